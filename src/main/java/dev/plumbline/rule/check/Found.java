package dev.plumbline.rule.check;

import dev.plumbline.finding.Finding;
import java.util.List;

/**
 * A finding, and what it has in common with others.
 *
 * @param finding the finding
 * @param causes for each of its rows, the findings that may be its cause, in the header's order
 * @param inherited whether the element inherits the statement that it rests on, which is at its
 *     place
 */
public record Found(Finding finding, List<List<Cause>> causes, boolean inherited) {
  public Found {
    causes = List.copyOf(causes);
  }

  /**
   * A finding of another rule, which may be there or not.
   *
   * @param rule the rule's id
   * @param element the canonical id of the element that it is on
   */
  public record Cause(String rule, String element) {}

  Found with(Finding other) {
    return new Found(other, causes, inherited);
  }
}
