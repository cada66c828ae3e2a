package dev.plumbline.document;

import dev.plumbline.finding.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Collects the mistakes in one file: the first hundred of each kind, and the number of the others.
 */
public final class Problems {
  private final Map<String, List<Finding>> reported = new LinkedHashMap<>();
  private final Map<String, Integer> omitted = new LinkedHashMap<>();
  private int count;

  /** Adds a mistake. */
  public void add(Finding problem) {
    add(problem.rule().id(), () -> problem);
  }

  /** Adds a mistake that can occur very often; the supplier is only called if it is reported. */
  public void add(Mistake mistake, Supplier<Finding> problem) {
    add(mistake.rule().id(), problem);
  }

  private void add(String rule, Supplier<Finding> problem) {
    count++;
    var findings = reported.computeIfAbsent(rule, each -> new ArrayList<>());
    if (findings.size() < Limits.REPORTED) {
      findings.add(problem.get());
    } else {
      omitted.merge(rule, 1, Integer::sum);
    }
  }

  /** Adds all mistakes of another part of the file. */
  public void addAll(Problems others) {
    others.reported.values().forEach(findings -> findings.forEach(this::add));
    others.omitted.forEach((rule, count) -> omitted.merge(rule, count, Integer::sum));
  }

  /** Returns the number of mistakes, reported or not. */
  public int count() {
    return count;
  }

  /** Returns whether there is no mistake. */
  public boolean isEmpty() {
    return reported.isEmpty();
  }

  /** Returns whether the file has this mistake. */
  public boolean has(Mistake mistake) {
    return reported.containsKey(mistake.rule().id());
  }

  /**
   * Returns the reported mistakes; the hint of the last one of a kind says how many more there are.
   */
  public List<Finding> list() {
    var all = new ArrayList<Finding>();
    reported.forEach(
        (rule, findings) -> {
          var more = omitted.getOrDefault(rule, 0);
          all.addAll(findings);
          if (more > 0) {
            var last = all.remove(all.size() - 1);
            var hint = "and %,d more in this file".formatted(more);
            all.add(Finding.ofReader(last.rule(), last.at(), last.message(), hint));
          }
        });
    return all;
  }
}
