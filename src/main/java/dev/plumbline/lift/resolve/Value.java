package dev.plumbline.lift.resolve;

import dev.plumbline.ontology.Vocabulary;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * A value as the graph keeps it.
 *
 * @param node its node
 * @param currency for money, its currency
 * @param technology for a technology, what else its text says
 */
public record Value(
    Node node, Optional<String> currency, Optional<Vocabulary.TechnologyUse> technology) {
  /** Makes a value that is its node alone. */
  Value(Node node) {
    this(node, Optional.empty(), Optional.empty());
  }
}
