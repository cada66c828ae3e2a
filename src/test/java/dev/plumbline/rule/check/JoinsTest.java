package dev.plumbline.rule.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Outcome;
import dev.plumbline.finding.Report;
import dev.plumbline.finding.Severity;
import dev.plumbline.graph.Architecture;
import dev.plumbline.rule.Books;
import dev.plumbline.rule.Modelling;
import dev.plumbline.rule.Rules;
import dev.plumbline.rule.TripleModels;
import dev.plumbline.rule.fixture.FixtureRunner;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which findings are one, as they have one cause. */
class JoinsTest {
  private static final Settings SETTINGS = Settings.on(LocalDate.of(2026, 11, 22));

  /** Finds what has a size. */
  private static final String SIZED = "SELECT ?x { ?x a arch:Component ; arch:size ?any }";

  /** Finds what stores something. */
  private static final String STORING =
      "SELECT ?x ?data { ?x a arch:Component ; arch:stores ?data }";

  private static final String MODEL =
      """
      :a a arch:Component ; arch:stores :d .
      :d a arch:Component ; arch:size 1 .
      """;

  @TempDir Path folder;

  private void rule(String id, String query, String... header) {
    rule(id, Severity.ERROR, query, header);
  }

  private void rule(String id, Severity severity, String query, String... header) {
    var text =
        Books.header(header)
            .replace("severity: error", "severity: " + severity.id())
            .replace("{x} is wrong", "{x} " + id);
    Books.write(folder, "security/" + id + ".rq", text + query);
  }

  private Report check(Architecture architecture, Settings settings) {
    var book = Rules.only(folder);
    assertThat(book.problems()).isEmpty();
    var report = Check.run(architecture, book, settings);
    keepsAll(report, Check.unjoined(architecture, book, settings));
    return report;
  }

  /** Nothing is lost, and what is joined is joined to what is as severe. */
  private static void keepsAll(Report report, Report unjoined) {
    assertThat(report.each()).isEqualTo(unjoined.findings());
    assertThat(report.open().size() + report.joined() + waived(report))
        .isEqualTo(unjoined.findings().size());
    assertThat(report.findings())
        .allSatisfy(
            main ->
                assertThat(main.related())
                    .allMatch(each -> main.severity().isAtLeast(each.severity()))
                    .allMatch(each -> each.related().isEmpty() && each.waiver().isEmpty()));
    assertThat(worst(report)).isEqualTo(worst(unjoined));
    assertThat(report.outcomes())
        .extracting(Outcome::failed)
        .isEqualTo(unjoined.outcomes().stream().map(Outcome::failed).toList());
  }

  private static int waived(Report report) {
    return report.findings().size() - report.open().size();
  }

  private static List<Severity> worst(Report report) {
    return report.open().stream().map(Finding::severity).sorted().limit(1).toList();
  }

  private List<String> shown(String model, Settings settings) {
    return shown(check(TripleModels.of(model), settings));
  }

  private static List<String> shown(Report report) {
    return report.open().stream().map(JoinsTest::told).toList();
  }

  private static String told(Finding finding) {
    return finding.message()
        + String.join("", finding.related().stream().map(each -> " < " + each.message()).toList());
  }

  private List<String> shown(String model) {
    return shown(model, SETTINGS);
  }

  private static Settings with(Map<String, Severity> severities) {
    return new Settings(
        List.of(),
        List.of(),
        severities,
        Map.of(),
        SETTINGS.threads(),
        SETTINGS.limit(),
        SETTINGS.today());
  }

  @Test
  void joinsAFindingToThatOfARuleThatItFollowsOnTheElementThatItNames() {
    rule("cause", SIZED);
    rule("effect", STORING, "#+ follows: {cause: data}");
    assertThat(shown(MODEL)).containsExactly("d cause < a effect");
  }

  @Test
  void takesTheCountedElementOfAListOfIds() {
    rule("cause", SIZED);
    rule("effect", STORING.replace(" ?data {", " {"), "#+ follows: [cause]");
    assertThat(shown(MODEL)).containsExactly("a effect", "d cause");
    assertThat(shown(MODEL + ":a arch:size 2 .")).containsExactly("a cause < a effect", "d cause");
  }

  @Test
  void prefersTheFirstThatFindsSomething() {
    rule("second", SIZED);
    rule("third", SIZED);
    rule("effect", STORING, "#+ follows: {first: data, third: data, second: data}");
    rule("first", SIZED.replace("arch:size", "arch:backup"));
    assertThat(shown(MODEL)).containsExactly("d second", "d third < a effect");
  }

  @Test
  void joinsToWhatIsShownAlsoByWayOfOthers() {
    rule("cause", SIZED);
    rule("effect", SIZED, "#+ follows: [cause]");
    rule("a-late-effect", STORING, "#+ follows: {effect: data}");
    assertThat(shown(MODEL)).containsExactly("d cause < a a-late-effect < d effect");
  }

  @Test
  void joinsOnlyWhenEveryRowHasItsCause() {
    rule("cause", SIZED);
    rule("effect", STORING, "#+ follows: {cause: data}");
    var two = MODEL + ":a arch:stores :e .\n:e a arch:Component .\n";
    assertThat(shown(two)).containsExactly("a effect", "d cause");
    assertThat(shown(two + ":e arch:size 1 .")).containsExactly("d cause < a effect", "e cause");
  }

  @Test
  void leavesAFindingAloneWhoseVariableHasNoValue() {
    rule("cause", SIZED);
    rule(
        "effect",
        "SELECT ?x ?data { ?x a arch:Component OPTIONAL { ?x arch:stores ?data } }",
        "#+ follows: {cause: data}");
    assertThat(shown(MODEL)).containsExactly("d cause < a effect", "d effect");
  }

  @Test
  void leavesFindingsAloneWhoseCauseIsWaived() {
    rule("cause", SIZED);
    rule("effect", STORING, "#+ follows: {cause: data}");
    var waived = MODEL + ":w a arch:Waiver ; arch:waivedRule \"cause\" .";
    assertThat(shown(waived)).containsExactly("a effect");
  }

  @Test
  void leavesFindingsAloneWhoseCauseIsIgnoredOrNotSelectedOrOff() {
    rule("cause", SIZED);
    rule("effect", STORING, "#+ follows: {cause: data}");
    assertThat(shown(MODEL, SETTINGS.ignoring(List.of("cause")))).containsExactly("a effect");
    assertThat(shown(MODEL, SETTINGS.selecting(List.of("effect")))).containsExactly("a effect");
    rule("cause", SIZED, "#+ default: off");
    assertThat(shown(MODEL)).containsExactly("a effect");
  }

  @Test
  void neverJoinsAFindingToAMilderOne() {
    rule("cause", Severity.WARNING, SIZED);
    rule("effect", Severity.WARNING, STORING, "#+ follows: {cause: data}");
    assertThat(shown(MODEL)).containsExactly("d cause < a effect");
    assertThat(shown(MODEL, with(Map.of("cause", Severity.INFO))))
        .containsExactly("a effect", "d cause");
    assertThat(shown(MODEL, with(Map.of("effect", Severity.ERROR))))
        .containsExactly("a effect", "d cause");
    assertThat(shown(MODEL, with(Map.of("cause", Severity.ERROR))))
        .containsExactly("d cause < a effect");
  }

  @Test
  void countsAWaiverOfAJoinedRuleAsUsed() {
    rule("cause", SIZED);
    rule("effect", STORING, "#+ follows: {cause: data}");
    Books.write(
        folder,
        "security/unused.rq",
        Books.header("#+ phase: waivers").replace("element: component", "element: waiver")
            + "SELECT ?x { ?x a arch:Waiver FILTER NOT EXISTS { ?x arch:matched true } }");
    var waived = MODEL + ":w a arch:Waiver ; arch:waivedRule \"effect\" .";
    assertThat(shown(waived)).containsExactly("d cause");
  }

  @Test
  void losesNothingInACircleThatNobodyLinted() {
    rule("one", SIZED, "#+ follows: [three]");
    rule("two", SIZED, "#+ follows: [one]");
    rule("three", SIZED, "#+ follows: [two, three]");
    assertThat(shown(MODEL)).hasSize(1);
  }

  private void unmonitored() {
    rule(
        "unmonitored",
        "SELECT ?x { ?x a arch:Component ; arch:monitoring/arch:state arch:absent }",
        "#+ at: arch:monitoring");
  }

  private List<String> inherited(String model) {
    return shown(check(Modelling.of(model), SETTINGS));
  }

  @Test
  void joinsFindingsOfARuleOnOneStatementOfTheSystem() {
    unmonitored();
    assertThat(
            inherited(
                """
                system: shop
                monitoring: none
                components:
                  web: service
                  api: service
                  db: {kind: database, monitoring: none}
                """))
        .containsExactly("api unmonitored < web unmonitored", "db unmonitored");
  }

  @Test
  void joinsFindingsOfARuleOnOneStatementOfABoundaryOrAKind() {
    unmonitored();
    assertThat(
            inherited(
                """
                system: shop
                kinds:
                  job: {is: service, monitoring: none}
                boundaries:
                  lan: {contains: [web, api], monitoring: none}
                components:
                  web: service
                  api: service
                  nightly: job
                  weekly: job
                """))
        .containsExactly(
            "nightly unmonitored < weekly unmonitored", "api unmonitored < web unmonitored");
  }

  @Test
  void joinsNoFindingsOnWhatAnAliasRepeats() {
    unmonitored();
    assertThat(
            inherited(
                """
                system: shop
                components:
                  web: {kind: service, monitoring: &m none}
                  api: {kind: service, monitoring: *m}
                """))
        .containsExactlyInAnyOrder("web unmonitored", "api unmonitored");
  }

  @Test
  void joinsToTheFirstOfThoseThatInheritWhenAnElementIsWaived() {
    unmonitored();
    assertThat(
            inherited(
                """
                system: shop
                monitoring: none
                components:
                  web: service
                  api: service
                  job: service
                waivers:
                  - {rule: unmonitored, element: api, reason: it goes, owner: ana, until: 2027-01-01}
                """))
        .containsExactly("job unmonitored < web unmonitored");
  }

  @Test
  void joinsWhatFollowsAFindingThatIsJoinedItself() {
    unmonitored();
    rule(
        "effect",
        "SELECT ?x { ?x a arch:Component ; arch:id \"web\" }",
        "#+ follows: [unmonitored]");
    var model = "system: shop\nmonitoring: none\ncomponents:\n  web: service\n  api: service\n";
    assertThat(inherited(model)).containsExactly("api unmonitored < web unmonitored < web effect");
  }

  @Test
  void testsRulesUnjoined() {
    unmonitored();
    Books.write(
        folder,
        "security/unmonitored.bad.yaml",
        """
        system: shop
        monitoring: none # ! api unmonitored # ! web unmonitored
        components: {web: service, api: service}
        """);
    Books.write(
        folder, "security/unmonitored.good.yaml", "system: shop\ncomponents: {web: service}\n");
    var book = Rules.only(folder);
    var runner = new FixtureRunner(Modelling::model, book);
    assertThat(runner.test(book.rules().get(0))).extracting(Finding::message).isEmpty();
  }
}
