package dev.plumbline.rule;

import dev.plumbline.ontology.Vocabulary;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.XSD;

/** The terms that a rule may use. */
final class KnownTerms {
  private static final Node KEY = NodeFactory.createURI("https://plumbline.dev/meta#key");
  private static final Set<Node> ALWAYS = Set.of(Terms.arch("from"), Terms.arch("to"));
  private final Graph vocabulary;
  private final Set<String> iris = new HashSet<>();

  KnownTerms(Graph vocabulary) {
    this.vocabulary = vocabulary;
    vocabulary
        .find()
        .forEach(
            triple -> {
              add(triple.getSubject());
              add(triple.getPredicate());
              add(triple.getObject());
            });
  }

  private void add(Node node) {
    if (node.isURI()) {
      iris.add(node.getURI());
    }
  }

  /** Returns whether the vocabulary has the term, or it is a datatype of XML Schema. */
  boolean has(String iri) {
    return iri.startsWith(XSD.getURI()) || iris.contains(iri);
  }

  /** Returns the names in the term's namespace that are close to its own. */
  List<String> nearest(String iri) {
    int end = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1;
    var names =
        iris.stream()
            .filter(known -> known.startsWith(iri.substring(0, end)))
            .map(known -> known.substring(end))
            .filter(name -> !name.isEmpty())
            .sorted()
            .toList();
    var nearest = Vocabulary.nearest(iri.substring(end), names);
    return nearest.stream()
        .sorted(Comparator.comparing(name -> isClass(name) != isClass(iri.substring(end))))
        .toList();
  }

  private static boolean isClass(String name) {
    return !name.isEmpty() && Character.isUpperCase(name.charAt(0));
  }

  /** Returns whether authors of models write the property and may leave it out. */
  boolean isOptional(Node property) {
    return !ALWAYS.contains(property) && vocabulary.contains(property, KEY, Node.ANY);
  }
}
