package dev.plumbline.lift.prose;

import dev.plumbline.finding.Evidence;
import dev.plumbline.finding.Location;
import dev.plumbline.message.Quotes;
import dev.plumbline.ontology.Property;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects what is written for a fact and is no value of it, one note for each fact. */
final class Unfit {
  private final Map<String, List<Value>> byKey = new LinkedHashMap<>();

  private record Value(String text, Location at) {}

  void add(Property property, String text, Location at) {
    byKey
        .computeIfAbsent(property.iri() + ' ' + property.key(), key -> new ArrayList<>())
        .add(new Value(text, at));
  }

  List<Evidence> notes() {
    var notes = new ArrayList<Evidence>();
    byKey.forEach((key, values) -> notes.add(note(key.substring(key.indexOf(' ') + 1), values)));
    return notes;
  }

  private static Evidence note(String key, List<Value> values) {
    var first = values.get(0);
    int others = values.size() - 1;
    var more = others == 0 ? "" : " (and %d more in this file)".formatted(others);
    var text = " is no value of " + Quotes.of(key) + " and is kept as text" + more;
    return new Evidence(Quotes.of(first.text()) + text, Optional.of(first.at()));
  }
}
