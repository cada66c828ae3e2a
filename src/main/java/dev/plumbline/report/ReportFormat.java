package dev.plumbline.report;

import dev.plumbline.finding.Report;
import java.io.IOException;

/** One format of a report. */
public interface ReportFormat {
  /** Returns the name on the command line, such as {@code json}. */
  String name();

  /** Returns whether programs read it: then its summary for people goes elsewhere. */
  default boolean isForPrograms() {
    return true;
  }

  /**
   * Writes the report.
   *
   * @param report what to write
   * @param layout how to format it for people; formats for programs ignore it
   * @param out where to
   * @throws IOException when {@code out} does not take it
   */
  void write(Report report, TextLayout layout, Appendable out) throws IOException;
}
