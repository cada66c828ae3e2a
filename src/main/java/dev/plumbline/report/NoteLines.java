package dev.plumbline.report;

import dev.plumbline.finding.Evidence;
import dev.plumbline.finding.Report;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The notes of a report as lines for people: what was not checked, then what was left out or could
 * not be mapped.
 */
public final class NoteLines {
  private static final int SHOWN = 5;

  private NoteLines() {}

  /**
   * Writes the lines.
   *
   * @throws IOException when writing to {@code out} fails
   */
  public static void write(Report report, TextLayout layout, Appendable out) throws IOException {
    write(report, layout, new InkWriter(out, layout));
  }

  static void write(Report report, TextLayout layout, InkWriter pen) throws IOException {
    lines(report.unchecked(), "systems not checked", layout, pen);
    lines(report.notes(), "notes", layout, pen);
  }

  /** Notes without a place are on whole folders: there are few, and all are shown, first. */
  private static void lines(List<Evidence> notes, String name, TextLayout layout, InkWriter pen)
      throws IOException {
    var parts = notes.stream().collect(Collectors.partitioningBy(note -> note.at().isEmpty()));
    for (var note : parts.get(true)) {
      line(pen, note);
    }
    var placed = parts.get(false);
    int shown = layout.verbose() ? placed.size() : Math.min(SHOWN, placed.size());
    for (var note : placed.subList(0, shown)) {
      line(pen, note);
    }
    if (shown < placed.size()) {
      pen.write("note: and %d more %s (--verbose)".formatted(placed.size() - shown, name)).line();
    }
  }

  private static void line(InkWriter pen, Evidence note) throws IOException {
    pen.write(InkWriter.Ink.PLACE, note.at().map(at -> at + ": ").orElse(""))
        .write(InkWriter.Ink.INFO, "note: ")
        .write(note.text())
        .line();
  }
}
