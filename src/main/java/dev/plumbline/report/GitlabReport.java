package dev.plumbline.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Report;
import dev.plumbline.finding.Severity;
import java.io.IOException;
import java.util.stream.Stream;

/**
 * GitLab's code quality report, which its merge requests show. Each entry needs a file, so that
 * there is none for a folder without a model.
 */
public final class GitlabReport implements ReportFormat {
  @Override
  public String name() {
    return "gitlab";
  }

  @Override
  public void write(Report report, TextLayout layout, Appendable out) throws IOException {
    var all =
        Stream.concat(report.problems().stream(), report.open().stream())
            .filter(ServicePath::isOnFile)
            .toList();
    JsonText.write(
        out,
        json -> {
          json.writeStartArray();
          for (var finding : all) {
            finding(json, finding);
          }
          json.writeEndArray();
        });
  }

  private static void finding(JsonGenerator json, Finding finding) throws IOException {
    json.writeStartObject();
    json.writeStringField("description", Related.told(finding));
    json.writeStringField("check_name", finding.rule().id());
    json.writeStringField("fingerprint", finding.fingerprint());
    json.writeStringField("severity", severity(finding.severity()));
    json.writeObjectFieldStart("location");
    json.writeStringField("path", ServicePath.of(finding.at()));
    json.writeObjectFieldStart("lines");
    json.writeNumberField("begin", Math.max(1, finding.at().line()));
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> "major";
      case WARNING -> "minor";
      case INFO -> "info";
    };
  }
}
