package dev.plumbline.rule.check;

import dev.plumbline.finding.Element;
import dev.plumbline.finding.Evidence;
import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Location;
import dev.plumbline.finding.Waiver;
import dev.plumbline.graph.Architecture;
import dev.plumbline.graph.Mistake;
import dev.plumbline.graph.Places.Place;
import dev.plumbline.graph.Problems;
import dev.plumbline.message.Nearness;
import dev.plumbline.message.NearnessBudget;
import dev.plumbline.message.Quotes;
import dev.plumbline.rdf.Arch;
import dev.plumbline.rdf.StandardTerms;
import dev.plumbline.rule.RuleBook;
import dev.plumbline.rule.RuleFile;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.graph.NodeConst;

/** The waivers of a model, applied to findings. */
final class Waivers {
  private static final String WAIVER = "waiver";
  private static final String ANY_ELEMENT = "*";
  private static final Node RULE = Arch.term("waivedRule");
  private static final Node ELEMENT = Arch.term("waivedElement");

  private static final Comparator<Entry> ORDER =
      Comparator.<Entry, Location>comparing(entry -> entry.waiver().at())
          .thenComparing(entry -> entry.node().toString());

  private final Architecture architecture;
  private final RuleBook book;
  private final LocalDate today;
  private final List<Entry> entries;
  private final NamePatterns<BitSet> byRule = new NamePatterns<>();
  private final Map<BitSet, NamePatterns<Same>> byElement = new HashMap<>();
  private final Set<Node> matched = new HashSet<>();
  private final Set<Node> mistaken = new HashSet<>();
  private final NearnessBudget budget = new NearnessBudget();

  /** A waiver of the model: whom it concerns, and what findings show of it. */
  private record Entry(Node node, List<String> rules, List<String> elements, Waiver waiver) {}

  /** The waivers that name one element, or all in one way. */
  private final class Same {
    private final List<Entry> all = new ArrayList<>();
    private Optional<Entry> holding = Optional.empty();
    private boolean met;

    /** Takes note that they concern a finding; returns the first that holds. */
    Optional<Entry> meet() {
      if (!met) {
        met = true;
        all.forEach(entry -> matched.add(entry.node()));
        holding = all.stream().filter(entry -> holds(entry.waiver())).findFirst();
      }
      return holding;
    }
  }

  Waivers(Architecture architecture, RuleBook book, LocalDate today) {
    this.architecture = architecture;
    this.book = book;
    this.today = today;
    var nodes = architecture.graph().find(Node.ANY, StandardTerms.TYPE, Arch.term("Waiver"));
    this.entries =
        nodes.toList().stream().map(triple -> entry(triple.getSubject())).sorted(ORDER).toList();
    for (int number = 0; number < entries.size(); number++) {
      for (var rule : entries.get(number).rules()) {
        byRule.at(rule, BitSet::new).set(number);
      }
    }
  }

  /** Returns where the waivers of a model name their rules and elements. */
  static Set<Location> places(Architecture architecture) {
    var found = new HashSet<Location>();
    var places = architecture.places();
    for (var property : List.of(RULE, ELEMENT)) {
      for (var name : architecture.graph().find(Node.ANY, property, Node.ANY).toList()) {
        places.of(name.getSubject(), property).ifPresent(place -> found.add(place.at()));
        places
            .of(name.getSubject(), property, name.getObject())
            .ifPresent(place -> found.add(place.at()));
      }
    }
    return found;
  }

  private Entry entry(Node node) {
    var at = architecture.places().of(node).map(Place::at).orElse(Location.ofFile(""));
    var waiver =
        new Waiver(
            text(node, "reason").orElse(""), text(node, "owner"), text(node, "validUntil"), at);
    return new Entry(node, names(node, RULE), names(node, ELEMENT), waiver);
  }

  private Optional<String> text(Node node, String property) {
    return texts(node, Arch.term(property)).stream().min(Comparator.naturalOrder());
  }

  private List<String> texts(Node node, Node property) {
    return architecture.graph().find(node, property, Node.ANY).toList().stream()
        .map(Triple::getObject)
        .map(value -> value.isLiteral() ? value.getLiteralLexicalForm() : id(value))
        .toList();
  }

  private String id(Node element) {
    return architecture.names().of(element).id();
  }

  private List<String> names(Node node, Node property) {
    return texts(node, property).stream().map(String::strip).toList();
  }

  /**
   * Returns the findings of one rule, each accepted by the first waiver that concerns it and still
   * holds. No waiver accepts what is found about waivers: they would hide themselves.
   */
  List<Found> apply(List<Found> findings) {
    if (entries.isEmpty() || findings.isEmpty()) {
      return findings;
    }
    var rule = findings.get(0).finding().rule();
    if (rule.element().equals(WAIVER)) {
      return findings;
    }
    var names = book.find(rule.id()).map(RuleFile::names).orElse(List.of());
    var waivers = byElement.computeIfAbsent(naming(names), this::byElement);
    return findings.stream().map(found -> found.with(apply(found.finding(), waivers))).toList();
  }

  /** Returns the numbers of the waivers that name a rule. */
  private BitSet naming(List<String> rule) {
    var numbers = new BitSet();
    rule.forEach(name -> byRule.fitting(name).forEach(numbers::or));
    return numbers;
  }

  /** Returns some waivers by the elements that they name; one that names none is about all. */
  private NamePatterns<Same> byElement(BitSet numbers) {
    var elements = new NamePatterns<Same>();
    numbers.stream()
        .mapToObj(entries::get)
        .forEach(
            entry -> {
              var names = entry.elements().isEmpty() ? List.of(ANY_ELEMENT) : entry.elements();
              names.forEach(name -> elements.at(name, Same::new).all.add(entry));
            });
    return elements;
  }

  private Finding apply(Finding finding, NamePatterns<Same> waivers) {
    var concerned = new LinkedHashSet<>(waivers.fitting(finding.element().id()));
    concerned.addAll(waivers.fitting(finding.element().label()));
    return concerned.stream()
        .flatMap(same -> same.meet().stream())
        .min(ORDER)
        .map(Entry::waiver)
        .map(finding::waivedBy)
        .orElse(finding);
  }

  private boolean holds(Waiver waiver) {
    try {
      return waiver.until().isEmpty() || !LocalDate.parse(waiver.until().get()).isBefore(today);
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  /**
   * Returns facts for the rules about waivers: {@code arch:matched true} on each waiver that
   * concerns a finding, that has a mistake, or that names no rule among those that ran.
   */
  Graph facts(List<RuleFile> ran) {
    var facts = GraphFactory.createDefaultGraph();
    var unjudged = leftOut(ran);
    for (int number = 0; number < entries.size(); number++) {
      var entry = entries.get(number);
      boolean told = matched.contains(entry.node()) || mistaken.contains(entry.node());
      if (told || unjudged.get(number)) {
        facts.add(entry.node(), Arch.term("matched"), NodeConst.nodeTrue);
      }
    }
    return facts;
  }

  /**
   * Returns the waivers' rules and elements that are not there, with the nearest names. They are
   * known when the rules about the model have run; what is told here is not told again.
   */
  List<Finding> mistakes() {
    var mistakes = new Problems();
    for (var entry : entries) {
      exact(entry.node(), RULE)
          .filter(name -> book.find(name.getLiteralLexicalForm().strip()).isEmpty())
          .forEach(name -> unknownRule(entry.node(), name, mistakes));
      if (!matched.contains(entry.node())) {
        exact(entry.node(), ELEMENT)
            .filter(name -> architecture.names().find(name.getLiteralLexicalForm()).isEmpty())
            .forEach(name -> unknownElement(entry.node(), name, mistakes));
      }
    }
    return mistakes.sorted();
  }

  /** Returns a note for each waiver that names a rule as it was called before. */
  List<Evidence> renamed() {
    var notes = new ArrayList<Evidence>();
    for (var entry : entries) {
      exact(entry.node(), RULE)
          .forEach(
              name ->
                  book.renamed(name.getLiteralLexicalForm().strip())
                      .ifPresent(text -> notes.add(new Evidence(text, place(entry.node(), name)))));
    }
    return notes;
  }

  private Optional<Location> place(Node waiver, Node rule) {
    return architecture.places().of(waiver, RULE, rule).map(Place::at);
  }

  /** The names that are text and no pattern. */
  private Stream<Node> exact(Node waiver, Node property) {
    return architecture.graph().find(waiver, property, Node.ANY).toList().stream()
        .map(Triple::getObject)
        .filter(
            value -> value.isLiteral() && !NamePatterns.isPattern(value.getLiteralLexicalForm()));
  }

  private void unknownRule(Node waiver, Node name, Problems mistakes) {
    var ids = book.rules().stream().map(RuleFile::id).toList();
    add(waiver, RULE, name, "no rule is called ", ids, mistakes);
  }

  private void unknownElement(Node waiver, Node name, Problems mistakes) {
    add(waiver, ELEMENT, name, "no element is called ", budget.names(this::labels), mistakes);
  }

  private Set<String> labels() {
    var names = architecture.names();
    return names.nodes().stream().map(names::of).map(Element::label).collect(Collectors.toSet());
  }

  private void add(
      Node waiver,
      Node property,
      Node name,
      String text,
      Collection<String> known,
      Problems mistakes) {
    var written = name.getLiteralLexicalForm().strip();
    var at =
        architecture.places().of(waiver, property, name).map(Place::at).orElse(Location.ofFile(""));
    mistaken.add(waiver);
    mistakes.add(
        Mistake.DANGLING_REFERENCE,
        at,
        text + Quotes.of(written) + Nearness.suggestion(written, known, 2));
  }

  /**
   * Returns the numbers of the waivers that the run cannot judge: a rule that exists and was left
   * out may find what is waived.
   */
  private BitSet leftOut(List<RuleFile> ran) {
    var ids = ran.stream().map(RuleFile::id).collect(Collectors.toSet());
    var left = new BitSet();
    book.rules().stream()
        .filter(rule -> !ids.contains(rule.id()))
        .forEach(rule -> left.or(naming(rule.names())));
    return left;
  }
}
