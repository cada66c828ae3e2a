package dev.plumbline.report;

import dev.plumbline.finding.Report;
import java.io.IOException;

/** One way to write a report down. */
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
   * @param layout how to lay it out for people; formats for programs do not look at it
   * @param out where to
   * @throws IOException when {@code out} does not take it
   */
  void write(Report report, TextLayout layout, Appendable out) throws IOException;
}
