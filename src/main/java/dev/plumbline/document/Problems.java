package dev.plumbline.document;

import dev.plumbline.finding.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The mistakes found in one file: of each kind the first hundred, and how many more there are. */
public final class Problems {
  private final Map<String, List<Finding>> told = new LinkedHashMap<>();
  private final Map<String, Integer> untold = new LinkedHashMap<>();
  private int count;

  /** Adds a mistake. */
  public void add(Finding problem) {
    add(problem.rule().id(), () -> problem);
  }

  /** Adds a mistake of which there can be very many; it is only put into words if it is told. */
  public void add(Mistake mistake, Supplier<Finding> problem) {
    add(mistake.rule().id(), problem);
  }

  private void add(String rule, Supplier<Finding> problem) {
    count++;
    var findings = told.computeIfAbsent(rule, each -> new ArrayList<>());
    if (findings.size() < Limits.TOLD) {
      findings.add(problem.get());
    } else {
      untold.merge(rule, 1, Integer::sum);
    }
  }

  /** Adds all mistakes of another part of the file. */
  public void addAll(Problems others) {
    others.told.values().forEach(findings -> findings.forEach(this::add));
    others.untold.forEach((rule, count) -> untold.merge(rule, count, Integer::sum));
  }

  /** Returns how many mistakes were made, told or not. */
  public int count() {
    return count;
  }

  /** Returns whether there is no mistake. */
  public boolean isEmpty() {
    return told.isEmpty();
  }

  /** Returns whether the mistake was made. */
  public boolean has(Mistake mistake) {
    return told.containsKey(mistake.rule().id());
  }

  /** Returns the mistakes; the last of a kind tells how many more of it there are. */
  public List<Finding> list() {
    var all = new ArrayList<Finding>();
    told.forEach(
        (rule, findings) -> {
          var more = untold.getOrDefault(rule, 0);
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
