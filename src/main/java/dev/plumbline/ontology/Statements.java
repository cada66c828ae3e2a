package dev.plumbline.ontology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** The ontology's triples by subject, in the order of the files, which a graph does not keep. */
final class Statements {
  private final Map<Node, List<Triple>> bySubject = new LinkedHashMap<>();

  Statements(List<Triple> triples) {
    for (var triple : triples) {
      bySubject.computeIfAbsent(triple.getSubject(), subject -> new ArrayList<>(8)).add(triple);
    }
  }

  /** Returns what anything is said of, in the order of the files. */
  Set<Node> subjects() {
    return bySubject.keySet();
  }

  List<Node> objects(Node subject, Node predicate) {
    return bySubject.getOrDefault(subject, List.of()).stream()
        .filter(triple -> triple.getPredicate().equals(predicate))
        .map(Triple::getObject)
        .toList();
  }

  Optional<Node> object(Node subject, Node predicate) {
    return objects(subject, predicate).stream().findFirst();
  }

  List<String> texts(Node subject, Node predicate) {
    return objects(subject, predicate).stream().map(Node::getLiteralLexicalForm).toList();
  }

  Optional<String> text(Node subject, Node predicate) {
    return object(subject, predicate).map(Node::getLiteralLexicalForm);
  }

  Optional<String> iri(Node subject, Node predicate) {
    return object(subject, predicate).map(Node::getURI);
  }

  boolean holds(Node subject, Node predicate) {
    return text(subject, predicate).filter("true"::equals).isPresent();
  }
}
