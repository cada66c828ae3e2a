package dev.plumbline.cli;

import dev.plumbline.cli.terminal.Page;
import dev.plumbline.finding.Evidence;
import dev.plumbline.finding.Location;
import dev.plumbline.rule.explain.Explanation;
import dev.plumbline.rule.explain.Explanation.Fact;
import dev.plumbline.rule.explain.Explanation.Step;
import java.util.Optional;

/** Prints why a rule fires on an element, or which condition does not hold. */
final class ExplanationPage {
  private final Page page;

  ExplanationPage(Page page) {
    this.page = page;
  }

  /** Prints the explanation. */
  void print(Explanation explanation) {
    var rule = explanation.rule().id();
    var element = explanation.element().label();
    if (explanation.fires()) {
      page.heading(rule + " fires on " + element);
    } else {
      page.heading(rule + " does not fire on " + element);
    }
    for (var finding : explanation.findings()) {
      page.text(finding.message() + place(Optional.of(finding.at())));
      finding.evidence().forEach(fact -> page.text("- " + evidence(fact)));
    }
    page.gap().heading(explanation.fires() ? "What holds" : "What holds, and what does not");
    explanation.steps().forEach(this::step);
    if (explanation.fires() && !explanation.rule().rule().fix().isBlank()) {
      page.gap().heading("The smallest change that clears it");
      explanation.findings().stream().map(finding -> finding.fix()).distinct().forEach(page::code);
    }
  }

  private void step(Step step) {
    page.text((step.holds() ? "holds: " : "FAILS: ") + oneLine(step.condition()));
    step.facts().forEach(fact -> page.text("       " + fact(fact)));
  }

  private static String oneLine(String condition) {
    return condition.strip().replaceAll("\\s+", " ");
  }

  private static String fact(Fact fact) {
    var origin = fact.origin().isEmpty() ? "" : ", " + fact.origin();
    return fact.text() + origin + place(fact.at());
  }

  private static String evidence(Evidence evidence) {
    return evidence.text() + place(evidence.at());
  }

  private static String place(Optional<Location> at) {
    return at.map(location -> " (" + location + ")").orElse("");
  }
}
