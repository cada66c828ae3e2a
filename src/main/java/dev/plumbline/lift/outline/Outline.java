package dev.plumbline.lift.outline;

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
public record Outline(List<StatedElement> elements, List<FlowStatement> flows, Set<Node> removed) {
  public Outline {
    elements = List.copyOf(elements);
    flows = List.copyOf(flows);
    removed = Collections.unmodifiableSet(new LinkedHashSet<>(removed));
  }

  /** Returns whether nothing is described. */
  public boolean isBlank() {
    return flows.isEmpty()
        && elements.stream()
            .allMatch(
                element ->
                    element.classIri().equals(ClassIris.SYSTEM) && element.facts().isEmpty());
  }
}
