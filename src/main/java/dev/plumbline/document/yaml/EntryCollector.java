package dev.plumbline.document.yaml;

import dev.plumbline.document.Mistake;
import dev.plumbline.document.Problems;
import dev.plumbline.document.Tree;
import dev.plumbline.finding.Finding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects the entries of one mapping. The first of duplicate keys wins, own keys override merged
 * ones, and earlier merges override later ones.
 */
final class EntryCollector {
  private static final String MERGE = "<<";

  private final boolean json;
  private final Problems problems;
  private final Map<String, Tree.Entry> entries = new LinkedHashMap<>();
  private final Map<String, Tree.Scalar> ownKeys = new LinkedHashMap<>();

  /**
   * Starts a mapping.
   *
   * @param json whether this is JSON, which programs write: there a duplicate key is a mistake only
   *     if its value differs
   */
  EntryCollector(boolean json, Problems problems) {
    this.json = json;
    this.problems = problems;
  }

  /** Returns the entries in the order of the file. */
  List<Tree.Entry> entries() {
    return List.copyOf(entries.values());
  }

  /** Adds a key and its value, or the entries that a merge key refers to. */
  void add(Tree key, Tree value) {
    if (!(key instanceof Tree.Scalar name)) {
      var message = "a key must be one piece of text, found a " + key.shape();
      problems.add(Mistake.SYNTAX.at(key.at(), message, "put it in quotes if it is text"));
    } else if (name.text().isEmpty() && !name.quoted()) {
      problems.add(Mistake.SYNTAX.at(name.at(), "found no key; expected one before \":\"", ""));
    } else if (isFirst(name, value)) {
      if (isMerge(name)) {
        merge(value);
      } else {
        entries.put(name.text(), new Tree.Entry(name, value));
      }
    }
  }

  private boolean isFirst(Tree.Scalar key, Tree value) {
    var first = ownKeys.putIfAbsent(key.text(), key);
    if (first == null) {
      return true;
    }
    var stated = entries.get(key.text());
    if (json && stated != null && stated.value().hasSameContent(value)) {
      return false;
    }
    problems.add(Mistake.DUPLICATE_KEY, () -> duplicate(key, first));
    return false;
  }

  private static Finding duplicate(Tree.Scalar key, Tree.Scalar first) {
    var message = "duplicate key \"%s\"; the first one is in line %d";
    return Mistake.DUPLICATE_KEY.at(key.at(), message.formatted(key.text(), first.at().line()), "");
  }

  private static boolean isMerge(Tree.Scalar key) {
    return !key.quoted() && key.text().equals(MERGE);
  }

  private void merge(Tree value) {
    if (value instanceof Tree.Sequence list) {
      list.items().forEach(this::mergeOne);
    } else {
      mergeOne(value);
    }
  }

  private void mergeOne(Tree value) {
    if (value instanceof Tree.Mapping mapping) {
      var via = new Tree.Via("merge key", mapping.via().map(Tree.Via::at).orElse(mapping.at()));
      for (var entry : mapping.entries()) {
        var merged = new Tree.Entry(entry.key().withVia(via), entry.value().withVia(via));
        entries.putIfAbsent(entry.key().text(), merged);
      }
    } else if (!(value instanceof Tree.Scalar scalar && scalar.isEmpty())) {
      var message = "the merge key << takes mappings, found a " + value.shape();
      problems.add(Mistake.SYNTAX.at(value.at(), message, ""));
    }
  }
}
