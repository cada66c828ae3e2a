package dev.plumbline.diagram.view;

import dev.plumbline.graph.ElementReader;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/**
 * Who can read a data asset by what the model says of its stores and of them, beside those whom
 * flows bring it. The question {@code who-can-access} finds the same, store by store.
 *
 * @param components the ids of components and people
 * @param roles what else access lists name
 */
public record DataReaders(Set<String> components, Set<String> roles) {
  public DataReaders {
    components = new LinkedHashSet<>(components);
    roles = new TreeSet<>(roles);
  }

  /** Returns those of an asset. */
  static DataReaders of(ElementReader graph, Node asset) {
    var stores = graph.subjects("stores", asset);
    var listed = stores.stream().flatMap(store -> listed(graph, store)).toList();
    var components = new LinkedHashSet<String>();
    listed.stream().filter(Node::isURI).map(graph::id).forEach(components::add);
    graph.subjects("processes", asset).stream().map(graph::id).forEach(components::add);
    stores.stream().flatMap(store -> reading(graph, store, asset)).forEach(components::add);
    var roles = listed.stream().filter(Node::isLiteral).map(graph::text).toList();
    return new DataReaders(components, new TreeSet<>(roles));
  }

  private static Stream<Node> listed(ElementReader graph, Node store) {
    return graph.objects(store, "accessRule").stream()
        .filter(rule -> canRead(graph, rule))
        .flatMap(rule -> graph.objects(rule, "who").stream());
  }

  private static boolean canRead(ElementReader graph, Node rule) {
    return graph.objects(rule, "right").stream().anyMatch(right -> graph.holds(right, "mayRead"));
  }

  private static Stream<String> reading(ElementReader graph, Node store, Node asset) {
    return graph.subjects("reads", store).stream()
        .filter(
            who ->
                graph.subjects("carries", asset).stream()
                    .anyMatch(flow -> joins(graph, flow, who, store)))
        .map(graph::id);
  }

  private static boolean joins(ElementReader graph, Node flow, Node one, Node other) {
    var from = graph.objects(flow, "from");
    var to = graph.objects(flow, "to");
    return from.contains(one) && to.contains(other) || from.contains(other) && to.contains(one);
  }

  /** Returns the roles in words, empty when there are none. */
  String byRole() {
    return roles.isEmpty() ? "" : "by right also " + String.join(", ", List.copyOf(roles));
  }
}
