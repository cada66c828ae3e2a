package dev.plumbline.document.yaml;

import dev.plumbline.document.Document;
import dev.plumbline.document.KnownTags;
import dev.plumbline.document.Limits;
import dev.plumbline.document.MergeMarks;
import dev.plumbline.document.Mistake;
import dev.plumbline.document.Problems;
import dev.plumbline.document.Text;
import dev.plumbline.document.Tree;
import dev.plumbline.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;

/** Reads the YAML documents of a text. JSON is YAML, too. */
public final class YamlReader {
  private final Text text;
  private final int from;
  private final int to;
  private final KnownTags tags;
  private final Problems problems;
  private final Problems found = new Problems();
  private final List<Document> documents = new ArrayList<>();
  private int count;

  /** Reads the whole text. */
  public YamlReader(Text text, KnownTags tags, Problems problems) {
    this(text, 0, text.length(), tags, problems);
  }

  /** Reads the text between two indexes. */
  public YamlReader(Text text, int from, int to, KnownTags tags, Problems problems) {
    this.text = text;
    this.from = from;
    this.to = to;
    this.tags = tags;
    this.problems = problems;
  }

  /** Returns the well-formed documents, and adds the mistakes in the others to the problems. */
  public List<Document> read() {
    var start = from;
    for (var broken = 0; start < to && broken < Limits.BROKEN; broken++) {
      start = readFrom(start);
    }
    var reason = found.has(Mistake.SYNTAX) ? reason() : Optional.<Finding>empty();
    if (reason.isPresent()) {
      problems.add(reason.get());
      return List.of();
    }
    problems.addAll(found);
    return documents;
  }

  /** Returns why a whole text is not well formed, rather than each place where it shows. */
  private Optional<Finding> reason() {
    return MergeMarks.in(text).or(() -> Templates.in(text));
  }

  /** Reads up to the end or to a malformed document; returns where the next document starts. */
  private int readFrom(int start) {
    try {
      var events = new Events(text, start, to);
      var documentStart = start;
      while (events.hasNext()) {
        if (events.next() instanceof DocumentStartEvent) {
          documentStart = document(events, documentStart);
        }
      }
      return to;
    } catch (Refused refused) {
      found.add(refused.problem());
      return nextDocument(refused.index(), start);
    }
  }

  private int document(Events events, int start) {
    var builder = new TreeBuilder(text, events, tags, found);
    var root = builder.build();
    var last = events.next();
    if (!(last instanceof DocumentEndEvent)) {
      throw new IllegalStateException("expected the end of a document, found " + last);
    }
    var end = events.end(last);
    if (++count > Limits.DOCUMENTS) {
      var message = "the file has more than %,d documents".formatted(Limits.DOCUMENTS);
      throw new Refused(Mistake.TOO_LARGE.at(text.span(start, start), message, ""), to);
    }
    if (!(root instanceof Tree.Scalar scalar && scalar.isEmpty())) {
      var comments = builder.comments(start, end);
      documents.add(new Document(text.file(), root, Optional.empty(), comments, builder.tags()));
    }
    return end;
  }

  /** Returns the index of the next line that starts a document, always after {@code start}. */
  private int nextDocument(int index, int start) {
    var line = text.lineOf(index);
    if (text.startOf(line) != index || index <= start) {
      line++;
    }
    for (; text.startOf(line) < to; line++) {
      if (startsDocument(text.startOf(line))) {
        return text.startOf(line);
      }
    }
    return to;
  }

  private boolean startsDocument(int index) {
    return text.at(index) == '-'
        && text.at(index + 1) == '-'
        && text.at(index + 2) == '-'
        && " \t\r\n\0".indexOf(text.at(index + 3)) >= 0;
  }
}
