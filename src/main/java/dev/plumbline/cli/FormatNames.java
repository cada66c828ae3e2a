package dev.plumbline.cli;

import dev.plumbline.report.ReportFormats;
import java.util.Iterator;

/** The names of the report formats, for help and completion. */
final class FormatNames implements Iterable<String> {
  @Override
  public Iterator<String> iterator() {
    return ReportFormats.names().iterator();
  }
}
