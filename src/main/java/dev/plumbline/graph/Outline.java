package dev.plumbline.graph;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * What descriptions say, with references not looked up yet: either of the model itself, or what one
 * environment says of it.
 *
 * @param elements all elements but flows, each once, in the order of the descriptions
 * @param flows what is said of flows, in the order of the descriptions
 * @param removed the elements that are stated not to be there, which only an environment can say
 */
record Outline(List<Draft> elements, List<FlowStatement> flows, Set<Node> removed) {
  Outline {
    elements = List.copyOf(elements);
    flows = List.copyOf(flows);
    removed = Collections.unmodifiableSet(new LinkedHashSet<>(removed));
  }

  /** Returns whether nothing is described. */
  boolean isBlank() {
    return flows.isEmpty()
        && elements.stream()
            .allMatch(
                element -> element.classIri().equals(Arch.SYSTEM) && element.facts().isEmpty());
  }
}
