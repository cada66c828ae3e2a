package dev.plumbline.derive.algorithm;

import dev.plumbline.derive.topology.Derived;
import dev.plumbline.derive.topology.DerivedFacts;
import dev.plumbline.derive.topology.Dominators;
import dev.plumbline.derive.topology.EvidenceHops;
import dev.plumbline.derive.topology.LargestParts;
import dev.plumbline.derive.topology.Model;
import dev.plumbline.derive.topology.Topology;
import dev.plumbline.rdf.Arch;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;

/**
 * Adds single points of failure: components without a second instance that are on every path from
 * an entry point of a critical system to something that it needs.
 *
 * <p>Reported for the entry point that loses most. Some of what it loses is named, of those that
 * depend directly on the component, and all are counted; so the facts stay as few as the
 * components.
 */
final class CutVertices implements Derived {
  /** Steps of the search after which no further entry point is looked at. */
  private static final long MOST_WORK = 50_000_000;

  private static final Node CRITICAL = Arch.term("critical");
  private static final Node RUNNING = Arch.term("running");
  private static final Node REDUNDANT = Arch.term("redundant");
  private static final Node CUTS_OFF = Arch.term("cutsOff");
  private static final Node CUTS_OFF_FROM = Arch.term("cutsOffFrom");
  private static final Node CUTS_OFF_COUNT = Arch.term("cutsOffCount");
  private static final Node CUT_OFF = Arch.term("cutOff");

  @Override
  public Set<Node> adds() {
    return Set.of(
        CUTS_OFF,
        CUTS_OFF_FROM,
        CUTS_OFF_COUNT,
        CUT_OFF,
        EvidenceHops.STEP,
        EvidenceHops.VIA,
        EvidenceHops.PREVIOUS,
        EvidenceHops.NOTE,
        EvidenceHops.AMOUNT);
  }

  @Override
  public Set<Node> needs() {
    return Set.of(CRITICAL, RUNNING, REDUNDANT, Model.ENTRY_POINT, Model.HARD_DEPENDENCY);
  }

  @Override
  public Map<Node, List<String>> explainedBy() {
    return Map.of(
        CUTS_OFF, List.of("arch:cutOff"),
        CUTS_OFF_FROM, List.of("arch:cutOff"),
        CUTS_OFF_COUNT, List.of("arch:cutOff"));
  }

  @Override
  public void addTo(Model model) {
    var facts = model.facts();
    var topology = model.topology();
    var single =
        topology.componentsWhere(
            component -> facts.holds(component, RUNNING) && !facts.holds(component, REDUNDANT));
    var search = new Search(new Dominators(model.needs()), single, new Cut[topology.size()]);
    for (int entry : model.entryPoints().stream().toArray()) {
      if (search.dominators.work() < MOST_WORK
          && facts.holds(topology.component(entry), CRITICAL)) {
        search.from(entry);
      }
    }
    for (int component = 0; component < search.cuts.length; component++) {
      if (search.cuts[component] != null) {
        report(facts, topology, component, search.cuts[component]);
      }
    }
  }

  private static void report(DerivedFacts facts, Topology topology, int number, Cut cut) {
    var component = topology.component(number);
    var parts =
        cut.nearest.stream()
            .map(topology::component)
            .map(lost -> new LargestParts.Part(lost, 1, "cannot be reached", 1))
            .toList();
    parts.forEach(part -> facts.add(component, CUTS_OFF, part.via()));
    facts.add(component, CUTS_OFF_FROM, topology.component(cut.entry));
    facts.add(component, CUTS_OFF_COUNT, cut.count);
    facts.add(
        component,
        CUT_OFF,
        new LargestParts(new EvidenceHops(facts, "cut-off")).explain(component, parts));
  }

  /** What one entry point loses without a component. */
  private record Cut(int entry, int count, NavigableSet<Integer> nearest) {
    private static final int NAMED = 8;

    void name(int component) {
      nearest.add(component);
      if (nearest.size() > NAMED) {
        nearest.pollLast();
      }
    }
  }

  /** The largest cut of each component, over the entry points searched so far. */
  private record Search(Dominators dominators, BitSet single, Cut[] cuts) {
    void from(int entry) {
      dominators.from(entry);
      int last = dominators.reached() - 1;
      var behind = new int[cuts.length];
      for (int place = 0; place < last; place++) {
        int component = dominators.at(place);
        behind[dominators.of(component)] += 1 + behind[component];
      }
      for (int place = 0; place <= last; place++) {
        int component = dominators.at(place);
        if (behind[component] > count(component) && single.get(component)) {
          cuts[component] = new Cut(entry, behind[component], new TreeSet<>());
        }
      }
      for (int place = 0; place < last; place++) {
        var cut = cuts[dominators.of(dominators.at(place))];
        if (cut != null && cut.entry == entry) {
          cut.name(dominators.at(place));
        }
      }
    }

    private int count(int component) {
      return cuts[component] == null ? 0 : cuts[component].count;
    }
  }
}
