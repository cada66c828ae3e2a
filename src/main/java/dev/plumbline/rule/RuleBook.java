package dev.plumbline.rule;

import dev.plumbline.finding.Area;
import dev.plumbline.finding.Finding;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All rules that a run may use.
 *
 * @param rules the rules, by area and id
 * @param problems mistakes in their files; a rule that could not be read is not among the rules
 */
public record RuleBook(List<RuleFile> rules, List<Finding> problems) {
  private static final Comparator<RuleFile> ORDER =
      Comparator.<RuleFile, Area>comparing(file -> file.rule().area()).thenComparing(RuleFile::id);

  public RuleBook {
    rules = rules.stream().sorted(ORDER).toList();
    problems = problems.stream().distinct().sorted(Finding.ORDER).toList();
  }

  /** Returns whether a folder is not there or holds no rule, so that none of its rules can run. */
  public boolean lacksRules() {
    return problems.stream().anyMatch(Lint.NO_RULES::is);
  }

  /** Returns the rule with this id, or else the one that had it before. */
  public Optional<RuleFile> find(String id) {
    return rules.stream()
        .filter(rule -> rule.id().equals(id))
        .findFirst()
        .or(() -> rules.stream().filter(rule -> rule.isCalled(id)).findFirst());
  }

  /** Returns what a rule is called now that had this id before; empty for an id of today. */
  public Optional<String> renamed(String id) {
    return find(id)
        .map(RuleFile::id)
        .filter(now -> !now.equals(id))
        .map(now -> id + " is now called " + now);
  }
}
