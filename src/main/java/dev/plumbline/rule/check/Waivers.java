package dev.plumbline.rule.check;

import dev.plumbline.finding.Evidence;
import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Location;
import dev.plumbline.finding.Waiver;
import dev.plumbline.graph.Architecture;
import dev.plumbline.graph.Mistake;
import dev.plumbline.graph.Places.Place;
import dev.plumbline.graph.Problems;
import dev.plumbline.message.Nearness;
import dev.plumbline.message.Quotes;
import dev.plumbline.rdf.Arch;
import dev.plumbline.rdf.StandardTerms;
import dev.plumbline.rule.RuleBook;
import dev.plumbline.rule.RuleFile;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
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
  private static final String ANY = "*";
  private static final Node RULE = Arch.term("waivedRule");
  private static final Node ELEMENT = Arch.term("waivedElement");

  private final Architecture architecture;
  private final RuleBook book;
  private final LocalDate today;
  private final List<Entry> entries;
  private final Set<Node> matched = new HashSet<>();
  private final Set<Node> mistaken = new HashSet<>();

  /** A name of a rule or an element as a waiver writes it: itself, or with stars for any text. */
  private record Wanted(String text, Predicate<String> test) {
    boolean isPattern() {
      return text.contains(ANY);
    }
  }

  /** A waiver of the model: whom it concerns, and what findings show of it. */
  private record Entry(Node node, List<Wanted> rules, List<Wanted> elements, Waiver waiver) {
    /** Whether it names one of the names of a rule. */
    boolean names(List<String> names) {
      return names.stream().anyMatch(name -> rules.stream().anyMatch(rule -> rule.test.test(name)));
    }

    /** Whether each element that it is about has to be tried on a finding. */
    boolean needsTrial() {
      return elements.isEmpty() || elements.stream().anyMatch(Wanted::isPattern);
    }

    boolean concerns(Finding finding) {
      return elements.isEmpty()
          || elements.stream().anyMatch(element -> isOn(finding, element.test));
    }

    private static boolean isOn(Finding finding, Predicate<String> element) {
      return element.test(finding.element().id()) || element.test(finding.element().label());
    }
  }

  /**
   * The waivers of one rule, most of them by the element that they name: findings times waivers
   * would be the square of a large model.
   */
  private static final class OfRule {
    private final List<Entry> entries;
    private final Map<String, Set<Integer>> byElement = new HashMap<>();
    private final List<Integer> others = new ArrayList<>();

    OfRule(List<Entry> entries) {
      this.entries = entries;
      for (int number = 0; number < entries.size(); number++) {
        if (entries.get(number).needsTrial()) {
          others.add(number);
        } else {
          for (var element : entries.get(number).elements()) {
            byElement.computeIfAbsent(element.text(), key -> new TreeSet<>()).add(number);
          }
        }
      }
    }

    /** Returns the waivers that concern a finding, in their order. */
    List<Entry> concerning(Finding finding) {
      var found = new TreeSet<Integer>(byElement.getOrDefault(finding.element().id(), Set.of()));
      found.addAll(byElement.getOrDefault(finding.element().label(), Set.of()));
      others.stream().filter(number -> entries.get(number).concerns(finding)).forEach(found::add);
      return found.stream().map(entries::get).toList();
    }
  }

  Waivers(Architecture architecture, RuleBook book, LocalDate today) {
    this.architecture = architecture;
    this.book = book;
    this.today = today;
    var nodes = architecture.graph().find(Node.ANY, StandardTerms.TYPE, Arch.term("Waiver"));
    this.entries =
        nodes.toList().stream()
            .map(triple -> entry(triple.getSubject()))
            .sorted(
                Comparator.<Entry, Location>comparing(entry -> entry.waiver().at())
                    .thenComparing(entry -> entry.node().toString()))
            .toList();
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

  private List<Wanted> names(Node node, Node property) {
    return texts(node, property).stream().map(String::strip).map(Waivers::wanted).toList();
  }

  private static Wanted wanted(String text) {
    if (!text.contains(ANY)) {
      return new Wanted(text, text::equals);
    }
    var quoted = "\\Q" + text.replace("*", "\\E.*\\Q") + "\\E";
    return new Wanted(text, Pattern.compile(quoted).asMatchPredicate());
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
    var waivers = new OfRule(entries.stream().filter(entry -> entry.names(names)).toList());
    return findings.stream().map(found -> found.with(apply(found.finding(), waivers))).toList();
  }

  private Finding apply(Finding finding, OfRule waivers) {
    var concerned = waivers.concerning(finding);
    concerned.forEach(entry -> matched.add(entry.node()));
    return concerned.stream()
        .map(Entry::waiver)
        .filter(this::holds)
        .findFirst()
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
    var left = leftOut(ran);
    for (var entry : entries) {
      boolean told = matched.contains(entry.node()) || mistaken.contains(entry.node());
      if (told || !isJudged(entry, left)) {
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
        .filter(value -> value.isLiteral() && !value.getLiteralLexicalForm().contains(ANY));
  }

  private void unknownRule(Node waiver, Node name, Problems mistakes) {
    var ids = book.rules().stream().map(RuleFile::id).toList();
    add(waiver, RULE, name, "no rule is called ", ids, mistakes);
  }

  private void unknownElement(Node waiver, Node name, Problems mistakes) {
    var names = architecture.names();
    var labels = names.nodes().stream().map(node -> names.of(node).label()).distinct().toList();
    add(waiver, ELEMENT, name, "no element is called ", labels, mistakes);
  }

  private void add(
      Node waiver, Node property, Node name, String text, List<String> known, Problems mistakes) {
    var written = name.getLiteralLexicalForm().strip();
    var at =
        architecture.places().of(waiver, property, name).map(Place::at).orElse(Location.ofFile(""));
    mistaken.add(waiver);
    mistakes.add(
        Mistake.DANGLING_REFERENCE,
        at,
        text + Quotes.of(written) + Nearness.suggestion(written, known, 2));
  }

  private List<RuleFile> leftOut(List<RuleFile> ran) {
    var ids = ran.stream().map(RuleFile::id).collect(Collectors.toSet());
    return book.rules().stream().filter(rule -> !ids.contains(rule.id())).toList();
  }

  /** Whether the run can judge it: a rule that exists and was left out may find what is waived. */
  private static boolean isJudged(Entry entry, List<RuleFile> left) {
    return left.stream().noneMatch(rule -> entry.names(rule.names()));
  }
}
