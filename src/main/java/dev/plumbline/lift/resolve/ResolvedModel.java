package dev.plumbline.lift.resolve;

import dev.plumbline.finding.Location;
import dev.plumbline.graph.Names;
import dev.plumbline.lift.outline.MergedModel;
import dev.plumbline.lift.outline.Overruled;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;

/**
 * The model with references looked up and facts inherited: the result of resolving.
 *
 * @param merged the model before
 * @param elements the elements, flows included, and what holds of them
 * @param unresolved the references of imported files that mean nothing
 * @param repeated where a flow is stated again, by the flow's node
 * @param overruled what sources state otherwise than the model
 * @param names what the elements are called
 */
public record ResolvedModel(
    MergedModel merged,
    List<ResolvedElement> elements,
    List<UnresolvedReference> unresolved,
    Map<Node, Location> repeated,
    List<Overruled> overruled,
    Names names) {
  public ResolvedModel {
    elements = List.copyOf(elements);
    unresolved = List.copyOf(unresolved);
    repeated = Map.copyOf(repeated);
    overruled = List.copyOf(overruled);
  }
}
