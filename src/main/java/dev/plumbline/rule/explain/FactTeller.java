package dev.plumbline.rule.explain;

import dev.plumbline.finding.Location;
import dev.plumbline.graph.Architecture;
import dev.plumbline.graph.Places.Place;
import dev.plumbline.rdf.Arch;
import dev.plumbline.rdf.StandardTerms;
import dev.plumbline.rule.check.FindingFacts;
import dev.plumbline.rule.check.Objectives;
import dev.plumbline.rule.check.Wording;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.XSD;

/** Turns triples into facts: what they say, where that is written and how else it is known. */
final class FactTeller {
  private static final String DERIVED = "derived";
  private static final String EVIDENCE = "evidence";
  private static final Node STEP = Arch.term("Step");

  private final Architecture architecture;
  private final Wording wording;
  private final Origins origins;

  FactTeller(Architecture architecture, Wording wording, Origins origins) {
    this.architecture = architecture;
    this.wording = wording;
    this.origins = origins;
  }

  /** Returns the fact, followed by the facts that it is derived from. */
  List<Explanation.Fact> facts(Triple triple) {
    var facts = new LinkedHashSet<Explanation.Fact>();
    var fact = fact(triple);
    facts.add(fact);
    if (fact.origin().equals(DERIVED) && origins.mayDerive(triple)) {
      facts.addAll(causes(triple));
    }
    return new ArrayList<>(facts);
  }

  /** Returns what the fact is derived from, or else what its subject would have to state. */
  private List<Explanation.Fact> causes(Triple triple) {
    var facts = new ArrayList<>(evidence(triple));
    for (var cause : origins.of(triple)) {
      if (!isStep(cause.getObject()) && !cause.equals(triple)) {
        facts.add(fact(cause));
      }
      facts.addAll(evidence(cause));
    }
    if (facts.isEmpty()) {
      origins.absent(triple).stream()
          .filter(property -> architecture.vocabulary().property(property.getURI()).isPresent())
          .forEach(property -> facts.add(missing(triple.getSubject(), property)));
    }
    return facts;
  }

  /** Returns the steps of evidence that a fact belongs to, or that are its value. */
  private List<Explanation.Fact> evidence(Triple triple) {
    return Stream.of(triple.getObject(), triple.getSubject())
        .filter(this::isStep)
        .findFirst()
        .map(step -> new FindingFacts(architecture, wording).steps(step))
        .orElse(List.of())
        .stream()
        .map(step -> new Explanation.Fact(step.text(), EVIDENCE, step.at()))
        .toList();
  }

  private boolean isStep(Node node) {
    return architecture.graph().contains(node, StandardTerms.TYPE, STEP);
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
    if (triple.getPredicate().equals(StandardTerms.TYPE)) {
      return sort(triple, text);
    }
    var inForce = new Objectives(architecture).place(triple);
    if (inForce.isPresent()) {
      return new Explanation.Fact(text, origin(inForce.get()), inForce.map(Place::at));
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
    var home = home(triple.getSubject());
    var derived = home.isEmpty() && origins.mayDerive(triple);
    return new Explanation.Fact(text, derived ? DERIVED : "stated", home);
  }

  private Optional<Location> home(Node subject) {
    return architecture.places().of(subject).map(Place::at);
  }

  /** Returns what the triple says: {@code orders: encryption none}, {@code db is a store}. */
  private String text(Triple triple) {
    var subject = wording.subject(triple.getSubject());
    var object =
        wording.value(triple.getObject(), triple.getPredicate(), Optional.of(triple.getSubject()));
    return triple.getPredicate().equals(StandardTerms.TYPE)
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
