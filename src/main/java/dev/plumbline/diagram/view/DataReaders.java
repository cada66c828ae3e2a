package dev.plumbline.diagram.view;

import dev.plumbline.graph.ElementReader;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/**
 * Who can read a data asset, apart from the receivers of its flows: those on access lists, those
 * that process it, and those that read a store of it. The question {@code who-can-access} finds the
 * same for each store.
 *
 * @param components the ids of components and people
 * @param roles the names on access lists that are not elements
 */
public record DataReaders(Set<String> components, Set<String> roles) {
  public DataReaders {
    components = new LinkedHashSet<>(components);
    roles = new TreeSet<>(roles);
  }

  /** Returns the readers of an asset. */
  static DataReaders of(ElementReader graph, Node asset) {
    var stores = graph.subjects("stores", asset);
    var onAccessList = stores.stream().flatMap(store -> onAccessList(graph, store)).toList();
    var components = new LinkedHashSet<String>();
    onAccessList.stream().filter(Node::isURI).map(graph::id).forEach(components::add);
    graph.subjects("processes", asset).stream().map(graph::id).forEach(components::add);
    stores.stream().flatMap(store -> reading(graph, store, asset)).forEach(components::add);
    var roles = onAccessList.stream().filter(Node::isLiteral).map(graph::text).toList();
    return new DataReaders(components, new TreeSet<>(roles));
  }

  private static Stream<Node> onAccessList(ElementReader graph, Node store) {
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
                    .anyMatch(flow -> connects(graph, flow, who, store)))
        .map(graph::id);
  }

  private static boolean connects(ElementReader graph, Node flow, Node one, Node other) {
    var from = graph.objects(flow, "from");
    var to = graph.objects(flow, "to");
    return from.contains(one) && to.contains(other) || from.contains(other) && to.contains(one);
  }

  /** Returns the roles in words, empty when there are none. */
  String byRole() {
    return roles.isEmpty() ? "" : "by right also " + String.join(", ", List.copyOf(roles));
  }
}
