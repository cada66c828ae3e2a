package dev.plumbline.lift.catalogue;

import dev.plumbline.document.Tree;
import dev.plumbline.graph.Mistake;
import dev.plumbline.graph.Problems;
import dev.plumbline.lift.outline.ClassIris;
import dev.plumbline.lift.outline.YesNo;
import dev.plumbline.lift.resolve.ConstantReader;
import dev.plumbline.message.Nearness;
import dev.plumbline.message.Quotes;
import dev.plumbline.ontology.Form;
import dev.plumbline.ontology.Property;
import dev.plumbline.ontology.Vocabulary;
import dev.plumbline.rdf.StandardTerms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDFS;

/** Reads the keys of the model format that catalogues define. */
final class KeyReader {
  private static final int LONGEST = 80;

  private final Vocabulary vocabulary;
  private final Problems problems;
  private final Said said;
  private final Written written;
  private final KeyTypes types;
  private final Map<String, Entry> claimed = new HashMap<>();

  KeyReader(Vocabulary vocabulary, Problems problems, Said said) {
    this.vocabulary = vocabulary;
    this.problems = problems;
    this.said = said;
    this.written = new Written(problems);
    this.types = new KeyTypes(vocabulary);
  }

  void read(List<Entry> entries) {
    entries.stream().filter(entry -> entry.section() == Section.KEYS).forEach(this::read);
  }

  private void read(Entry entry) {
    var subject = entry.subject();
    entry.keys().forEach(key -> check(key.key()));
    var takers = takers(entry);
    var type = type(entry);
    if (takers.isEmpty() || type.isEmpty()) {
      return;
    }
    var names = names(entry);
    for (var name : names) {
      if (isTaken(entry, name, takers)) {
        return;
      }
    }
    said.add(subject, Meta.term("key"), entry.name().text());
    names.stream().skip(1).forEach(name -> said.add(subject, Meta.term("alias"), name.text()));
    takers.forEach(iri -> said.add(subject, Meta.term("on"), NodeFactory.createURI(iri)));
    var sort = type.get().isLiteral() ? OWL.DatatypeProperty : OWL.ObjectProperty;
    said.add(subject, StandardTerms.TYPE, sort.asNode());
    said.add(subject, RDFS.range.asNode(), NodeFactory.createURI(type.get().range()));
    said.add(subject, Meta.term("threeValued"), !type.get().isYesNo());
    if (type.get().isOpen()) {
      said.add(subject, Meta.term("open"), true);
    }
    text(entry, "description")
        .ifPresent(text -> said.add(subject, RDFS.comment.asNode(), text.text()));
    text(entry, "example").ifPresent(text -> said.add(subject, Meta.term("example"), text.text()));
    flag(entry, "many");
    flag(entry, "inherited");
    if (said.has(subject, Meta.term("inherited")) && !takers.contains(ClassIris.COMPONENT)) {
      entry
          .get("inherited")
          .ifPresent(
              key ->
                  problems.add(
                      Mistake.INVALID_VALUE,
                      key.key().at(),
                      "only components inherit, from their kind, boundary and system; put "
                          + Quotes.of(entry.name().text())
                          + " on component, too"));
    }
  }

  private void check(Tree.Scalar key) {
    if (vocabulary.entryKey(Section.KEYS.classIri(), key.text()).isEmpty()) {
      var known =
          vocabulary.entryKeys(Section.KEYS.classIri()).stream().map(Property::key).toList();
      var near = Nearness.suggestion(key.text(), known, 2);
      problems.add(
          Mistake.UNKNOWN_KEY,
          key.at(),
          "unknown key "
              + Quotes.of(key.text())
              + " in a key"
              + (near.isEmpty() ? "; expected " + String.join(", ", known) : near));
    }
  }

  private Optional<Tree.Scalar> text(Entry entry, String key) {
    return entry.get(key).flatMap(written::one);
  }

  private void flag(Entry entry, String key) {
    text(entry, key)
        .ifPresent(
            text -> {
              var holds = YesNo.of(text.text());
              if (holds.isEmpty()) {
                problems.add(
                    Mistake.INVALID_VALUE,
                    text.at(),
                    Quotes.of(text.text())
                        + " is no value of "
                        + Quotes.of(key)
                        + "; expected yes or no");
              } else if (holds.get()) {
                said.add(entry.subject(), Meta.term(key), true);
              }
            });
  }

  /** Returns the classes on which the key is, of which there must be one. */
  private List<String> takers(Entry entry) {
    var on = entry.get("on");
    if (on.isEmpty()) {
      problems.add(
          Mistake.INVALID_VALUE,
          entry.name().at(),
          Quotes.of(entry.name().text())
              + " does not say what takes it; write \"on\", as in on: component");
      return List.of();
    }
    var takers = new ArrayList<String>();
    for (var text : written.list(on.get())) {
      var iri = types.taker(text.text());
      iri.ifPresentOrElse(takers::add, () -> noTaker(text));
    }
    return takers;
  }

  private void noTaker(Tree.Scalar text) {
    var near = Nearness.suggestion(text.text(), types.takers(), 2);
    problems.add(
        Mistake.INVALID_VALUE,
        text.at(),
        Quotes.of(text.text())
            + " takes no keys"
            + (near.isEmpty()
                ? "; expected one such as system, component, boundary, flow or data"
                : near));
  }

  private Optional<KeyTypes.Type> type(Entry entry) {
    var values = entry.get("values");
    var type = entry.get("type");
    if (values.isPresent() && type.isPresent()) {
      problems.add(
          Mistake.CONTRADICTION,
          values.get().key().at(),
          "\"values\" and \"type\" both say what the key takes; keep one");
      return Optional.empty();
    }
    if (values.isPresent()) {
      return Optional.of(list(entry, values.get()));
    }
    if (type.isEmpty()) {
      return Optional.of(types.text());
    }
    var text = written.one(type.get());
    var found = text.flatMap(each -> types.find(each.text()));
    if (text.isPresent() && found.isEmpty()) {
      problems.add(
          Mistake.INVALID_VALUE,
          text.get().at(),
          Quotes.of(text.get().text()) + " is no type of values" + nearestType(text.get().text()));
    }
    return found;
  }

  private String nearestType(String text) {
    var near = Nearness.suggestion(text, types.names(), 2);
    return near.isEmpty()
        ? "; expected "
            + String.join(", ", types.literals())
            + ", an element such as component, or a list such as tier; for words of your own,"
            + " write \"values\""
        : near;
  }

  /** Makes a list of the words that the key takes. */
  private KeyTypes.Type list(Entry entry, Tree.Entry values) {
    var terms = entry.catalogue().terms();
    var list = NodeFactory.createURI(terms.type(entry.name().text() + "-value"));
    said.add(list, StandardTerms.TYPE, OWL.Class.asNode());
    said.add(list, RDFS.subClassOf.asNode(), NodeFactory.createURI(KeyTypes.VALUE));
    said.add(list, StandardTerms.LABEL, entry.name().text().replace('-', ' '));
    var seen = new HashMap<String, Tree.Scalar>();
    for (var word : written.list(values)) {
      var slug = Vocabulary.spelling(word.text().strip()).replaceAll("[^a-z0-9]+", "-");
      if (slug.matches("-*|none|no|n-a|not-applicable") || word.text().length() > LONGEST) {
        problems.add(
            Mistake.INVALID_VALUE,
            word.at(),
            Quotes.of(word.text())
                + " cannot be a word of a list; none and n/a may be written for every key");
      } else if (seen.putIfAbsent(slug, word) != null) {
        problems.add(
            Mistake.CONTRADICTION, word.at(), Quotes.of(word.text()) + " stands twice in the list");
      } else {
        var node = NodeFactory.createURI(terms.value(entry.name().text(), slug));
        said.add(node, StandardTerms.TYPE, list);
        said.add(node, Meta.NOTATION, word.text().strip());
        said.add(node, StandardTerms.LABEL, word.text().strip());
      }
    }
    return new KeyTypes.Type(list.getURI(), false, false, false);
  }

  /** Returns the name of the key, and other ways to write it. */
  private List<Tree.Scalar> names(Entry entry) {
    var names = new ArrayList<Tree.Scalar>();
    names.add(entry.name());
    for (var name : entry.get("names").map(written::list).orElse(List.of())) {
      if (Catalogue.NAME.matcher(name.text()).matches()) {
        names.add(name);
      } else if (!said.about(entry.subject()).stream().anyMatch(t -> isLabel(t, name))) {
        problems.add(
            Mistake.INVALID_ID,
            name.at(),
            Quotes.of(name.text())
                + " is no other name of a key; expected small letters, digits and hyphens");
      }
    }
    return names;
  }

  /** The first name is what people call the key, and need not be written in a model. */
  private static boolean isLabel(org.apache.jena.graph.Triple triple, Tree.Scalar name) {
    return triple.getPredicate().equals(StandardTerms.LABEL)
        && triple.getObject().getLiteralLexicalForm().equals(name.text());
  }

  private boolean isTaken(Entry entry, Tree.Scalar name, List<String> takers) {
    if (name.text().startsWith("x-")) {
      problems.add(
          Mistake.INVALID_ID,
          name.at(),
          "a key that begins with x- may be written anywhere and needs no definition; choose"
              + " another name");
      return true;
    }
    for (var taker : types.withBorrowers(takers)) {
      var known = vocabulary.key(taker, name.text());
      if (known.isPresent()) {
        problems.add(
            Mistake.NAME_TAKEN,
            name.at(),
            "%s is a key of %s of Plumbline already%s; choose another"
                .formatted(
                    Quotes.of(name.text()),
                    types.noun(taker),
                    known.get().key().equals(name.text()) ? "" : " (" + known.get().key() + ")"));
        return true;
      }
      var first = claimed.putIfAbsent(taker + " " + Vocabulary.spelling(name.text()), entry);
      if (first != null && first != entry) {
        var at = first.name().at();
        problems.add(
            Mistake.NAME_TAKEN,
            name.at(),
            "%s is a key of %s in the catalogue %s already (%s:%d); choose another"
                .formatted(
                    Quotes.of(name.text()),
                    types.noun(taker),
                    first.catalogue().name().text(),
                    at.file(),
                    at.line()));
        return true;
      }
    }
    return false;
  }

  /** Reports examples that a model could not write. */
  static void checkExamples(List<Entry> entries, Vocabulary vocabulary, Problems problems) {
    var constants = new ConstantReader(vocabulary, problems);
    for (var entry : entries) {
      var property = vocabulary.property(entry.subject().getURI());
      var example = entry.get("example").map(Tree.Entry::value);
      if (entry.section() == Section.KEYS
          && property.isPresent()
          && isConstant(property.get().form())
          && example.isPresent()
          && example.get() instanceof Tree.Scalar text
          && !text.isEmpty()) {
        constants.read(property.get(), text);
      }
    }
  }

  private static boolean isConstant(Form form) {
    return switch (form) {
      case YES_NO, INTEGER, NUMBER, DURATION, SIZE, RATE, PERCENTAGE, MONEY, DATE, TERM -> true;
      default -> false;
    };
  }
}
