package dev.plumbline.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a rule's header says beyond what every output shows ({@link dev.plumbline.finding.Rule}).
 *
 * @param texts what a finding says
 * @param grounds what a finding rests on, and where that is written
 * @param counting which elements and rows count
 * @param running when the rule runs
 * @param none what a stated {@code none} means
 * @param relations what it has to do with other rules
 * @param severities when a finding has another severity than the rule
 */
public record Header(
    Texts texts,
    Grounds grounds,
    Counting counting,
    Running running,
    StatedNone none,
    Relations relations,
    Severities severities) {
  /** Returns the same header, all of whose findings are equally severe. */
  Header withoutSeverities() {
    var none = new Severities(Map.of());
    return new Header(texts, grounds, counting, running, this.none, relations, none);
  }

  /**
   * What a finding says.
   *
   * @param message what is wrong
   * @param hint the note under the caret
   * @param fix the smallest change that clears a finding
   */
  public record Texts(Template message, Template hint, Template fix) {}

  /**
   * What a finding rests on, and where that is written.
   *
   * @param at the places to look at first, tried in order
   * @param why the facts that a finding rests on, each with its place
   * @param trail how to show the steps that lead to a finding, if it has any
   */
  public record Grounds(List<PlaceReference> at, List<Reason> why, Optional<Trail> trail) {
    public Grounds {
      at = List.copyOf(at);
      why = List.copyOf(why);
    }
  }

  /**
   * Which elements and rows count.
   *
   * @param per the variables that distinguish findings on one element
   * @param needs variables that are used only in texts but whose presence is a condition
   * @param population properties that an element must have to be counted
   */
  public record Counting(List<String> per, List<String> needs, List<String> population) {
    public Counting {
      per = List.copyOf(per);
      needs = List.copyOf(needs);
      population = List.copyOf(population);
    }
  }

  /**
   * When a rule runs.
   *
   * @param phase when in a check
   * @param off whether only when it is selected by name
   */
  public record Running(Phase phase, boolean off) {}

  /**
   * What it means that the fact of a gap is stated to be {@code none}.
   *
   * @param violation for a gap: the id of the rule that finds it; empty when it is an answer
   * @param answer for a gap: why it is an answer; empty when it is a violation
   * @param gap for the rule that finds it: the id of the gap; empty for every other rule
   * @param properties for that rule: the properties of which one must be stated to be none
   * @param askedOnly for that rule: the properties and variables of the gap's conditions that only
   *     say who is asked
   */
  public record StatedNone(
      String violation,
      String answer,
      String gap,
      List<String> properties,
      List<String> askedOnly) {
    public StatedNone {
      properties = List.copyOf(properties);
      askedOnly = List.copyOf(askedOnly);
    }
  }

  /** A fact that a finding rests on, and where it is written. */
  public record Reason(Template text, PlaceReference at) {}

  /**
   * The steps that lead to a finding.
   *
   * @param variable the variable that holds the last step
   * @param hop how a step reads; it may use {@code {via}}, {@code {note}} and {@code {amount}}
   */
  public record Trail(String variable, Template hop) {
    /** How a step reads when the header does not say. */
    public static final Template HOP = Template.parse("{via}[: {note}]");
  }

  /**
   * What a rule has to do with other rules.
   *
   * @param follows the rules to whose findings its own are joined; the first that finds something
   *     wins
   * @param was the ids that it had before
   */
  public record Relations(List<Cause> follows, List<String> was) {
    public Relations {
      follows = List.copyOf(follows);
      was = List.copyOf(was);
    }
  }

  /**
   * A rule whose finding is the cause of this one's.
   *
   * @param rule the rule's id
   * @param variable the variable that holds the element of that finding; empty for the counted one
   */
  public record Cause(String rule, Optional<String> variable) {}
}
