package dev.plumbline.lift.outline;

import dev.plumbline.document.Tree;
import dev.plumbline.finding.Location;
import java.util.ArrayList;
import java.util.List;

/** Cuts scalars into parts, each with a place of its own. */
public final class ScalarParts {
  private ScalarParts() {}

  /**
   * Returns the place of the characters from {@code start} to {@code end} of the scalar's text, or
   * the scalar's own place when it is not written on one line as it reads.
   */
  static Location of(Tree.Scalar scalar, int start, int end) {
    var at = scalar.at();
    var text = scalar.text();
    int quotes = scalar.quoted() ? 1 : 0;
    int length = text.codePointCount(0, text.length());
    boolean verbatim =
        at.line() == at.endLine() && at.endColumn() - at.column() == length + 2 * quotes;
    if (!verbatim) {
      return at;
    }
    int first = at.column() + quotes + text.codePointCount(0, start);
    int last = first + text.codePointCount(start, end);
    return new Location(at.file(), at.line(), first, at.line(), last);
  }

  /** Returns the part of the scalar as a scalar of its own, without space around it. */
  public static Tree.Scalar part(Tree.Scalar scalar, int start, int end) {
    var text = scalar.text();
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new Tree.Scalar(text.substring(start, end), false, of(scalar, start, end), scalar.via());
  }

  /** Returns the parts between the separators, each as a scalar of its own. */
  public static List<Tree.Scalar> split(Tree.Scalar scalar, String separator) {
    var parts = new ArrayList<Tree.Scalar>();
    var text = scalar.text();
    int start = 0;
    for (int end = text.indexOf(separator); end >= 0; end = text.indexOf(separator, start)) {
      parts.add(part(scalar, start, end));
      start = end + separator.length();
    }
    parts.add(part(scalar, start, text.length()));
    return parts;
  }

  /** Returns parts of the scalar, which stand in it in this order, as scalars of their own. */
  public static List<Tree.Scalar> parts(Tree.Scalar scalar, List<String> texts) {
    if (texts.equals(List.of(scalar.text()))) {
      return List.of(scalar);
    }
    var parts = new ArrayList<Tree.Scalar>();
    int from = 0;
    for (var text : texts) {
      int start = scalar.text().indexOf(text, from);
      from = start + text.length();
      parts.add(part(scalar, start, from));
    }
    return parts;
  }
}
