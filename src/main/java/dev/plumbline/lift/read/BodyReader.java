package dev.plumbline.lift.read;

import dev.plumbline.document.Document;
import dev.plumbline.document.Prose;
import dev.plumbline.lift.outline.ClassIris;
import dev.plumbline.lift.outline.ProseBody;
import dev.plumbline.lift.outline.StatedElement;
import dev.plumbline.lift.outline.TypeNames;
import dev.plumbline.ontology.Vocabulary;
import java.util.Optional;

/** Reads the facts in the bodies of Markdown files. */
final class BodyReader {
  private final ProseReader prose;
  private final ModelReader reader;

  BodyReader(Vocabulary vocabulary, ModelReader reader) {
    this.prose = new ProseReader(vocabulary);
    this.reader = reader;
  }

  /** Returns the body of a document about an element, if it has one. */
  Optional<ProseBody> read(Document document, StatedElement about) {
    return document.prose().map(blocks -> read(document, blocks, about));
  }

  private ProseBody read(Document document, Prose blocks, StatedElement about) {
    var read = prose.read(blocks, document.root().at(), reference(about));
    reader.describe(about.system(), read.model());
    return new ProseBody(document.file(), blocks, read.rest(), about);
  }

  /** Returns a reference to an element, unless it is the system. */
  private static Optional<String> reference(StatedElement about) {
    return about.classIri().equals(ClassIris.SYSTEM)
        ? Optional.empty()
        : Optional.of(TypeNames.of(about.classIri()) + '/' + String.join("/", about.path()));
  }
}
