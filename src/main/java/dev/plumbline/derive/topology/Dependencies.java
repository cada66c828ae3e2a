package dev.plumbline.derive.topology;

import dev.plumbline.rdf.Arch;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Node;

/** What components say that they need, apart from their flows. */
final class Dependencies {
  private static final Node DEPENDS_ON = Arch.term("dependsOn");
  private static final Node DEPENDENCY_ON = Arch.term("dependencyOn");
  private static final Node STRENGTH = Arch.term("strength");
  private static final Node SOFT = Arch.term("soft");

  private Dependencies() {}

  /** Passes each component, with one that it cannot work without, to the reader, in order. */
  static void each(DerivedFacts facts, BiConsumer<Node, Node> reader) {
    for (var dependent : facts.members(Arch.COMPONENT)) {
      for (var dependency : facts.objects(dependent, DEPENDS_ON)) {
        if (!facts.has(dependency, STRENGTH, SOFT)) {
          facts
              .objects(dependency, DEPENDENCY_ON)
              .forEach(needed -> reader.accept(dependent, needed));
        }
      }
    }
  }
}
