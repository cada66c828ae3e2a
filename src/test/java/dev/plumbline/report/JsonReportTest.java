package dev.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Location;
import dev.plumbline.finding.Report;
import dev.plumbline.finding.Rule;
import dev.plumbline.finding.Severity;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonReportTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void followsItsSchema() throws IOException {
    var gap = Samples.gap("owner-missing", Severity.WARNING, "owner");
    var report =
        Samples.report(
            List.of(Samples.unencrypted(), Samples.waived(Samples.missing(gap, 4, "db"))));

    assertThat(mistakes(report)).isEmpty();
  }

  @Test
  void followsItsSchemaWithProblemsAndUnknownPlaces() throws IOException {
    var rule = Rule.ofReader("unreadable-file", "A file cannot be read");
    var problem = Finding.ofReader(rule, Location.ofFile("gone.yaml"), "no such file", "");

    assertThat(mistakes(Samples.problems(List.of(problem)))).isEmpty();
  }

  @Test
  void carriesEachFindingWhole() throws IOException {
    var finding = json(Samples.report(List.of(Samples.unencrypted()))).at("/findings/0");

    assertThat(finding.at("/rule").asText()).isEqualTo("flow-unencrypted");
    assertThat(finding.at("/at/line").asInt()).isEqualTo(42);
    assertThat(finding.at("/element/id").asText()).isEqualTo("shop/flow/orders/billing");
    assertThat(finding.at("/evidence/0/at/file").asText()).isEqualTo("data.yaml");
    assertThat(finding.at("/fingerprint").asText()).matches("[0-9a-f]{32}");
  }

  @Test
  void countsWaivedFindingsApart() throws IOException {
    var gap = Samples.gap("owner-missing", Severity.WARNING, "owner");
    var json =
        json(
            Samples.report(
                List.of(
                    Samples.missing(gap, 3, "api"),
                    Samples.waived(Samples.missing(gap, 4, "db")))));

    assertThat(json.at("/summary/warnings").asInt()).isEqualTo(1);
    assertThat(json.at("/summary/waived").asInt()).isEqualTo(1);
    assertThat(json.at("/findings/1/waiver/reason").asText()).isEqualTo("an old printer");
  }

  @Test
  void listsWhatIsJoinedToAFinding() throws IOException {
    var report = Samples.report(List.of(Samples.joined()));
    var json = json(report);

    assertThat(mistakes(report)).isEmpty();
    assertThat(json.at("/summary/errors").asInt()).isEqualTo(1);
    assertThat(json.at("/summary/joined").asInt()).isEqualTo(6);
    assertThat(json.at("/findings/0/related").findValuesAsText("message"))
        .containsExactlyElementsOf(
            Samples.joined().related().stream().map(Finding::message).toList());
    assertThat(json.at("/findings/0/related/2/rule").asText()).isEqualTo("effect");
    assertThat(json.at("/findings/0/related/2/at/line").asInt()).isEqualTo(7);
    assertThat(json.at("/findings/0/related/0/element/label").asText()).isEqualTo("cart-db");
    assertThat(json.at("/findings/0/related/0/fingerprint").asText()).matches("[0-9a-f]{32}");
  }

  @Test
  void endsInOneLineFeedOnEverySystem() {
    var text = Samples.written(new JsonReport(), Samples.report(List.of()), TextLayout.PLAIN);

    assertThat(text).endsWith("}\n").doesNotContain("\r");
  }

  private static List<String> mistakes(Report report) throws IOException {
    try (var schema = JsonReport.class.getResourceAsStream("report.schema.json")) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(schema)
          .validate(json(report))
          .stream()
          .map(Object::toString)
          .toList();
    }
  }

  private static JsonNode json(Report report) throws IOException {
    return JSON.readTree(Samples.written(new JsonReport(), report, TextLayout.PLAIN));
  }
}
