package dev.plumbline.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.finding.Element;
import dev.plumbline.finding.Evidence;
import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Location;
import dev.plumbline.finding.Outcome;
import dev.plumbline.finding.Report;
import dev.plumbline.finding.Severity;
import dev.plumbline.finding.Tool;
import dev.plumbline.finding.Waiver;
import dev.plumbline.message.Plurals;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The whole report as JSON.
 *
 * <p>{@code report.schema.json} beside this class describes it. Within a version, keys are added
 * but never renamed or removed. It contains no times, so the same input gives the same bytes.
 */
public final class JsonReport implements ReportFormat {
  private static final int VERSION = 1;
  private static final String SCHEMA = "https://plumbline.dev/schema/1/report.schema.json";

  @Override
  public String name() {
    return "json";
  }

  @Override
  public void write(Report report, TextLayout layout, Appendable out) throws IOException {
    JsonText.write(out, json -> new Writing(json).report(report));
  }

  /** One report being written. */
  private record Writing(JsonGenerator json) {
    void report(Report report) throws IOException {
      json.writeStartObject();
      json.writeStringField("$schema", SCHEMA);
      json.writeNumberField("version", VERSION);
      json.writeObjectFieldStart("tool");
      json.writeStringField("name", Tool.NAME);
      json.writeStringField("version", Tool.version());
      json.writeEndObject();
      summary(report);
      environments(report.environments());
      array("files", report.files(), json::writeString);
      array("problems", report.problems(), this::finding);
      array("unchecked", report.unchecked(), this::evidence);
      array("findings", report.findings(), this::finding);
      array("rules", report.outcomes(), this::outcome);
      array("notes", report.notes(), this::evidence);
      json.writeEndObject();
    }

    private void summary(Report report) throws IOException {
      var open = report.open();
      json.writeObjectFieldStart("summary");
      json.writeNumberField("problems", report.problems().size());
      for (var severity : Severity.values()) {
        var number = open.stream().filter(finding -> finding.severity() == severity).count();
        json.writeNumberField(Plurals.plural(severity.id()), number);
      }
      json.writeNumberField("waived", report.findings().size() - open.size());
      json.writeNumberField("joined", report.joined());
      json.writeObjectFieldStart("rules");
      for (var state : Outcome.State.values()) {
        var number = report.outcomes().stream().filter(of -> of.state() == state).count();
        json.writeNumberField(state.id(), number);
      }
      json.writeEndObject();
      json.writeObjectFieldStart("checked");
      for (var count : report.counts().entrySet()) {
        json.writeNumberField(Plurals.plural(count.getKey()), count.getValue());
      }
      json.writeEndObject();
      json.writeEndObject();
    }

    private void finding(Finding finding) throws IOException {
      var rule = finding.rule();
      json.writeStartObject();
      json.writeStringField("rule", rule.id());
      json.writeStringField("area", rule.area().id());
      json.writeStringField("kind", rule.kind().id());
      json.writeStringField("severity", finding.severity().id());
      json.writeStringField("message", finding.message());
      text("hint", finding.hint());
      json.writeFieldName("at");
      location(finding.at());
      json.writeFieldName("element");
      element(finding.element());
      array("evidence", finding.evidence(), this::evidence);
      text("fix", finding.fix());
      json.writeStringField("fingerprint", finding.fingerprint());
      environments(finding.environments());
      if (!finding.related().isEmpty()) {
        array("related", finding.related(), this::related);
      }
      if (finding.waiver().isPresent()) {
        json.writeFieldName("waiver");
        waiver(finding.waiver().get());
      }
      json.writeEndObject();
    }

    private void related(Finding finding) throws IOException {
      json.writeStartObject();
      json.writeStringField("rule", finding.rule().id());
      json.writeStringField("severity", finding.severity().id());
      json.writeStringField("message", finding.message());
      json.writeFieldName("at");
      location(finding.at());
      json.writeFieldName("element");
      element(finding.element());
      json.writeStringField("fingerprint", finding.fingerprint());
      environments(finding.environments());
      json.writeEndObject();
    }

    private void environments(List<String> names) throws IOException {
      if (!names.isEmpty()) {
        array("environments", names, json::writeString);
      }
    }

    private void outcome(Outcome outcome) throws IOException {
      var rule = outcome.rule();
      json.writeStartObject();
      json.writeStringField("id", rule.id());
      json.writeStringField("area", rule.area().id());
      json.writeStringField("title", rule.title());
      json.writeStringField("kind", rule.kind().id());
      json.writeStringField("severity", rule.severity().id());
      array("references", rule.references(), json::writeString);
      json.writeStringField("state", outcome.state().id());
      json.writeStringField("element", rule.element());
      json.writeNumberField("population", outcome.population());
      json.writeNumberField("failed", outcome.failed());
      json.writeNumberField("waived", outcome.waived());
      optional("trouble", outcome.trouble());
      json.writeEndObject();
    }

    private void element(Element element) throws IOException {
      json.writeStartObject();
      json.writeStringField("type", element.type());
      json.writeStringField("id", element.id());
      json.writeStringField("label", element.label());
      json.writeEndObject();
    }

    private void evidence(Evidence evidence) throws IOException {
      json.writeStartObject();
      json.writeStringField("text", evidence.text());
      if (evidence.at().isPresent()) {
        json.writeFieldName("at");
        location(evidence.at().get());
      }
      json.writeEndObject();
    }

    private void waiver(Waiver waiver) throws IOException {
      json.writeStartObject();
      json.writeStringField("reason", waiver.reason());
      optional("owner", waiver.owner());
      optional("until", waiver.until());
      json.writeFieldName("at");
      location(waiver.at());
      json.writeEndObject();
    }

    private void location(Location at) throws IOException {
      json.writeStartObject();
      json.writeStringField("file", at.file());
      position("line", at.line());
      position("column", at.column());
      position("endLine", at.endLine());
      position("endColumn", at.endColumn());
      json.writeEndObject();
    }

    /** Writes a number unless it is unknown (0). */
    private void position(String key, int number) throws IOException {
      if (number > 0) {
        json.writeNumberField(key, number);
      }
    }

    private void text(String key, String value) throws IOException {
      if (!value.isBlank()) {
        json.writeStringField(key, value);
      }
    }

    private void optional(String key, Optional<String> value) throws IOException {
      if (value.isPresent()) {
        json.writeStringField(key, value.get());
      }
    }

    private <T> void array(String key, List<T> values, JsonText.Item<T> item) throws IOException {
      JsonText.array(json, key, values, item);
    }
  }
}
