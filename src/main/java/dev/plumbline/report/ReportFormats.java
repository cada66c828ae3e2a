package dev.plumbline.report;

import java.util.List;
import java.util.Optional;

/** The formats that a report can be written in. */
public final class ReportFormats {
  private static final List<ReportFormat> ALL =
      List.of(
          new TextReport(),
          new ConciseReport(),
          new JsonReport(),
          new SarifReport(),
          new JunitReport(),
          new GithubReport(),
          new GitlabReport(),
          new MarkdownReport(),
          new CsvReport());

  private ReportFormats() {}

  /** Returns the format with this {@link ReportFormat#name()}. */
  public static Optional<ReportFormat> of(String name) {
    return ALL.stream().filter(format -> format.name().equals(name)).findFirst();
  }

  /** Returns the names of all formats, in the order in which help lists them. */
  public static List<String> names() {
    return ALL.stream().map(ReportFormat::name).toList();
  }
}
