package dev.plumbline.document.yaml;

import dev.plumbline.document.Text;
import java.util.TreeSet;

/**
 * Quotes pieces of a text for messages.
 *
 * @param text the text
 */
record Excerpt(Text text) {
  private static final int SHOWN = 40;

  /** Returns the word at an index, in quotes. */
  String word(int index) {
    return quoted(index, endOfWord(index));
  }

  /** Returns the text at an index up to the end of the line, in quotes. */
  String rest(int index) {
    return quoted(index, text.trimmed(index, text.endOf(text.lineOf(index))));
  }

  /** Returns the text between two indexes, shortened, in quotes. */
  String quoted(int start, int end) {
    if (start >= text.length()) {
      return "the end of the file";
    }
    var shown = text.slice(start, Math.min(end, start + SHOWN)).strip();
    if (shown.isEmpty()) {
      return "the end of the line";
    }
    var quote = shown.contains("\"") ? "'" : "\"";
    return quote + shown + (end > start + SHOWN ? "…" : "") + quote;
  }

  /** Returns where the word at an index ends; a word has at least one character. */
  int endOfWord(int from) {
    var end = Math.min(from + 1, text.length());
    while (end < text.length() && " \t\r\n,[]{}".indexOf(text.at(end)) < 0) {
      end++;
    }
    return end;
  }

  /** Returns the indentations at which the line would continue a block that is open above it. */
  TreeSet<Integer> levels(int line) {
    var levels = new TreeSet<Integer>();
    for (var above = line - 1; above >= 0 && !levels.contains(0); above--) {
      var content = text.line(above).strip();
      var isOpen = levels.isEmpty() || indent(above) < levels.first();
      if (isOpen && !content.isEmpty() && content.charAt(0) != '#') {
        levels.add(indent(above));
      }
    }
    return levels;
  }

  /** Returns the number of spaces at the start of the line. */
  int indent(int line) {
    var start = text.startOf(line);
    var i = start;
    while (text.at(i) == ' ') {
      i++;
    }
    return i - start;
  }
}
