package dev.plumbline.document.markdown;

import dev.plumbline.document.Comment;
import dev.plumbline.document.Document;
import dev.plumbline.document.KnownTags;
import dev.plumbline.document.Limits;
import dev.plumbline.document.MergeMarks;
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
    MergeMarks.in(text).ifPresent(problems::add);
    var matter = Matter.of(text);
    return switch (matter.form()) {
      case NONE -> body(0, emptyMatter());
      case TOML -> body(text.startOf(matter.body()), emptyMatter());
      case YAML -> matter.isClosed(text) ? withMatter(matter) : unclosed(matter);
    };
  }

  private List<Document> withMatter(Matter place) {
    var found = new Problems();
    int start = text.startOf(place.open());
    var matter = new YamlReader(text, start, text.startOf(place.close()), tags, found).read();
    problems.addAll(found);
    if (!found.isEmpty() && matter.isEmpty()) {
      return List.of();
    }
    int body = text.startOf(place.body());
    if (matter.isEmpty()) {
      return body(body, emptyMatter());
    }
    // Text without any key between two horizontal rules is not front matter.
    return matter.get(0).root() instanceof Tree.Scalar
        ? body(0, emptyMatter())
        : body(body, withComments(matter.get(0), start));
  }

  /** Adds the comments that stand before the front matter. */
  private Document withComments(Document matter, int start) {
    var before = text.slice(0, start);
    var comments = new ArrayList<>(HtmlComments.in(before, 0, new Spans(text, 0, before)));
    comments.addAll(matter.comments());
    return new Document(
        matter.file(), matter.root(), matter.prose(), comments, matter.tags(), matter.role());
  }

  private List<Document> unclosed(Matter matter) {
    int next = matter.open() + 1;
    if (next < text.lines() && KEY.matcher(text.line(next)).matches()) {
      var message = "the front matter is not closed; expected a line \"---\" behind it";
      var at = text.span(text.startOf(matter.open()), text.endOf(matter.open()));
      problems.add(Mistake.SYNTAX.at(at, message, ""));
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
