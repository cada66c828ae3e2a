package dev.plumbline.report;

import static dev.plumbline.report.Samples.at;
import static dev.plumbline.report.Samples.component;
import static dev.plumbline.report.Samples.finding;
import static dev.plumbline.report.Samples.missing;
import static dev.plumbline.report.Samples.report;
import static dev.plumbline.report.Samples.violation;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.finding.Area;
import dev.plumbline.finding.Evidence;
import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Kind;
import dev.plumbline.finding.Location;
import dev.plumbline.finding.Outcome;
import dev.plumbline.finding.Report;
import dev.plumbline.finding.Rule;
import dev.plumbline.finding.Severity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** The formats of services and spreadsheets. */
class ServiceFormatsTest {
  private static final String EVIL = "a,\"b\"\n<c> & `d` | [e](f) % \u001b[2J ::g::";

  private static final Rule OWNER = Samples.gap("owner-missing", Severity.INFO, "owner");

  static List<ReportFormat> formats() {
    return ReportFormats.names().stream()
        .map(name -> ReportFormats.of(name).orElseThrow())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("formats")
  void neverPrintsControlCharacters(ReportFormat format) {
    var text = Samples.written(format, report(List.of(evil())), TextLayout.PLAIN);

    assertThat(text.codePoints())
        .noneMatch(point -> Character.isISOControl(point) && point != '\n' && point != '\r');
  }

  @ParameterizedTest
  @MethodSource("formats")
  void writesCleanRunsAndMistakesToo(ReportFormat format) {
    var rule = Rule.ofReader("unreadable-file", "A file cannot be read");
    var problem = Finding.ofReader(rule, Location.ofFile("gone.yaml"), "no such file", "");
    var clean = Samples.written(format, report(List.of()), TextLayout.PLAIN);
    var broken = Samples.written(format, Samples.problems(List.of(problem)), TextLayout.PLAIN);

    assertThat(clean).doesNotContain("no such file");
    assertThat(broken).contains("no such file").contains("gone.yaml");
  }

  @Test
  void annotatesLinesOnGithub() {
    assertThat(text(new GithubReport(), report(List.of(Samples.unencrypted()))))
        .startsWith(
            "::error file=architecture/shop.yaml,line=42,endLine=42,col=5,endColumn=22,"
                + "title=flow-unencrypted::flow orders -> billing carries")
        .contains("%0Awhy: customer is personal (data.yaml:12:3); core")
        .endsWith("%0Afix: " + Samples.unencrypted().fix() + "\n");
    assertThat(text(new GithubReport(), report(List.of(evil()))).lines()).hasSize(1);
  }

  @Test
  void listsEveryRuleAndLinksEvidenceInSarif() throws IOException {
    var run = json(new SarifReport(), report(List.of(Samples.unencrypted()))).at("/runs/0");
    var result = run.at("/results/0");

    assertThat(run.at("/tool/driver/rules").findValuesAsText("id"))
        .contains("flow-unencrypted", "one-that-passes", "one-for-queues");
    assertThat(result.at("/level").asText()).isEqualTo("error");
    assertThat(result.at("/message/text").asText()).contains("[customer is personal](0)");
    assertThat(result.at("/relatedLocations/0/id").asInt()).isZero();
    assertThat(result.at("/locations/0/physicalLocation/region/startLine").asInt()).isEqualTo(42);
    assertThat(result.at("/partialFingerprints").fieldNames().next()).isEqualTo("plumbline/v1");
  }

  @Test
  void linksRulesToWhatAsksForThemInSarif() throws IOException {
    var run = json(new SarifReport(), report(List.of(Samples.unencrypted()))).at("/runs/0");
    var target = run.at("/tool/driver/rules/0/relationships/0/target");
    var taxonomy = run.at("/taxonomies/" + target.at("/toolComponent/index").asInt());

    assertThat(target.at("/id").asText()).isEqualTo("CWE-319");
    assertThat(target.at("/toolComponent/name").asText()).isEqualTo("CWE");
    assertThat(run.at("/tool/driver/supportedTaxonomies/0/name").asText()).isEqualTo("CWE");
    assertThat(taxonomy.at("/name").asText()).isEqualTo("CWE");
    assertThat(taxonomy.at("/fullName").asText()).startsWith("MITRE Common Weakness Enumeration 4");
    assertThat(taxonomy.at("/taxa/0/id").asText()).isEqualTo("CWE-319");
    assertThat(taxonomy.at("/taxa/0/helpUri").asText())
        .isEqualTo("https://cwe.mitre.org/data/definitions/319.html");
    assertThat(taxonomy.at("/taxa/0/shortDescription/text").asText())
        .isEqualTo("Cleartext Transmission of Sensitive Information");
  }

  @Test
  void keepsWhatUsersCiteAsTagsAloneInSarif() throws IOException {
    var rule =
        new Rule(
            "own",
            Area.COST,
            "Own",
            Kind.GAP,
            Severity.INFO,
            "component",
            "",
            "",
            List.of("House rule 7"),
            "",
            List.of());
    var problem = Finding.ofReader(rule, Location.ofFile("a.yaml"), "no", "");
    var run = json(new SarifReport(), Samples.problems(List.of(problem))).at("/runs/0");

    assertThat(run.at("/tool/driver/rules/0/properties/tags/2").asText()).isEqualTo("House rule 7");
    assertThat(run.at("/tool/driver/rules/0/relationships").isMissingNode()).isTrue();
    assertThat(run.at("/taxonomies").isMissingNode()).isTrue();
  }

  @Test
  void writesAnEmptyListOfResultsOfACleanRunInSarif() throws IOException {
    var run = json(new SarifReport(), report(List.of())).at("/runs/0");

    assertThat(run.at("/results").isArray()).isTrue();
    assertThat(run.at("/results")).isEmpty();
    assertThat(run.at("/tool/driver/rules")).isNotEmpty();
  }

  @Test
  void encodesFileNamesInSarif() throws IOException {
    var finding = finding(violation("r"), Location.ofFile("a b/ü#.yaml"), component("web"), "bad");
    var json = json(new SarifReport(), report(List.of(finding)));

    assertThat(json.findValue("uri").asText()).isEqualTo("a%20b/%C3%BC%23.yaml");
  }

  @Test
  void leavesWaivedFindingsOutForServices() throws IOException {
    var report = report(List.of(Samples.waived(missing(OWNER, 4, "db"))));

    assertThat(json(new SarifReport(), report).at("/runs/0/results")).isEmpty();
    assertThat(json(new GitlabReport(), report)).isEmpty();
    assertThat(text(new GithubReport(), report)).isEmpty();
  }

  @Test
  void writesCodeQualityForGitlab() throws IOException {
    var entry = json(new GitlabReport(), report(List.of(Samples.unencrypted()))).get(0);

    assertThat(entry.at("/check_name").asText()).isEqualTo("flow-unencrypted");
    assertThat(entry.at("/severity").asText()).isEqualTo("major");
    assertThat(entry.at("/location/path").asText()).isEqualTo("architecture/shop.yaml");
    assertThat(entry.at("/location/lines/begin").asInt()).isEqualTo(42);
  }

  @Test
  void tellsRulesAsTests() throws ParserConfigurationException, SAXException, IOException {
    var suite = xml(report(List.of(evil(), missing(OWNER, 4, "db")))).getDocumentElement();

    assertThat(suite.getElementsByTagName("testcase").getLength()).isEqualTo(4);
    assertThat(suite.getElementsByTagName("failure").getLength()).isEqualTo(2);
    assertThat(suite.getElementsByTagName("skipped").getLength()).isEqualTo(1);
  }

  @Test
  void keepsCellsOfATableWhole() {
    var formula = finding(violation("r"), at(1, 1, 2), component("=SUM(A1)"), "=1+1, or \"two\"");
    var csv = text(new CsvReport(), report(List.of(formula)));

    assertThat(csv).startsWith("file,line,column,severity,").contains("\"'=1+1, or \"\"two\"\"\"");
    assertThat(csv.lines()).hasSize(2);
  }

  @Test
  void takesTheMeaningFromMarkdown() {
    assertThat(text(new MarkdownReport(), report(List.of(evil()))))
        .contains("``a,\"b\" <c> & `d` \\| [e](f) % \\u001b[2J ::g::``")
        .contains("## Security")
        .contains("| `shop.yaml:1:1` | error |");
  }

  private static final String COUNTED =
      "order-db has no backup (and 2 more from the same statement, 4 that follow from it)";

  @Test
  void countsWhatIsJoinedToAFindingWhereThereIsNoRoomForMore() throws IOException {
    var report = report(List.of(Samples.joined()));

    assertThat(text(new ConciseReport(), report))
        .isEqualTo("shop.yaml:2:1: error: " + COUNTED + " [no-backup]\n");
    assertThat(text(new GithubReport(), report)).contains("::" + COUNTED + "%0Afix: ");
    assertThat(text(new JunitReport(), report)).contains("error: " + COUNTED + "\n");
    assertThat(text(new CsvReport(), report)).contains(",\"" + COUNTED + "\",");
    assertThat(json(new GitlabReport(), report).at("/0/description").asText()).isEqualTo(COUNTED);
    assertThat(json(new GitlabReport(), report)).hasSize(1);
  }

  @Test
  void countsASingleFindingThatIsJoined() {
    var one = Samples.joined().with(List.of(Samples.unencrypted()));

    assertThat(text(new ConciseReport(), report(List.of(one))))
        .contains("no backup (and 1 that follows from it) [no-backup]");
  }

  @Test
  void linksWhatIsJoinedToAFindingInSarif() throws IOException {
    var fact = new Evidence("it was never planned", Optional.of(at(9, 1, 4)));
    var main = Samples.joined();
    var finding =
        new Finding(
                main.rule(),
                main.message(),
                main.at(),
                "",
                main.element(),
                "",
                List.of(fact),
                "",
                Optional.empty())
            .with(main.related());
    var results = json(new SarifReport(), report(List.of(finding))).at("/runs/0/results");

    assertThat(results).hasSize(1);
    assertThat(results.at("/0/message/text").asText())
        .isEqualTo(
            "order-db has no backup; why: [it was never planned](0); also: [cart-db has no backup"
                + " \\[no-backup\\]](1); [user-db has no backup \\[no-backup\\]](2); [data is lost"
                + " \\[effect\\]](3); and 3 more");
    assertThat(results.at("/0/relatedLocations")).hasSize(7);
    assertThat(results.at("/0/relatedLocations/6/id").asInt()).isEqualTo(6);
    assertThat(results.at("/0/relatedLocations/6/message/text").asText())
        .isEqualTo("a plan is a hope \\[effect\\]");
  }

  @Test
  void showsWhatIsJoinedToAFindingInMarkdown() {
    assertThat(text(new MarkdownReport(), report(List.of(Samples.joined()))))
        .contains("| `order-db` has no backup (`no-backup`)<br>also: `cart-db`, `user-db`<br>data")
        .contains("<br>and 1 more |");
    var gap = missing(OWNER, 4, "db").with(List.of(Samples.unencrypted()));
    assertThat(text(new MarkdownReport(), report(List.of(gap))))
        .contains("| `db`: not stated: owner (and 1 that follows from it) |");
  }

  @Test
  void tellsWhereWhatATestFoundIsJoined() throws Exception {
    var follower = Samples.violation("effect");
    var main = Samples.joined();
    var report =
        new Report(
            List.of(),
            List.of(),
            List.of(main),
            List.of(
                Samples.outcome(follower, Outcome.State.FAIL, 3, 4),
                Samples.outcome(main.rule(), Outcome.State.FAIL, 3, 3)),
            List.of(),
            Samples.counts(),
            List.of(Samples.FILE),
            (file, line) -> Optional.empty());
    var failures = xml(report).getElementsByTagName("failure");

    assertThat(failures.getLength()).isEqualTo(2);
    assertThat(failures.item(0).getTextContent())
        .isEqualTo("shop.yaml:2:1: follows from: order-db has no backup [no-backup]");
  }

  private static Finding evil() {
    return finding(violation("r"), at(1, 1, 2), component(EVIL), EVIL);
  }

  private static String text(ReportFormat format, Report report) {
    return Samples.written(format, report, TextLayout.PLAIN);
  }

  private static JsonNode json(ReportFormat format, Report report) throws IOException {
    return new ObjectMapper().readTree(text(format, report));
  }

  private static Document xml(Report report)
      throws ParserConfigurationException, SAXException, IOException {
    var bytes = text(new JunitReport(), report).getBytes(StandardCharsets.UTF_8);
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(bytes));
  }
}
