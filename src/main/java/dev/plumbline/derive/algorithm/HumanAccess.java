package dev.plumbline.derive.algorithm;

import dev.plumbline.derive.topology.Arcs;
import dev.plumbline.derive.topology.Derived;
import dev.plumbline.derive.topology.DerivedFacts;
import dev.plumbline.derive.topology.EvidenceHops;
import dev.plumbline.derive.topology.Model;
import dev.plumbline.derive.topology.Topology;
import dev.plumbline.rdf.Arch;
import dev.plumbline.rdf.StandardTerms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * Adds which components people reach, through any number of user interfaces and forwarders, and
 * where one factor is enough for that.
 *
 * <p>What people must show is said on the hops that they or their interfaces make, and by those
 * they call, the hop first; {@code mfa: no} is one factor, whatever the method. Behind a forwarder
 * it is programs that prove who they are. A hop that states its data and none of it sensitive leads
 * to no sensitive data. Breadth-first search over components in two states, with and without a
 * single factor shown.
 */
final class HumanAccess implements Derived {
  private static final Node REACHED_BY_PERSON = Arch.term("reachedByPerson");
  private static final Node SINGLE_FACTOR_PATH = Arch.term("singleFactorPath");
  private static final Node PERSON = Arch.term("Person");
  private static final Node USER_INTERFACE = Arch.term("UserInterface");
  private static final Node FORWARDER = Arch.term("TrafficForwarder");
  private static final Node AUTHENTICATION = Arch.term("authentication");
  private static final Node MFA = Arch.term("mfa");
  private static final Node CARRIES = Arch.term("carries");
  private static final Node SENSITIVE = Arch.term("sensitive");
  private static final Node ADMIN = Arch.term("admin");
  private static final Node SINGLE_FACTOR = Arch.term("singleFactor");
  private static final Node MULTI_FACTOR = Arch.term("multiFactorAuthentication");

  @Override
  public Set<Node> adds() {
    return Set.of(
        REACHED_BY_PERSON,
        SINGLE_FACTOR_PATH,
        EvidenceHops.STEP,
        EvidenceHops.VIA,
        EvidenceHops.PREVIOUS,
        EvidenceHops.NOTE);
  }

  @Override
  public Set<Node> needs() {
    return Set.of(CARRIES, SENSITIVE);
  }

  @Override
  public void addTo(Model model) {
    new Search(model).addPaths();
  }

  private static final class Search {
    private static final int UNSEEN = -2;
    private static final int START = -1;

    private final DerivedFacts facts;
    private final Topology topology;
    private final Arcs outgoing;

    /** By component and state: the flow that led there. A component's second state is after all. */
    private final int[] by;

    /** By component and state: the state of the caller. */
    private final int[] before;

    private final List<Integer> found = new ArrayList<>();

    Search(Model model) {
      facts = model.facts();
      topology = model.topology();
      outgoing = topology.outgoing(flow -> true);
      by = new int[2 * topology.size()];
      Arrays.fill(by, UNSEEN);
      before = new int[by.length];
    }

    void addPaths() {
      for (int component = 0; component < topology.size(); component++) {
        if (facts.isA(topology.component(component), PERSON)) {
          arrive(component, START, START);
        }
      }
      for (int at = 0; at < found.size(); at++) {
        expand(found.get(at));
      }
      var any = new EvidenceHops(facts, "reached-by-person");
      var single = new EvidenceHops(facts, "single-factor");
      found.stream()
          .filter(state -> by[state] != START)
          .forEach(state -> addPath(any, single, state));
    }

    private boolean isSingle(int state) {
      return state >= topology.size();
    }

    private Node component(int state) {
      return topology.component(state % topology.size());
    }

    private void arrive(int state, int flow, int from) {
      if (by[state] == UNSEEN) {
        by[state] = flow;
        before[state] = from;
        found.add(state);
      }
    }

    private void expand(int state) {
      var caller = component(state);
      var human = facts.isA(caller, PERSON) || facts.isA(caller, USER_INTERFACE);
      var reachedPerson = facts.isA(caller, PERSON) && by[state] != START;
      if (reachedPerson || (!human && !facts.isA(caller, FORWARDER))) {
        return;
      }
      outgoing.of(state % topology.size()).forEach(flow -> follow(state, flow, human));
    }

    private void follow(int state, int flow, boolean human) {
      int callee = topology.to(flow);
      if (!isSingle(state)) {
        arrive(callee, flow, state);
      }
      var asks = new Proof(facts, topology.flow(flow), topology.component(callee));
      if (!asks.several()
          && (isSingle(state) || (human && asks.one()))
          && leadsOn(topology.flow(flow), topology.component(callee))) {
        arrive(callee + topology.size(), flow, state);
      }
    }

    /** Returns whether a hop may lead to sensitive data or administers what it calls. */
    private boolean leadsOn(Node flow, Node callee) {
      return !facts.has(flow, CARRIES)
          || facts.holds(flow, SENSITIVE)
          || facts.holds(flow, ADMIN)
          || facts.holds(callee, ADMIN);
    }

    private void addPath(EvidenceHops any, EvidenceHops single, int state) {
      var component = component(state);
      var step = (isSingle(state) ? single : any).at(component);
      any.first(step, topology.flow(by[state]));
      if (by[before[state]] != START) {
        any.after(step, (isSingle(before[state]) ? single : any).at(component(before[state])));
      }
      new Proof(facts, topology.flow(by[state]), component)
          .text()
          .ifPresent(text -> any.note(step, text));
      facts.add(component, isSingle(state) ? SINGLE_FACTOR_PATH : REACHED_BY_PERSON, step);
    }
  }

  /** What a caller must show on a hop. */
  private record Proof(DerivedFacts facts, Node flow, Node callee) {
    boolean several() {
      return !one(flow)
          && (facts.holds(flow, MFA)
              || !one(callee) && (facts.holds(callee, MFA) || shows(MULTI_FACTOR)));
    }

    boolean one() {
      return one(flow) || one(callee) || shows(SINGLE_FACTOR);
    }

    /** Returns whether it is stated that one factor is enough. */
    private boolean one(Node element) {
      return facts.has(element, MFA) && !facts.holds(element, MFA);
    }

    private boolean shows(Node quality) {
      return asked().stream().anyMatch(method -> facts.holds(method, quality));
    }

    private List<Node> asked() {
      var own = facts.objects(flow, AUTHENTICATION);
      return own.isEmpty() ? facts.objects(callee, AUTHENTICATION) : own;
    }

    Optional<String> text() {
      return asked().stream()
          .findFirst()
          .flatMap(method -> facts.literal(method, StandardTerms.NOTATION))
          .map(method -> "authentication: " + method);
    }
  }
}
