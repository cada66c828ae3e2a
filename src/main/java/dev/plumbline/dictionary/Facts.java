package dev.plumbline.dictionary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The facts of an entry in the making. */
final class Facts {
  private final Map<String, List<String>> facts = new LinkedHashMap<>();

  Facts with(String fact, String value) {
    if (!value.isBlank()) {
      facts.computeIfAbsent(fact, name -> new ArrayList<>()).add(value);
    }
    return this;
  }

  Facts with(String fact, Optional<String> value) {
    value.ifPresent(text -> with(fact, text));
    return this;
  }

  Facts with(String fact, Collection<String> values) {
    values.forEach(value -> with(fact, value));
    return this;
  }

  Facts flag(String flag, boolean holds) {
    return holds ? with(Entry.FLAGS, flag) : this;
  }

  Entry of(Sort sort, String name) {
    return new Entry(sort, name, facts);
  }
}
