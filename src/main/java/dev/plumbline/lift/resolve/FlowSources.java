package dev.plumbline.lift.resolve;

import dev.plumbline.finding.Location;
import dev.plumbline.graph.Problems;
import dev.plumbline.lift.outline.ClassIris;
import dev.plumbline.lift.outline.FlowStatement;
import dev.plumbline.lift.outline.StatedElement;
import dev.plumbline.lift.outline.StatementMerge;
import dev.plumbline.ontology.Term;
import dev.plumbline.ontology.Vocabulary;
import dev.plumbline.rdf.Arch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Merges the flows of sources with those of the model that they show again: of the same ends, and
 * of the same protocol and mode where both state one.
 */
final class FlowSources {
  private static final String MODE = Arch.iri("mode");

  private final Predicate<Location> imported;
  private final Vocabulary vocabulary;
  private final StatementMerge merge;

  FlowSources(Predicate<Location> imported, Problems problems, Vocabulary vocabulary) {
    this.imported = imported;
    this.vocabulary = vocabulary;
    this.merge = new StatementMerge(problems, imported, vocabulary);
  }

  /**
   * Adds what sources state to the flows of the model; returns the flows of sources that are
   * thereby told. Of the only flow on each side the ends suffice.
   *
   * @param same flows of the same ends
   */
  Set<FlowStatement> merged(List<FlowStatement> same) {
    Set<FlowStatement> merged = Collections.newSetFromMap(new IdentityHashMap<>());
    var parts = same.stream().collect(Collectors.partitioningBy(flow -> imported.test(flow.at())));
    var found = parts.get(true);
    var stated = parts.get(false);
    boolean lone = found.size() == 1 && stated.size() == 1;
    for (var flow : found) {
      var meant = lone ? stated : meant(flow, stated);
      meant.forEach(each -> merge.addAll(each.facts(), flow.facts()));
      if (!meant.isEmpty()) {
        merged.add(flow);
      }
    }
    return merged;
  }

  private List<FlowStatement> meant(FlowStatement found, List<FlowStatement> stated) {
    var meant = new ArrayList<FlowStatement>();
    for (var flow : stated) {
      if (agrees(StatedElement.PROTOCOL, flow, found) && agrees(MODE, flow, found)) {
        meant.add(flow);
      }
    }
    var exact =
        meant.stream().filter(flow -> !flow.facts().values(StatedElement.PROTOCOL).isEmpty());
    var exactly = exact.toList();
    return exactly.isEmpty() ? meant : exactly;
  }

  /** Returns whether two flows state the same of a property, or one of them nothing. */
  private boolean agrees(String property, FlowStatement one, FlowStatement other) {
    var first = one.facts().values(property).stream().findFirst();
    var second = other.facts().values(property).stream().findFirst();
    return first.isEmpty()
        || second.isEmpty()
        || first.get().text().equalsIgnoreCase(second.get().text())
        || protocol(first.get().text()).isPresent()
            && protocol(first.get().text()).equals(protocol(second.get().text()));
  }

  private Optional<Term> protocol(String text) {
    return vocabulary.term(ClassIris.PROTOCOL, text);
  }
}
