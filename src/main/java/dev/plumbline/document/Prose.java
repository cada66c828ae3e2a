package dev.plumbline.document;

import dev.plumbline.finding.Location;
import java.util.List;

/**
 * The body of a Markdown file as a flat list of blocks with their places.
 *
 * <p>The links and code spans of a block follow it as separate blocks.
 *
 * @param blocks the blocks, in the order of the file
 */
public record Prose(List<Block> blocks) {
  public Prose {
    blocks = List.copyOf(blocks);
  }

  /** Returns what the blocks say, wherever they are written. */
  String content() {
    var content = new StringBuilder();
    blocks.forEach(block -> content.append(content(block)).append('\n'));
    return content.toString();
  }

  private static String content(Block block) {
    if (block instanceof Heading heading) {
      return "#".repeat(heading.level) + heading.text;
    } else if (block instanceof Paragraph paragraph) {
      return paragraph.text;
    } else if (block instanceof Item item) {
      return item.depth + "-" + item.text;
    } else if (block instanceof Row row) {
      return row.headings + "|" + row.cells.stream().map(Cell::text).toList();
    } else if (block instanceof Definition definition) {
      return definition.term + ": " + definition.meaning;
    } else if (block instanceof Code code) {
      return code.language + '\n' + code.text;
    } else if (block instanceof CodeSpan span) {
      return span.text;
    }
    var link = (Link) block;
    return link.target + ' ' + link.text;
  }

  /** A block, or a link or code span in one. */
  public sealed interface Block {
    /** Returns the place of the block's text. */
    Location at();
  }

  /** A heading; {@code level} is 1 to 6. */
  public record Heading(int level, String text, Location at) implements Block {}

  /** A paragraph, as plain text with single spaces. */
  public record Paragraph(String text, Location at) implements Block {}

  /** A list item's own text; {@code depth} is 1 for the outermost list. */
  public record Item(int depth, String text, Location at) implements Block {}

  /** A row of a table, with the table's column headings. */
  public record Row(List<String> headings, List<Cell> cells, Location at) implements Block {
    public Row {
      headings = List.copyOf(headings);
      cells = List.copyOf(cells);
    }
  }

  /** A cell of a table's row. */
  public record Cell(String text, Location at) {}

  /** A term and its meaning: a paragraph whose next line starts with {@code :}. */
  public record Definition(String term, String meaning, Location at) implements Block {}

  /** Fenced or indented code; {@code language} is the fence's first word or empty. */
  public record Code(String language, String text, Location at) implements Block {}

  /** Inline code; the text of the block before includes it. */
  public record CodeSpan(String text, Location at) implements Block {}

  /** A link or an image, written in Markdown or HTML. */
  public record Link(String target, String text, boolean image, Location at) implements Block {}
}
