package dev.plumbline.cli.option;

import dev.plumbline.report.ReportFormats;
import java.util.Iterator;

/** The names of the report formats, for help and completion. */
public final class FormatNames implements Iterable<String> {
  @Override
  public Iterator<String> iterator() {
    return ReportFormats.names().iterator();
  }
}
