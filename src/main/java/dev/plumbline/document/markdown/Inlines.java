package dev.plumbline.document.markdown;

import dev.plumbline.document.Comment;
import dev.plumbline.document.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.Code;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/** The text inside one block, line by line, with its links, code spans and comments. */
final class Inlines {
  private static final Pattern HTML_LINK =
      Pattern.compile(
          "<(a|img)\\s[^<>]*?\\b(?:href|src)\\s*=\\s*(?:\"([^\"<>]*)\"|'([^'<>]*)'|([^\\s<>\"']+))",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final Spans spans;
  private final List<StringBuilder> lines = new ArrayList<>();
  private final List<Prose.Block> parts = new ArrayList<>();
  private final List<Comment> comments = new ArrayList<>();

  private final int firstLine;
  private int current;

  /** Makes an empty collection for the content of a block or a link. */
  Inlines(Node block, Spans spans) {
    this.spans = spans;
    this.firstLine = spans.line(block).orElse(0);
    block.getSourceSpans().forEach(span -> lines.add(new StringBuilder()));
    if (lines.isEmpty()) {
      lines.add(new StringBuilder());
    }
  }

  /** Returns the content of a block or a link. */
  static Inlines of(Node block, Spans spans) {
    var inlines = new Inlines(block, spans);
    inlines.children(block);
    return inlines;
  }

  /** Returns the whole text with single spaces. */
  String text() {
    return text(0, lines.size());
  }

  /** Returns the text of some lines with single spaces. */
  String text(int from, int to) {
    return BLANKS.matcher(String.join(" ", lines.subList(from, to))).replaceAll(" ").strip();
  }

  /** Returns the links, images and code spans. */
  List<Prose.Block> parts() {
    return parts;
  }

  /** Returns the HTML comments. */
  List<Comment> comments() {
    return comments;
  }

  private void children(Node parent) {
    for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
      inline(child);
    }
  }

  private void inline(Node node) {
    if (node instanceof org.commonmark.node.Text text) {
      write(node, text.getLiteral());
    } else if (node instanceof Code code) {
      write(node, code.getLiteral());
      parts.add(new Prose.CodeSpan(code.getLiteral(), spans.at(node)));
    } else if (node instanceof HtmlInline) {
      write(node, " ");
      html(spans.start(node), spans.end(node));
    } else if (node instanceof Link link) {
      link(link, link.getDestination(), false);
    } else if (node instanceof Image image) {
      link(image, image.getDestination(), true);
    } else {
      children(node);
    }
  }

  private void link(Node node, String target, boolean image) {
    var label = of(node, spans);
    parts.add(new Prose.Link(target, label.text(), image, spans.at(node)));
    parts.addAll(label.parts);
    comments.addAll(label.comments);
    write(node, label.text());
  }

  /** Appends to the line where the node starts, also if the node ends on a later line. */
  private void write(Node node, String text) {
    spans.line(node).ifPresent(line -> current = Math.min(line - firstLine, lines.size() - 1));
    lines.get(current).append(text);
  }

  /** Finds the comments, links and images in a piece of HTML. */
  void html(int from, int to) {
    var html = spans.slice(from, to);
    var links = HTML_LINK.matcher(html);
    while (links.find()) {
      var group = links.group(2) != null ? 2 : links.group(3) != null ? 3 : 4;
      var at = from + html.codePointCount(0, links.start());
      var end = at + html.codePointCount(links.start(), links.end());
      var image = links.group(1).equalsIgnoreCase("img");
      parts.add(new Prose.Link(links.group(group), "", image, spans.between(at, end)));
    }
    comments.addAll(HtmlComments.in(html, from, spans));
  }
}
