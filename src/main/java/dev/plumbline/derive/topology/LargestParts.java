package dev.plumbline.derive.topology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Explains a sum or a product by its largest terms, and the rest together. */
public final class LargestParts {
  /** As many parts as a reader takes in; the last line stands for the others. */
  private static final int SHOWN = 8;

  private final EvidenceHops steps;

  public LargestParts(EvidenceHops steps) {
    this.steps = steps;
  }

  /**
   * One part of a total.
   *
   * @param via the element it comes from
   * @param weight by which parts are ordered, the heaviest first
   * @param text what the step says
   * @param amount the part itself
   */
  public record Part(Node via, double weight, String text, double amount) {}

  /** Makes the steps of a total that belongs to {@code owner}, and returns the last one. */
  public Node explain(Node owner, List<Part> parts) {
    var ordered = new ArrayList<>(parts);
    ordered.sort(
        Comparator.comparingDouble(Part::weight)
            .reversed()
            .thenComparing(part -> part.via().getURI()));
    Node last = null;
    for (int index = 0; index < Math.min(SHOWN, ordered.size()); index++) {
      last = step(owner, index, ordered.get(index), last);
    }
    int left = ordered.size() - SHOWN;
    if (left > 0) {
      steps.note(last, ordered.get(SHOWN - 1).text() + ", and " + left + " more");
    }
    return last;
  }

  private Node step(Node owner, int index, Part part, Node before) {
    var step = NodeFactory.createURI(steps.at(owner).getURI() + "/" + (index + 1));
    steps.first(step, part.via());
    steps.note(step, part.text());
    steps.amount(step, part.amount());
    if (before != null) {
      steps.after(step, before);
    }
    return step;
  }
}
