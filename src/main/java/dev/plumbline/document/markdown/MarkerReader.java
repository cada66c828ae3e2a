package dev.plumbline.document.markdown;

import dev.plumbline.document.Limits;
import dev.plumbline.document.Mistake;
import dev.plumbline.document.Problems;
import dev.plumbline.document.Text;
import dev.plumbline.document.markdown.MarkedText.Part;
import dev.plumbline.document.markdown.MarkedText.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Finds pairs of markers in the comments of a Markdown text. */
final class MarkerReader {
  /** The start of the name of every marker. */
  static final String NAME_PREFIX = "plumbline:";

  private static final Pattern OPENING = Pattern.compile("<!--\\s*(/?)" + NAME_PREFIX);
  private static final Pattern PREFIX = Pattern.compile("[ \\t>]*");
  private static final String END = "-->";
  private static final Parser PARSER =
      Parser.builder()
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .maxOpenBlockParsers(Limits.DEPTH)
          .maxInlineNesting(Limits.DEPTH)
          .build();

  private final Text text;
  private final String name;
  private final Problems problems;
  private final List<Mark> marks = new ArrayList<>();

  MarkerReader(Text text, String name, Problems problems) {
    this.text = text;
    this.name = name;
    this.problems = problems;
  }

  /** A comment that is a marker; positions are indexes of code points. */
  private record Mark(boolean closes, int start, int end, List<Word> words) {}

  /** Returns the parts between markers, in order, and adds mistakes to the problems. */
  List<Part> parts() {
    if (text.length() > Limits.BODY) {
      problems.add(Mistake.TOO_LARGE.at(text.span(0, 0), "the text is larger than 512 KiB", ""));
      return List.of();
    }
    var body = text.slice(0, text.length());
    PARSER.parse(body).accept(new Finder(new Spans(text, 0, body)));
    marks.sort(Comparator.comparing(Mark::start));
    return paired();
  }

  private List<Part> paired() {
    var parts = new ArrayList<Part>();
    var open = Optional.<Mark>empty();
    for (var mark : marks) {
      if (!mark.closes() && open.isPresent()) {
        report(
            mark, "a marker inside of the one on line " + line(open.get()), "close that one first");
      } else if (!mark.closes()) {
        open = Optional.of(mark);
      } else if (open.isEmpty()) {
        report(mark, "there is no marker before it that this one closes", "");
      } else {
        parts.add(part(open.get(), mark));
        open = Optional.empty();
      }
    }
    open.ifPresent(last -> report(last, "the marker is not closed", closing()));
    return parts;
  }

  private String closing() {
    return "expected <!-- /" + NAME_PREFIX + name + " --> behind it";
  }

  private int line(Mark mark) {
    return text.lineOf(mark.start()) + 1;
  }

  private Part part(Mark open, Mark close) {
    var prefix = text.slice(text.startOf(text.lineOf(open.start())), open.start());
    if (!PREFIX.matcher(prefix).matches()) {
      report(open, "a marker has to stand at the start of its line", "");
    }
    var at = text.span(open.start(), open.end());
    return new Part(open.words(), at, open.end(), close.start(), prefix);
  }

  private void report(Mark mark, String message, String hint) {
    problems.add(Mistake.MARKER.at(text.span(mark.start(), mark.end()), message, hint));
  }

  /** Finds the markers in HTML nodes; code is never one. */
  private final class Finder extends AbstractVisitor {
    private final Spans spans;

    Finder(Spans spans) {
      this.spans = spans;
    }

    @Override
    public void visit(HtmlBlock block) {
      find(block);
    }

    @Override
    public void visit(HtmlInline inline) {
      find(inline);
    }

    private void find(Node node) {
      int start = spans.start(node);
      var html = text.slice(start, spans.end(node));
      var found = OPENING.matcher(html);
      for (int from = 0; found.find(from); ) {
        int end = html.indexOf(END, found.end());
        int at = start + html.codePointCount(0, found.start());
        int nameStart = start + html.codePointCount(0, found.end());
        if (end < 0) {
          problems.add(
              Mistake.MARKER.at(
                  text.span(at, nameStart), "the comment does not end", "expected -->"));
          return;
        }
        int close = start + html.codePointCount(0, end);
        add(!found.group(1).isEmpty(), at, nameStart, close);
        from = end;
      }
    }

    private void add(boolean closes, int start, int name, int close) {
      int end = close + END.length();
      var words = new MarkerWords(text, problems).between(name, close);
      var found =
          new Mark(closes, start, end, words.subList(Math.min(1, words.size()), words.size()));
      var givenName = words.isEmpty() ? "" : words.get(0).text();
      if (!givenName.equals(MarkerReader.this.name)) {
        report(
            found,
            "unknown marker \"" + NAME_PREFIX + givenName + '"',
            "expected " + NAME_PREFIX + MarkerReader.this.name);
      } else if (closes && words.size() > 1) {
        report(found, "a closing marker has no options", "");
      }
      marks.add(found);
    }
  }
}
