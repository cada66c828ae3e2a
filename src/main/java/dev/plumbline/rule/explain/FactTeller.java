package dev.plumbline.rule.explain;

import dev.plumbline.finding.Location;
import dev.plumbline.graph.Architecture;
import dev.plumbline.graph.Places.Place;
import dev.plumbline.rdf.Arch;
import dev.plumbline.rule.check.FindingFacts;
import dev.plumbline.rule.check.Wording;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.XSD;

/** Tells triples as facts: what they say, where that is written and how else it is known. */
final class FactTeller {
  private static final String DERIVED = "derived";

  private final Architecture architecture;
  private final Wording wording;
  private final Origins origins;

  FactTeller(Architecture architecture, Wording wording, Origins origins) {
    this.architecture = architecture;
    this.wording = wording;
    this.origins = origins;
  }

  /** Returns the fact, followed by the facts that it is derived from. */
  List<Explanation.Fact> tell(Triple triple) {
    var facts = new LinkedHashSet<Explanation.Fact>();
    var fact = fact(triple);
    facts.add(fact);
    if (fact.origin().equals(DERIVED)) {
      origins.of(triple).stream()
          .filter(cause -> !cause.equals(triple))
          .map(this::fact)
          .forEach(facts::add);
    }
    return new ArrayList<>(facts);
  }

  private Explanation.Fact fact(Triple triple) {
    var text = text(triple);
    var place = stated(triple);
    if (place.isPresent()) {
      return new Explanation.Fact(text, origin(place.get()), place.map(Place::at));
    }
    if (architecture.vocabulary().graph().contains(triple)) {
      var known = "known of " + wording.of(triple.getSubject());
      return new Explanation.Fact(text, known, Optional.empty());
    }
    if (triple.getPredicate().equals(RDF.type.asNode())) {
      return sort(triple, text);
    }
    return new Explanation.Fact(text, DERIVED, home(triple.getSubject()));
  }

  private Optional<Place> stated(Triple triple) {
    return architecture.places().of(triple.getSubject(), triple.getPredicate(), triple.getObject());
  }

  private static String origin(Place place) {
    var heritage = FindingFacts.heritage(place).strip();
    return heritage.isEmpty() ? "stated" : heritage.substring(1, heritage.length() - 1);
  }

  /** What a component is follows from its kind or its technology. */
  private Explanation.Fact sort(Triple triple, String text) {
    for (var property : List.of("kind", "technology", "image")) {
      var place = architecture.places().of(triple.getSubject(), Arch.term(property));
      if (place.isPresent()) {
        return new Explanation.Fact(text, "by its " + property, place.map(Place::at));
      }
    }
    return new Explanation.Fact(text, "stated", home(triple.getSubject()));
  }

  private Optional<Location> home(Node subject) {
    return architecture.places().of(subject).map(Place::at);
  }

  /** Returns what the triple says: {@code orders: encryption none}, {@code db is a store}. */
  private String text(Triple triple) {
    var subject = wording.subject(triple.getSubject());
    var object = wording.of(triple.getObject());
    return triple.getPredicate().equals(RDF.type.asNode())
        ? subject + ("aeioAEIO".indexOf(object.charAt(0)) < 0 ? " is a " : " is an ") + object
        : subject + ": " + label(triple.getPredicate()) + ' ' + object;
  }

  /** Returns that a subject has no value of a property. */
  Explanation.Fact missing(Node subject, Node property) {
    var derived = architecture.vocabulary().isDerived(property.getURI());
    var what = isYesOrNo(property) ? label(property) + " no" : "no " + label(property);
    var text = wording.subject(subject) + ": " + what;
    return new Explanation.Fact(text, derived ? DERIVED : "not stated", home(subject));
  }

  private boolean isYesOrNo(Node property) {
    return architecture
        .vocabulary()
        .graph()
        .contains(property, RDFS.range.asNode(), XSD.xboolean.asNode());
  }

  /** Returns what the vocabulary calls a property. */
  String label(Node property) {
    return architecture
        .vocabulary()
        .property(property.getURI())
        .map(found -> found.key())
        .or(() -> architecture.vocabulary().label(property.getURI()))
        .orElse(property.getLocalName());
  }
}
