package dev.plumbline.rdf;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** The order of nodes in everything that people or programs read. */
public final class NodeOrder {
  /** By IRI, and literals by their text. */
  public static final Comparator<Node> ORDER =
      Comparator.comparing(node -> node.isURI() ? node.getURI() : node.toString());

  private NodeOrder() {}

  /** Returns the nodes in their order, each once; closes the stream. */
  public static List<Node> sorted(Stream<Node> nodes) {
    try (nodes) {
      return nodes.sorted(ORDER).distinct().toList();
    }
  }
}
