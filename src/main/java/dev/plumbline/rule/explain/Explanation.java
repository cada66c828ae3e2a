package dev.plumbline.rule.explain;

import dev.plumbline.finding.Element;
import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Location;
import dev.plumbline.rule.RuleFile;
import java.util.List;
import java.util.Optional;

/**
 * Why a rule fires on an element, or why it does not.
 *
 * @param rule the rule
 * @param element the element
 * @param findings what the rule finds on it; none when it does not fire
 * @param steps the rule's conditions in order, up to the first that does not hold
 */
public record Explanation(
    RuleFile rule, Element element, List<Finding> findings, List<Step> steps) {
  public Explanation {
    findings = List.copyOf(findings);
    steps = List.copyOf(steps);
  }

  /** Returns whether the rule fires on the element. */
  public boolean fires() {
    return !findings.isEmpty();
  }

  /**
   * One condition of the rule.
   *
   * @param condition the condition as the query writes it
   * @param holds whether it holds for the element
   * @param facts the facts that make it hold, or those that keep it from holding
   */
  public record Step(String condition, boolean holds, List<Fact> facts) {
    public Step {
      facts = List.copyOf(facts);
    }
  }

  /**
   * A fact, and how it is known.
   *
   * @param text what holds, or what is missing
   * @param origin {@code stated}, {@code inherited from kind api}, {@code derived}, {@code known of
   *     postgresql}, {@code evidence} for a step to a derived fact, and the like; empty when
   *     nothing is known of it
   * @param at where it is written, or what it is derived from
   */
  public record Fact(String text, String origin, Optional<Location> at) {}
}
