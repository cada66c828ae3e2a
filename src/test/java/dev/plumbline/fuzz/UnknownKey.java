package dev.plumbline.fuzz;

import dev.plumbline.document.Document;
import dev.plumbline.document.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** A key that no format knows, put into any mapping: nobody loses it without a word. */
final class UnknownKey {
  static final String KEY = "zzqx";

  private final Random random;
  private final int mapping;
  private int seen;

  private UnknownKey(Random random, int mapping) {
    this.random = random;
    this.mapping = mapping;
  }

  /**
   * Returns the documents with the key in one of their mappings, which the numbers choose; empty
   * when they have none.
   */
  static Optional<List<Document>> in(List<Document> documents, Random random) {
    int count = documents.stream().mapToInt(document -> mappings(document.root())).sum();
    if (count == 0) {
      return Optional.empty();
    }
    var key = new UnknownKey(random, random.nextInt(count));
    return Optional.of(
        documents.stream()
            .map(document -> document.as(document.role(), key.in(document.root())))
            .toList());
  }

  /** Returns the keys that lead to the key, and the shape of its value. */
  static List<String> path(List<Document> documents) {
    return documents.stream()
        .flatMap(document -> path(document.root(), List.of()).stream())
        .findFirst()
        .orElseThrow();
  }

  private static Optional<List<String>> path(Tree tree, List<String> before) {
    if (tree instanceof Tree.Mapping mapping) {
      return mapping.entries().stream()
          .flatMap(
              entry ->
                  entry.key().text().equals(KEY)
                      ? Stream.of(with(before, KEY + ": " + entry.value().shape()))
                      : path(entry.value(), with(before, entry.key().text())).stream())
          .findFirst();
    }
    return tree instanceof Tree.Sequence sequence
        ? sequence.items().stream().flatMap(item -> path(item, before).stream()).findFirst()
        : Optional.empty();
  }

  private static List<String> with(List<String> keys, String key) {
    return Stream.concat(keys.stream(), Stream.of(key)).toList();
  }

  private static int mappings(Tree tree) {
    if (tree instanceof Tree.Mapping mapping) {
      return 1 + mapping.entries().stream().mapToInt(entry -> mappings(entry.value())).sum();
    }
    return tree instanceof Tree.Sequence sequence
        ? sequence.items().stream().mapToInt(UnknownKey::mappings).sum()
        : 0;
  }

  private Tree in(Tree tree) {
    if (tree instanceof Tree.Mapping mapping) {
      boolean isHere = seen++ == this.mapping;
      var entries = new ArrayList<Tree.Entry>();
      for (var entry : mapping.entries()) {
        entries.add(new Tree.Entry(entry.key(), in(entry.value())));
      }
      if (isHere) {
        entries.add(random.nextInt(entries.size() + 1), entry(mapping));
      }
      return new Tree.Mapping(entries, mapping.at(), mapping.via());
    }
    if (tree instanceof Tree.Sequence sequence) {
      List<Tree> items = sequence.items().stream().map(this::in).toList();
      return new Tree.Sequence(items, sequence.at(), sequence.via());
    }
    return tree;
  }

  private Tree.Entry entry(Tree.Mapping mapping) {
    var value = new Tree.Scalar("1", mapping.at());
    List<Tree> values =
        List.of(
            value,
            new Tree.Mapping(List.of(), mapping.at()),
            new Tree.Sequence(List.of(value), mapping.at()));
    return new Tree.Entry(
        new Tree.Scalar(KEY, mapping.at()), values.get(random.nextInt(values.size())));
  }
}
