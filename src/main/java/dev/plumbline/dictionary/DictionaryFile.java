package dev.plumbline.dictionary;

import dev.plumbline.ontology.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/**
 * The file {@code ontology/dictionary.tsv}: what the vocabulary and the catalogue say of each word,
 * one line for each, so that {@code explain} needs no graph.
 *
 * <p>It is committed. After a change of the ontology, its test writes it again with {@code
 * -Dapprove=true}.
 */
final class DictionaryFile {
  /** The name of the file, beside the Turtle files. */
  static final String NAME = "dictionary.tsv";

  private DictionaryFile() {}

  /** Returns the text of the file, the same on every system. */
  static String text(Vocabulary vocabulary) {
    var lines = new StringBuilder();
    entries(vocabulary, DerivedFacts.load())
        .forEach(entry -> lines.append(entry.line()).append('\n'));
    return lines.toString();
  }

  /** Returns what the vocabulary says of each word. */
  static List<Entry> entries(Vocabulary vocabulary, DerivedFacts derived) {
    var entries = new ArrayList<Entry>();
    var keys = new KeyEntries(vocabulary, derived);
    entries.addAll(keys.elements());
    entries.addAll(keys.keys());
    entries.addAll(new TermEntries(vocabulary).entries());
    return entries;
  }
}
