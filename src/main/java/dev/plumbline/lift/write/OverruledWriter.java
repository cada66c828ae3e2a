package dev.plumbline.lift.write;

import dev.plumbline.finding.Location;
import dev.plumbline.graph.Places;
import dev.plumbline.lift.outline.Iris;
import dev.plumbline.lift.outline.Overruled;
import dev.plumbline.rdf.Arch;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;

/** Writes what sources state otherwise than the model, for a rule to report. */
final class OverruledWriter {
  private static final Node DIFFERS = Arch.term("differsFromSource");
  private static final Node STATED = Arch.term("modelValue");
  private static final Node FOUND = Arch.term("sourceValue");

  private final LocatedGraphWriter graph;

  OverruledWriter(LocatedGraphWriter graph) {
    this.graph = graph;
  }

  void write(List<Overruled> overruled) {
    overruled.forEach(this::write);
  }

  private void write(Overruled overruled) {
    var element = overruled.element().node();
    var key = overruled.model().property().key();
    var node = Iris.fact(Iris.fact(element, "differs"), key);
    if (graph.has(node, FOUND)) {
      return;
    }
    graph.add(element, DIFFERS, node);
    graph.type(node, Arch.term("Difference"));
    graph.add(node, Arch.term("key"), key);
    graph.add(node, STATED, overruled.model().content().shown());
    graph.add(node, FOUND, overruled.source().content().shown());
    var source = overruled.source().at();
    place(node, overruled.model().at());
    graph.places().put(node, FOUND, new Places.Place(source, Optional.empty()));
  }

  private void place(Node node, Location at) {
    graph.places().put(node, new Places.Place(at, Optional.empty()));
  }
}
