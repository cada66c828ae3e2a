package dev.plumbline.lift.read;

import dev.plumbline.graph.Mistake;
import dev.plumbline.graph.Problems;
import dev.plumbline.lift.outline.References;
import dev.plumbline.lift.outline.StatedElement;
import dev.plumbline.message.Quotes;
import dev.plumbline.ontology.Vocabulary;
import java.util.Optional;

/** Reads what a document about one element says of it. */
final class ElementDocumentReader {
  private final Vocabulary vocabulary;
  private final Problems problems;
  private final OutlineBuilder outline;
  private final ModelReader reader;

  ElementDocumentReader(
      Vocabulary vocabulary, Problems problems, OutlineBuilder outline, ModelReader reader) {
    this.vocabulary = vocabulary;
    this.problems = problems;
    this.outline = outline;
    this.reader = reader;
  }

  /** Returns the element, or nothing when several may be meant, which is a problem. */
  Optional<StatedElement> read(StatedElement system, ElementDocuments.About about) {
    var references = new References(vocabulary, outline.elements().all());
    var found = references.find(about.id().text(), about.classIri(), system);
    if (found.size() > 1) {
      problems.add(
          Mistake.AMBIGUOUS_REFERENCE,
          about.id().at(),
          Quotes.of(about.id().text()) + " may mean " + References.alternatives(found));
      return Optional.empty();
    }
    var element =
        found.stream()
            .findFirst()
            .orElseGet(() -> reader.member(system, about.section(), about.id()));
    reader.describe(element, about.facts());
    return Optional.of(element);
  }
}
