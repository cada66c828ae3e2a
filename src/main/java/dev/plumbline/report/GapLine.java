package dev.plumbline.report;

import dev.plumbline.finding.Element;
import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Location;
import dev.plumbline.finding.Severity;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Gaps that text output shows in one line: several facts of one element, or the same facts of
 * several elements of one type.
 *
 * @param elements whose facts are not stated, in the order of the findings
 * @param findings the gaps, in their order
 */
record GapLine(List<Element> elements, List<Finding> findings) {
  private static final Comparator<Finding> BY_WEIGHT =
      Comparator.comparing(Finding::severity)
          .thenComparing(finding -> finding.rule().area())
          .thenComparing(finding -> finding.rule().id());

  GapLine {
    elements = List.copyOf(elements);
    findings = List.copyOf(findings);
  }

  /** Returns the place of the first of them. */
  Location at() {
    return findings.stream().map(Finding::at).min(Comparator.naturalOrder()).orElseThrow();
  }

  /** Returns the worst severity among them. */
  Severity severity() {
    return findings.stream().map(Finding::severity).min(Comparator.naturalOrder()).orElseThrow();
  }

  /** Returns the names of the facts, the most severe first. */
  List<String> facts() {
    Set<String> facts = new LinkedHashSet<>();
    findings.stream().sorted(BY_WEIGHT).forEach(finding -> facts.add(fact(finding)));
    return List.copyOf(facts);
  }

  /**
   * Returns the fact with what distinguishes several findings of an element, such as an acronym.
   */
  private static String fact(Finding finding) {
    var rule = finding.rule();
    var fact = rule.fact().isEmpty() ? rule.id() : rule.fact();
    var which = finding.identity();
    return which.isEmpty() || which.contains("/") ? fact : fact + " (" + which + ")";
  }

  /** Returns the environments that have them, when not all have; they are the same for each. */
  List<String> environments() {
    return findings.get(0).environments();
  }

  /** Returns the type of the elements, such as {@code flow}. */
  String type() {
    return elements.get(0).type();
  }
}
