package dev.plumbline.report;

import dev.plumbline.finding.Report;
import java.io.IOException;

/** One format of a report. */
public interface ReportFormat {
  /** Returns the name on the command line, such as {@code json}. */
  String name();

  /**
   * Returns whether programs read it. The command line then prints the summary to standard error.
   */
  default boolean isForPrograms() {
    return true;
  }

  /**
   * Writes the report.
   *
   * @param report what to write
   * @param layout how to format it for people; formats for programs ignore it @param out the target
   * @throws IOException when writing to {@code out} fails
   */
  void write(Report report, TextLayout layout, Appendable out) throws IOException;
}
