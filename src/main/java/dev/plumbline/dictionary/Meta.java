package dev.plumbline.dictionary;

import dev.plumbline.ontology.Prefixes;
import dev.plumbline.ontology.Vocabulary;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/** What the ontology states of a term beside what {@link Vocabulary} tells. */
final class Meta {
  private static final String META = "https://plumbline.dev/meta#";

  private final Graph graph;

  Meta(Vocabulary vocabulary) {
    this.graph = vocabulary.graph();
  }

  /** Returns the annotation's texts, in order of their letters. */
  List<String> texts(String iri, String annotation) {
    return objects(iri, META + annotation).stream()
        .map(Node::getLiteralLexicalForm)
        .sorted()
        .toList();
  }

  /** Returns the annotation's terms, in order of their letters. */
  List<String> iris(String iri, String annotation) {
    return objects(iri, META + annotation).stream().map(Node::getURI).sorted().toList();
  }

  private List<Node> objects(String iri, String predicate) {
    return graph.find(node(iri), node(predicate), Node.ANY).mapWith(Triple::getObject).toList();
  }

  /** Returns everything that is stated of a term. */
  List<Triple> about(String iri) {
    return graph.find(node(iri), Node.ANY, Node.ANY).toList();
  }

  /** Returns how many terms have this value of a property. */
  int count(String property, String iri) {
    return graph.find(Node.ANY, node(property), node(iri)).toList().size();
  }

  private static Node node(String iri) {
    return NodeFactory.createURI(iri);
  }

  /** Returns the term's prefixed name, such as {@code arch:rto}. */
  static String prefixed(String iri) {
    for (var prefix : Prefixes.byName().entrySet()) {
      if (iri.startsWith(prefix.getValue())) {
        return prefix.getKey() + ":" + iri.substring(prefix.getValue().length());
      }
    }
    return iri;
  }
}
