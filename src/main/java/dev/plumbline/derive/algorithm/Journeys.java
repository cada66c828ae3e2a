package dev.plumbline.derive.algorithm;

import dev.plumbline.derive.topology.Derived;
import dev.plumbline.derive.topology.DerivedFacts;
import dev.plumbline.derive.topology.EvidenceHops;
import dev.plumbline.derive.topology.Model;
import dev.plumbline.rdf.Arch;
import dev.plumbline.rdf.NodeOrder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;

/**
 * Adds the path of each data asset, hop by hop, from where it enters to every component that it
 * comes to; and, separately, the shortest path with a hop that is not encrypted.
 *
 * <p>Data goes from caller to callee where it is sent and back where it is received. It enters
 * where no flow brings it; where flows bring it everywhere, at external components, else at those
 * that store it. Breadth-first search over components in two states, clean and plain, so time and
 * steps grow with the flows that carry the asset.
 */
final class Journeys implements Derived {
  private static final Node DATA = Arch.term("data");
  private static final Node SENDS = Arch.term("sends");
  private static final Node RECEIVES = Arch.term("receives");
  private static final Node HANDLES = Arch.term("handles");

  @Override
  public Set<Node> adds() {
    return Set.of(
        Journey.JOURNEY,
        Journey.PLAIN_JOURNEY,
        Journey.REACHES,
        Journey.PLAIN_HOP,
        EvidenceHops.STEP,
        EvidenceHops.VIA,
        EvidenceHops.PREVIOUS,
        EvidenceHops.NOTE);
  }

  @Override
  public Set<Node> needs() {
    return Set.of(HANDLES, Journey.EXTERNAL, Journey.STORES, Journey.EFFECTIVE_ENCRYPTION);
  }

  @Override
  public void addTo(Model model) {
    var routes = new TreeMap<Node, Routes>(NodeOrder.ORDER);
    var topology = model.topology();
    var facts = model.facts();
    for (int number = 0; number < topology.flowCount(); number++) {
      var flow = topology.flow(number);
      var from = topology.component(topology.from(number));
      var to = topology.component(topology.to(number));
      for (var property : List.of(DATA, SENDS)) {
        for (var data : facts.objects(flow, property)) {
          routes.computeIfAbsent(data, key -> new Routes()).add(from, to, flow);
        }
      }
      for (var data : facts.objects(flow, RECEIVES)) {
        routes.computeIfAbsent(data, key -> new Routes()).add(to, from, flow);
      }
    }
    for (var data : facts.members(Arch.DATA)) {
      var route = routes.computeIfAbsent(data, key -> new Routes());
      facts.subjects(HANDLES, data).forEach(route::add);
      new Journey(facts, data, route).addPaths();
    }
  }

  /** The hops of one data asset, by the component that they leave. */
  private static final class Routes {
    private final Map<Node, List<Hop>> hops = new LinkedHashMap<>();
    private final TreeSet<Node> arrivals = new TreeSet<>(NodeOrder.ORDER);

    void add(Node component) {
      hops.computeIfAbsent(component, key -> new ArrayList<>());
    }

    void add(Node from, Node to, Node flow) {
      add(from);
      add(to);
      hops.get(from).add(new Hop(to, flow));
      if (!from.equals(to)) {
        arrivals.add(to);
      }
    }
  }

  private record Hop(Node to, Node flow) {}

  /** A place of a journey: a component, and whether a plain hop led there. */
  private record Stop(Node component, boolean plain) {}

  /**
   * How a stop was come by; without a flow, the asset enters there.
   *
   * @param from the stop before
   * @param depth how many hops led there
   * @param jump a stop further back, so that any other is found in few steps (Myers, An applicative
   *     random-access stack, 1983)
   */
  private record Arrival(Stop from, Node flow, int depth, Stop jump) {}

  /** The search for one asset, and the paths that it adds. */
  private static final class Journey {
    private static final Node JOURNEY = Arch.term("journey");
    private static final Node PLAIN_JOURNEY = Arch.term("plainJourney");
    private static final Node REACHES = Arch.term("reaches");
    private static final Node PLAIN_HOP = Arch.term("plainHop");
    private static final Node EXTERNAL = Arch.term("external");
    private static final Node STORES = Arch.term("stores");
    private static final Node EFFECTIVE_ENCRYPTION = Arch.term("effectiveEncryption");
    private static final Node PLAIN = Arch.term("plain");
    private static final Map<Node, String> NOTES =
        Map.of(
            PLAIN,
            "not encrypted",
            Arch.term("unstated"),
            "encryption not stated",
            Arch.term("encrypted"),
            "encrypted",
            Arch.term("local"),
            "local");

    private final DerivedFacts facts;
    private final Node data;
    private final Routes routes;
    private final Map<Stop, Arrival> arrivals = new LinkedHashMap<>();
    private final ArrayDeque<Stop> queue = new ArrayDeque<>();

    Journey(DerivedFacts facts, Node data, Routes routes) {
      this.facts = facts;
      this.data = data;
      this.routes = routes;
    }

    void addPaths() {
      var entries = new ArrayList<>(routes.hops.keySet());
      entries.sort(Comparator.comparingInt(this::entryRank).thenComparing(NodeOrder.ORDER));
      entries.stream().takeWhile(entry -> entryRank(entry) == 0).forEach(this::enter);
      search();
      for (var entry : entries) {
        if (!arrivals.containsKey(new Stop(entry, false))) {
          enter(entry);
          search();
        }
      }
      var steps = new EvidenceHops(facts, "journey/" + path(data));
      var plainSteps = new EvidenceHops(facts, "plain-journey/" + path(data));
      arrivals.forEach((stop, arrival) -> addPath(steps, plainSteps, stop, arrival));
    }

    /** Returns how likely the asset enters at a component; the lowest first. */
    private int entryRank(Node component) {
      if (!routes.arrivals.contains(component)) {
        return 0;
      }
      return facts.holds(component, EXTERNAL) ? 1 : facts.has(component, STORES, data) ? 2 : 3;
    }

    private void enter(Node component) {
      var stop = new Stop(component, false);
      arrivals.put(stop, new Arrival(stop, null, 0, stop));
      queue.add(stop);
    }

    private void search() {
      while (!queue.isEmpty()) {
        var stop = queue.remove();
        for (var hop : routes.hops.get(stop.component)) {
          if (!stop.plain) {
            arrive(new Stop(hop.to, false), stop, hop.flow);
          }
          var plain = new Stop(hop.to, true);
          if (!arrivals.containsKey(plain)
              && (stop.plain || isPlain(hop.flow))
              && !isOnWayTo(stop, hop.to)) {
            arrive(plain, stop, hop.flow);
          }
        }
      }
    }

    private void arrive(Stop at, Stop from, Node flow) {
      if (!arrivals.containsKey(at)) {
        var before = arrivals.get(from);
        var back = arrivals.get(before.jump);
        boolean even = before.depth - back.depth == back.depth - arrivals.get(back.jump).depth;
        arrivals.put(at, new Arrival(from, flow, before.depth + 1, even ? back.jump : from));
        queue.add(at);
      }
    }

    /** Returns whether a path has passed a component already: data does not go back round to it. */
    private boolean isOnWayTo(Stop end, Node component) {
      return isOnWayTo(end, new Stop(component, false))
          || isOnWayTo(end, new Stop(component, true));
    }

    private boolean isOnWayTo(Stop end, Stop passed) {
      var arrival = arrivals.get(passed);
      if (arrival == null) {
        return false;
      }
      var stop = end;
      while (arrivals.get(stop).depth > arrival.depth) {
        var at = arrivals.get(stop);
        stop = arrivals.get(at.jump).depth >= arrival.depth ? at.jump : at.from;
      }
      return stop.equals(passed);
    }

    private boolean isPlain(Node flow) {
      return facts.has(flow, EFFECTIVE_ENCRYPTION, PLAIN);
    }

    private void addPath(EvidenceHops steps, EvidenceHops plainSteps, Stop stop, Arrival arrival) {
      var step = (stop.plain ? plainSteps : steps).at(stop.component);
      facts.add(data, stop.plain ? PLAIN_JOURNEY : JOURNEY, step);
      facts.add(step, REACHES, stop.component);
      if (arrival.flow == null) {
        steps.first(step, stop.component);
        steps.note(step, "enters here");
        return;
      }
      steps.first(step, arrival.flow);
      steps.after(step, (arrival.from.plain ? plainSteps : steps).at(arrival.from.component));
      facts
          .object(arrival.flow, EFFECTIVE_ENCRYPTION)
          .ifPresent(encryption -> steps.note(step, NOTES.get(encryption)));
      if (isPlain(arrival.flow)) {
        facts.add(step, PLAIN_HOP);
      }
    }

    private static String path(Node element) {
      return element.getURI().replaceFirst("^https://plumbline\\.dev/model/", "");
    }
  }
}
