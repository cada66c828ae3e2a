package dev.plumbline.lift.write;

import dev.plumbline.graph.Places;
import dev.plumbline.lift.outline.Iris;
import dev.plumbline.lift.outline.StageGap;
import dev.plumbline.rdf.Arch;
import java.util.List;
import java.util.Optional;

/** Writes what stages lack that production has, for a rule to report. */
final class StageGapWriter {
  private final LocatedGraphWriter graph;

  StageGapWriter(LocatedGraphWriter graph) {
    this.graph = graph;
  }

  void write(List<StageGap> gaps) {
    gaps.forEach(this::write);
  }

  private void write(StageGap gap) {
    var list = Iris.fact(gap.stage().node(), "lacks");
    var element = Iris.fact(list, Iris.id(gap.element()));
    var node = gap.key().map(name -> Iris.fact(element, name)).orElse(element);
    graph.add(gap.stage().node(), Arch.term("lacks"), node);
    graph.type(node, Arch.term("Difference"));
    graph.add(node, Arch.term("ofElement"), gap.element());
    graph.add(node, Arch.term("environment"), gap.production().node());
    gap.key().ifPresent(name -> graph.add(node, Arch.term("key"), name));
    graph.places().put(node, new Places.Place(gap.at(), Optional.empty()));
  }
}
