package dev.plumbline.derive.algorithm;

import dev.plumbline.derive.topology.Arcs;
import dev.plumbline.derive.topology.DerivedFacts;
import dev.plumbline.derive.topology.Model;
import dev.plumbline.derive.topology.Topology;
import dev.plumbline.rdf.Arch;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/**
 * Tells which calls of a component are made for which of those that it gets.
 *
 * <p>All are, but for a few kinds. Where both state their data, the call brings some of the
 * request's, what is made of it, or what it is made of and the caller has not got, or is just as
 * frequent; and what passes requests on keeps to the way that they go. A secret is fetched for no
 * request, nor is what is called once, when its caller starts. A request of a program leads to no
 * call in a person's name. Nobody is called back for what they themselves have sent. And where
 * loads are stated, a call as frequent as the requests of all other callers together is made for
 * those.
 */
final class MadeFor {
  private static final Node CARRIES = Arch.term("carries");
  private static final Node DATA = Arch.term("data");
  private static final Node SENDS = Arch.term("sends");
  private static final Node RECEIVES = Arch.term("receives");
  private static final Node HANDLES = Arch.term("handles");
  private static final Node DERIVED_FROM = Arch.term("derivedFrom");
  private static final Node CLASS = Arch.term("class");
  private static final List<Node> LOGIN =
      List.of(Arch.term("credentials"), Arch.term("userCredentials"));
  private static final Node IDENTITY = Arch.term("identity");
  private static final Node TECHNICAL = Arch.term("technical");
  private static final Node END_USER = Arch.term("endUser");
  private static final Node LOAD = Arch.term("load");
  private static final Node SECRET_HOLDER = Arch.term("SecretHolder");
  private static final Node PURPOSE = Arch.term("purpose");
  private static final Pattern AT_START =
      Pattern.compile(
          "(?i)\\b(?:at|on|during) (?:its |the )?(?:start|startup|start-up|boot|launch)\\b"
              + "|\\bwhen it (?:starts|boots)\\b");
  private static final Node PASSES_ON = Arch.term("passesOn");
  private static final Node FORWARDER = Arch.term("TrafficForwarder");

  private final DerivedFacts facts;
  private final Topology topology;
  private final Arcs incoming;
  private final Map<Integer, Optional<Double>> loads = new HashMap<>();
  private final Map<Integer, Set<Node>> purposes = new HashMap<>();

  MadeFor(Model model) {
    facts = model.facts();
    topology = model.topology();
    incoming = topology.incoming(flow -> true);
  }

  /**
   * Returns whether a component that gets a request makes a call for it, as far as one can tell.
   */
  boolean test(int request, int call) {
    return !(onlyFetches(call) && facts.isA(component(topology.to(call)), SECRET_HOLDER))
        && !isOfStart(call)
        && mayFollow(request, call)
        && !(hasIdentity(request, TECHNICAL) && hasIdentity(call, END_USER))
        && !comesFrom(request, topology.to(call))
        && !isForOthers(request, call);
  }

  private Node component(int number) {
    return topology.component(number);
  }

  private boolean hasIdentity(int flow, Node identity) {
    return facts.has(topology.flow(flow), IDENTITY, identity);
  }

  private boolean onlyFetches(int flow) {
    return facts.has(topology.flow(flow), CARRIES) && brought(flow, List.of(DATA, SENDS)).isEmpty();
  }

  private boolean isOfStart(int flow) {
    return facts
        .literal(topology.flow(flow), PURPOSE)
        .filter(purpose -> AT_START.matcher(purpose).find())
        .isPresent();
  }

  private boolean mayFollow(int request, int call) {
    if (purpose(request).isEmpty() || purpose(call).isEmpty()) {
      return true;
    }
    return facts.isA(component(topology.to(request)), FORWARDER)
        ? sharesWay(request, call)
        : sharesPurpose(request, call) || isMadeOf(request, call) || isAsFrequent(request, call);
  }

  private boolean isAsFrequent(int request, int call) {
    return load(request).isPresent() && load(request).equals(load(call));
  }

  private boolean sharesPurpose(int one, int other) {
    return !Collections.disjoint(purpose(one), purpose(other));
  }

  /** Returns whether some data go the same way, and none of the ways that both state has others. */
  private boolean sharesWay(int request, int call) {
    var stated =
        Stream.of(SENDS, RECEIVES)
            .map(way -> List.of(DATA, way))
            .filter(ways -> !brought(request, ways).isEmpty() && !brought(call, ways).isEmpty())
            .toList();
    return !stated.isEmpty()
        && stated.stream()
            .noneMatch(ways -> Collections.disjoint(brought(request, ways), brought(call, ways)));
  }

  /** Returns what is made of the other: the data of a call, or those of a request. */
  private boolean isMadeOf(int request, int call) {
    var caller = component(topology.from(request));
    return origins(brought(call, List.of(DATA, SENDS))).stream()
            .anyMatch(purpose(request)::contains)
        || origins(brought(request, List.of(DATA, RECEIVES))).stream()
            .filter(origin -> !facts.has(caller, HANDLES, origin))
            .anyMatch(brought(call, List.of(DATA, RECEIVES))::contains);
  }

  private Set<Node> origins(Set<Node> data) {
    var found = new LinkedHashSet<Node>();
    var queue = new ArrayDeque<>(data);
    while (!queue.isEmpty()) {
      facts.objects(queue.remove(), DERIVED_FROM).stream().filter(found::add).forEach(queue::add);
    }
    return found;
  }

  private Set<Node> brought(int flow, List<Node> ways) {
    return ways.stream()
        .flatMap(way -> facts.objects(topology.flow(flow), way).stream())
        .collect(Collectors.toSet());
  }

  /** Returns what a flow is about; logging in is no purpose. */
  private Set<Node> purpose(int flow) {
    return purposes.computeIfAbsent(
        flow,
        number ->
            facts.objects(topology.flow(number), CARRIES).stream()
                .filter(data -> LOGIN.stream().noneMatch(login -> facts.has(data, CLASS, login)))
                .collect(Collectors.toSet()));
  }

  private boolean sharesNothing(int one, int other) {
    return facts.has(topology.flow(one), CARRIES)
        && facts.has(topology.flow(other), CARRIES)
        && !sharesPurpose(one, other);
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
    if (seen.get(caller) || !facts.holds(component(caller), PASSES_ON)) {
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
