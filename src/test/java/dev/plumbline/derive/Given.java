package dev.plumbline.derive;

import dev.plumbline.derive.topology.DerivedFacts;
import dev.plumbline.derive.topology.Model;
import dev.plumbline.graph.Architecture;
import dev.plumbline.graph.Names;
import dev.plumbline.graph.Places;
import dev.plumbline.limit.TimeLimit;
import dev.plumbline.ontology.Vocabulary;
import dev.plumbline.rdf.Arch;
import dev.plumbline.rdf.Literals;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.graph.PrefixMappingReadOnly;
import org.apache.jena.sparql.util.FmtUtils;

/** A small model in Turtle, and what derives from it. */
public record Given(Graph graph, PrefixMapping prefixes) {
  private static final String PREFIXES =
      """
      PREFIX :      <https://plumbline.dev/ns#>
      PREFIX s:     <https://plumbline.dev/model/>
      PREFIX c:     <https://plumbline.dev/model/shop/component/>
      PREFIX b:     <https://plumbline.dev/model/shop/boundary/>
      PREFIX d:     <https://plumbline.dev/model/shop/data/>
      PREFIX f:     <https://plumbline.dev/model/shop/flow/>
      PREFIX to:    <https://plumbline.dev/model/shop/derived/>
      PREFIX proto: <https://plumbline.dev/protocol/>
      PREFIX tech:  <https://plumbline.dev/technology/>
      PREFIX rdfs:  <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos:  <http://www.w3.org/2004/02/skos/core#>
      PREFIX xsd:   <http://www.w3.org/2001/XMLSchema#>
      """;

  private static final Path NOWHERE = Path.of("");
  private static final Graph VOCABULARY = vocabulary();

  private static Graph vocabulary() {
    var graph = GraphFactory.createDefaultGraph();
    for (var file : List.of("architecture.ttl", "catalogue/protocols.ttl")) {
      RDFParser.create().source(Path.of("ontology", file)).lang(Lang.TURTLE).parse(graph);
    }
    return graph;
  }

  /** Reads a model, without deriving anything. */
  public static Given model(String turtle) {
    var graph = GraphFactory.createDefaultGraph();
    RDFParser.create().source(new StringReader(PREFIXES + turtle)).lang(Lang.TURTLE).parse(graph);
    GraphUtil.addInto(graph, VOCABULARY);
    var prefixes = PrefixMapping.Factory.create().setNsPrefixes(graph.getPrefixMapping());
    return new Given(graph, new PrefixMappingReadOnly(prefixes));
  }

  /** Derives all that follows from a model. */
  public static Given derived(String turtle) {
    var given = model(turtle);
    given.derive();
    return given;
  }

  /** Derives all that follows. */
  public void derive() {
    Derivation.derive(architecture(graph), NOWHERE);
  }

  /** Returns what the steps share, for a step that is tried alone. */
  public Model model() {
    return new Model(architecture(graph), NOWHERE, TimeLimit.USUAL);
  }

  /** Returns an architecture without places, names and files. */
  static Architecture architecture(Graph graph) {
    return new Architecture(
        graph,
        Vocabulary.load(),
        new Places(),
        new Names(Map.of(), Map.of()),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        (file, line) -> Optional.empty());
  }

  /**
   * Returns the facts of a property as {@code subject object}, sorted, without the vocabulary's.
   */
  public List<String> facts(String property) {
    return graph.stream(Node.ANY, Arch.term(property), Node.ANY)
        .filter(fact -> !VOCABULARY.contains(fact))
        .map(fact -> name(fact.getSubject()) + " " + name(fact.getObject()))
        .sorted()
        .toList();
  }

  /** Returns the subjects of which the property is true, sorted. */
  public List<String> whatIs(String property) {
    return graph.stream(Node.ANY, Arch.term(property), Literals.TRUE)
        .filter(fact -> !VOCABULARY.contains(fact))
        .map(fact -> name(fact.getSubject()))
        .sorted()
        .toList();
  }

  /**
   * Returns what the steps of an element's property pass, in the order in which they are told, each
   * with its note.
   */
  public List<String> path(String element, String property) {
    var facts = new DerivedFacts(graph);
    var owner = NodeFactory.createURI(prefixes.expandPrefix(element));
    return facts
        .object(owner, Arch.term(property))
        .map(step -> path(facts, step))
        .orElse(List.of());
  }

  /** Returns the path by which a step of a journey reaches a component. */
  public List<String> journey(String data, String property, String component) {
    var facts = new DerivedFacts(graph);
    var end = NodeFactory.createURI(prefixes.expandPrefix(component));
    return facts
        .objects(NodeFactory.createURI(prefixes.expandPrefix(data)), Arch.term(property))
        .stream()
        .filter(step -> facts.has(step, Arch.term("reaches"), end))
        .findFirst()
        .map(step -> path(facts, step))
        .orElse(List.of());
  }

  /** Returns the node of a prefixed name. */
  public Node node(String name) {
    return NodeFactory.createURI(prefixes.expandPrefix(name));
  }

  private List<String> path(DerivedFacts facts, Node step) {
    var path = new LinkedList<String>();
    for (var at = Optional.of(step); at.isPresent(); ) {
      path.addFirst(told(facts, at.get()));
      at = facts.object(at.get(), Arch.term("previous"));
    }
    for (var at = facts.object(step, Arch.term("next")); at.isPresent(); ) {
      path.add(told(facts, at.get()));
      at = facts.object(at.get(), Arch.term("next"));
    }
    return path;
  }

  private String told(DerivedFacts facts, Node step) {
    var note = facts.literal(step, Arch.term("note")).map(text -> " (" + text + ")");
    return name(facts.object(step, Arch.term("via")).orElseThrow()) + note.orElse("");
  }

  private String name(Node node) {
    if (node.isLiteral()) {
      return node.getLiteralLexicalForm();
    }
    var uri = node.getURI();
    for (var prefix : List.of("c", "b", "d", "f", "to", "s", "")) {
      var start = prefixes.getNsPrefixURI(prefix);
      if (uri.startsWith(start)) {
        return uri.substring(start.length());
      }
    }
    return FmtUtils.stringForNode(node, prefixes);
  }
}
