package dev.plumbline.graph;

import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Location;
import dev.plumbline.ontology.Vocabulary;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The mistakes found so far; the same mistake at the same place counts once. */
public final class Problems {
  private static final int SUGGESTIONS = 2;

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

  /** Returns {@code ; did you mean "x" or "y"?}, or nothing when no candidate is near. */
  public static String didYouMean(String text, Collection<String> candidates) {
    var nearest = Vocabulary.nearest(text, candidates);
    return nearest.isEmpty() ? "" : "; did you mean " + alternatives(nearest) + "?";
  }

  private static String alternatives(List<String> names) {
    return names.stream()
        .limit(SUGGESTIONS)
        .map(Problems::quote)
        .collect(Collectors.joining(" or "));
  }

  /** Returns the text in quotes, cut to a length that fits in a message. */
  public static String quote(String text) {
    var line = text.strip().replaceAll("\\s+", " ");
    return '"' + (line.length() > 60 ? line.substring(0, 57) + "..." : line) + '"';
  }
}
