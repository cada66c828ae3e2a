package dev.plumbline.derive.prose;

import dev.plumbline.derive.topology.DerivedFacts;
import dev.plumbline.graph.Architecture;
import dev.plumbline.rdf.Arch;
import dev.plumbline.rdf.StandardTerms;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * All words of a description besides its glossary: the texts of every fact, also of those inside
 * others, and the names of what is chosen from a list, such as protocols.
 */
final class StatedTexts {
  private static final Node GLOSSARY_TERM = Arch.term("GlossaryTerm");

  private final DerivedFacts facts;
  private final Set<Node> elements;
  private final Set<Node> seen = new HashSet<>();
  private final List<String> texts = new ArrayList<>();

  private StatedTexts(DerivedFacts facts, Set<Node> elements) {
    this.facts = facts;
    this.elements = elements;
  }

  static List<String> of(Architecture architecture, DerivedFacts facts) {
    var stated = new StatedTexts(facts, architecture.names().nodes());
    for (var element : stated.elements) {
      if (!facts.isA(element, GLOSSARY_TERM)) {
        stated.read(element);
      }
    }
    return stated.texts;
  }

  private void read(Node subject) {
    if (!seen.add(subject)) {
      return;
    }
    facts
        .graph()
        .find(subject, Node.ANY, Node.ANY)
        .filterDrop(fact -> fact.getPredicate().equals(StandardTerms.TYPE))
        .mapWith(fact -> fact.getObject())
        .toList()
        .forEach(this::value);
  }

  private void value(Node value) {
    if (value.isLiteral()) {
      texts.add(value.getLiteralLexicalForm());
    } else if (!elements.contains(value)) {
      var names = facts.objects(value, StandardTerms.NOTATION);
      names.stream().filter(Node::isLiteral).forEach(this::value);
      if (names.isEmpty()) {
        read(value);
      }
    }
  }
}
