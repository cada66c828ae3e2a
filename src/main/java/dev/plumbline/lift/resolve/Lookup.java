package dev.plumbline.lift.resolve;

import dev.plumbline.finding.Location;
import dev.plumbline.graph.Problems;
import dev.plumbline.lift.outline.MergedModel;
import dev.plumbline.lift.outline.Nearby;
import dev.plumbline.lift.outline.References;
import dev.plumbline.lift.outline.StatedElement;
import dev.plumbline.ontology.Vocabulary;
import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;

/**
 * What names, kinds and values mean among some elements.
 *
 * @param references the elements
 * @param resolver looks up references
 * @param kinds looks up kinds
 * @param facts finds out what facts mean
 */
record Lookup(References references, ReferenceResolver resolver, Kinds kinds, FactResolver facts) {
  /** Makes a lookup among the elements of a model. */
  static Lookup among(MergedModel model, Vocabulary vocabulary, Nearby nearby, Problems problems) {
    var imported = model.described().imported();
    return among(model.all(), model.removed(), imported, vocabulary, nearby, problems);
  }

  /**
   * Makes a lookup.
   *
   * @param elements the elements
   * @param removed the elements that an environment removes; references to them mean nothing
   * @param imported the places of other formats, at which a reference may dangle
   * @param vocabulary what keys and values mean
   * @param nearby tells where names are defined that the model does not define
   * @param problems collects mistakes
   */
  static Lookup among(
      Collection<StatedElement> elements,
      Set<Node> removed,
      Predicate<Location> imported,
      Vocabulary vocabulary,
      Nearby nearby,
      Problems problems) {
    var references = new References(vocabulary, elements);
    var resolver = new ReferenceResolver(references, removed, imported, nearby, problems);
    return new Lookup(
        references,
        resolver,
        new Kinds(vocabulary, references, problems),
        new FactResolver(
            new ValueReader(vocabulary, resolver, imported, problems),
            new AmountOrder(vocabulary, imported, problems)));
  }
}
