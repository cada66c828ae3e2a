package dev.plumbline.rule;

import java.util.List;
import java.util.Optional;

/**
 * What a rule's header says beyond what every output shows ({@link dev.plumbline.finding.Rule}).
 *
 * @param at the places to look at first, tried in order
 * @param message what is wrong
 * @param hint the note under the caret
 * @param fix the smallest change that clears a finding
 * @param why the facts that a finding rests on, each with its place
 * @param trail how to show the steps that lead to a finding, if it has any
 * @param per the variables that tell findings on one element apart
 * @param needs variables that are used only in texts but whose presence is a condition
 * @param phase when the rule runs
 * @param off whether it runs only when it is selected by name
 * @param population properties that an element must have to be counted
 */
public record Header(
    List<PlaceReference> at,
    Template message,
    Template hint,
    Template fix,
    List<Reason> why,
    Optional<Trail> trail,
    List<String> per,
    List<String> needs,
    Phase phase,
    boolean off,
    List<String> population) {
  public Header {
    at = List.copyOf(at);
    why = List.copyOf(why);
    per = List.copyOf(per);
    needs = List.copyOf(needs);
    population = List.copyOf(population);
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
}
