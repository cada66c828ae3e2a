package dev.plumbline.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.finding.Evidence;
import dev.plumbline.finding.FileNames;
import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Location;
import dev.plumbline.finding.Outcome;
import dev.plumbline.finding.Report;
import dev.plumbline.finding.Rule;
import dev.plumbline.finding.Severity;
import dev.plumbline.finding.Tool;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * SARIF 2.1.0, for code scanning services.
 *
 * <p>Every rule that ran is listed, so that a clean run closes earlier findings. Waived findings
 * are left out, since services show suppressed results as open ones. Evidence that has a location
 * and what is joined to a finding is linked from the message, since services show related locations
 * only then.
 */
public final class SarifReport implements ReportFormat {
  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

  /** The number of joined findings that the message links. */
  private static final int LINKED = 3;

  private static final String HOME = "https://plumbline.dev";

  @Override
  public String name() {
    return "sarif";
  }

  @Override
  public void write(Report report, TextLayout layout, Appendable out) throws IOException {
    JsonText.write(out, json -> Writing.of(report, json).report(report));
  }

  /** One report being written. */
  private record Writing(JsonGenerator json, List<Rule> rules, SarifTaxonomies taxonomies) {
    static Writing of(Report report, JsonGenerator json) {
      var rules = rules(report);
      return new Writing(json, rules, new SarifTaxonomies(rules));
    }

    void report(Report report) throws IOException {
      json.writeStartObject();
      json.writeStringField("$schema", SCHEMA);
      json.writeStringField("version", "2.1.0");
      json.writeArrayFieldStart("runs");
      json.writeStartObject();
      json.writeStringField("columnKind", "unicodeCodePoints");
      json.writeObjectFieldStart("tool");
      json.writeObjectFieldStart("driver");
      json.writeStringField("name", Tool.NAME);
      json.writeStringField("version", Tool.version());
      json.writeStringField("informationUri", HOME);
      JsonText.array(json, "rules", rules, this::rule);
      taxonomies.supported(json);
      json.writeEndObject();
      json.writeEndObject();
      taxonomies.write(json);
      JsonText.array(json, "results", results(report), this::result);
      json.writeArrayFieldStart("invocations");
      json.writeStartObject();
      json.writeBooleanField("executionSuccessful", report.problems().isEmpty());
      json.writeArrayFieldStart("toolExecutionNotifications");
      for (var problem : report.problems()) {
        if (!isResult(problem)) {
          notification("error", new Evidence(problem.message(), Optional.empty()));
        }
      }
      for (var unchecked : report.unchecked()) {
        notification("error", unchecked);
      }
      for (var note : report.notes()) {
        notification("note", note);
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
    }

    private void notification(String level, Evidence note) throws IOException {
      json.writeStartObject();
      json.writeStringField("level", level);
      message("message", escaped(note.text()));
      if (note.at().isPresent()) {
        json.writeArrayFieldStart("locations");
        json.writeStartObject();
        place(note.at().get());
        json.writeEndObject();
        json.writeEndArray();
      }
      json.writeEndObject();
    }

    private static List<Finding> results(Report report) {
      return Stream.concat(report.problems().stream(), report.open().stream())
          .filter(Writing::isResult)
          .toList();
    }

    /** What the check did not finish is told of the run: it is nothing in a file to be fixed. */
    private static boolean isResult(Finding finding) {
      return ServicePath.isOnFile(finding) && !finding.element().isPartOfCheck();
    }

    private static List<Rule> rules(Report report) {
      Map<String, Rule> rules = new LinkedHashMap<>();
      Stream.concat(
              report.outcomes().stream().map(Outcome::rule),
              results(report).stream().map(Finding::rule))
          .forEach(rule -> rules.putIfAbsent(rule.id(), rule));
      return List.copyOf(rules.values());
    }

    private void rule(Rule rule) throws IOException {
      json.writeStartObject();
      json.writeStringField("id", rule.id());
      message("shortDescription", rule.title());
      if (!rule.description().isBlank()) {
        message("fullDescription", rule.description());
      }
      if (!rule.fix().isBlank()) {
        message("help", rule.fix());
      }
      json.writeObjectFieldStart("defaultConfiguration");
      json.writeStringField("level", level(rule.severity()));
      json.writeEndObject();
      json.writeObjectFieldStart("properties");
      json.writeArrayFieldStart("tags");
      json.writeString(rule.area().id());
      json.writeString(rule.kind().id());
      for (var reference : rule.references()) {
        json.writeString(reference);
      }
      json.writeEndArray();
      json.writeEndObject();
      taxonomies.relationships(json, rule);
      json.writeEndObject();
    }

    private void result(Finding finding) throws IOException {
      var placed = placed(finding);
      json.writeStartObject();
      json.writeStringField("ruleId", finding.rule().id());
      json.writeStringField("level", level(finding.severity()));
      message("message", text(finding, placed));
      json.writeArrayFieldStart("locations");
      json.writeStartObject();
      place(finding.at());
      json.writeArrayFieldStart("logicalLocations");
      json.writeStartObject();
      json.writeStringField("name", finding.element().label());
      json.writeStringField("fullyQualifiedName", finding.element().id());
      json.writeStringField("kind", finding.element().type());
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndArray();
      json.writeArrayFieldStart("relatedLocations");
      for (int i = 0; i < placed.size(); i++) {
        related(i, placed.get(i));
      }
      json.writeEndArray();
      json.writeObjectFieldStart("partialFingerprints");
      json.writeStringField("plumbline/v1", finding.fingerprint());
      json.writeEndObject();
      if (!finding.environments().isEmpty()) {
        json.writeObjectFieldStart("properties");
        JsonText.array(json, "environments", finding.environments(), json::writeString);
        json.writeEndObject();
      }
      json.writeEndObject();
    }

    /**
     * Returns the evidence that has a place, and the joined findings; links count on from there.
     */
    private static List<Evidence> placed(Finding finding) {
      var facts = finding.evidence().stream().filter(each -> each.at().isPresent());
      return Stream.concat(facts, finding.related().stream().map(Writing::joined)).toList();
    }

    private static Evidence joined(Finding finding) {
      return new Evidence(Related.line(finding), Optional.of(finding.at()));
    }

    private static String text(Finding finding, List<Evidence> placed) {
      var text = new StringBuilder(escaped(OnlyIn.told(finding)));
      for (int i = 0; i < finding.evidence().size(); i++) {
        var fact = finding.evidence().get(i);
        int link = placed.indexOf(fact);
        text.append(i == 0 ? "; why: " : "; ");
        text.append(
            link < 0 ? escaped(fact.text()) : "[" + escaped(fact.text()) + "](" + link + ")");
      }
      related(finding, placed, text);
      return text.toString();
    }

    private static void related(Finding finding, List<Evidence> placed, StringBuilder text) {
      int first = placed.size() - finding.related().size();
      for (int i = first; i < Math.min(first + LINKED, placed.size()); i++) {
        text.append(i == first ? "; also: " : "; ");
        text.append("[").append(escaped(placed.get(i).text())).append("](").append(i).append(")");
      }
      if (finding.related().size() > LINKED) {
        text.append("; and ").append(finding.related().size() - LINKED).append(" more");
      }
    }

    private static String escaped(String text) {
      return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]");
    }

    private void related(int id, Evidence fact) throws IOException {
      json.writeStartObject();
      json.writeNumberField("id", id);
      place(fact.at().orElseThrow());
      message("message", escaped(fact.text()));
      json.writeEndObject();
    }

    private void place(Location at) throws IOException {
      json.writeObjectFieldStart("physicalLocation");
      json.writeObjectFieldStart("artifactLocation");
      json.writeStringField("uri", uri(ServicePath.of(at)));
      json.writeEndObject();
      if (at.line() > 0) {
        json.writeObjectFieldStart("region");
        json.writeNumberField("startLine", at.line());
        if (at.column() > 0) {
          json.writeNumberField("startColumn", at.column());
          json.writeNumberField("endLine", at.endLine());
          json.writeNumberField("endColumn", at.endColumn());
        }
        json.writeEndObject();
      }
      json.writeEndObject();
    }

    /** Returns a path as a reference; a colon in its first part would end the name of a scheme. */
    private static String uri(String file) {
      if (FileNames.isQuoted(file)) {
        return (file.startsWith("$'/") ? "file://" : "") + FileNames.uri(file);
      }
      try {
        if (file.startsWith("/")) {
          return new URI("file", null, file, null).toASCIIString();
        }
        int colon = file.indexOf(':');
        var path = colon >= 0 && file.lastIndexOf('/', colon) < 0 ? "./" + file : file;
        return new URI(null, null, path, null).toASCIIString();
      } catch (URISyntaxException e) {
        return "unknown";
      }
    }

    private void message(String key, String text) throws IOException {
      json.writeObjectFieldStart(key);
      json.writeStringField("text", text);
      json.writeEndObject();
    }

    private static String level(Severity severity) {
      return severity == Severity.INFO ? "note" : severity.id();
    }
  }
}
