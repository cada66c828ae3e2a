package dev.plumbline.derive;

import dev.plumbline.derive.topology.Derived;
import dev.plumbline.derive.topology.EvidenceHops;
import dev.plumbline.derive.topology.Model;
import dev.plumbline.derive.topology.Reach;
import dev.plumbline.rdf.Arch;
import java.util.BitSet;
import java.util.function.IntPredicate;
import org.apache.jena.graph.Node;

/**
 * Adds what the internet can reach, each with the shortest path there.
 *
 * <p>Three kinds of path: any; those on which nothing authenticates the caller; and those of them
 * that enter through a flow which states {@code authentication: none}.
 */
final class Exposure implements Derived {
  private static final Node ON_INTERNET = Arch.term("onInternet");
  private static final Node EXTERNAL = Arch.term("external");
  private static final Node AUTHENTICATED = Arch.term("authenticated");
  private static final Node AUTHENTICATION = Arch.term("effectiveAuthentication");

  @Override
  public void addTo(Model model) {
    var topology = model.topology();
    var facts = model.facts();
    var open = topology.flowsWhere(flow -> !facts.holds(flow, AUTHENTICATED));
    var stated = topology.flowsWhere(flow -> facts.has(flow, AUTHENTICATION, Arch.NONE));
    var internet = topology.componentsWhere(component -> facts.holds(component, ON_INTERNET));
    var external = topology.componentsWhere(component -> facts.holds(component, EXTERNAL));
    var search = new Search(model, internet, external, stated);
    search.add("exposed", flow -> true);
    search.add("exposedUnauthenticated", open::get);
    search.add(
        "exposedOpenly",
        flow -> open.get(flow) && (stated.get(flow) || !internet.get(topology.from(flow))));
  }

  private record Search(Model model, BitSet internet, BitSet external, BitSet unauthenticated) {
    void add(String what, IntPredicate passing) {
      var reach = Reach.from(model, internet.stream(), passing, external::get);
      var steps = new EvidenceHops(model.facts(), what);
      reach
          .reached()
          .filter(component -> !reach.isSource(component))
          .forEach(component -> add(reach, steps, Arch.term(what), component));
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
