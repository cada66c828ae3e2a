package dev.plumbline.cli;

import dev.plumbline.finding.Report;
import dev.plumbline.report.Layout;
import dev.plumbline.report.ReportFormat;
import dev.plumbline.report.ReportFormats;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * A report to be written to a file: {@code --output json=report.json}.
 *
 * @param format the format
 * @param file where to
 * @param name the file as the user named it
 */
record Outputs(ReportFormat format, Path file, String name) {

  /** Returns what {@code FORMAT=FILE} asks for. */
  static Outputs of(String text, Path folder) {
    int equals = text.indexOf('=');
    if (equals <= 0 || equals == text.length() - 1) {
      throw new UserMistake(
          "--output takes a format and a file, such as json=report.json, but got \"" + text + '"');
    }
    var name = text.substring(equals + 1);
    try {
      return new Outputs(format(text.substring(0, equals)), folder.resolve(name), name);
    } catch (InvalidPathException e) {
      throw new UserMistake("\"" + name + "\" cannot be the name of a file");
    }
  }

  /** Returns the format with that name. */
  static ReportFormat format(String name) {
    return ReportFormats.of(name)
        .orElseThrow(
            () ->
                new UserMistake(
                    "unknown format \""
                        + name
                        + "\"; expected one of "
                        + String.join(", ", ReportFormats.names())
                        + Nearest.hint(name, ReportFormats.names())));
  }

  /** Writes the report, in UTF-8. */
  void write(Report report) {
    try (var writer = Files.newBufferedWriter(file)) {
      format.write(report, Layout.PLAIN, writer);
    } catch (IOException e) {
      throw new UserMistake("cannot write " + name + ": " + Failure.of(e));
    }
  }
}
