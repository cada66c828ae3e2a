package dev.plumbline.rule.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Names, and patterns in which a star is any text, each with a value; found by a name that they
 * fit.
 *
 * <p>To try each on each name would take the square of a large model. So a name is looked up, and
 * of the patterns only those are tried that begin or end like it. A pattern that begins and ends
 * with a star is tried on every name, once.
 *
 * @param <T> the values
 */
final class NamePatterns<T> {
  private static final String ANY = "*";

  private final Map<String, T> values = new HashMap<>();
  private final Map<Integer, Map<String, List<Tried<T>>>> beginnings = new TreeMap<>();
  private final Map<Integer, Map<String, List<Tried<T>>>> ends = new TreeMap<>();
  private final List<Tried<T>> others = new ArrayList<>();
  private final Map<String, Set<T>> found = new HashMap<>();

  /** A pattern's texts between its stars, with its value. */
  private record Tried<T>(List<String> parts, T value) {
    String beginning() {
      return parts.get(0);
    }

    String end() {
      return parts.get(parts.size() - 1);
    }

    /** The first place of each text leaves most room for the next. */
    boolean fits(String name) {
      int last = name.length() - end().length();
      int at = beginning().length();
      if (at > last || !name.startsWith(beginning()) || !name.endsWith(end())) {
        return false;
      }
      for (var part : parts.subList(1, parts.size() - 1)) {
        int next = name.indexOf(part, at);
        at = next + part.length();
        if (next < 0 || at > last) {
          return false;
        }
      }
      return true;
    }
  }

  static boolean isPattern(String text) {
    return text.contains(ANY);
  }

  /**
   * Returns the value of a name or pattern.
   *
   * @param first makes it when the text is new
   */
  T at(String text, Supplier<T> first) {
    var known = values.get(text);
    if (known != null) {
      return known;
    }
    var value = first.get();
    values.put(text, value);
    found.clear();
    if (isPattern(text)) {
      var pattern = new Tried<>(List.of(text.split("\\*", -1)), value);
      alike(pattern).add(pattern);
    }
    return value;
  }

  /** Returns the patterns that begin or end like one, whichever is longer. */
  private List<Tried<T>> alike(Tried<T> pattern) {
    var beginning = pattern.beginning();
    var end = pattern.end();
    if (beginning.isEmpty() && end.isEmpty()) {
      return others;
    }
    boolean begins = beginning.length() >= end.length();
    var part = begins ? beginning : end;
    return (begins ? beginnings : ends)
        .computeIfAbsent(part.length(), length -> new HashMap<>())
        .computeIfAbsent(part, each -> new ArrayList<>());
  }

  /** Returns the values of all that a name fits. */
  Set<T> fitting(String name) {
    return found.computeIfAbsent(name, this::find);
  }

  private Set<T> find(String name) {
    var fitting = new LinkedHashSet<T>();
    if (values.containsKey(name)) {
      fitting.add(values.get(name));
    }
    int length = name.length();
    var tried = new ArrayList<>(others);
    beginnings.forEach(
        (size, patterns) -> {
          if (size <= length) {
            tried.addAll(patterns.getOrDefault(name.substring(0, size), List.of()));
          }
        });
    ends.forEach(
        (size, patterns) -> {
          if (size <= length) {
            tried.addAll(patterns.getOrDefault(name.substring(length - size), List.of()));
          }
        });
    tried.stream().filter(each -> each.fits(name)).map(Tried::value).forEach(fitting::add);
    return fitting;
  }
}
