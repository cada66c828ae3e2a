package dev.plumbline.lift.read;

import dev.plumbline.document.Tree;
import dev.plumbline.finding.Location;
import dev.plumbline.graph.Mistake;
import dev.plumbline.graph.Problems;
import dev.plumbline.lift.outline.ClassIris;
import dev.plumbline.lift.outline.Content;
import dev.plumbline.lift.outline.ScalarParts;
import dev.plumbline.lift.outline.Statement;
import dev.plumbline.lift.outline.StatementList;
import dev.plumbline.lift.outline.StatementMerge;
import dev.plumbline.lift.outline.YesNo;
import dev.plumbline.message.Quotes;
import dev.plumbline.ontology.Form;
import dev.plumbline.ontology.NameList;
import dev.plumbline.ontology.Property;
import dev.plumbline.ontology.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads what is written for a key into one of the shapes of {@link Content}. */
final class FactReader {
  private final Vocabulary vocabulary;
  private final Problems problems;
  private final ModelKeys keys;
  private final Placeholders placeholders;
  private final AbsenceReader absence;
  private final StatementMerge merge;
  private final WrittenForms forms;
  private final Predicate<Location> imported;

  FactReader(
      Vocabulary vocabulary, Problems problems, ModelKeys keys, Predicate<Location> imported) {
    this.vocabulary = vocabulary;
    this.problems = problems;
    this.keys = keys;
    this.placeholders = new Placeholders(vocabulary, problems);
    this.absence = new AbsenceReader(problems);
    this.merge = new StatementMerge(problems, imported, vocabulary);
    this.forms = new WrittenForms(vocabulary);
    this.imported = imported;
  }

  /** Reads a mapping whose keys belong to a class of facts. */
  private StatementList facts(Tree.Mapping mapping, Property property) {
    var facts = new StatementList();
    for (var entry : mapping.entries()) {
      read(entry, range(property), Quotes.of(property.key()), facts);
    }
    return facts;
  }

  /**
   * Reads an entry, whatever its key, into {@code facts}.
   *
   * @param place what the entry is in, as a message names it
   */
  void read(Tree.Entry entry, String classIri, String place, StatementList facts) {
    if (ModelKeys.isExtension(entry.key().text())) {
      facts.extend(entry);
    } else {
      var placed = keys.placed(entry, classIri);
      keys.find(placed, classIri, place).ifPresent(found -> read(found, placed, facts));
    }
  }

  /** Reads the entry of a property into {@code facts}, beside what they state of it already. */
  void read(Property property, Tree.Entry entry, StatementList facts) {
    content(property, entry.value())
        .map(content -> new Statement(property, entry.key().at(), content, entry.value().via()))
        .ifPresent(statement -> merge.add(facts, statement));
  }

  /** Adds statements to {@code facts}, beside what they state already. */
  void addAll(StatementList facts, StatementList others) {
    merge.addAll(facts, others);
  }

  /** Returns whether {@code none} or {@code n/a: reason} is written where that may be said. */
  boolean isAbsence(Property property, Tree value) {
    return absence.read(property, value).isPresent();
  }

  private Optional<Content> content(Property property, Tree written) {
    if (imported.test(written.at())) {
      boolean empty = written instanceof Tree.Scalar scalar && scalar.isEmpty();
      return empty ? Optional.empty() : stated(property, written);
    }
    return placeholders.without(property, written).flatMap(value -> stated(property, value));
  }

  private Optional<Content> stated(Property property, Tree value) {
    var special = absence.read(property, value);
    if (special.isPresent()) {
      return special;
    }
    return property.form() == Form.FACT ? fact(property, value) : values(property, value);
  }

  private Optional<Content> values(Property property, Tree value) {
    if (value instanceof Tree.Scalar scalar) {
      return Optional.of(property.many() ? list(property, scalar) : new Content.One(scalar));
    }
    if (value instanceof Tree.Sequence sequence && property.many()) {
      var values = new ArrayList<Tree.Scalar>();
      for (var item : sequence.items()) {
        var versioned = forms.versioned(property, item);
        if (versioned.isPresent()) {
          values.add(versioned.get());
        } else if (item instanceof Tree.Scalar scalar) {
          values.addAll(names(property, scalar));
        } else {
          wrongShape(property, item, "a list of values");
        }
      }
      return Optional.of(new Content.Several(values, sequence.at()));
    }
    var one = forms.one(property, value);
    if (one.isEmpty()) {
      wrongShape(property, value, property.many() ? "one value or a list" : "one value");
    }
    return one.map(Content.One::new);
  }

  /** Ids and terms hold no commas, so that {@code order, customer} is a list of two. */
  private Content list(Property property, Tree.Scalar scalar) {
    boolean names = property.form() == Form.TERM || property.form() == Form.REFERENCE;
    var values =
        names && scalar.text().indexOf(',') >= 0 ? ScalarParts.split(scalar, ",") : List.of(scalar);
    values = values.stream().flatMap(value -> names(property, value).stream()).toList();
    return values.size() == 1
        ? new Content.One(values.get(0))
        : new Content.Several(values, scalar.at());
  }

  /** Splits technologies such as {@code Java and Spring Boot}, where they are known. */
  private List<Tree.Scalar> names(Property property, Tree.Scalar scalar) {
    boolean technology = property.range().filter(ClassIris.TECHNOLOGY::equals).isPresent();
    return technology
        ? ScalarParts.parts(scalar, NameList.of(scalar.text(), this::isTechnology))
        : List.of(scalar);
  }

  private boolean isTechnology(String text) {
    return vocabulary.technology(text).or(() -> vocabulary.image(text)).isPresent();
  }

  private Optional<Content> fact(Property property, Tree written) {
    var value = forms.expand(range(property), written);
    if (value instanceof Tree.Mapping mapping) {
      return Optional.of(mapping(property, mapping));
    }
    var keyed = vocabulary.keyed(range(property));
    if (keyed.isPresent()) {
      var items = value instanceof Tree.Sequence sequence ? sequence.items() : List.of(value);
      return Optional.of(keys(property, keyed.get(), items, value.at()));
    }
    if (value instanceof Tree.Scalar scalar) {
      if (YesNo.of(scalar.text()).equals(Optional.of(true))) {
        return Optional.of(new Content.Group(new StatementList(), scalar.at()));
      }
      return shorthand(property, scalar).map(facts -> new Content.Group(facts, scalar.at()));
    }
    var sequence = (Tree.Sequence) value;
    var shorthand = vocabulary.shorthand(range(property));
    if (shorthand.filter(Property::many).isPresent()) {
      return shorthand(property, sequence).map(facts -> new Content.Group(facts, sequence.at()));
    }
    if (property.many()) {
      return Optional.of(numbered(property, sequence));
    }
    wrongShape(property, value, "a mapping or one value");
    return Optional.empty();
  }

  private Optional<StatementList> shorthand(Property property, Tree value) {
    return shorthand(range(property), Quotes.of(property.key()), value);
  }

  /**
   * Reads a bare value where facts of a class are expected.
   *
   * @param place what the value is written for, as a message names it
   */
  Optional<StatementList> shorthand(String classIri, String place, Tree value) {
    var shorthand = vocabulary.shorthand(classIri);
    if (shorthand.isEmpty()) {
      problems.add(
          Mistake.INVALID_VALUE, value.at(), place + " takes a mapping, found " + found(value));
      return Optional.empty();
    }
    var facts = new StatementList();
    content(shorthand.get(), withoutLead(classIri, value))
        .ifPresent(
            content -> facts.put(new Statement(shorthand.get(), value.at(), content, value.via())));
    return Optional.of(facts);
  }

  /** Drops the word that may stand before a bare value, as in {@code until 2027-03-01}. */
  private Tree withoutLead(String classIri, Tree value) {
    var lead = vocabulary.lead(classIri).map(word -> word + " ");
    return value instanceof Tree.Scalar scalar
            && lead.filter(word -> scalar.text().startsWith(word)).isPresent()
        ? ScalarParts.part(scalar, lead.get().length(), scalar.text().length())
        : value;
  }

  private Content mapping(Property property, Tree.Mapping mapping) {
    var keyed = vocabulary.keyed(range(property));
    boolean plain = mapping.entries().isEmpty() || anyKeyOf(range(property), mapping);
    if (keyed.isPresent() && !plain) {
      return pairs(property, keyed.get(), mapping);
    }
    if (property.many() && !plain && mapping.entries().stream().allMatch(this::isNamed)) {
      return named(property, mapping);
    }
    return new Content.Group(facts(mapping, property), mapping.at());
  }

  private boolean anyKeyOf(String classIri, Tree.Mapping mapping) {
    return mapping.entries().stream()
        .anyMatch(entry -> vocabulary.property(classIri, entry.key().text()).isPresent());
  }

  private boolean isNamed(Tree.Entry entry) {
    return entry.value() instanceof Tree.Mapping
        || entry.value() instanceof Tree.Scalar scalar && scalar.isEmpty();
  }

  private Content pairs(Property property, Property keyed, Tree.Mapping mapping) {
    var items = new LinkedHashMap<String, Content.Group>();
    for (var entry : mapping.entries()) {
      var facts =
          entry.value() instanceof Tree.Mapping inner
              ? facts(inner, property)
              : shorthand(property, entry.value()).orElseGet(StatementList::new);
      facts.put(new Statement(keyed, entry.key().at(), new Content.One(entry.key())));
      items.put(entry.key().text(), new Content.Group(facts, entry.key().at()));
    }
    return new Content.Groups(items, true, mapping.at());
  }

  /** Reads a list whose bare items are keys: {@code [v1, v2]} says what {@code {v1:, v2:}} does. */
  private Content keys(Property property, Property keyed, List<Tree> items, Location at) {
    var groups = new LinkedHashMap<String, Content.Group>();
    for (var item : items) {
      if (item instanceof Tree.Mapping mapping) {
        add(groups, mapping(property, mapping));
      } else if (item instanceof Tree.Scalar scalar) {
        var facts = new StatementList();
        facts.put(new Statement(keyed, scalar.at(), new Content.One(scalar)));
        groups.put(scalar.text(), new Content.Group(facts, scalar.at()));
      } else {
        wrongShape(property, item, "names");
      }
    }
    return new Content.Groups(groups, true, at);
  }

  private static void add(Map<String, Content.Group> groups, Content content) {
    if (content instanceof Content.Groups others) {
      groups.putAll(others.items());
    } else if (content instanceof Content.Group group) {
      groups.put(String.valueOf(groups.size() + 1), group);
    }
  }

  private Content named(Property property, Tree.Mapping mapping) {
    var items = new LinkedHashMap<String, Content.Group>();
    for (var entry : mapping.entries()) {
      var facts =
          entry.value() instanceof Tree.Mapping inner
              ? facts(inner, property)
              : new StatementList();
      items.put(entry.key().text(), new Content.Group(facts, entry.key().at()));
    }
    return new Content.Groups(items, true, mapping.at());
  }

  private Content numbered(Property property, Tree.Sequence sequence) {
    var items = new LinkedHashMap<String, Content.Group>();
    for (var written : sequence.items()) {
      var item = forms.expand(range(property), written);
      var facts =
          item instanceof Tree.Mapping inner
              ? Optional.of(facts(inner, property))
              : shorthand(property, item);
      facts.ifPresent(
          found ->
              items.put(String.valueOf(items.size() + 1), new Content.Group(found, item.at())));
    }
    return new Content.Groups(items, false, sequence.at());
  }

  private void wrongShape(Property property, Tree value, String expected) {
    problems.add(
        Mistake.INVALID_VALUE,
        value.at(),
        Quotes.of(property.key())
            + " takes "
            + expected
            + ", found "
            + found(value)
            + keys.instead(property, value));
  }

  private static String found(Tree value) {
    return value instanceof Tree.Scalar scalar ? Quotes.of(scalar.text()) : "a " + value.shape();
  }

  private static String range(Property property) {
    return property
        .range()
        .orElseThrow(() -> new IllegalStateException(property.key() + " has no range"));
  }
}
