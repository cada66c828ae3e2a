package dev.plumbline.ontology;

import dev.plumbline.message.Nearness;
import dev.plumbline.rdf.Arch;
import dev.plumbline.rdf.StandardTerms;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;

/** The terms that a query may name, by their sort, and the values that a property can have. */
public final class KnownTerms {
  /** The namespaces that the ontology defines completely. */
  private static final List<String> OWN =
      List.of(
          Arch.NAMESPACE,
          Prefixes.byName().get("tech"),
          Prefixes.byName().get("proto"),
          "https://plumbline.dev/region/");

  /** What stands for a fact that is stated without a value of its own. */
  private static final Set<Node> STATES = Set.of(Arch.NONE, Arch.YES);

  /** Keys that no description leaves out. */
  private static final Set<Node> ALWAYS = Set.of(Arch.FROM, Arch.TO);

  private final Graph vocabulary;

  /** Makes a view of the vocabulary; this costs nothing. */
  public KnownTerms(Vocabulary vocabulary) {
    this.vocabulary = vocabulary.graph();
  }

  /** What a term can be: where it stands in a query says what it should be. */
  public enum Sort {
    PROPERTY(
        RDF.Property.asNode(),
        OWL.ObjectProperty.asNode(),
        OWL.DatatypeProperty.asNode(),
        OWL.AnnotationProperty.asNode()),
    CLASS(OWL.Class.asNode()),
    /** Also the members of value lists and the entries of the catalogue. */
    ANY;

    private final List<Node> types;

    Sort(Node... types) {
      this.types = List.of(types);
    }
  }

  /** Returns whether the ontology mentions the term, or it is a datatype of XML Schema. */
  public boolean has(String iri) {
    var node = Nodes.iri(iri);
    return iri.startsWith(XSD.getURI())
        || vocabulary.contains(node, Node.ANY, Node.ANY)
        || vocabulary.contains(Node.ANY, Node.ANY, node)
        || vocabulary.contains(Node.ANY, node, Node.ANY);
  }

  /**
   * Returns whether the term's namespace belongs to the ontology alone, so that nothing but the
   * ontology can define it. Elements of models, keys that authors invent and terms of other
   * vocabularies have other namespaces.
   */
  public boolean isOwn(String iri) {
    return OwnTerms.has(iri) || OWN.stream().anyMatch(iri::startsWith);
  }

  /** Returns whether the term is of the sort; terms of other vocabularies are of every sort. */
  public boolean isA(Sort sort, Node term) {
    return !isDefined(term) || sort == Sort.ANY || hasOneOf(sort.types, term);
  }

  private static boolean isDefined(Node term) {
    return Arch.isTerm(term) || OwnTerms.has(term);
  }

  private boolean hasOneOf(List<Node> types, Node term) {
    return types.stream().anyMatch(type -> vocabulary.contains(term, StandardTerms.TYPE, type));
  }

  /**
   * Returns the names in the term's namespace that are close to its own and of the sort, the
   * nearest first, and those before the others that start with a capital as it does or does not.
   */
  public List<String> nearest(String iri, Sort sort) {
    var namespace = namespace(iri);
    var name = iri.substring(namespace.length());
    return Nearness.rank(name, names(namespace, sort)).stream()
        .sorted(Comparator.comparing(other -> isCapital(other) != isCapital(name)))
        .toList();
  }

  /** Returns the start of a term's IRI, before its local name. */
  public static String namespace(String iri) {
    return iri.substring(0, Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
  }

  private Set<String> names(String namespace, Sort sort) {
    var mentioned = new HashSet<Node>();
    vocabulary
        .find()
        .forEach(
            triple ->
                mentioned.addAll(
                    Arrays.asList(triple.getSubject(), triple.getPredicate(), triple.getObject())));
    return mentioned.stream()
        .filter(node -> node.isURI() && node.getURI().startsWith(namespace) && isA(sort, node))
        .map(node -> node.getURI().substring(namespace.length()))
        .collect(Collectors.toSet());
  }

  private static boolean isCapital(String name) {
    return !name.isEmpty() && Character.isUpperCase(name.charAt(0));
  }

  /** Returns whether authors of models write the property and may leave it out. */
  public boolean isOptional(Node property) {
    return !ALWAYS.contains(property) && vocabulary.contains(property, Nodes.KEY, Node.ANY);
  }

  /** Returns whether a model can hold the property with this term or literal as its value. */
  public boolean canBe(Node property, Node value) {
    var ranges = objects(property, Nodes.RANGE);
    if (ranges.isEmpty() || STATES.contains(value) || !isDefined(property)) {
      return true;
    }
    return value.isLiteral()
        ? canBeLiteral(property, ranges, value)
        : ranges.stream().anyMatch(range -> isOneOf(value, range)) || isNamed(property, value);
  }

  private boolean canBeLiteral(Node property, List<Node> ranges, Node value) {
    if (ranges.contains(XSD.xboolean.asNode())) {
      return XSD.xboolean.getURI().equals(value.getLiteralDatatypeURI());
    }
    return vocabulary.contains(property, StandardTerms.TYPE, OWL.DatatypeProperty.asNode())
        || vocabulary.contains(property, Nodes.TEXT, Node.ANY)
        || vocabulary.contains(property, Nodes.OPEN, Node.ANY);
  }

  /** Whether the value is a technology in place of the element that runs it. */
  private boolean isNamed(Node property, Node value) {
    return vocabulary.contains(property, Nodes.TEXT, Node.ANY)
        && isOneOf(value, Arch.term("Technology"));
  }

  private boolean isOneOf(Node value, Node range) {
    var classes = new ArrayDeque<>(objects(value, StandardTerms.TYPE));
    var seen = new HashSet<Node>();
    while (!classes.isEmpty()) {
      var type = classes.pop();
      if (type.equals(range)) {
        return true;
      }
      if (seen.add(type)) {
        classes.addAll(objects(type, Nodes.SUB_CLASS_OF));
      }
    }
    return false;
  }

  private List<Node> objects(Node subject, Node property) {
    return vocabulary.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList();
  }
}
