package dev.plumbline.rule.lint;

import dev.plumbline.message.Nearness;
import dev.plumbline.rdf.Arch;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.XSD;

/** The terms that a rule may use. */
final class KnownTerms {
  private static final Node KEY = NodeFactory.createURI("https://plumbline.dev/meta#key");
  private static final Node TEXT = NodeFactory.createURI("https://plumbline.dev/meta#text");
  private static final Set<Node> LITERAL = Set.of(OWL.DatatypeProperty.asNode());
  private static final Set<Node> PROPERTIES =
      Set.of(
          OWL.ObjectProperty.asNode(),
          OWL.DatatypeProperty.asNode(),
          OWL.AnnotationProperty.asNode());
  private static final Set<Node> CLASSES = Set.of(OWL.Class.asNode());

  /** What stands for a fact that is stated without a value of its own. */
  private static final Set<Node> STATES = Set.of(Arch.term("none"), Arch.term("yes"));

  private static final Set<Node> ALWAYS = Set.of(Arch.term("from"), Arch.term("to"));
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
    var nearest = Nearness.rank(iri.substring(end), names);
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

  /** Returns whether the term is a property; those of other vocabularies count as such. */
  boolean isProperty(Node term) {
    return !isOwn(term) || isA(term, PROPERTIES);
  }

  /** Returns whether the term is a class; those of other vocabularies count as such. */
  boolean isClass(Node term) {
    return !isOwn(term) || isA(term, CLASSES);
  }

  private static boolean isOwn(Node term) {
    return term.isURI() && Arch.isTerm(term.getURI());
  }

  private boolean isA(Node term, Set<Node> types) {
    return types.stream().anyMatch(type -> vocabulary.contains(term, RDF.type.asNode(), type));
  }

  /** Returns whether a model can hold the property with this term or literal as its value. */
  boolean canBe(Node property, Node value) {
    var ranges = objects(property, RDFS.range.asNode());
    if (ranges.isEmpty() || STATES.contains(value)) {
      return true;
    }
    if (value.isLiteral()) {
      return ranges.contains(XSD.xboolean.asNode())
          ? XSD.xboolean.getURI().equals(value.getLiteralDatatypeURI())
          : isA(property, LITERAL) || vocabulary.contains(property, TEXT, Node.ANY);
    }
    return ranges.stream().anyMatch(range -> isOneOf(value, range));
  }

  private boolean isOneOf(Node value, Node range) {
    var classes = new ArrayDeque<>(objects(value, RDF.type.asNode()));
    var seen = new HashSet<Node>();
    while (!classes.isEmpty()) {
      var type = classes.pop();
      if (type.equals(range)) {
        return true;
      }
      if (seen.add(type)) {
        classes.addAll(objects(type, RDFS.subClassOf.asNode()));
      }
    }
    return false;
  }

  private List<Node> objects(Node subject, Node property) {
    return vocabulary.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList();
  }
}
