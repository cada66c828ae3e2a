package dev.plumbline.fuzz;

import dev.plumbline.document.markdown.MarkedText;
import dev.plumbline.finding.Finding;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;

/** Replaces the text between markers in any Markdown: doing it again changes nothing. */
public final class MarkersTarget {
  private static final String FILE = "a.md";
  private static final String CONTENT = "```mermaid\nflowchart TD\n\n  a --> b\n```";

  private MarkersTarget() {}

  /** Tries one input. */
  public static void fuzzerTestOneInput(byte[] data) {
    var marked = Promise.inTime(() -> read(data));
    if (ReadText.isText(data)) {
      Promise.inside(
          FILE,
          new String(data, StandardCharsets.UTF_8).replace("\uFEFF", ""),
          marked.problems().stream().map(Finding::at));
    }
    if (marked.problems().isEmpty() && !marked.markers().isEmpty()) {
      update(marked, data);
    }
  }

  private static MarkedText read(byte[] data) {
    return MarkedText.read(FILE, data, "diagram");
  }

  private static void update(MarkedText marked, byte[] data) {
    int count = marked.markers().size();
    var contents = Collections.nCopies(count, CONTENT);
    var once = marked.with(contents);
    var again = read(once);
    Promise.same(List.of(), again.problems(), "an update makes a mistake in the file");
    Promise.same(count, again.markers().size(), "an update changes the number of markers");
    for (int at = 0; at < count; at++) {
      Promise.holds(again.holds(at, CONTENT), "what an update wrote counts as outdated");
    }
    Promise.same(
        new String(once, StandardCharsets.UTF_8),
        new String(again.with(contents), StandardCharsets.UTF_8),
        "a second update changes the file");
    Promise.same(
        new String(data, StandardCharsets.UTF_8)
            .lines()
            .findFirst()
            .filter(l -> !l.contains("<!--")),
        new String(once, StandardCharsets.UTF_8)
            .lines()
            .findFirst()
            .filter(l -> !l.contains("<!--")),
        "an update changes what is outside its markers");
  }
}
