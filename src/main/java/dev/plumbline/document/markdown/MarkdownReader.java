package dev.plumbline.document.markdown;

import dev.plumbline.document.Comment;
import dev.plumbline.document.Document;
import dev.plumbline.document.KnownTags;
import dev.plumbline.document.Limits;
import dev.plumbline.document.Mistake;
import dev.plumbline.document.Problems;
import dev.plumbline.document.Text;
import dev.plumbline.document.Tree;
import dev.plumbline.document.yaml.YamlReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Reads a Markdown text: YAML front matter between lines of {@code ---}, then prose. */
public final class MarkdownReader {
  private static final Pattern KEY = Pattern.compile("[\\w\"'-]+:(\\s.*)?");
  private static final int CELLS = 100_000;

  private final Text text;
  private final KnownTags tags;
  private final Problems problems;

  public MarkdownReader(Text text, KnownTags tags, Problems problems) {
    this.text = text;
    this.tags = tags;
    this.problems = problems;
  }

  /** Returns the document, or none when its front matter or its body cannot be read. */
  public List<Document> read() {
    if (!isFence(0, "---")) {
      return body(0, emptyMatter());
    }
    var close = 1;
    while (close < text.lines() && !isFence(close, "---") && !isFence(close, "...")) {
      close++;
    }
    if (close == text.lines()) {
      return unclosed();
    }
    return withMatter(close);
  }

  private boolean isFence(int line, String sign) {
    return text.line(line).stripTrailing().equals(sign);
  }

  private List<Document> withMatter(int close) {
    var found = new Problems();
    var matter = new YamlReader(text, 0, text.startOf(close), tags, found).read();
    problems.addAll(found);
    if (!found.isEmpty() && matter.isEmpty()) {
      return List.of();
    }
    if (matter.isEmpty()) {
      return body(text.startOf(close + 1), emptyMatter());
    }
    // Text without any key between two horizontal rules is not front matter.
    return matter.get(0).root() instanceof Tree.Scalar
        ? body(0, emptyMatter())
        : body(text.startOf(close + 1), matter.get(0));
  }

  private List<Document> unclosed() {
    if (text.lines() > 1 && KEY.matcher(text.line(1)).matches()) {
      var message = "the front matter is not closed; expected a line \"---\" behind it";
      problems.add(Mistake.SYNTAX.at(text.span(0, text.endOf(0)), message, ""));
      return List.of();
    }
    return body(0, emptyMatter());
  }

  private Document emptyMatter() {
    return new Document(
        text.file(), new Tree.Mapping(List.of(), text.span(0, 0)), Optional.empty());
  }

  private List<Document> body(int start, Document matter) {
    var body = text.slice(start, text.length());
    if (body.length() > Limits.BODY) {
      var at = text.span(start, start);
      problems.add(Mistake.TOO_LARGE.at(at, "the Markdown text is larger than 512 KiB", ""));
      return List.of();
    }
    try {
      var builder = new ProseBuilder(new Spans(text, start, body));
      var prose = builder.build(parser().parse(body));
      var comments = new ArrayList<>(matter.comments());
      comments.addAll(builder.comments());
      comments.sort(Comparator.comparing(Comment::at));
      return List.of(new Document(text.file(), matter.root(), Optional.of(prose), comments));
    } catch (IllegalArgumentException e) {
      // Thrown for too many table cells only: the parser fills up short rows.
      var message = "the tables have more than %,d cells".formatted(CELLS);
      problems.add(Mistake.TOO_LARGE.at(text.span(start, start), message, ""));
      return List.of();
    }
  }

  private static Parser parser() {
    return Parser.builder()
        .extensions(List.of(TablesExtension.builder().maxCells(CELLS).build()))
        .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
        .maxOpenBlockParsers(Limits.DEPTH)
        .maxInlineNesting(Limits.DEPTH)
        .build();
  }
}
