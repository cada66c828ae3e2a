package dev.plumbline.rule.check;

import dev.plumbline.finding.Element;
import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Location;
import dev.plumbline.finding.Outcome;
import dev.plumbline.finding.Outcome.State;
import dev.plumbline.finding.Rule;
import dev.plumbline.graph.Architecture;
import dev.plumbline.graph.StoppedStep;
import dev.plumbline.message.Items;
import dev.plumbline.message.Plurals;
import dev.plumbline.quantity.Quantity;
import dev.plumbline.rule.RuleFile;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Says as problems of the report what a check did not finish: every format shows those, so that
 * what was not checked never looks clean.
 */
public final class Unfinished {
  private static final Rule DERIVATION =
      Rule.ofReader("derivation-stopped", "A derivation ran out of time");
  private static final Rule RULE = Rule.ofReader("rule-stopped", "A rule ran out of time");
  private static final Rule FAILED = Rule.ofReader("rule-failed", "A rule failed");
  private static final int NAMED = 3;
  private static final int MORE_TIME = 5;

  /** Limits that people choose. */
  private static final List<Step> STEPS =
      List.of(
          new Step("1s", Duration.ofSeconds(1)),
          new Step("10s", Duration.ofSeconds(10)),
          new Step("1min", Duration.ofMinutes(1)),
          new Step("5min", Duration.ofMinutes(5)),
          new Step("30min", Duration.ofMinutes(30)),
          new Step("3h", Duration.ofHours(3)),
          new Step("24h", Duration.ofHours(24)));

  private record Step(String text, Duration length) {}

  private final Location at;
  private final Duration limit;

  Unfinished(Architecture architecture, Duration limit) {
    this.at = Location.ofFile(architecture.files().stream().findFirst().orElse(""));
    this.limit = limit;
  }

  /** Returns how long something was allowed to take, as users write it. */
  public static String shown(Duration limit) {
    return Quantity.DURATION.write(BigDecimal.valueOf(limit.toMillis(), 3));
  }

  /** Returns why a rule was not checked. */
  static String reason(StoppedStep step) {
    return "needs what the derivation %s adds, which was stopped after %s"
        .formatted(step.name(), shown(step.limit()));
  }

  /** Returns the option that gives everything more time. */
  public static String remedy(Duration limit) {
    var wanted = limit.multipliedBy(MORE_TIME);
    return "--timeout "
        + STEPS.stream()
            .filter(step -> step.length.compareTo(wanted) >= 0)
            .findFirst()
            .orElse(STEPS.get(STEPS.size() - 1))
            .text;
  }

  /**
   * Returns the problem of a step that was stopped.
   *
   * @param needing the rules that were not checked, since they need it
   */
  Finding of(StoppedStep step, List<String> needing) {
    var rules =
        needing.isEmpty()
            ? "no rule of this check needs it"
            : Plurals.count(needing.size(), "rule")
                + (needing.size() == 1
                    ? " that needs it was not checked: "
                    : " that need it were not checked: ")
                + Items.some(needing, NAMED);
    return problem(
        DERIVATION,
        Element.DERIVATION,
        step.name(),
        "the derivation %s was stopped after %s; %s"
            .formatted(step.name(), shown(step.limit()), rules));
  }

  /** Returns the problems of those rules that were stopped or failed themselves. */
  List<Finding> of(List<Outcome> outcomes, Set<String> needing, List<RuleFile> rules) {
    var problems = new ArrayList<Finding>();
    for (var outcome : outcomes) {
      var id = outcome.rule().id();
      if (outcome.state() == State.TIMEOUT) {
        problems.add(problem(RULE, Element.RULE, id, notChecked(outcome, "stopped")));
      } else if (outcome.state() == State.NOT_CHECKED && !needing.contains(id)) {
        var own = rules.stream().filter(rule -> rule.id().equals(id) && !rule.builtIn());
        var place = own.findFirst().map(RuleFile::file).map(Location::ofFile).orElse(at);
        problems.add(failed(id, notChecked(outcome, "failed"), place));
      }
    }
    return problems;
  }

  private static String notChecked(Outcome outcome, String why) {
    return "the rule %s was not checked: %s"
        .formatted(outcome.rule().id(), outcome.trouble().orElse(why));
  }

  private static Finding failed(String id, String message, Location place) {
    var element = new Element(Element.RULE, id, id);
    return new Finding(FAILED, message, place, "", element, "", List.of(), "", Optional.empty());
  }

  private Finding problem(Rule rule, String type, String name, String message) {
    var fix = remedy(limit) + " gives each rule and derivation more time";
    var element = new Element(type, name, name);
    return new Finding(rule, message, at, "", element, "", List.of(), fix, Optional.empty());
  }
}
