package dev.plumbline.ontology;

import dev.plumbline.rdf.StandardTerms;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** The ontology's classes and their hierarchy. */
final class Classes {
  private final Map<String, Set<String>> superclasses = new LinkedHashMap<>();

  Classes(Statements statements) {
    for (var subject : statements.subjects()) {
      if (statements.objects(subject, StandardTerms.TYPE).contains(Nodes.CLASS)) {
        superclasses.put(subject.getURI(), above(subject, statements));
      }
    }
  }

  private static Set<String> above(Node start, Statements statements) {
    var found = new LinkedHashSet<String>();
    var open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      var next = open.remove();
      if (found.add(next.getURI())) {
        open.addAll(statements.objects(next, Nodes.SUB_CLASS_OF));
      }
    }
    return found;
  }

  /** Returns every class, in the order of the files. */
  Set<String> all() {
    return superclasses.keySet();
  }

  /** Returns the class itself and all above it, the nearest first. */
  Set<String> andAbove(String classIri) {
    return superclasses.getOrDefault(classIri, Set.of(classIri));
  }

  boolean isA(String classIri, String superclassIri) {
    return andAbove(classIri).contains(superclassIri);
  }

  /** Returns what follows from the class tree and is not stated: superclasses and types. */
  List<Triple> closure(Statements statements) {
    var result = new ArrayList<Triple>();
    for (var subject : statements.subjects()) {
      for (var type : statements.objects(subject, StandardTerms.TYPE)) {
        addAbove(result, subject, StandardTerms.TYPE, type.getURI());
      }
      if (superclasses.containsKey(subject.getURI())) {
        addAbove(result, subject, Nodes.SUB_CLASS_OF, subject.getURI());
      }
    }
    return result;
  }

  private void addAbove(List<Triple> result, Node subject, Node predicate, String classIri) {
    andAbove(classIri).stream()
        .skip(1)
        .forEach(above -> result.add(Triple.create(subject, predicate, Nodes.iri(above))));
  }
}
