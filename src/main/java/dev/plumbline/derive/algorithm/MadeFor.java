package dev.plumbline.derive.algorithm;

import dev.plumbline.derive.topology.Arcs;
import dev.plumbline.derive.topology.DerivedFacts;
import dev.plumbline.derive.topology.Model;
import dev.plumbline.derive.topology.Topology;
import dev.plumbline.rdf.Arch;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * Tells which calls of a component are made for which of those that it gets.
 *
 * <p>All are, but for a few kinds. Where both state their data and share none, a call that only
 * fetches is not made for the other, nor is anything made for one that only fetches. A secret is
 * fetched for no request. Nobody is called back for what they themselves have sent. And where loads
 * are stated, a call as frequent as the requests of all other callers together is made for those,
 * and so is one whose data another, more frequent request shares and this one does not.
 */
final class MadeFor {
  private static final Node CARRIES = Arch.term("carries");
  private static final Node DATA = Arch.term("data");
  private static final Node SENDS = Arch.term("sends");
  private static final Node LOAD = Arch.term("load");
  private static final Node SECRET_HOLDER = Arch.term("SecretHolder");
  private static final Node PASSES_ON = Arch.term("passesOn");

  private final DerivedFacts facts;
  private final Topology topology;
  private final Arcs incoming;
  private final Map<Integer, Optional<Double>> loads = new HashMap<>();
  private final Map<List<Integer>, Busiest> busiest = new HashMap<>();

  MadeFor(Model model) {
    facts = model.facts();
    topology = model.topology();
    incoming = topology.incoming(flow -> true);
  }

  /**
   * Returns whether a component that gets a request makes a call for it, as far as one can tell.
   */
  boolean test(int request, int call) {
    return !(onlyFetches(call) && facts.isA(callee(call), SECRET_HOLDER))
        && !((onlyFetches(request) || onlyFetches(call)) && sharesNothing(request, call))
        && !comesFrom(request, topology.to(call))
        && !isForOthers(request, call)
        && !isForAnother(request, call);
  }

  private Node callee(int flow) {
    return topology.component(topology.to(flow));
  }

  private List<Node> data(int flow) {
    return facts.objects(topology.flow(flow), CARRIES);
  }

  private boolean onlyFetches(int flow) {
    var call = topology.flow(flow);
    return facts.has(call, CARRIES) && !facts.has(call, DATA) && !facts.has(call, SENDS);
  }

  private boolean sharesNothing(int one, int other) {
    return facts.has(topology.flow(one), CARRIES)
        && facts.has(topology.flow(other), CARRIES)
        && Collections.disjoint(data(one), data(other));
  }

  /** Returns whether all that a request can bring comes from one component. */
  private boolean comesFrom(int request, int component) {
    var seen = new BitSet();
    return comesFrom(request, request, component, seen);
  }

  private boolean comesFrom(int request, int hop, int component, BitSet seen) {
    int caller = topology.from(hop);
    if (caller == component) {
      return true;
    }
    if (seen.get(caller) || !facts.holds(topology.component(caller), PASSES_ON)) {
      return seen.get(caller);
    }
    seen.set(caller);
    var before = incoming.of(caller).filter(flow -> !sharesNothing(request, flow)).toArray();
    return before.length > 0
        && Arrays.stream(before).allMatch(flow -> comesFrom(request, flow, component, seen));
  }

  private boolean isForOthers(int request, int call) {
    var made = load(call);
    var own = load(request);
    return made.isPresent()
        && own.isPresent()
        && !own.equals(made)
        && loads(topology.to(request)).filter(all -> all - own.get() == made.get()).isPresent();
  }

  private boolean isForAnother(int request, int call) {
    var made = load(call);
    return made.isPresent()
        && sharesNothing(request, call)
        && busiest(topology.to(request), call).without(request) >= made.get();
  }

  /** The largest loads of requests, the largest and that of the others. */
  private record Busiest(int request, double load, double next) {
    static final Busiest NONE = new Busiest(-1, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY);

    Busiest with(int other, double its) {
      return its > load
          ? new Busiest(other, its, load)
          : new Busiest(request, load, Math.max(next, its));
    }

    double without(int one) {
      return one == request ? next : load;
    }
  }

  /** Returns the loads of a component's requests that share data with one of its calls. */
  private Busiest busiest(int component, int call) {
    return busiest.computeIfAbsent(
        List.of(component, call),
        pair -> {
          var found = Busiest.NONE;
          for (int other : incoming.of(component).toArray()) {
            if (!data(other).isEmpty() && !sharesNothing(other, call)) {
              found = found.with(other, load(other).orElse(Double.NEGATIVE_INFINITY));
            }
          }
          return found;
        });
  }

  /** Returns the load of all requests to a component, if each states its own. */
  private Optional<Double> loads(int component) {
    return loads.computeIfAbsent(component, this::sum);
  }

  private Optional<Double> sum(int component) {
    return incoming
        .of(component)
        .filter(flow -> !facts.holds(topology.component(topology.from(flow)), Model.BYSTANDER))
        .mapToObj(this::load)
        .reduce(Optional.of(0.0), (sum, load) -> sum.flatMap(all -> load.map(one -> all + one)));
  }

  private Optional<Double> load(int flow) {
    var load = facts.number(topology.flow(flow), LOAD);
    return load.isPresent() ? Optional.of(load.getAsDouble()) : Optional.empty();
  }
}
