package dev.plumbline.derive;

import java.io.StringReader;
import java.util.LinkedList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.graph.PrefixMappingReadOnly;
import org.apache.jena.sparql.util.FmtUtils;

/** A small model in Turtle, and what derives from it. */
record Given(Graph graph, PrefixMapping prefixes) {
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
      PREFIX rdfs:  <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos:  <http://www.w3.org/2004/02/skos/core#>
      PREFIX xsd:   <http://www.w3.org/2001/XMLSchema#>
      """;

  private static final String VOCABULARY =
      """
      :internet skos:notation "internet" ; :trust true .
      :network skos:notation "network" ; :trust true .
      :partner skos:notation "partner" ; :trust true .
      :regionType skos:notation "region" .
      :zoneType skos:notation "zone" .
      :cluster skos:notation "cluster" .
      :host skos:notation "host" .
      :tierA skos:notation "A" .
      :tierC skos:notation "C" .
      :public :level 0 . :internal :level 1 .
      :confidential :level 2 ; :sensitive true .
      :personal :level 3 ; :sensitive true .
      proto:https :encrypted true ; :defaultMode :synchronous .
      proto:http :encrypted false ; :defaultMode :synchronous .
      proto:postgresql :encrypted false ; :optionalEncryption true ; :defaultMode :synchronous .
      proto:in-process :local true ; :defaultMode :synchronous .
      proto:kafka :encrypted false ; :optionalEncryption true ; :defaultMode :asynchronous .
      """;

  /** Reads a model, without deriving anything. */
  static Given model(String turtle) {
    var graph = GraphFactory.createDefaultGraph();
    RDFParser.create()
        .source(new StringReader(PREFIXES + VOCABULARY + turtle))
        .lang(Lang.TURTLE)
        .parse(graph);
    var prefixes = PrefixMapping.Factory.create().setNsPrefixes(graph.getPrefixMapping());
    return new Given(graph, new PrefixMappingReadOnly(prefixes));
  }

  /** Derives all that follows from a model. */
  static Given derived(String turtle) {
    var given = model(turtle);
    Derivation.derive(given.graph());
    return given;
  }

  /** Returns the facts of a property as {@code subject object}, sorted. */
  List<String> facts(String property) {
    return graph.stream(Node.ANY, Arch.term(property), Node.ANY)
        .map(fact -> name(fact.getSubject()) + " " + name(fact.getObject()))
        .sorted()
        .toList();
  }

  /** Returns the subjects of which the property is true, sorted. */
  List<String> whatIs(String property) {
    return graph.stream(Node.ANY, Arch.term(property), Arch.TRUE)
        .map(fact -> name(fact.getSubject()))
        .sorted()
        .toList();
  }

  /** Returns what the steps up to the one given pass, the first first, each with its note. */
  List<String> path(String element, String property) {
    var at = prefixes.expandPrefix(element);
    var path = new LinkedList<String>();
    var facts = new Facts(graph);
    var step = facts.object(NodeFactory.createURI(at), Arch.term(property));
    while (step.isPresent()) {
      var note = facts.text(step.get(), Arch.term("note")).map(text -> " (" + text + ")");
      var via = facts.object(step.get(), Arch.term("via")).orElseThrow();
      path.addFirst(name(via) + note.orElse(""));
      step = facts.object(step.get(), Arch.term("previous"));
    }
    return path;
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
