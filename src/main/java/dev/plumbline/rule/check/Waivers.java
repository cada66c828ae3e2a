package dev.plumbline.rule.check;

import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Location;
import dev.plumbline.finding.Waiver;
import dev.plumbline.graph.Architecture;
import dev.plumbline.graph.Places.Place;
import dev.plumbline.rdf.Arch;
import dev.plumbline.rdf.StandardTerms;
import dev.plumbline.rule.RuleBook;
import dev.plumbline.rule.RuleFile;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.graph.NodeConst;

/** The waivers of a model, applied to findings. */
final class Waivers {
  private final Architecture architecture;
  private final RuleBook book;
  private final LocalDate today;
  private final List<Entry> entries;
  private final Set<Node> matched = new HashSet<>();

  /** A waiver of the model: whom it concerns, and what findings show of it. */
  private record Entry(
      Node node, List<Predicate<String>> rules, List<Predicate<String>> elements, Waiver waiver) {

    boolean concerns(Finding finding, List<String> names) {
      return names(names)
          && (elements.isEmpty() || elements.stream().anyMatch(element -> isOn(finding, element)));
    }

    /** Whether it names one of the names of a rule. */
    boolean names(List<String> names) {
      return names.stream().anyMatch(name -> rules.stream().anyMatch(rule -> rule.test(name)));
    }

    private static boolean isOn(Finding finding, Predicate<String> element) {
      return element.test(finding.element().id()) || element.test(finding.element().label());
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

  private Entry entry(Node node) {
    var at = architecture.places().of(node).map(Place::at).orElse(Location.ofFile(""));
    var waiver =
        new Waiver(
            text(node, "reason").orElse(""), text(node, "owner"), text(node, "validUntil"), at);
    return new Entry(node, names(node, "waivedRule"), names(node, "waivedElement"), waiver);
  }

  private Optional<String> text(Node node, String property) {
    return texts(node, property).stream().min(Comparator.naturalOrder());
  }

  private List<String> texts(Node node, String property) {
    return architecture.graph().find(node, Arch.term(property), Node.ANY).toList().stream()
        .map(Triple::getObject)
        .map(value -> value.isLiteral() ? value.getLiteralLexicalForm() : id(value))
        .toList();
  }

  private String id(Node element) {
    return architecture.names().of(element).id();
  }

  private List<Predicate<String>> names(Node node, String property) {
    return texts(node, property).stream().map(Waivers::glob).toList();
  }

  private static Predicate<String> glob(String text) {
    var quoted = "\\Q" + text.strip().replace("*", "\\E.*\\Q") + "\\E";
    return Pattern.compile(quoted).asMatchPredicate();
  }

  /**
   * Returns the findings of one rule, each accepted by the first waiver that concerns it and still
   * holds.
   */
  List<Found> apply(List<Found> findings) {
    if (entries.isEmpty() || findings.isEmpty()) {
      return findings;
    }
    var rule = findings.get(0).finding().rule();
    var names = book.find(rule.id()).map(RuleFile::names).orElse(List.of());
    return findings.stream().map(found -> found.with(apply(found.finding(), names))).toList();
  }

  private Finding apply(Finding finding, List<String> names) {
    var concerned = entries.stream().filter(entry -> entry.concerns(finding, names)).toList();
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
   * concerns a finding, or that names no rule among those that ran.
   */
  Graph facts(List<RuleFile> ran) {
    var facts = GraphFactory.createDefaultGraph();
    for (var entry : entries) {
      if (matched.contains(entry.node()) || !isJudged(entry, ran)) {
        facts.add(entry.node(), Arch.term("matched"), NodeConst.nodeTrue);
      }
    }
    return facts;
  }

  /** Whether the run can judge it: a rule that exists and was left out may find what is waived. */
  private boolean isJudged(Entry entry, List<RuleFile> ran) {
    var left = new ArrayList<>(book.rules());
    left.removeIf(rule -> ran.stream().anyMatch(other -> other.id().equals(rule.id())));
    return left.stream().noneMatch(rule -> entry.names(rule.names()));
  }
}
