package dev.plumbline.derive.algorithm;

import dev.plumbline.derive.topology.Derived;
import dev.plumbline.derive.topology.EvidenceHops;
import dev.plumbline.derive.topology.Model;
import dev.plumbline.derive.topology.Reach;
import dev.plumbline.rdf.Arch;
import java.util.BitSet;
import java.util.Set;
import java.util.function.IntPredicate;
import org.apache.jena.graph.Node;

/**
 * Adds what the internet can reach, each with the shortest path there.
 *
 * <p>Three kinds of path: any; those on which nothing authenticates the caller; and those of them
 * that enter through a flow which states {@code authentication: none}.
 */
final class Exposure implements Derived {
  private static final Node EXPOSED = Arch.term("exposed");
  private static final Node EXPOSED_UNAUTHENTICATED = Arch.term("exposedUnauthenticated");
  private static final Node EXPOSED_OPENLY = Arch.term("exposedOpenly");
  private static final Node ON_INTERNET = Arch.term("onInternet");
  private static final Node EXTERNAL = Arch.term("external");
  private static final Node AUTHENTICATED = Arch.term("authenticated");
  private static final Node AUTHENTICATION = Arch.term("effectiveAuthentication");

  @Override
  public Set<Node> adds() {
    return Set.of(
        EXPOSED,
        EXPOSED_UNAUTHENTICATED,
        EXPOSED_OPENLY,
        EvidenceHops.STEP,
        EvidenceHops.VIA,
        EvidenceHops.PREVIOUS,
        EvidenceHops.NOTE);
  }

  @Override
  public Set<Node> needs() {
    return Set.of(ON_INTERNET, EXTERNAL, AUTHENTICATED, AUTHENTICATION);
  }

  @Override
  public void addTo(Model model) {
    var topology = model.topology();
    var facts = model.facts();
    var open = topology.flowsWhere(flow -> !facts.holds(flow, AUTHENTICATED));
    var stated = topology.flowsWhere(flow -> facts.has(flow, AUTHENTICATION, Arch.NONE));
    var internet = topology.componentsWhere(component -> facts.holds(component, ON_INTERNET));
    var external = topology.componentsWhere(component -> facts.holds(component, EXTERNAL));
    var search = new Search(model, internet, external, stated);
    search.add(EXPOSED, flow -> true);
    search.add(EXPOSED_UNAUTHENTICATED, open::get);
    search.add(
        EXPOSED_OPENLY,
        flow -> open.get(flow) && (stated.get(flow) || !internet.get(topology.from(flow))));
  }

  private record Search(Model model, BitSet internet, BitSet external, BitSet unauthenticated) {
    void add(Node property, IntPredicate passing) {
      var reach = Reach.from(model, internet.stream(), passing, external::get);
      var steps = new EvidenceHops(model.facts(), property.getLocalName());
      reach
          .reached()
          .filter(component -> !reach.isSource(component))
          .forEach(component -> add(reach, steps, property, component));
    }

    private void add(Reach reach, EvidenceHops steps, Node property, int number) {
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
      model.facts().add(component, property, step);
    }
  }
}
