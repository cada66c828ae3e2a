package dev.plumbline.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import dev.plumbline.diagram.notation.Notations;
import dev.plumbline.query.TableFormat;
import dev.plumbline.report.ReportFormats;
import dev.plumbline.report.TextLayout;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every format, on every hostile text. A format without a check of its own fails here: it says in
 * {@link #REPORTS}, {@link #TABLES} or {@link DiagramHosts#ALL} what reads it.
 */
class HostileTextsTest {
  static final Map<String, Consumer<String>> REPORTS =
      Map.of(
          "text", Hosts::terminal,
          "concise", Hosts::terminal,
          "json", Hosts::json,
          "sarif", Hosts::sarif,
          "junit", Hosts::xml,
          "github", Hosts::github,
          "gitlab", Hosts::json,
          "markdown", Hosts::markdown,
          "csv", Hosts::spreadsheet);

  private static final Map<String, Consumer<String>> TABLES =
      Map.of(
          "text", Hosts::terminal,
          "json", Hosts::json,
          "markdown", Hosts::markdown,
          "csv", Hosts::spreadsheet);

  static Stream<Named<String>> texts() {
    return HostileTexts.named();
  }

  @Test
  void asksEveryFormatWhatReadsIt() {
    assertThat(REPORTS).containsOnlyKeys(ReportFormats.names());
    assertThat(TABLES)
        .containsOnlyKeys(Arrays.stream(TableFormat.values()).map(Object::toString).toList());
    assertThat(DiagramHosts.ALL).containsOnlyKeys(Notations.names());
  }

  @ParameterizedTest
  @MethodSource("texts")
  void reportsMisleadNoHost(String text) {
    var report = new HostileReport(text).report();
    assertAll(
        REPORTS.entrySet().stream()
            .map(
                host ->
                    named(
                        host.getKey(),
                        () -> {
                          var out = new StringBuilder();
                          var format = ReportFormats.of(host.getKey()).orElseThrow();
                          format.write(report, new TextLayout(false, 80, true, true), out);
                          host.getValue().accept(out.toString());
                        })));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void tablesMisleadNoHost(String text) {
    assertAll(
        TABLES.entrySet().stream()
            .map(
                host ->
                    named(
                        host.getKey(),
                        () -> host.getValue().accept(written(text, host.getKey())))));
  }

  private static String written(String text, String name) throws IOException {
    var all = Arrays.stream(TableFormat.values());
    var format = all.filter(each -> each.toString().equals(name)).findFirst().orElseThrow();
    var out = new StringBuilder();
    var table = format.writer(List.of("a", "b"), 40, out);
    table.row(List.of(text, "x"));
    table.row(List.of("x", text + "y"));
    table.end();
    return out.toString();
  }

  @ParameterizedTest
  @MethodSource("texts")
  void diagramsMisleadNoHost(String text) {
    assertAll(
        DiagramHosts.ALL.entrySet().stream()
            .map(host -> named(host.getKey(), () -> host.getValue().accept(host.getKey(), text))));
  }

  private static Executable named(String name, Executable check) {
    return () -> {
      try {
        check.execute();
      } catch (Throwable e) {
        throw new AssertionError("as " + name + ": " + e.getMessage(), e);
      }
    };
  }
}
