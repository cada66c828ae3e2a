package dev.plumbline.rule.check;

import dev.plumbline.document.Tree;
import dev.plumbline.finding.Evidence;
import dev.plumbline.finding.Location;
import dev.plumbline.graph.Architecture;
import dev.plumbline.graph.Places;
import dev.plumbline.graph.Places.Place;
import dev.plumbline.rdf.Arch;
import dev.plumbline.rule.Header;
import dev.plumbline.rule.PlaceReference;
import dev.plumbline.rule.RuleFile;
import dev.plumbline.rule.RuleQuery;
import dev.plumbline.sparql.Solution;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;

/** Where the facts of a finding are written, and how they came to hold. */
public final class FindingFacts {
  private static final List<String> HEIRLOOMS = List.of("system", "boundary", "kind", "component");
  private static final String IS = " is ";

  /**
   * So many hops of a path are shown on each side of a step. Each service of a chain may have a
   * finding with the path to it: shown whole, they would grow with the square of the chain.
   */
  private static final int MOST_HOPS = 50;

  private static final Evidence CUT =
      new Evidence("only " + MOST_HOPS + " hops of this path are shown", Optional.empty());

  private static final Node PREVIOUS = Arch.term("previous");
  private static final Node NEXT = Arch.term("next");
  private static final Node IMPORTED_FROM = Arch.term("importedFrom");
  private static final Node VIA = Arch.term("via");

  private final Architecture architecture;
  private final Wording wording;

  public FindingFacts(Architecture architecture, Wording wording) {
    this.architecture = architecture;
    this.wording = wording;
  }

  /** Returns where the anchor's fact is written, for one row. */
  Optional<Place> place(PlaceReference anchor, Solution row, String element, RuleQuery query) {
    var subject = row.get(anchor.variable().orElse(element));
    if (subject.isEmpty() || anchor.property().isEmpty()) {
      return subject.flatMap(architecture.places()::of);
    }
    return place(subject.get(), query.property(anchor.property().get()), row);
  }

  /** Returns the place of the one among several values that the row speaks of, if it has one. */
  private Optional<Place> place(Node subject, Node property, Solution row) {
    var places = architecture.places();
    var whole = places.of(subject, property);
    return row.values().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(value -> places.of(subject, property, value.getValue()))
        .filter(exact -> !exact.equals(whole))
        .findFirst()
        .orElse(whole)
        .or(() -> ofSystem(subject, property));
  }

  /** Returns where the system states what was derived from that for a part of it. */
  private Optional<Place> ofSystem(Node part, Node property) {
    var graph = architecture.graph();
    return systemOf(part)
        .filter(
            system ->
                graph.find(part, property, Node.ANY).toList().stream()
                    .anyMatch(fact -> graph.contains(system, property, fact.getObject())))
        .flatMap(system -> places().of(system, property).map(place -> from(system, place)));
  }

  private Place from(Node system, Place place) {
    var how = "system " + architecture.names().of(system).id();
    return new Place(place.at(), Optional.of(new Tree.Via(how, place.at())));
  }

  /** Returns where the element is written, else where its system is. */
  Location home(Node element) {
    return architecture
        .places()
        .of(element)
        .or(() -> systemOf(element).flatMap(architecture.places()::of))
        .map(Place::at)
        .orElseGet(() -> Location.ofFile(architecture.files().stream().findFirst().orElse("")));
  }

  /** Returns the format of the file that describes the element's system, when it is not our own. */
  Optional<String> format(Node element) {
    return systemOf(element)
        .map(system -> architecture.graph().find(system, IMPORTED_FROM, Node.ANY))
        .flatMap(formats -> formats.nextOptional())
        .map(triple -> triple.getObject().getLiteralLexicalForm());
  }

  private Optional<Node> systemOf(Node element) {
    var systems = architecture.graph().find(element, Arch.term("inSystem"), Node.ANY);
    return systems.nextOptional().map(triple -> triple.getObject());
  }

  /** Returns the reasons that the header names, as the rows state them. */
  List<Evidence> reasons(RuleFile rule, RuleQuery query, List<Solution> rows) {
    var element = query.element().getVarName();
    var reasons = new ArrayList<Evidence>();
    for (var reason : rule.header().grounds().why()) {
      rows.stream()
          .flatMap(row -> reason(reason, row, element, query).stream())
          .distinct()
          .sorted(Evidences.ORDER)
          .forEach(reasons::add);
    }
    return reasons;
  }

  /** Returns a reason as a row states it; nothing where the row lacks a value of it. */
  private Optional<Evidence> reason(
      Header.Reason reason, Solution row, String element, RuleQuery query) {
    var place =
        place(reason.at(), row, element, query)
            .or(() -> objective(reason.at(), row, element, query))
            .or(() -> row.get(reason.at().variable().orElse(element)).flatMap(places()::of));
    return wording
        .fillWhole(reason.text(), row)
        .map(FindingFacts::told)
        .map(text -> text + place.map(FindingFacts::heritage).orElse(""))
        .map(text -> new Evidence(text, place.map(Place::at)));
  }

  /**
   * Returns a reason; data may be called like its class, and "personal is personal" says nothing.
   */
  private static String told(String text) {
    int verb = text.indexOf(IS);
    boolean same = verb > 0 && text.substring(0, verb).equals(text.substring(verb + IS.length()));
    return same ? "what is called " + text : text;
  }

  private Optional<Place> objective(
      PlaceReference anchor, Solution row, String element, RuleQuery query) {
    var part = row.get(anchor.variable().orElse(element));
    var property = anchor.property().map(query::property);
    return part.flatMap(
        node -> property.flatMap(each -> new Objectives(architecture).place(node, each)));
  }

  private Places places() {
    return architecture.places();
  }

  /** Returns that the element has a fact from elsewhere, and where the element itself is. */
  Optional<Evidence> heir(Node element, Place place) {
    var heritage = heritage(place);
    return heritage.isEmpty()
        ? Optional.empty()
        : Optional.of(new Evidence(wording.of(element) + heritage, Optional.of(home(element))));
  }

  /** Returns how a fact came to its subject, in brackets, or nothing when it is stated there. */
  public static String heritage(Place place) {
    return place.via().map(FindingFacts::heritage).orElse("");
  }

  /** Returns whether a fact came to its subject from the system, a boundary or a kind. */
  static boolean isInherited(Place place) {
    return place.via().filter(FindingFacts::isHeirloom).isPresent();
  }

  private static boolean isHeirloom(Tree.Via via) {
    return HEIRLOOMS.contains(via.how().split(" ", 2)[0]);
  }

  private static String heritage(Tree.Via via) {
    return isHeirloom(via) ? " (inherited from " + via.how() + ")" : " (by " + via.how() + ")";
  }

  /** Returns the steps that lead to the rows: those of the shortest path when there are several. */
  List<Evidence> steps(Header.Trail trail, List<Solution> rows) {
    return rows.stream()
        .flatMap(row -> row.get(trail.variable()).stream())
        .distinct()
        .map(step -> steps(trail, step))
        .min(Evidences.SHORTEST)
        .orElse(List.of());
  }

  /** Returns a step of evidence with those before and after it, each in the usual form. */
  public List<Evidence> steps(Node step) {
    return steps(new Header.Trail("", Header.Trail.HOP), step);
  }

  /** Returns the steps that lead to one, that one, and those that it says come next. */
  private List<Evidence> steps(Header.Trail trail, Node last) {
    var met = new HashSet<Node>();
    var steps = hops(trail, Optional.of(last), PREVIOUS, met);
    Collections.reverse(steps);
    steps.addAll(hops(trail, object(last, NEXT), NEXT, met));
    return steps;
  }

  /** Returns a step and those that it leads to, in turn; a path may close a cycle. */
  private List<Evidence> hops(
      Header.Trail trail, Optional<Node> first, Node onwards, Set<Node> met) {
    var hops = new ArrayList<Evidence>();
    var step = first;
    while (step.isPresent() && met.add(step.get())) {
      if (hops.size() == MOST_HOPS) {
        hops.add(CUT);
        return hops;
      }
      hops.add(hop(trail, step.get()));
      step = object(step.get(), onwards);
    }
    return hops;
  }

  private Evidence hop(Header.Trail trail, Node step) {
    var values = new HashMap<String, Node>();
    var via = object(step, VIA);
    via.ifPresent(node -> values.put("via", node));
    for (var name : List.of("note", "amount")) {
      object(step, Arch.term(name)).ifPresent(node -> values.put(name, node));
    }
    var text = wording.fill(trail.hop(), List.of(new Solution(values)));
    return new Evidence(text, via.flatMap(places()::of).map(Place::at));
  }

  private Optional<Node> object(Node subject, Node property) {
    return architecture.graph().find(subject, property, Node.ANY).toList().stream()
        .map(triple -> triple.getObject())
        .min(Comparator.comparing(Node::toString));
  }
}
