package dev.plumbline.report;

import dev.plumbline.finding.Element;
import dev.plumbline.finding.Finding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Groups gaps into as few lines as possible.
 *
 * <p>For each type of element there are two forms: one line per element with the facts that it does
 * not state, or one line per set of elements that do not state the same facts. The form with fewer
 * lines is used.
 */
final class Folding {
  private Folding() {}

  /**
   * Returns the lines, types in the order of the findings; what only some environments have follows
   * what all have.
   */
  static List<GapLine> fold(List<Finding> gaps) {
    Map<List<String>, List<Finding>> byEnvironments = new LinkedHashMap<>();
    byEnvironments.put(List.of(), new ArrayList<>());
    for (var gap : gaps) {
      byEnvironments.computeIfAbsent(gap.environments(), names -> new ArrayList<>()).add(gap);
    }
    return byEnvironments.values().stream().flatMap(same -> alike(same).stream()).toList();
  }

  private static List<GapLine> alike(List<Finding> gaps) {
    Map<String, List<Finding>> byType = new LinkedHashMap<>();
    for (var gap : gaps) {
      byType.computeIfAbsent(gap.element().type(), type -> new ArrayList<>()).add(gap);
    }
    return byType.values().stream().flatMap(ofType -> shorter(ofType).stream()).toList();
  }

  private static List<GapLine> shorter(List<Finding> gaps) {
    var byElement = byElement(gaps);
    var byFact = bySharedFacts(gaps);
    return byFact.size() < byElement.size() ? byFact : byElement;
  }

  private static List<GapLine> byElement(List<Finding> gaps) {
    Map<Element, List<Finding>> groups = new LinkedHashMap<>();
    for (var gap : gaps) {
      groups.computeIfAbsent(gap.element(), element -> new ArrayList<>()).add(gap);
    }
    return groups.entrySet().stream()
        .map(group -> new GapLine(List.of(group.getKey()), group.getValue()))
        .sorted(Comparator.comparing(GapLine::at))
        .toList();
  }

  private static List<GapLine> bySharedFacts(List<Finding> gaps) {
    Map<String, List<Finding>> byRule = new LinkedHashMap<>();
    for (var gap : gaps) {
      byRule.computeIfAbsent(gap.rule().id(), rule -> new ArrayList<>()).add(gap);
    }
    Map<Set<Element>, List<Finding>> bySet = new LinkedHashMap<>();
    for (var ofRule : byRule.values()) {
      bySet.computeIfAbsent(elements(ofRule), set -> new ArrayList<>()).addAll(ofRule);
    }
    return bySet.entrySet().stream()
        .map(group -> new GapLine(List.copyOf(group.getKey()), group.getValue()))
        .sorted(
            Comparator.comparing((GapLine line) -> -line.elements().size())
                .thenComparing(GapLine::at))
        .toList();
  }

  private static Set<Element> elements(Collection<Finding> gaps) {
    Set<Element> elements = new LinkedHashSet<>();
    gaps.forEach(gap -> elements.add(gap.element()));
    return elements;
  }
}
