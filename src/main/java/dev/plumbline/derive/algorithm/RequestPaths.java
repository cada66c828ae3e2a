package dev.plumbline.derive.algorithm;

import dev.plumbline.derive.topology.Derived;
import dev.plumbline.derive.topology.Model;
import dev.plumbline.rdf.Arch;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;

/** Adds which components a request from outside needs: the entry points and all below them. */
final class RequestPaths implements Derived {
  private static final Node ON_REQUEST_PATH = Arch.term("onRequestPath");

  @Override
  public Set<Node> adds() {
    return Set.of(ON_REQUEST_PATH);
  }

  @Override
  public Set<Node> needs() {
    return Set.of(Model.ENTRY_POINT, Model.HARD_DEPENDENCY);
  }

  @Override
  public Map<Node, List<String>> explainedBy() {
    return Map.of(
        ON_REQUEST_PATH, List.of("arch:entryPoint", "(^arch:needs|arch:partOf)+/arch:entryPoint"));
  }

  @Override
  public void addTo(Model model) {
    var needs = model.needs();
    var reached = (BitSet) model.entryPoints().clone();
    var queue = new int[needs.size()];
    int found = 0;
    for (int entry = reached.nextSetBit(0); entry >= 0; entry = reached.nextSetBit(entry + 1)) {
      queue[found++] = entry;
    }
    for (int at = 0; at < found; at++) {
      for (int arc : needs.outgoing().of(queue[at]).toArray()) {
        int needed = needs.to()[arc];
        if (!reached.get(needed)) {
          reached.set(needed);
          queue[found++] = needed;
        }
      }
    }
    reached.stream()
        .forEach(number -> model.facts().add(needs.topology().component(number), ON_REQUEST_PATH));
  }
}
