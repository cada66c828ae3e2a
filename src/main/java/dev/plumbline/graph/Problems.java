package dev.plumbline.graph;

import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Location;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The mistakes found so far; the same mistake at the same place counts once. */
public final class Problems {
  private final Set<Finding> findings = new LinkedHashSet<>();

  /** Notes a mistake. */
  public void add(Mistake mistake, Location at, String message) {
    add(mistake, at, message, "");
  }

  /** Notes a mistake with a note to show under its place. */
  public void add(Mistake mistake, Location at, String message, String hint) {
    findings.add(Finding.ofReader(mistake.rule(), at, message, hint));
  }

  /** Notes mistakes found elsewhere. */
  public void addAll(Collection<Finding> others) {
    findings.addAll(others);
  }

  public boolean isEmpty() {
    return findings.isEmpty();
  }

  /** Returns the mistakes in the order of their places. */
  public List<Finding> sorted() {
    return findings.stream().sorted(Finding.ORDER).toList();
  }
}
