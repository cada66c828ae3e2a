package dev.plumbline.derive;

import dev.plumbline.derive.prose.AcronymsAndPlaceholders;
import dev.plumbline.derive.prose.Contracts;
import dev.plumbline.derive.prose.NamedPaths;
import dev.plumbline.derive.prose.ReadFolder;
import dev.plumbline.derive.topology.Derived;
import dev.plumbline.derive.topology.Model;
import dev.plumbline.graph.Architecture;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;

/** Adds to a model's graph the facts that follow from it. */
public final class Derivation {
  /** Each step may read what the steps before it added. */
  private static final List<Derived> STEPS =
      List.of(
          // within, inBoundary, nearestBoundary, nearestNetwork, region, zone
          new Containment(),
          // external
          new Construct("10-external"),
          // onInternet
          new Construct("11-on-internet"),
          // outOfScopeStated
          new Construct("12-out-of-scope"),
          // running
          new Construct("13-running"),
          // internetFacing
          new Construct("14-internet-facing"),
          // opensToAll
          new Construct("14-opens-to-all"),
          // besideGateway
          new Construct("14-ways-round"),
          // entryPoint, userFacing
          new Construct("15-entry-points"),
          // passesOn
          new Construct("16-passes-on"),
          // ownBuilt
          new Construct("17-own-built"),
          // delivers
          new Construct("18-delivers"),
          // hardens
          new Construct("18-hardens"),
          // ownApplications
          new Construct("18-own-applications"),
          // inCloud
          new Construct("19-in-cloud"),
          // effectiveTier, assumedTier, critical
          new Criticality(),
          // carries, handles
          new Construct("20-carries"),
          // stores, storesUnstated
          new Construct("21-stores"),
          // sensitive
          new Construct("22-sensitive"),
          // effectiveClassification
          new Classification(),
          // onlyPublic
          new Construct("24-only-public"),
          // keepsOriginals
          new Construct("25-keeps-originals"),
          // synchronous
          new Construct("30-synchronous"),
          // hardDependency, needs
          new Construct("31-needs"),
          // reads, writes, accessUnstated
          new Construct("32-store-use"),
          // redundant, singleInstance
          new Construct("33-redundancy"),
          // deniedOnly
          new Construct("34-denied-only"),
          // monitoredBy
          new Construct("34-monitored-by"),
          // watchesItselfOnly
          new Construct("34-watches-itself"),
          // connected
          new Construct("35-connected"),
          // flowsUnstated
          new Construct("35-flows-unstated"),
          // writingOwner
          new Construct("36-writing-owners"),
          // claimsFor
          new Construct("37-claims"),
          // offers, calls, sharedApi, offersUnstated
          new Construct("38-apis"),
          // inServiceChain
          new Construct("39-service-chains"),
          // comparedWith
          new Construct("40-compared"),
          // leaves, enters, crosses, crossesTrustBoundary, outside, inside, inbound
          new Crossings(),
          // effectiveEncryption, effectiveAuthentication and their sources, authenticated
          new Protection(),
          // assumedDefault
          new Construct("41-defaults"),
          // statedByParts
          new Construct("42-stated-by-parts"),
          // supportEnded
          new Construct("42-support-ended"),
          // callsOn
          new Construct("43-calls-on"),
          // costStatedBy, costOwnerStatedBy and others
          new Construct("43-first-to-state"),
          // exposed, exposedUnauthenticated, exposedOpenly
          new Exposure(),
          // reachedByPerson, singleFactorPath
          new HumanAccess(),
          // journey, plainJourney; on their steps reaches, plainHop
          new Journeys(),
          // onRequestPath
          new RequestPaths(),
          // chain with hops, fanOut
          new Chains(),
          // cycle, inCycle
          new Cycles(),
          // cutsOff, cutsOffFrom, cutsOffCount, cutOff
          new CutVertices(),
          // betweenness, entryShare
          new Bottlenecks(),
          // worstCase, worstCaseTime, attemptsAlong
          new WorstCaseWait(),
          // latencyAlong, totalLatency
          new Latencies(),
          // effectiveRto, effectiveRpo, effectiveAvailability, targetAvailability
          new Objectives(),
          // recoversSlower, slowestRecovery, lessCritical, lowestTier
          new WeakestLinks(),
          // combinedAvailability, availabilityBy
          new Availabilities(),
          // effectiveLoad, loadBy, effectiveCapacity
          new Loads(),
          // costSum; on it amount, currency, sumBy
          new Budgets(),
          // on UnknownTechnology text, ofElement, nearest
          new UnknownTechnologies());

  private Derivation() {}

  /** Adds what follows to the architecture's graph; nobody listens. */
  public static void derive(Architecture architecture, Path root) {
    derive(architecture, root, step -> {});
  }

  /**
   * Adds what follows to the architecture's graph.
   *
   * @param root the folder in which files that the descriptions name are looked for
   * @param listener hears the name of each step before it runs
   */
  public static void derive(Architecture architecture, Path root, Consumer<String> listener) {
    var model = new Model(architecture.graph());
    Stream.concat(STEPS.stream(), ofDocuments(architecture, root).stream())
        .forEach(
            step -> {
              listener.accept(step.name());
              step.addTo(model);
            });
  }

  private static List<Derived> ofDocuments(Architecture architecture, Path root) {
    var folder = new ReadFolder(root);
    return List.of(
        // on AcronymUse text, ofElement, defined, firstUse; on Placeholder text, ofElement; used
        new AcronymsAndPlaceholders(architecture),
        // on Link exists, nearest, target, key, ofElement
        new NamedPaths(architecture, folder),
        // contractVersion, contractTitle
        new Contracts(architecture, folder));
  }

  static void derive(Graph graph) {
    var model = new Model(graph);
    STEPS.forEach(step -> step.addTo(model));
  }

  /** Returns the steps, in their order. */
  static List<Derived> steps() {
    return STEPS;
  }

  /** Returns the files of the queries, in the order in which they run. */
  static List<String> queries() {
    return STEPS.stream()
        .flatMap(
            step ->
                step instanceof Construct query ? Stream.of(query.name() + ".rq") : Stream.empty())
        .toList();
  }
}
