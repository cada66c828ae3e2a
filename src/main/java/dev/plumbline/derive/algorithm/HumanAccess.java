package dev.plumbline.derive.algorithm;

import dev.plumbline.derive.topology.Arcs;
import dev.plumbline.derive.topology.Derived;
import dev.plumbline.derive.topology.DerivedFacts;
import dev.plumbline.derive.topology.EvidenceHops;
import dev.plumbline.derive.topology.Model;
import dev.plumbline.derive.topology.Topology;
import dev.plumbline.rdf.Arch;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * Adds which components people reach, through any number of user interfaces and forwarders, and
 * where one factor is enough for that.
 *
 * <p>What people must show is said on the hops that they or their interfaces make, and by those
 * they call, the hop first. Who has shown several factors once need not do so again further down,
 * and what a program shows after a person signed in to it is its own. Behind a forwarder it is
 * programs that prove who they are, unless nothing was asked before it, or what is called behind it
 * says that it asks for one factor only. A hop that states its data and none of it sensitive leads
 * to no sensitive data. Breadth-first search over flows, each with what has been shown up to it.
 */
final class HumanAccess implements Derived {
  private static final Node REACHED_BY_PERSON = Arch.term("reachedByPerson");
  private static final Node SINGLE_FACTOR_PATH = Arch.term("singleFactorPath");
  private static final Node PERSON = Arch.term("Person");
  private static final Node USER_INTERFACE = Arch.term("UserInterface");
  private static final Node FORWARDER = Arch.term("TrafficForwarder");
  private static final Node PASSES_ON = Arch.term("passesOn");
  private static final Node CARRIES = Arch.term("carries");
  private static final Node SENSITIVE = Arch.term("sensitive");

  /** What a person has shown on their way so far. */
  private enum Shown {
    NOTHING,
    SOMETHING,
    ONE,
    SEVERAL
  }

  /** A flow that a person gets on by; {@code before} is null where the person makes the call. */
  private record Arrival(int flow, Shown shown, Arrival before) {}

  /** All of an arrival that decides where it leads on to: a second one leads nowhere else. */
  private record Onward(int component, Shown shown, List<Node> data) {}

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
    return Set.of(CARRIES, SENSITIVE, PASSES_ON);
  }

  @Override
  public void addTo(Model model) {
    new Search(model).addPaths();
  }

  private static final class Search {
    private final DerivedFacts facts;
    private final Topology topology;
    private final Arcs outgoing;
    private final EvidenceHops any;
    private final EvidenceHops single;
    private final List<Arrival> found = new ArrayList<>();
    private final Map<Shown, BitSet> seen = new EnumMap<>(Shown.class);
    private final BitSet told = new BitSet();
    private final Set<Onward> expanded = new HashSet<>();

    Search(Model model) {
      facts = model.facts();
      topology = model.topology();
      outgoing = topology.outgoing(flow -> true);
      any = new EvidenceHops(facts, "reached-by-person");
      single = new EvidenceHops(facts, "single-factor");
    }

    void addPaths() {
      topology.componentsWhere(component -> facts.isA(component, PERSON)).stream()
          .flatMap(outgoing::of)
          .forEach(flow -> follow(flow, null));
      for (int at = 0; at < found.size(); at++) {
        expand(found.get(at));
      }
      found.forEach(this::addPath);
    }

    private void expand(Arrival arrival) {
      int callee = topology.to(arrival.flow);
      if ((isInterface(topology.component(callee)) || isForwarder(topology.component(callee)))
          && expanded.add(onward(callee, arrival))) {
        outgoing
            .of(callee)
            .filter(flow -> hop(flow).takesAlong(topology.flow(arrival.flow)))
            .forEach(flow -> follow(flow, arrival));
      }
    }

    private Onward onward(int callee, Arrival arrival) {
      return new Onward(callee, arrival.shown, facts.objects(topology.flow(arrival.flow), CARRIES));
    }

    private void follow(int flow, Arrival before) {
      var shown = shown(flow, before == null ? Shown.NOTHING : before.shown, before == null);
      var first = seen.computeIfAbsent(shown, state -> new BitSet());
      if (!first.get(flow)) {
        first.set(flow);
        found.add(new Arrival(flow, shown, before));
      }
    }

    /** Returns what has been shown when a hop is made. */
    private Shown shown(int flow, Shown before, boolean byPerson) {
      var asks = proof(flow);
      if (before == Shown.SEVERAL || asks.several()) {
        return Shown.SEVERAL;
      }
      var one = before == Shown.ONE || isOne(flow, before, byPerson);
      if (one && hop(flow).leadsOn()) {
        return Shown.ONE;
      }
      var human = byPerson || isInterface(caller(flow));
      return one || before != Shown.NOTHING || human && asks.something()
          ? Shown.SOMETHING
          : Shown.NOTHING;
    }

    private boolean isOne(int flow, Shown before, boolean byPerson) {
      var asks = proof(flow);
      if (before == Shown.SOMETHING) {
        return asks.saysOne()
            && (isInterface(caller(flow)) || isForwarder(caller(flow)) && asks.calleeSaysOne());
      }
      return byPerson || isInterface(caller(flow))
          ? asks.one()
          : facts.holds(caller(flow), PASSES_ON) && asks.oneOfPerson();
    }

    private void addPath(Arrival arrival) {
      if (arrival.shown == Shown.ONE) {
        addStep(single, SINGLE_FACTOR_PATH, arrival);
      }
      if (!told.get(arrival.flow)) {
        told.set(arrival.flow);
        addStep(any, REACHED_BY_PERSON, arrival);
      }
    }

    private void addStep(EvidenceHops steps, Node property, Arrival arrival) {
      var flow = topology.flow(arrival.flow);
      var step = steps.first(steps.at(flow), flow);
      if (arrival.before != null) {
        var earlier = steps == single && arrival.before.shown == Shown.ONE ? single : any;
        steps.after(step, earlier.at(topology.flow(arrival.before.flow)));
      }
      proof(arrival.flow).text().ifPresent(text -> steps.note(step, text));
      facts.add(topology.component(topology.to(arrival.flow)), property, step);
    }

    private boolean isInterface(Node component) {
      return facts.isA(component, USER_INTERFACE);
    }

    private boolean isForwarder(Node component) {
      return facts.isA(component, FORWARDER);
    }

    private Node caller(int flow) {
      return topology.component(topology.from(flow));
    }

    private PersonalHop hop(int flow) {
      return new PersonalHop(
          facts, caller(flow), topology.flow(flow), topology.component(topology.to(flow)));
    }

    private Proof proof(int flow) {
      return new Proof(facts, topology.flow(flow), topology.component(topology.to(flow)));
    }
  }
}
