package dev.plumbline.derive.algorithm;

import dev.plumbline.derive.topology.Derived;
import dev.plumbline.derive.topology.EvidenceHops;
import dev.plumbline.derive.topology.Model;
import dev.plumbline.derive.topology.Reach;
import dev.plumbline.rdf.Arch;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.apache.jena.graph.Node;

/**
 * Adds what the internet can reach, each with the shortest path there.
 *
 * <p>Three kinds of path: any; those on which nothing authenticates the caller; and those of them
 * that start in a boundary of type internet and are let in by flows which state {@code
 * authentication: none}, behind load balancers and the like too. Of the last kind also those to
 * sensitive data, on which every hop that states its data brings these. What a program shows of
 * itself, such as a service's log-in at its database or its certificate, does not authenticate the
 * caller from outside.
 */
final class Exposure implements Derived {
  private static final Node EXPOSED = Arch.term("exposed");
  private static final Node EXPOSED_UNAUTHENTICATED = Arch.term("exposedUnauthenticated");
  private static final Node EXPOSED_OPENLY = Arch.term("exposedOpenly");
  private static final Node DATA_EXPOSED_OPENLY = Arch.term("dataExposedOpenly");
  private static final Node EXPOSES = Arch.term("exposes");
  private static final Node STORES = Arch.term("stores");
  private static final Node CARRIES = Arch.term("carries");
  private static final Node SENSITIVE = Arch.term("sensitive");
  private static final Node ON_INTERNET = Arch.term("onInternet");
  private static final Node PLACED_ON_INTERNET = Arch.term("placedOnInternet");
  private static final Node PASSES_ON = Arch.term("passesOn");
  private static final Node EXTERNAL = Arch.term("external");
  private static final Node AUTHENTICATED = Arch.term("authenticated");
  private static final Node AUTHENTICATION = Arch.term("effectiveAuthentication");
  private static final Node IDENTITY = Arch.term("identity");
  private static final Node TECHNICAL = Arch.term("technical");
  private static final List<Node> KEEPERS =
      List.of(Arch.term("Store"), Arch.term("MessageChannel"), Arch.term("SecretHolder"));
  private static final Node OF_PROGRAM = Arch.term("ofProgram");

  @Override
  public Set<Node> adds() {
    return Set.of(
        EXPOSED,
        EXPOSED_UNAUTHENTICATED,
        EXPOSED_OPENLY,
        DATA_EXPOSED_OPENLY,
        EXPOSES,
        EvidenceHops.STEP,
        EvidenceHops.VIA,
        EvidenceHops.PREVIOUS,
        EvidenceHops.NOTE);
  }

  @Override
  public Set<Node> needs() {
    return Set.of(
        EXPOSED_OPENLY,
        ON_INTERNET,
        PLACED_ON_INTERNET,
        PASSES_ON,
        EXTERNAL,
        AUTHENTICATED,
        AUTHENTICATION,
        STORES,
        CARRIES,
        SENSITIVE);
  }

  @Override
  public void addTo(Model model) {
    var topology = model.topology();
    var facts = model.facts();
    var internet = topology.componentsWhere(component -> facts.holds(component, ON_INTERNET));
    var placed = topology.componentsWhere(component -> facts.holds(component, PLACED_ON_INTERNET));
    var forwarders = topology.componentsWhere(component -> facts.holds(component, PASSES_ON));
    var external = topology.componentsWhere(component -> facts.holds(component, EXTERNAL));
    var none = topology.flowsWhere(flow -> facts.has(flow, AUTHENTICATION, Arch.NONE));
    var silent = topology.flowsWhere(flow -> !facts.holds(flow, AUTHENTICATED));
    var technical = new BitSet();
    for (int flow = 0; flow < topology.flowCount(); flow++) {
      int from = topology.from(flow);
      technical.set(flow, !internet.get(from) && isTechnical(model, flow, forwarders.get(from)));
    }
    IntPredicate open = flow -> silent.get(flow) || technical.get(flow);
    IntPredicate entry =
        flow -> internet.get(topology.from(flow)) || forwarders.get(topology.from(flow));
    var search = new Search(model, external, none);
    search.add(EXPOSED, internet, flow -> true);
    search.add(EXPOSED_UNAUTHENTICATED, internet, open);
    IntPredicate openly =
        flow -> open.test(flow) && (none.get(flow) || technical.get(flow) || !entry.test(flow));
    search.add(EXPOSED_OPENLY, placed, openly);
    storedOpenly(model).forEach(data -> search.addData(data, placed, openly));
  }

  /** Returns the sensitive data of stores that are exposed openly at all. */
  private static Set<Node> storedOpenly(Model model) {
    var facts = model.facts();
    var found = new LinkedHashSet<Node>();
    model.topology().componentsWhere(store -> facts.has(store, EXPOSED_OPENLY)).stream()
        .mapToObj(model.topology()::component)
        .filter(component -> facts.isA(component, KEEPERS.get(0)))
        .flatMap(store -> facts.objects(store, STORES).stream())
        .filter(data -> facts.holds(data, SENSITIVE))
        .forEach(found::add);
    return found;
  }

  /** Returns whether a call only tells which program makes it. */
  private static boolean isTechnical(Model model, int number, boolean forwarded) {
    var facts = model.facts();
    var flow = model.topology().flow(number);
    var callee = model.topology().component(model.topology().to(number));
    return facts.has(flow, IDENTITY, TECHNICAL)
        || facts.objects(flow, AUTHENTICATION).stream()
            .anyMatch(proof -> facts.holds(proof, OF_PROGRAM))
        || !forwarded && KEEPERS.stream().anyMatch(kind -> facts.isA(callee, kind));
  }

  private record Search(Model model, BitSet external, BitSet unauthenticated) {
    void add(Node property, BitSet sources, IntPredicate passing) {
      var reach = Reach.from(model, sources.stream(), passing, external::get);
      var steps = new EvidenceHops(model.facts(), property.getLocalName());
      reach
          .reached()
          .filter(component -> !reach.isSource(component))
          .forEach(component -> add(reach, steps, property, component));
    }

    /** Adds the paths to those that store some data, with the steps that lead there. */
    void addData(Node data, BitSet sources, IntPredicate passing) {
      var facts = model.facts();
      var topology = model.topology();
      IntPredicate brings =
          flow ->
              !facts.has(topology.flow(flow), CARRIES)
                  || facts.has(topology.flow(flow), CARRIES, data);
      var reach = Reach.from(model, sources.stream(), passing.and(brings), external::get);
      var steps =
          new EvidenceHops(
              facts, "exposes/" + data.getURI().substring(data.getURI().lastIndexOf('/') + 1));
      reach
          .reached()
          .filter(number -> !reach.isSource(number))
          .filter(number -> facts.has(topology.component(number), STORES, data))
          .forEach(
              number -> {
                addWay(reach, steps, number);
                var store = topology.component(number);
                facts.add(store, DATA_EXPOSED_OPENLY, steps.at(store));
                facts.add(steps.at(store), EXPOSES, data);
              });
    }

    private void addWay(Reach reach, EvidenceHops steps, int last) {
      for (int number = last; !reach.isSource(number); number = reach.previous(number)) {
        addStep(reach, steps, number);
      }
    }

    private void add(Reach reach, EvidenceHops steps, Node property, int number) {
      var component = model.topology().component(number);
      model.facts().add(component, property, addStep(reach, steps, number));
    }

    private Node addStep(Reach reach, EvidenceHops steps, int number) {
      var topology = model.topology();
      var component = topology.component(number);
      int flow = reach.via(number);
      var step = steps.first(steps.at(component), flow < 0 ? component : topology.flow(flow));
      var from = topology.component(reach.previous(number));
      if (!reach.isSource(reach.previous(number))) {
        steps.after(step, steps.at(from));
      }
      if (flow < 0) {
        steps.note(step, "is a part of " + model.facts().label(from));
      } else if (unauthenticated.get(flow)) {
        steps.note(step, "authentication: none");
      }
      return step;
    }
  }
}
