package dev.plumbline.derive;

import dev.plumbline.derive.topology.Derived;
import dev.plumbline.derive.topology.EvidenceHops;
import dev.plumbline.graph.StoppedStep;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;

/** The steps of one derivation that ran out of time, and what the graph lacks for each of them. */
final class Stops {
  private final Duration limit;
  private final List<Stop> stops = new ArrayList<>();

  Stops(Duration limit) {
    this.limit = limit;
  }

  private record Stop(String step, Set<Node> missing) {
    /** The terms of evidence are added by many steps, and reached from the terms of each alone. */
    void lacks(Derived other) {
      missing.addAll(other.adds());
      missing.removeAll(EvidenceHops.TERMS);
    }
  }

  /** Adds a step that was stopped. */
  void add(Derived step) {
    var stop = new Stop(step.name(), new HashSet<>());
    stop.lacks(step);
    stops.add(stop);
  }

  /** Returns whether a step needs what is missing, and notes that what it would add is, too. */
  boolean leavesOut(Derived step) {
    if (stops.isEmpty()) {
      return false; // the header of a query is read only when it must be
    }
    var hit = stops.stream().filter(stop -> !Collections.disjoint(stop.missing, step.needs()));
    var all = hit.toList();
    all.forEach(stop -> stop.lacks(step));
    return !all.isEmpty();
  }

  List<StoppedStep> steps() {
    return stops.stream().map(stop -> new StoppedStep(stop.step, limit, stop.missing)).toList();
  }
}
