package dev.plumbline.input;

import dev.plumbline.document.Document;
import dev.plumbline.document.Tree;
import dev.plumbline.finding.Finding;
import dev.plumbline.message.Nearness;
import dev.plumbline.message.Quotes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The keys at the root of a document that are nearly keys of a model.
 *
 * @param meant the key that each entry was meant to have
 */
record MisspeltKeys(Map<Tree.Entry, String> meant) {
  static final MisspeltKeys NONE = new MisspeltKeys(Map.of());

  /** Keys of fewer letters are near too much. */
  private static final int SHORTEST = 5;

  /**
   * Finds them.
   *
   * @param keys the keys of a model
   */
  static MisspeltKeys of(Document document, Set<String> keys) {
    var meant = new LinkedHashMap<Tree.Entry, String>();
    if (document.root() instanceof Tree.Mapping root) {
      for (var entry : root.entries()) {
        near(entry.key().text(), keys)
            .filter(key -> root.get(key).isEmpty())
            .ifPresent(key -> meant.put(entry, key));
      }
    }
    return new MisspeltKeys(meant);
  }

  private static Optional<String> near(String written, Set<String> keys) {
    if (written.length() < SHORTEST || keys.contains(written)) {
      return Optional.empty();
    }
    return Nearness.rank(written, keys).stream()
        .filter(key -> key.length() >= SHORTEST)
        .filter(key -> Nearness.isNear(written, List.of(key)))
        .findFirst();
  }

  boolean isEmpty() {
    return meant.isEmpty();
  }

  /** Returns the document with the keys that were meant. */
  Document corrected(Document document) {
    var root = (Tree.Mapping) document.root();
    var entries = new ArrayList<Tree.Entry>();
    for (var entry : root.entries()) {
      var key = Optional.ofNullable(meant.get(entry));
      entries.add(
          key.map(text -> new Tree.Entry(new Tree.Scalar(text, entry.key().at()), entry.value()))
              .orElse(entry));
    }
    return document.as(document.role(), new Tree.Mapping(entries, root.at(), root.via()));
  }

  /** Returns a mistake for each of them. */
  List<Finding> mistakes() {
    var mistakes = new ArrayList<Finding>();
    meant.forEach(
        (entry, key) ->
            mistakes.add(
                InputMistake.NOT_A_MODEL.at(
                    entry.key().at(),
                    "%s is no key of a model; did you mean %s?"
                        .formatted(Quotes.of(entry.key().text()), Quotes.of(key)),
                    "")));
    return mistakes;
  }
}
