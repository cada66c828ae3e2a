package dev.plumbline.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/**
 * Markdown as GitHub and GitLab see it. Both first read it as CommonMark with tables, and then look
 * for references in what is neither code nor a link; cmark-gfm and comrak, which they use, split
 * the rows of a table before they know of code spans, and count no more than 80 backticks.
 */
final class LiveMarkdown {
  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  /** What turns live in text: see GitHub's "autolinked references" and GitLab's "references". */
  private static final List<Pattern> LIVE =
      List.of(
          Pattern.compile("@\\w"),
          Pattern.compile("#\\d"),
          Pattern.compile("(?<!\\w)[!%~&$^]\\w"),
          Pattern.compile("[~%]\""),
          Pattern.compile("\\[(vulnerability|feature_flag|cadence):"),
          Pattern.compile("\\b[A-Za-z]\\w*-\\d+\\b"),
          Pattern.compile("\\b[0-9a-fA-F]{7,40}\\b"),
          Pattern.compile("(?i)\\b(https?|ftp|file|mailto|xmpp|javascript):\\S"),
          Pattern.compile("(?i)\\bwww\\."),
          Pattern.compile(":[\\w+-]+:"),
          Pattern.compile("\\$.*\\$"),
          Pattern.compile("(?m)^\\s*/\\w"),
          Pattern.compile("(?m)^\\s*\\[[ xX]]"),
          Pattern.compile("\\[\\^"),
          Pattern.compile("[\\p{Cc}\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069&&[^\\n]]"));

  /** The pairs that cmark-gfm takes for escapes when it splits a row. */
  private static final Pattern CELL = Pattern.compile("(?:\\\\\\p{Punct}|[^|\\r\\n])*+");

  private static final Pattern BACKTICKS = Pattern.compile("`{81,}");

  private final String markdown;
  private final Set<String> html;
  private final Predicate<String> links;

  /**
   * Creates a check.
   *
   * @param markdown what a host is given
   * @param html the tags that may be there
   * @param links which destinations are ours
   */
  LiveMarkdown(String markdown, Set<String> html, Predicate<String> links) {
    this.markdown = markdown;
    this.html = html;
    this.links = links;
  }

  /** Fails when something is live that a user wrote. */
  void assertDead() {
    var root = PARSER.parse(markdown);
    root.accept(new Walk());
    assertThat(markdown).doesNotContainPattern(BACKTICKS);
    assertRowsAreWhole();
  }

  private void assertRowsAreWhole() {
    int columns = 0;
    for (var line : markdown.lines().toList()) {
      if (line.matches("\\|( ?-+ ?\\|)+")) {
        columns = cells(line);
      } else if (!line.startsWith("|")) {
        columns = 0;
      } else if (columns > 0) {
        assertThat(cells(line)).as(line).isEqualTo(columns);
      }
    }
  }

  private static int cells(String line) {
    var found = CELL.matcher(line.substring(1));
    int cells = 0;
    for (int at = 0; at < line.length() - 1; at = found.end() + 1, cells++) {
      found.region(at, line.length() - 1);
      found.lookingAt();
    }
    return cells;
  }

  private final class Walk extends AbstractVisitor {
    private final List<String> around = new ArrayList<>();

    @Override
    protected void visitChildren(Node parent) {
      var text = new StringBuilder();
      for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
        if (node instanceof Text part) {
          text.append(part.getLiteral());
        } else {
          assertDead(text);
          text.append(node instanceof org.commonmark.node.SoftLineBreak ? "\n" : "");
        }
      }
      assertDead(text);
      super.visitChildren(parent);
    }

    private void assertDead(StringBuilder text) {
      if (around.isEmpty()) {
        assertThat(LIVE)
            .as("in the text: %s", text)
            .noneMatch(pattern -> pattern.matcher(text).find());
      }
      text.setLength(0);
    }

    @Override
    public void visit(Link link) {
      visitLink(link, link.getDestination());
    }

    @Override
    public void visit(Image image) {
      visitLink(image, image.getDestination());
    }

    private void visitLink(Node node, String destination) {
      assertThat(destination).matches(links, "is a link of ours");
      around.add(destination);
      visitChildren(node);
      around.remove(destination);
    }

    @Override
    public void visit(HtmlInline tag) {
      assertThat(html).contains(tag.getLiteral());
    }

    @Override
    public void visit(HtmlBlock block) {
      assertThat(html).contains(block.getLiteral().strip());
    }

    @Override
    public void visit(Code code) {
      assertThat(code.getLiteral()).isNotBlank();
    }

    @Override
    public void visit(BlockQuote quote) {
      throw new AssertionError("a quote");
    }

    @Override
    public void visit(ThematicBreak line) {
      throw new AssertionError("a line");
    }

    @Override
    public void visit(IndentedCodeBlock block) {
      throw new AssertionError("a block by its indent: " + block.getLiteral());
    }

    @Override
    public void visit(LinkReferenceDefinition definition) {
      throw new AssertionError("a definition of a link");
    }
  }
}
