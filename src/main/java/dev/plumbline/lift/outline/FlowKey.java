package dev.plumbline.lift.outline;

import dev.plumbline.rdf.Arch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.vocabulary.RDFS;

/**
 * What tells a flow apart from others of the same ends, wherever they are written: its name, or
 * else its protocol, then its data and its mode.
 *
 * @param name the name that it states, or empty
 * @param protocol the protocol as written, or empty
 * @param data the data that it carries in either direction, as written, sorted
 * @param mode whether it waits for an answer, as written, or empty
 * @param rest all that it states, as text; empty for the only flow with its ends
 */
public record FlowKey(String name, String protocol, List<String> data, String mode, String rest) {
  private static final List<String> DATA =
      List.of(Arch.iri("data"), Arch.iri("sends"), Arch.iri("receives"));

  /** From the shortest to the longest. */
  private static final List<Function<FlowKey, String>> WAYS =
      List.of(
          FlowKey::name,
          key -> joined(key.name, key.protocol),
          FlowKey::full,
          key -> joined(key.full(), key.mode),
          key -> joined(key.full(), Integer.toHexString(key.rest.hashCode())));

  public FlowKey {
    data = List.copyOf(data);
  }

  /** Returns the key of a flow of which this is stated. */
  public static FlowKey of(StatementList facts) {
    return of(facts, facts.summary());
  }

  /** Returns the key of the only flow with its ends, which needs to differ from no other. */
  public static FlowKey ofOnly(StatementList facts) {
    return of(facts, "");
  }

  private static FlowKey of(StatementList facts, String rest) {
    var data =
        DATA.stream()
            .flatMap(property -> facts.values(property).stream())
            .map(value -> value.text())
            .distinct()
            .sorted()
            .toList();
    return new FlowKey(
        first(facts, RDFS.label.getURI()),
        first(facts, StatedElement.PROTOCOL),
        data,
        first(facts, Arch.iri("mode")),
        rest);
  }

  private static String first(StatementList facts, String property) {
    var values = facts.values(property);
    return values.isEmpty() ? "" : values.get(0).text();
  }

  /** Returns name, or protocol and data: what does not change when other flows come and go. */
  public String whole() {
    return name.isEmpty() ? full() : name;
  }

  /** Returns {@link #whole()} of each flow with the same ends, and more where several share it. */
  public static List<String> wholes(List<FlowKey> keys) {
    var wholes = keys.stream().map(FlowKey::whole).toList();
    var counts = counts(wholes);
    return IntStream.range(0, keys.size())
        .mapToObj(
            index -> {
              var whole = wholes.get(index);
              return counts.get(whole) == 1
                  ? whole
                  : joined(whole, Integer.toHexString(keys.get(index).hashCode()));
            })
        .toList();
  }

  private String full() {
    return joined(name, protocol, data.isEmpty() ? "" : String.join(" ", data));
  }

  private static String joined(String... parts) {
    return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(": "));
  }

  /**
   * Returns the shortest text that distinguishes each of the flows with the same ends: nothing for
   * a lone one, and for one without a name beside named ones.
   */
  public static List<String> shortest(List<FlowKey> keys) {
    if (keys.size() == 1) {
      return List.of("");
    }
    var found = new ArrayList<String>(keys.stream().map(WAYS.get(WAYS.size() - 1)).toList());
    var open = IntStream.range(0, keys.size()).boxed().toList();
    for (var way : WAYS) {
      var texts = keys.stream().map(way).toList();
      var counts = counts(texts);
      open.stream()
          .filter(index -> counts.get(texts.get(index)) == 1)
          .forEach(index -> found.set(index, texts.get(index)));
      open = open.stream().filter(index -> counts.get(texts.get(index)) > 1).toList();
    }
    return distinct(found, keys);
  }

  private static Map<String, Long> counts(List<String> texts) {
    return texts.stream()
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  /** One flow may be named like the protocol of another. */
  private static List<String> distinct(List<String> texts, List<FlowKey> keys) {
    var seen = new HashSet<String>();
    var distinct = new ArrayList<String>();
    for (int index = 0; index < texts.size(); index++) {
      var text = texts.get(index);
      distinct.add(
          seen.add(part(text))
              ? text
              : joined(text, Integer.toHexString(keys.get(index).hashCode())));
    }
    return distinct;
  }

  /** Returns such a text as a part of an id: {@code http: order} as {@code http.order}. */
  static String part(String text) {
    return text.replace(": ", ".").replace(' ', '.');
  }

  /** Returns whether the text names the flow among those with the same ends. */
  boolean isCalled(String text) {
    return Stream.of(name, protocol, joined(name, protocol), full(), joined(full(), mode))
        .anyMatch(text::equals);
  }
}
