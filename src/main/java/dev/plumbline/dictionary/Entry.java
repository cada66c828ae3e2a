package dev.plumbline.dictionary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A word in one of its meanings.
 *
 * @param sort what it is
 * @param name how it is written
 * @param facts what is known of it, by the names in {@link Entry}'s constants or by the local name
 *     of a property of the catalogue
 */
public record Entry(Sort sort, String name, Map<String, List<String>> facts) {
  /** Other ways to write it. */
  public static final String ALSO = "also";

  /** What it means, in one or two sentences. */
  public static final String MEANS = "means";

  /** What people write for it that is not understood. */
  public static final String MEANT = "meant";

  /** Its term in the graph, such as {@code arch:rto}. */
  public static final String TERM = "term";

  /** Of a key: the terms of which it is a special case, which are stated with it. */
  public static final String UNDER = "under";

  /** Of a key: the elements and keys whose mappings take it. */
  public static final String ON = "on";

  /** Of a key: what its value is. */
  public static final String TYPE = "type";

  /** Of a key: how such values are written. */
  public static final String FORMS = "forms";

  /** Of a key: the values to choose from. */
  public static final String VALUES = "values";

  /** Of a key or element: the terms of the keys that its mapping takes. */
  public static final String HAS = "has";

  /** Of a key or element: the key that a bare value stands for. */
  public static final String BARE = "bare";

  /** Of a key: the key that each name in a mapping of pairs stands for. */
  public static final String KEYED = "keyed";

  /** Of a key: {@code inherited}, {@code states}, {@code many}, {@code open}, {@code section}. */
  public static final String FLAGS = "is";

  /** Of a key: a value as an author would write it. */
  public static final String EXAMPLE = "example";

  /** Of a key: a model that shows it and that is read without a mistake. */
  public static final String MODEL = "model";

  /** Of a key: the derived facts that follow from it, such as {@code arch:carries}. */
  public static final String YIELDS = "yields";

  /** Of a kind: the kinds directly above it. */
  public static final String ABOVE = "above";

  /** Of a value: the list that it belongs to. */
  public static final String LIST = "list";

  /** Of a kind or protocol: how many technologies are it or speak it. */
  public static final String COUNT = "technologies";

  /** Of a technology: a release cycle and its end of life. */
  public static final String RELEASE = "release";

  private static final char TAB = '\t';

  public Entry {
    var copy = new LinkedHashMap<String, List<String>>();
    facts.forEach((fact, values) -> copy.put(fact, List.copyOf(values)));
    facts = copy;
  }

  /** Returns everything that is known under this name. */
  public List<String> all(String fact) {
    return facts.getOrDefault(fact, List.of());
  }

  /** Returns what is known under this name first. */
  public Optional<String> first(String fact) {
    return all(fact).stream().findFirst();
  }

  /** Returns whether a key is {@code inherited}, {@code many} and the like. */
  public boolean is(String flag) {
    return all(FLAGS).contains(flag);
  }

  /** Returns whether the catalogue says that this holds. */
  public boolean holds(String fact) {
    return all(fact).contains("true");
  }

  /** Returns the terms that the graph states for a key. */
  public List<String> terms() {
    return Stream.concat(all(TERM).stream(), all(UNDER).stream()).toList();
  }

  /** Returns the name, then the other ways to write it. */
  public List<String> names() {
    return Stream.concat(Stream.of(name), all(ALSO).stream()).toList();
  }

  /** Returns the line of the file. */
  String line() {
    var fields = new ArrayList<>(List.of(sort.id(), name));
    facts.forEach(
        (fact, values) -> values.forEach(value -> fields.add(fact + '=' + escaped(value))));
    return String.join(String.valueOf(TAB), fields);
  }

  /** Reads a line of the file. */
  static Entry of(String line) {
    var fields = line.split(String.valueOf(TAB));
    var facts = new LinkedHashMap<String, List<String>>();
    for (int i = 2; i < fields.length; i++) {
      int equals = fields[i].indexOf('=');
      facts
          .computeIfAbsent(fields[i].substring(0, equals), fact -> new ArrayList<>())
          .add(unescaped(fields[i].substring(equals + 1)));
    }
    return new Entry(Sort.of(fields[0]).orElseThrow(), fields[1], facts);
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t");
  }

  private static String unescaped(String text) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    var plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      var letter = text.charAt(i);
      if (letter == '\\') {
        var next = text.charAt(++i);
        plain.append(next == 'n' ? '\n' : next == 't' ? '\t' : next);
      } else {
        plain.append(letter);
      }
    }
    return plain.toString();
  }
}
