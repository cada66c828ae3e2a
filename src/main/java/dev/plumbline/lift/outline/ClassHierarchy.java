package dev.plumbline.lift.outline;

import dev.plumbline.message.Quotes;
import dev.plumbline.ontology.OwnTerms;
import dev.plumbline.ontology.Property;
import dev.plumbline.ontology.Vocabulary;
import dev.plumbline.rdf.Arch;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDFS;

/** The vocabulary's classes: their superclasses, and what messages call them. */
public final class ClassHierarchy {
  private static final int OWNERS_SHOWN = 3;
  private static final Node ON = NodeFactory.createURI("https://plumbline.dev/meta#on");

  private final Vocabulary vocabulary;
  private final Map<Node, List<Node>> closures = new HashMap<>();
  private final Map<Node, List<Node>> properties = new HashMap<>();

  public ClassHierarchy(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Returns the class and all classes above it. */
  public List<Node> closure(Node type) {
    return closures.computeIfAbsent(type, this::above);
  }

  private List<Node> above(Node type) {
    var found = new LinkedHashSet<Node>();
    var open = new ArrayDeque<Node>();
    open.add(type);
    while (!open.isEmpty()) {
      var next = open.remove();
      if ((Arch.isTerm(next) || OwnTerms.has(next)) && found.add(next)) {
        vocabulary
            .graph()
            .find(next, RDFS.subClassOf.asNode(), Node.ANY)
            .forEachRemaining(triple -> open.add(triple.getObject()));
      }
    }
    return List.copyOf(found);
  }

  /** Returns whether the class itself has the property, or a class above it. */
  public boolean isOn(Property property, String classIri) {
    var node = NodeFactory.createURI(property.iri());
    var graph = vocabulary.graph();
    return closure(NodeFactory.createURI(classIri)).stream()
        .anyMatch(type -> graph.contains(node, ON, type));
  }

  /** Returns the property and all properties that are stated with it. */
  public List<Node> properties(String propertyIri) {
    return properties.computeIfAbsent(NodeFactory.createURI(propertyIri), this::withSupers);
  }

  private List<Node> withSupers(Node property) {
    var found = new ArrayList<Node>();
    found.add(property);
    vocabulary.superproperties(property.getURI()).stream()
        .map(NodeFactory::createURI)
        .forEach(above -> found.addAll(withSupers(above)));
    return List.copyOf(found);
  }

  /** Returns what a message calls a thing of the class: {@code a flow}, {@code an assumption}. */
  public String noun(String classIri) {
    var name = name(classIri);
    var article = "aeiouA".indexOf(name.charAt(0)) >= 0 ? "an " : "a ";
    return classIri.equals(ClassIris.DATA) ? name : article + name;
  }

  /** Returns what people call the class. */
  String name(String classIri) {
    return vocabulary.label(classIri).orElseGet(() -> TypeNames.of(classIri).replace('-', ' '));
  }

  /** Returns what has the key, as messages name it: {@code a flow}, {@code "backup"}. */
  public List<String> withKey(String key) {
    return vocabulary.classes().stream()
        .filter(type -> vocabulary.property(type, key).filter(own -> isOn(own, type)).isPresent())
        .filter(type -> !isTakenOver(type, key))
        .flatMap(this::place)
        .distinct()
        .limit(OWNERS_SHOWN)
        .toList();
  }

  private boolean isTakenOver(String type, String key) {
    return closure(NodeFactory.createURI(type)).stream()
        .map(Node::getURI)
        .anyMatch(above -> !above.equals(type) && vocabulary.property(above, key).isPresent());
  }

  private Stream<String> place(String type) {
    if (vocabulary.isA(type, ClassIris.ELEMENT)) {
      return Stream.of(noun(type));
    }
    return vocabulary.classes().stream()
        .flatMap(owner -> vocabulary.properties(owner).stream())
        .filter(property -> property.range().equals(Optional.of(type)))
        .map(property -> Quotes.of(property.key()))
        .distinct();
  }
}
