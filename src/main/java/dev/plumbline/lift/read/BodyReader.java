package dev.plumbline.lift.read;

import dev.plumbline.document.Document;
import dev.plumbline.finding.Evidence;
import dev.plumbline.graph.Problems;
import dev.plumbline.lift.outline.ClassIris;
import dev.plumbline.lift.outline.ProseBody;
import dev.plumbline.lift.outline.StatedElement;
import dev.plumbline.lift.outline.TypeNames;
import dev.plumbline.lift.prose.DecisionRecord;
import dev.plumbline.lift.prose.SectionReader;
import dev.plumbline.ontology.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the facts in the bodies of the Markdown files of a system, after all that its models state:
 * what these state already is not stated twice.
 */
final class BodyReader {
  private final Vocabulary vocabulary;
  private final Problems problems;
  private final SectionReader sections;
  private final ModelReader reader;
  private final OutlineBuilder outline;
  private final List<Body> bodies = new ArrayList<>();
  private final List<Record> records = new ArrayList<>();

  private record Body(Document document, StatedElement about, SectionReader.Read read) {}

  private record Record(Document document, DecisionRecord read) {}

  BodyReader(Vocabulary vocabulary, Problems problems, ModelReader reader, OutlineBuilder outline) {
    this.vocabulary = vocabulary;
    this.problems = problems;
    this.sections = new SectionReader(vocabulary);
    this.reader = reader;
    this.outline = outline;
  }

  /** Adds the body of a document about an element, if it has one. */
  void add(Document document, StatedElement about) {
    if (document.prose().isPresent()) {
      bodies.add(new Body(document, about, sections.read(document, reference(about))));
    }
  }

  /** Adds the document as a record of one decision, if it is one. */
  boolean addRecord(Document document) {
    var record = DecisionRecord.of(document, vocabulary);
    record.ifPresent(read -> records.add(new Record(document, read)));
    return record.isPresent();
  }

  /** Reads what was added about a system; returns the bodies that belong to its description. */
  List<ProseBody> finish(StatedElement system) {
    var statements = new ProseStatements(vocabulary, outline, system, problems);
    bodies.forEach(body -> statements.announce(body.read().model()));
    records.forEach(record -> statements.announce(record.document(), record.read().decision()));
    var written = new ArrayList<ProseBody>();
    for (var body : bodies) {
      reader.describe(
          system, statements.model(body.read().model(), body.document().role().isBeside()));
      body.read().notes().forEach(this::note);
      written(body).ifPresent(written::add);
    }
    for (var record : records) {
      reader.describe(system, statements.record(record.document(), record.read().decision()));
      record.read().notes().forEach(this::note);
    }
    bodies.clear();
    records.clear();
    return written;
  }

  private static Optional<ProseBody> written(Body body) {
    var document = body.document();
    return Optional.of(document)
        .filter(each -> each.role() != Document.Role.EXCERPT)
        .map(
            each ->
                new ProseBody(
                    each.file(),
                    each.prose().orElseThrow(),
                    body.read().rest(),
                    body.about(),
                    each.role().isBeside()));
  }

  private void note(Evidence note) {
    note.at().ifPresent(at -> problems.note(at, note.text()));
  }

  /** Returns a reference to an element, unless it is the system. */
  private static Optional<String> reference(StatedElement about) {
    return about.classIri().equals(ClassIris.SYSTEM)
        ? Optional.empty()
        : Optional.of(TypeNames.of(about.classIri()) + '/' + String.join("/", about.path()));
  }
}
