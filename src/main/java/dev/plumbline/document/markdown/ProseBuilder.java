package dev.plumbline.document.markdown;

import dev.plumbline.document.Comment;
import dev.plumbline.document.Prose;
import dev.plumbline.finding.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** Flattens a Markdown syntax tree into blocks with places. */
final class ProseBuilder {
  private final Spans spans;
  private final List<Prose.Block> blocks = new ArrayList<>();
  private final List<Comment> comments = new ArrayList<>();

  ProseBuilder(Spans spans) {
    this.spans = spans;
  }

  /** Returns the blocks of the document. */
  Prose build(Node document) {
    children(document, 0);
    return new Prose(blocks);
  }

  /** Returns the HTML comments of the document, once it is built. */
  List<Comment> comments() {
    return comments;
  }

  private void children(Node parent, int depth) {
    for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
      block(child, depth);
    }
  }

  private void block(Node node, int depth) {
    if (node instanceof Heading heading) {
      var inlines = Inlines.of(node, spans);
      blocks.add(new Prose.Heading(heading.getLevel(), inlines.text(), spans.at(node)));
      addParts(inlines);
    } else if (node instanceof Paragraph paragraph) {
      paragraph(paragraph);
    } else if (node instanceof ListItem item) {
      item(item, depth);
    } else if (node instanceof TableBlock table) {
      table(table);
    } else if (node instanceof FencedCodeBlock code) {
      blocks.add(new Prose.Code(language(code), code.getLiteral(), spans.at(node)));
    } else if (node instanceof IndentedCodeBlock code) {
      blocks.add(new Prose.Code("", code.getLiteral(), spans.at(node)));
    } else if (node instanceof HtmlBlock) {
      var inlines = new Inlines(node, spans);
      inlines.html(spans.start(node), spans.end(node));
      addParts(inlines);
    } else {
      children(node, node instanceof ListBlock ? depth + 1 : depth);
    }
  }

  private void addParts(Inlines inlines) {
    blocks.addAll(inlines.parts());
    comments.addAll(inlines.comments());
  }

  private static String language(FencedCodeBlock code) {
    var info = Optional.ofNullable(code.getInfo()).orElse("").strip();
    return info.split("[\\s{,]", 2)[0];
  }

  private void item(ListItem item, int depth) {
    var paragraphs = new ArrayList<Paragraph>();
    var text = new StringBuilder();
    var parts = new ArrayList<Inlines>();
    for (var child = item.getFirstChild(); child != null; child = child.getNext()) {
      if (child instanceof Paragraph paragraph) {
        var inlines = Inlines.of(paragraph, spans);
        paragraphs.add(paragraph);
        parts.add(inlines);
        text.append(text.isEmpty() ? "" : " ").append(inlines.text());
      }
    }
    var at = paragraphs.isEmpty() ? spans.at(item) : spans.at(paragraphs);
    blocks.add(new Prose.Item(depth, text.toString(), at));
    parts.forEach(this::addParts);
    for (var child = item.getFirstChild(); child != null; child = child.getNext()) {
      if (!(child instanceof Paragraph)) {
        block(child, depth);
      }
    }
  }

  private void table(TableBlock table) {
    var headings = new ArrayList<String>();
    for (var part = table.getFirstChild(); part != null; part = part.getNext()) {
      for (var row = part.getFirstChild(); row != null; row = row.getNext()) {
        if (part instanceof TableHead) {
          heading(row, headings);
        } else if (part instanceof TableBody) {
          row(row, headings);
        }
      }
    }
  }

  private void heading(Node row, List<String> headings) {
    for (var cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      var inlines = Inlines.of(cell, spans);
      headings.add(inlines.text());
      addParts(inlines);
    }
  }

  private void row(Node row, List<String> headings) {
    var cells = new ArrayList<Prose.Cell>();
    var parts = new ArrayList<Inlines>();
    for (var cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      var inlines = Inlines.of(cell, spans);
      parts.add(inlines);
      cells.add(new Prose.Cell(inlines.text(), at((TableCell) cell, row)));
    }
    blocks.add(new Prose.Row(headings, cells, spans.at(row)));
    parts.forEach(this::addParts);
  }

  private Location at(TableCell cell, Node row) {
    // The parser fills up a short row with cells that have no place.
    return cell.getSourceSpans().isEmpty()
        ? spans.between(spans.end(row), spans.end(row))
        : spans.at(cell);
  }

  private void paragraph(Paragraph paragraph) {
    var inlines = Inlines.of(paragraph, spans);
    blocks.addAll(new DefinitionList(spans, paragraph, inlines).blocks());
    addParts(inlines);
  }
}
