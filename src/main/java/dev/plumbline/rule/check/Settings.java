package dev.plumbline.rule.check;

import dev.plumbline.finding.Severity;
import dev.plumbline.limit.TimeLimit;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a user decides about a check.
 *
 * @param select the areas and rules to run; none means all. A rule that is off by default runs only
 *     when it is named itself
 * @param ignore the areas and rules to leave out
 * @param severities other severities, by rule
 * @param parameters values of parameters, by rule and then by name
 * @param threads how many rules run at a time; it does not change the result
 * @param limit how long one rule, query or step of deriving may take
 * @param today the day on which waivers are judged
 */
public record Settings(
    List<String> select,
    List<String> ignore,
    Map<String, Severity> severities,
    Map<String, Map<String, String>> parameters,
    int threads,
    Duration limit,
    LocalDate today) {
  public Settings {
    select = List.copyOf(select);
    ignore = List.copyOf(ignore);
    severities = Map.copyOf(severities);
    parameters = Map.copyOf(parameters);
  }

  /** Returns the settings of a user who decides nothing. */
  public static Settings on(LocalDate today) {
    return new Settings(
        List.of(),
        List.of(),
        Map.of(),
        Map.of(),
        Runtime.getRuntime().availableProcessors(),
        TimeLimit.USUAL,
        today);
  }

  /** Returns the names of rules and areas that the user writes. */
  Set<String> names() {
    var names = new LinkedHashSet<>(select);
    names.addAll(ignore);
    names.addAll(new TreeSet<>(severities.keySet()));
    names.addAll(new TreeSet<>(parameters.keySet()));
    return names;
  }

  /** Returns the same settings with only these areas and rules. */
  public Settings selecting(List<String> names) {
    return new Settings(names, ignore, severities, parameters, threads, limit, today);
  }

  /** Returns the same settings without these areas and rules. */
  public Settings ignoring(List<String> names) {
    return new Settings(select, names, severities, parameters, threads, limit, today);
  }

  /** Returns the same settings with values of parameters. */
  public Settings withParameters(Map<String, Map<String, String>> values) {
    return new Settings(select, ignore, severities, values, threads, limit, today);
  }

  /** Returns the same settings with another limit for each rule, query and step. */
  public Settings limitedTo(Duration time) {
    return new Settings(select, ignore, severities, parameters, threads, time, today);
  }

  /** Returns the same settings with that many rules at a time. */
  public Settings withThreads(int number) {
    return new Settings(select, ignore, severities, parameters, number, limit, today);
  }
}
