package dev.plumbline.lift.outline;

import dev.plumbline.document.Tree;
import dev.plumbline.finding.Location;
import java.util.ArrayList;
import java.util.List;

/**
 * The ends of flows as a sentence names them: {@code web -> gateway -> order-api, catalogue}.
 *
 * @param hops one hop for every flow that the sentence describes, in order
 */
public record FlowSentence(List<Hop> hops) {
  private static final String ARROW = "->";

  public FlowSentence {
    hops = List.copyOf(hops);
  }

  /**
   * One flow.
   *
   * @param from who opens the connection, as written
   * @param to who answers, as written
   * @param at the span from the one to the other
   */
  public record Hop(Tree.Scalar from, Tree.Scalar to, Location at) {}

  /** Returns whether the text is a sentence about flows. */
  public static boolean isOne(String text) {
    return text.contains(ARROW);
  }

  /** Reads a sentence; an end that is left out is an empty scalar. */
  public static FlowSentence read(Tree.Scalar sentence) {
    var hops = new ArrayList<Hop>();
    List<Tree.Scalar> froms = List.of();
    for (var step : ScalarParts.split(sentence, ARROW)) {
      var tos = ScalarParts.split(step, ",");
      for (var from : froms) {
        for (var to : tos) {
          hops.add(new Hop(from, to, span(from, to)));
        }
      }
      froms = tos;
    }
    return new FlowSentence(hops);
  }

  private static Location span(Tree.Scalar from, Tree.Scalar to) {
    return from.at().compareTo(to.at()) <= 0 ? from.at().to(to.at()) : from.at();
  }
}
