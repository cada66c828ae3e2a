package dev.plumbline.derive.prose;

import dev.plumbline.derive.topology.EvidenceHops;
import dev.plumbline.derive.topology.Model;
import dev.plumbline.finding.Location;
import dev.plumbline.graph.Places.Place;
import dev.plumbline.rdf.Arch;
import dev.plumbline.rdf.StandardTerms;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Writes what a clause says of an element into the graph, with the place where it is said. */
final class Saying {
  static final Node SAYING = Arch.term("Saying");
  static final Node OF_ELEMENT = Arch.term("ofElement");
  static final Node QUOTE = Arch.term("quote");
  private static final int LONGEST_QUOTE = 90;
  private static final int FIRST_WORDS = 4;

  private final Model model;

  Saying(Model model) {
    this.model = model;
  }

  /** Adds that a clause says something of an element, and returns the node for more. */
  Node add(Clause clause, Node element, Node property, Node value) {
    var facts = model.facts();
    var number = Integer.toHexString((clause.text() + property + value + element).hashCode());
    var base = EvidenceHops.iri("saying", clause.writing().subject());
    var node = NodeFactory.createURI(base + "/" + number);
    facts.add(node, StandardTerms.TYPE, SAYING);
    facts.add(node, QUOTE, quote(clause.text()));
    facts.add(node, OF_ELEMENT, element);
    facts.add(node, property, value);
    model.architecture().places().put(node, new Place(place(clause), Optional.empty()));
    return node;
  }

  /** Returns where the clause starts, found by as many of its first words as stand in one line. */
  private Location place(Clause clause) {
    var writing = clause.writing();
    var words = List.of(clause.text().split("\\s+", FIRST_WORDS + 1));
    for (int count = Math.min(FIRST_WORDS, words.size()); count > 0; count--) {
      var start = String.join(" ", words.subList(0, count));
      var at = writing.placeOf(start, model.architecture().sources());
      if (!at.equals(writing.at())) {
        return at;
      }
    }
    return writing.at();
  }

  /** Adds more that the same clause says. */
  void more(Node node, Node property, Node value) {
    model.facts().add(node, property, value);
  }

  private static String quote(String text) {
    if (text.length() <= LONGEST_QUOTE) {
      return text;
    }
    int end = text.lastIndexOf(' ', LONGEST_QUOTE);
    return text.substring(0, end > 0 ? end : LONGEST_QUOTE) + " …";
  }
}
