package dev.plumbline.lift.outline;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * The model overlaid with the chosen environment: the result of merging.
 *
 * @param described what the documents describe; its elements now state what the environment says
 * @param elements the elements that are there, in the order of the descriptions
 * @param all the elements, also those that the environment removes
 * @param removed the nodes of the elements that the environment removes
 * @param flowOverlays what the environment says of flows
 * @param chosen the environment that is merged into each system
 * @param gaps what stages lack that production has
 */
public record MergedModel(
    DescribedModel described,
    List<StatedElement> elements,
    List<StatedElement> all,
    Set<Node> removed,
    List<FlowStatement> flowOverlays,
    Map<StatedElement, StatedElement> chosen,
    List<StageGap> gaps) {
  public MergedModel {
    elements = List.copyOf(elements);
    all = List.copyOf(all);
    removed = Collections.unmodifiableSet(new LinkedHashSet<>(removed));
    flowOverlays = List.copyOf(flowOverlays);
    chosen = Collections.unmodifiableMap(new LinkedHashMap<>(chosen));
    gaps = List.copyOf(gaps);
  }
}
