package dev.plumbline.cli.terminal;

import dev.plumbline.document.Encoding;
import dev.plumbline.document.LineEnds;
import dev.plumbline.finding.FileNames;
import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Report;
import dev.plumbline.finding.Sources;
import dev.plumbline.report.TextLayout;
import dev.plumbline.report.TextReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Prints mistakes with the lines they point at, as {@code check} does. */
public final class Mistakes {
  private final Terminal terminal;
  private final Map<String, List<String>> files = new HashMap<>();

  public Mistakes(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Prints mistakes in files under the working folder. */
  public void print(List<Finding> mistakes) {
    print(mistakes, this::line);
  }

  /** Prints mistakes with lines from {@code sources}. */
  public void print(List<Finding> mistakes, Sources sources) {
    print(mistakes, sources, terminal.out());
  }

  /** Prints mistakes in files under the working folder to standard error. */
  public void printToErr(List<Finding> mistakes) {
    printToErr(mistakes, this::line);
  }

  /** Prints mistakes to standard error, apart from the results. */
  public void printToErr(List<Finding> mistakes, Sources sources) {
    print(mistakes, sources, terminal.err());
  }

  private void print(List<Finding> mistakes, Sources sources, PrintWriter out) {
    var report = Report.ofMistakes(mistakes, sources);
    var layout = new TextLayout(terminal.wantsColor(), terminal.width(), true, true);
    try {
      new TextReport().write(report, layout, out);
    } catch (IOException e) {
      throw new UncheckedIOException("a PrintWriter throws no IOException", e);
    }
  }

  private Optional<String> line(String file, int line) {
    var lines = files.computeIfAbsent(file, this::lines);
    return line >= 1 && line <= lines.size() ? Optional.of(lines.get(line - 1)) : Optional.empty();
  }

  private List<String> lines(String file) {
    try {
      var path = terminal.folder().resolve(FileNames.path(file));
      if (!Files.isRegularFile(path)) {
        return List.of();
      }
      return LineEnds.usual(Encoding.text(Files.readAllBytes(path))).lines().toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
