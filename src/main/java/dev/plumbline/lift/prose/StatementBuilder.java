package dev.plumbline.lift.prose;

import dev.plumbline.document.Tree;
import dev.plumbline.finding.Location;
import dev.plumbline.ontology.Form;
import dev.plumbline.ontology.Property;
import dev.plumbline.ontology.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Builds one element of what cells, items and paragraphs say of it; nothing of that is lost. */
final class StatementBuilder {
  static final String ID = "id";
  static final String ABOUT = "about";
  static final String DESCRIPTION = "description";
  static final String RECORD = "record";
  static final String STATUS = "status";

  /** Longer texts are no words, dates or numbers, even without the signs around them. */
  private static final int LONGEST_VALUE = 100;

  private static final Pattern SIGNS = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}%)]+$");
  private static final Map<String, String> TICKS =
      Map.of("✓", "yes", "✔", "yes", "✅", "yes", "✗", "no", "✘", "no", "❌", "no", "☐", "no");

  private final Vocabulary vocabulary;
  private final String classIri;
  private final ValueFit fit;
  private final Unfit unfit;
  private final Location at;
  private final Map<String, Tree.Entry> entries = new LinkedHashMap<>();
  private final List<Tree.Scalar> described = new ArrayList<>();

  /**
   * Makes an element of which nothing is said yet.
   *
   * @param classIri its class
   * @param unfit collects what is no value of its fact
   * @param at where it is written
   */
  StatementBuilder(Vocabulary vocabulary, String classIri, Unfit unfit, Location at) {
    this.vocabulary = vocabulary;
    this.classIri = classIri;
    this.fit = new ValueFit(vocabulary);
    this.unfit = unfit;
    this.at = at;
  }

  /** Goes on with an element that was built before. */
  static StatementBuilder of(
      Tree.Mapping built, Vocabulary vocabulary, String classIri, Unfit unfit) {
    var builder = new StatementBuilder(vocabulary, classIri, unfit, built.at());
    for (var entry : built.entries()) {
      if (entry.key().text().equals(DESCRIPTION)) {
        builder.described.add((Tree.Scalar) entry.value());
      } else {
        builder.entries.put(entry.key().text(), entry);
      }
    }
    return builder;
  }

  boolean isEmpty() {
    return entries.isEmpty() && described.isEmpty();
  }

  boolean has(String key) {
    return entries.containsKey(key);
  }

  String classIri() {
    return classIri;
  }

  /** States a key as it is, if it is not stated yet. */
  void put(String key, String value, Location place) {
    entries.putIfAbsent(
        key, new Tree.Entry(new Tree.Scalar(key, place), new Tree.Scalar(value.strip(), place)));
  }

  /** States several values of a key. */
  void put(String key, List<String> values, Location place) {
    var items = values.stream().map(value -> (Tree) new Tree.Scalar(value, place)).toList();
    entries.putIfAbsent(
        key, new Tree.Entry(new Tree.Scalar(key, place), new Tree.Sequence(items, place)));
  }

  /** States a fact where the text is a value of it; else keeps the text. */
  void add(Property property, String label, String text, Location place) {
    if (property.key().equals(DESCRIPTION)) {
      describe("", text, place);
    } else if (has(property.key())) {
      describe(label, text, place);
    } else if (property.key().equals(STATUS)) {
      status(property, label, text, place);
    } else {
      value(property, label, text, place);
    }
  }

  private void value(Property property, String label, String text, Location place) {
    var plain = TICKS.getOrDefault(text.strip(), text);
    if (fit.fits(property, plain)) {
      put(property.key(), plain, place);
      return;
    }
    var trimmed = text.length() > LONGEST_VALUE ? text : SIGNS.matcher(text).replaceAll("");
    var sibling = sibling(property, trimmed);
    if (fit.fits(property, trimmed)) {
      put(property.key(), trimmed, place);
    } else if (sibling.isPresent()) {
      put(sibling.get().key(), trimmed, place);
    } else {
      unfit.add(property, text, place);
      describe(label, text, place);
    }
  }

  /** Returns the fact of a like name that takes the text: a date says when it was verified. */
  private Optional<Property> sibling(Property property, String text) {
    var stem = property.key().split("-", 2)[0];
    return vocabulary.properties(classIri).stream()
        .filter(other -> other.form() == Form.DATE || other.form() == Form.YES_NO)
        .filter(other -> other.key().equals(stem) || other.key().startsWith(stem + "-"))
        .filter(other -> !has(other.key()) && fit.fits(other, text))
        .findFirst();
  }

  /** Reads {@code Accepted on 2026-02-01} and {@code superseded by ADR-7}. */
  private void status(Property property, String label, String text, Location place) {
    var read = StatusText.of(text);
    var word =
        read.words()
            .filter(words -> vocabulary.term(property.range().orElseThrow(), words).isPresent());
    if (word.isEmpty()) {
      value(property, label, text, place);
      return;
    }
    put(STATUS, word.get(), place);
    boolean all = read.rest().isEmpty();
    all &= putIfKnown("date", read.date(), place);
    all &= putIfKnown("superseded-by", read.successor(), place);
    if (!all) {
      describe(label, text, place);
    }
  }

  /** States a fact of the class; returns whether there is nothing else to keep of it. */
  private boolean putIfKnown(String key, Optional<String> value, Location place) {
    boolean known = vocabulary.property(classIri, key).isPresent() && !has(key);
    value.filter(text -> known).ifPresent(text -> put(key, text, place));
    return known || value.isEmpty();
  }

  /** Keeps a text, with what it was written for before it. */
  void describe(String label, String text, Location place) {
    var plain = label.isBlank() ? text.strip() : label.strip() + ": " + text.strip();
    described.add(new Tree.Scalar(plain, true, place));
  }

  /** Returns the element as a mapping of the model. */
  Tree.Mapping build() {
    var all = new ArrayList<>(entries.values());
    if (!described.isEmpty()) {
      var first = described.get(0).at();
      var text = new StringBuilder();
      for (var part : described) {
        text.append(separator(text)).append(part.text());
      }
      var key = new Tree.Scalar(DESCRIPTION, first);
      all.add(new Tree.Entry(key, new Tree.Scalar(text.toString(), true, first)));
    }
    return new Tree.Mapping(all, at);
  }

  private static String separator(StringBuilder before) {
    if (before.isEmpty()) {
      return "";
    }
    return ".!?:;".indexOf(before.charAt(before.length() - 1)) >= 0 ? " " : "; ";
  }

  /** Returns the fact that people mean by a heading or a label. */
  Optional<Property> property(String label) {
    return property(vocabulary, classIri, label);
  }

  static Optional<Property> property(Vocabulary vocabulary, String classIri, String label) {
    var name = Wording.kebab(label);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    var found = named(vocabulary, classIri, name);
    if (found.isEmpty() && name.endsWith("s")) {
      found = named(vocabulary, classIri, name.substring(0, name.length() - 1));
    }
    var record = vocabulary.property(classIri, RECORD);
    boolean link = found.filter(property -> property.key().equals("docs")).isPresent();
    return link && record.isPresent() ? record : found;
  }

  private static Optional<Property> named(Vocabulary vocabulary, String classIri, String name) {
    return vocabulary
        .property(classIri, name)
        .or(() -> vocabulary.key(classIri, name))
        .or(() -> vocabulary.headedKey(classIri, name))
        .or(() -> vocabulary.meantKey(classIri, name))
        .filter(property -> !property.structural())
        .filter(property -> property.form() != Form.ELEMENTS && property.form() != Form.FLOWS)
        .filter(property -> !name.toLowerCase(Locale.ROOT).equals(ID));
  }
}
