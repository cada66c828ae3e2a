package dev.plumbline.document;

import dev.plumbline.finding.Finding;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds what Git leaves in a file where it cannot merge two versions. */
public final class MergeMarks {
  /** The marks of one conflict, in their order; Markdown may show them in code. */
  private static final List<Pattern> MARKS =
      List.of(
          Pattern.compile("<{7}( .*)?"),
          Pattern.compile("={7}\\s*"),
          Pattern.compile(">{7}( .*)?"));

  private static final Pattern FENCE = Pattern.compile(" {0,3}(```|~~~).*");

  private MergeMarks() {}

  /** Returns a mistake at the first conflict that has all of its marks. */
  public static Optional<Finding> in(Text text) {
    boolean code = false;
    int first = 0;
    int next = 0;
    for (int line = 0; line < text.lines() && next < MARKS.size(); line++) {
      var written = text.line(line);
      code ^= FENCE.matcher(written).matches();
      if (!code && MARKS.get(next).matcher(written).matches()) {
        first = next == 0 ? line : first;
        next++;
      }
    }
    if (next < MARKS.size()) {
      return Optional.empty();
    }
    int start = text.startOf(first);
    return Optional.of(
        Mistake.SYNTAX.at(
            text.span(start, start + 7),
            "found the mark of a merge conflict; expected the merged text",
            ""));
  }
}
