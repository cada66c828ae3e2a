package dev.plumbline.document.markdown;

import dev.plumbline.document.Text;
import dev.plumbline.finding.Location;
import java.util.List;
import java.util.OptionalInt;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/**
 * Converts positions of the Markdown parser, UTF-16 units of a part of a text, to places in the
 * whole text.
 */
public final class Spans {
  private final Text text;
  private final int start;
  private final int[] points;

  /**
   * Makes the mapping.
   *
   * @param text the whole text
   * @param start the index of the code point where the part starts
   * @param part the part that was parsed
   */
  public Spans(Text text, int start, String part) {
    this.text = text;
    this.start = start;
    this.points = text.length() - start == part.length() ? new int[0] : points(part);
  }

  private static int[] points(String part) {
    var points = new int[part.length() + 1];
    for (int unit = 0, point = 0; unit < part.length(); point++) {
      var width = Character.charCount(part.codePointAt(unit));
      for (var i = 0; i < width; i++) {
        points[unit++] = point;
      }
      points[unit] = point + 1;
    }
    return points;
  }

  /** Returns where a node starts; the start of the part for a node without text. */
  public int start(Node node) {
    var spans = node.getSourceSpans();
    return spans.isEmpty() ? start : start(spans.get(0));
  }

  /** Returns where a node ends. */
  public int end(Node node) {
    var spans = node.getSourceSpans();
    return spans.isEmpty() ? start : end(spans.get(spans.size() - 1));
  }

  /** Returns the line of the part, from 0, where a node starts. */
  public OptionalInt line(Node node) {
    return node.getSourceSpans().stream().mapToInt(SourceSpan::getLineIndex).findFirst();
  }

  public int start(SourceSpan span) {
    return index(span.getInputIndex());
  }

  public int end(SourceSpan span) {
    return index(span.getInputIndex() + span.getLength());
  }

  private int index(int unit) {
    return start + (points.length == 0 ? unit : points[unit]);
  }

  /** Returns the place of a node without the white space around it. */
  public Location at(Node node) {
    return trimmed(start(node), end(node));
  }

  /** Returns the place from the first to the last of some nodes. */
  public Location at(List<? extends Node> nodes) {
    return trimmed(start(nodes.get(0)), end(nodes.get(nodes.size() - 1)));
  }

  /** Returns the place between two indexes without the white space around it. */
  public Location trimmed(int from, int to) {
    var end = text.trimmed(from, to);
    var begin = from;
    while (begin < end && (text.at(begin) == ' ' || text.at(begin) == '\t')) {
      begin++;
    }
    return text.span(begin, end);
  }

  /** Returns the place between two indexes. */
  public Location between(int from, int to) {
    return text.span(from, to);
  }

  /** Returns the text between two indexes. */
  public String slice(int from, int to) {
    return text.slice(from, to);
  }

  /** Returns whether the line of a span is indented. */
  public boolean isIndented(SourceSpan span) {
    var first = text.at(start(span));
    return first == ' ' || first == '\t';
  }
}
