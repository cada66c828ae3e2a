package dev.plumbline.graph;

import dev.plumbline.finding.Evidence;
import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Location;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The mistakes found so far; the same mistake at the same place counts once. */
public final class Problems {
  private final Set<Finding> findings = new LinkedHashSet<>();
  private final Set<Evidence> notes = new LinkedHashSet<>();

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

  /** Notes what is no mistake, but was not understood as a statement. */
  public void note(Location at, String text) {
    notes.add(new Evidence(text, Optional.of(at)));
  }

  /** Notes what was noted elsewhere. */
  public void note(Evidence note) {
    notes.add(note);
  }

  /** Returns what was noted, in the order of reading. */
  public List<Evidence> notes() {
    return List.copyOf(notes);
  }

  public boolean isEmpty() {
    return findings.isEmpty();
  }

  /** Returns the mistakes in the order of their places. */
  public List<Finding> sorted() {
    return findings.stream().sorted(Finding.ORDER).toList();
  }
}
