package dev.plumbline.finding;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The result of one check.
 *
 * @param problems mistakes in the descriptions, sorted
 * @param unchecked the systems that no rule judged, since their files have mistakes or since they
 *     refer to such systems; each with the reason
 * @param findings what the rules found, waived findings included, sorted; those that have the same
 *     cause are one finding with the others joined to it
 * @param outcomes one for each rule that was selected, by area and id
 * @param notes what a reader could not map or left out, each with a place
 * @param counts how many elements of each class were checked, by the class's lower-case name, in
 *     reading order
 * @param files the files read, sorted
 * @param sources the text of those files
 * @param environments when the model was checked as it is and in each of its environments: {@link
 *     #BASE} and their names; else empty
 */
public record Report(
    List<Finding> problems,
    List<Evidence> unchecked,
    List<Finding> findings,
    List<Outcome> outcomes,
    List<Evidence> notes,
    Map<String, Integer> counts,
    List<String> files,
    Sources sources,
    List<String> environments) {
  /** What stands for the model as it is among the names of environments. */
  public static final String BASE = "(base)";

  public Report {
    problems = problems.stream().sorted(Finding.ORDER).toList();
    findings = findings.stream().sorted(Finding.ORDER).toList();
    unchecked = List.copyOf(unchecked);
    outcomes = List.copyOf(outcomes);
    notes = List.copyOf(notes);
    counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    files = List.copyOf(files);
    environments = List.copyOf(environments);
  }

  /** Makes the report of one check of a model: as it is, or in one environment. */
  public Report(
      List<Finding> problems,
      List<Evidence> unchecked,
      List<Finding> findings,
      List<Outcome> outcomes,
      List<Evidence> notes,
      Map<String, Integer> counts,
      List<String> files,
      Sources sources) {
    this(problems, unchecked, findings, outcomes, notes, counts, files, sources, List.of());
  }

  /** Returns the report of mistakes alone. */
  public static Report ofMistakes(List<Finding> mistakes, Sources sources) {
    return new Report(
        mistakes, List.of(), List.of(), List.of(), List.of(), Map.of(), List.of(), sources);
  }

  /** Returns the findings that no waiver accepts. */
  public List<Finding> open() {
    return findings.stream().filter(finding -> finding.waiver().isEmpty()).toList();
  }

  /** Returns every finding by itself, also those that are joined to another, sorted. */
  public List<Finding> each() {
    return findings.stream().flatMap(Finding::each).sorted(Finding.ORDER).toList();
  }

  /** Returns how many findings are joined to another. */
  public int joined() {
    return findings.stream().mapToInt(finding -> finding.related().size()).sum();
  }
}
