package dev.plumbline.finding;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * The result of one rule in one run.
 *
 * @param rule the rule
 * @param state the result
 * @param population how many elements the rule looked at
 * @param failed how many findings count
 * @param waived how many findings were accepted
 * @param time how long the query ran
 * @param trouble for {@link State#ERROR}, {@link State#TIMEOUT} and {@link State#NOT_CHECKED}, what
 *     happened
 */
public record Outcome(
    Rule rule,
    State state,
    int population,
    int failed,
    int waived,
    Duration time,
    Optional<String> trouble) {
  /** Returns the result of a rule that did not run, since there was nothing sound to judge. */
  public static Outcome notRun(Rule rule) {
    return new Outcome(rule, State.NOT_RUN, 0, 0, 0, Duration.ZERO, Optional.empty());
  }

  /** What a rule's run ended with. */
  public enum State {
    FAIL,
    PASS,
    /** There was no element to look at. */
    NOT_APPLICABLE,
    /** There are findings, and each is accepted. */
    WAIVED,
    /** The descriptions have mistakes, and nothing is sound. */
    NOT_RUN,
    /** The rule needs facts that a step of deriving did not add, since it ran out of time. */
    NOT_CHECKED,
    ERROR,
    TIMEOUT;

    /** Returns whether the rule has judged what there is to judge. */
    public boolean isFinished() {
      return this != ERROR && this != TIMEOUT && this != NOT_CHECKED && this != NOT_RUN;
    }

    /** Returns the name that users read, such as {@code not-applicable}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
