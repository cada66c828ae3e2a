package dev.plumbline.derive.algorithm;

import dev.plumbline.derive.topology.Derived;
import java.util.List;

/** The steps of this package, a line each. */
public final class Algorithms {
  private Algorithms() {}

  /** Returns one of each. */
  public static List<Derived> all() {
    return List.of(
        new Availabilities(),
        new Bottlenecks(),
        new Budgets(),
        new CarriedLoads(),
        new Chains(),
        new Classification(),
        new Containment(),
        new Criticality(),
        new Crossings(),
        new CutVertices(),
        new Cycles(),
        new Exposure(),
        new HumanAccess(),
        new Journeys(),
        new Latencies(),
        new Loads(),
        new Objectives(),
        new Protection(),
        new RequestPaths(),
        new ServiceChains(),
        new UnknownTechnologies(),
        new WeakestLinks(),
        new WorstCaseWait());
  }
}
