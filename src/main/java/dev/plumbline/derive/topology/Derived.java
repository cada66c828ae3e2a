package dev.plumbline.derive.topology;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;

/** One step of deriving: reads facts, and adds those that follow. */
public interface Derived {
  /** Adds what follows from the facts so far. */
  void addTo(Model model);

  /** Returns the properties and classes that the step adds. */
  Set<Node> adds();

  /**
   * Returns those properties and classes that the step reads and that this step or another one
   * adds. It runs after all other steps that add one of them.
   */
  Set<Node> needs();

  /**
   * Returns, by added term, the property paths from the subject of a fact to the facts that it
   * follows from. A term needs none when its values are steps of evidence.
   */
  default Map<Node, List<String>> explainedBy() {
    return Map.of();
  }

  /** Returns the name by which the steps are sorted and their times are reported. */
  default String name() {
    return getClass().getSimpleName();
  }
}
