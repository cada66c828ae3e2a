package dev.plumbline.derive.topology;

import dev.plumbline.graph.Architecture;
import dev.plumbline.limit.FailedStep;
import dev.plumbline.limit.OutOfTime;
import dev.plumbline.rdf.Arch;
import java.nio.file.Path;
import java.time.Duration;
import java.util.BitSet;
import org.apache.jena.graph.Node;

/** What the steps of one derivation share: the facts, and what is cut from them once. */
public final class Model {
  public static final Node SYNCHRONOUS = Arch.term("synchronous");
  public static final Node HARD_DEPENDENCY = Arch.term("hardDependency");
  public static final Node EXTERNAL = Arch.term("external");
  public static final Node ENTRY_POINT = Arch.term("entryPoint");
  public static final Node BYSTANDER = Arch.term("bystander");

  private static final Node MONITORING = Arch.term("MonitoringComponent");

  private final Architecture architecture;
  private final ReadFolder folder;
  private final Duration limit;
  private final StepGraph graph;
  private final DerivedFacts facts;
  private Boundaries boundaries;
  private Topology topology;
  private Parts parts;
  private Digraph waits;
  private Digraph needs;

  /**
   * Makes what the steps share.
   *
   * @param root the folder in which files that the descriptions name are looked for
   * @param limit how long one step may take
   */
  public Model(Architecture architecture, Path root, Duration limit) {
    this.architecture = architecture;
    this.limit = limit;
    folder = new ReadFolder(root);
    graph = new StepGraph(architecture.graph(), limit);
    facts = new DerivedFacts(graph);
  }

  /** Lets a step add its facts: all of them, or none when it takes longer than it may. */
  public boolean take(Derived step) {
    graph.start(limit);
    try {
      step.addTo(this);
      return true;
    } catch (OutOfTime e) {
      graph.takeBack();
      return false;
    } catch (OutOfMemoryError | StackOverflowError e) {
      throw new FailedStep(step.name(), e);
    }
  }

  /** Returns how long one step may take. */
  public Duration limit() {
    return limit;
  }

  /**
   * Goes on unless the step's time is over: for long loops that read no facts, which ask
   * themselves.
   *
   * @throws OutOfTime when it is
   */
  public void checkTime() {
    graph.check();
  }

  /** Returns the architecture, for steps that read texts or add places. */
  public Architecture architecture() {
    return architecture;
  }

  /** Returns the folder in which files are looked for. */
  public ReadFolder folder() {
    return folder;
  }

  public DerivedFacts facts() {
    return facts;
  }

  /** Returns which boundary holds what, read at the first call. */
  public Boundaries boundaries() {
    if (boundaries == null) {
      boundaries = Boundaries.of(facts);
    }
    return boundaries;
  }

  /** Returns the components and flows, read at the first call. */
  public Topology topology() {
    if (topology == null) {
      topology = Topology.of(facts);
    }
    return topology;
  }

  /** Returns which components are parts of which. */
  Parts parts() {
    if (parts == null) {
      parts = Parts.of(topology(), boundaries());
    }
    return parts;
  }

  /**
   * Returns the calls of our components that wait for an answer, read at the first call; not those
   * of what only watches or delivers, and not telemetry, which travel no further.
   */
  public Digraph waits() {
    if (waits == null) {
      var synchronous = topology().flowsWhere(flow -> facts.holds(flow, SYNCHRONOUS));
      var others =
          topology()
              .componentsWhere(
                  component ->
                      facts.holds(component, EXTERNAL) || facts.holds(component, BYSTANDER));
      var monitors = topology().componentsWhere(component -> facts.isA(component, MONITORING));
      waits =
          Digraph.of(
                  topology(),
                  flow ->
                      synchronous.get(flow)
                          && !others.get(topology().from(flow))
                          && !monitors.get(topology().to(flow)))
              .withParts(parts())
              .build();
    }
    return waits;
  }

  /** Returns what needs what, by flow and by statement, read at the first call. */
  public Digraph needs() {
    if (needs == null) {
      var hard = topology().flowsWhere(flow -> facts.holds(flow, HARD_DEPENDENCY));
      needs = Digraph.of(topology(), hard::get).withDependencies(facts).withParts(parts()).build();
    }
    return needs;
  }

  /** Returns where requests from outside come in. */
  public BitSet entryPoints() {
    return topology().componentsWhere(component -> facts.holds(component, ENTRY_POINT));
  }
}
