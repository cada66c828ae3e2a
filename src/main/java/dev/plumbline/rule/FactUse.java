package dev.plumbline.rule;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which rules read which facts, as their queries name them. */
public final class FactUse {
  private static final Pattern TERM = Pattern.compile("\\b(?:arch|rdfs|dct):[A-Za-z]\\w*");

  private static final Pattern MISSING = Pattern.compile("NOT\\s+EXISTS\\s*\\{([^{}]*)\\}");

  private final Map<RuleFile, Set<String>> read = new LinkedHashMap<>();
  private final Map<RuleFile, Set<String>> missed = new LinkedHashMap<>();

  private FactUse() {}

  /** Returns what the rules of a book read. */
  public static FactUse of(RuleBook book) {
    var use = new FactUse();
    for (var rule : book.rules()) {
      var gap = rule.isCounterpart() ? book.find(rule.header().none().gap()).orElse(rule) : rule;
      var query = gap.isCounterpart() ? "" : query(gap.text());
      use.read.put(rule, terms(query));
      use.missed.put(rule, terms(String.join("\n", parts(query))));
    }
    return use;
  }

  private static String query(String text) {
    return text.lines().filter(line -> !line.startsWith("#")).collect(Collectors.joining("\n"));
  }

  private static List<String> parts(String query) {
    return MISSING.matcher(query).results().map(match -> match.group(1)).toList();
  }

  private static Set<String> terms(String query) {
    return TERM.matcher(query)
        .results()
        .map(match -> match.group())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * Returns the rules that read one of the facts, such as {@code arch:rto}, in the book's order.
   */
  public List<RuleFile> reading(Collection<String> terms) {
    return naming(terms, read);
  }

  /** Returns the rules that find elements without one of the facts. */
  public List<RuleFile> missing(Collection<String> terms) {
    return naming(terms, missed);
  }

  private static List<RuleFile> naming(Collection<String> terms, Map<RuleFile, Set<String>> named) {
    return named.entrySet().stream()
        .filter(entry -> terms.stream().anyMatch(entry.getValue()::contains))
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * Returns the facts that rules read together with this one: first those that are read with it
   * often, and without it seldom.
   */
  public List<String> readWith(String term) {
    var together = new HashMap<String, Integer>();
    var all = new HashMap<String, Integer>();
    for (var terms : read.values()) {
      terms.forEach(other -> all.merge(other, 1, Integer::sum));
      if (terms.contains(term)) {
        terms.forEach(other -> together.merge(other, 1, Integer::sum));
      }
    }
    together.remove(term);
    return together.entrySet().stream()
        .sorted(
            Comparator.<Map.Entry<String, Integer>>comparingDouble(
                    other -> -Math.pow(other.getValue(), 2) / all.get(other.getKey()))
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .toList();
  }
}
