package dev.plumbline.document.markdown;

import dev.plumbline.document.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/**
 * Finds definitions in a paragraph: a line with the term, then meanings on lines that start with
 * {@code :}. A blank line may separate a term and its meaning.
 */
final class DefinitionList {
  private static final Pattern MEANING = Pattern.compile(":(\\s.*)?");

  private final Spans spans;
  private final Paragraph paragraph;
  private final Inlines inlines;
  private final int lines;

  DefinitionList(Spans spans, Paragraph paragraph, Inlines inlines) {
    this.spans = spans;
    this.paragraph = paragraph;
    this.inlines = inlines;
    this.lines = paragraph.getSourceSpans().size();
  }

  /** Returns the definitions, after a paragraph with the text before them. */
  List<Prose.Block> blocks() {
    var blocks = new ArrayList<Prose.Block>();
    var first = isMeaning(0) && isTerm(paragraph.getPrevious()) ? 0 : next(0, true);
    if (first > 0 && !(isTerm(paragraph) && isMeaning(paragraph.getNext()))) {
      var at = spans.trimmed(start(0), end(first - 1));
      blocks.add(new Prose.Paragraph(inlines.text(0, first), at));
    }
    var term = first == 0 && isMeaning(0) ? termAbove() : new Term("", 0);
    for (var line = first; line < lines; ) {
      var end = next(line + 1, false);
      if (isMeaning(line)) {
        var meaning = inlines.text(line, end).substring(1).strip();
        var at = spans.trimmed(term.start(), end(end - 1));
        blocks.add(new Prose.Definition(term.text(), meaning, at));
      } else {
        term = new Term(inlines.text(line, end), start(line));
      }
      line = end;
    }
    return blocks;
  }

  /** Returns the next line that is a term or, unless only terms count, a meaning. */
  private int next(int from, boolean terms) {
    var line = from;
    while (line < lines && !isTerm(line) && (terms || !isMeaning(line))) {
      line++;
    }
    return line;
  }

  private boolean isTerm(int line) {
    return !isMeaning(line)
        && isMeaning(line + 1)
        && !spans.isIndented(paragraph.getSourceSpans().get(line));
  }

  private boolean isMeaning(int line) {
    return line < lines && MEANING.matcher(inlines.text(line, line + 1)).matches();
  }

  /** Returns whether a whole paragraph can be the term of the next one. */
  private boolean isTerm(Node node) {
    return node instanceof Paragraph && node.getSourceSpans().size() == 1 && !isMeaning(node);
  }

  private boolean isMeaning(Node node) {
    return node instanceof Paragraph
        && MEANING.matcher(Inlines.of(node, spans).text(0, 1)).matches();
  }

  private Term termAbove() {
    var above = paragraph.getPrevious();
    return new Term(Inlines.of(above, spans).text(), spans.start(above));
  }

  private int start(int line) {
    return spans.start(paragraph.getSourceSpans().get(line));
  }

  private int end(int line) {
    return spans.end(paragraph.getSourceSpans().get(line));
  }

  private record Term(String text, int start) {}
}
