package dev.plumbline.dictionary;

import dev.plumbline.ontology.Form;
import dev.plumbline.ontology.Property;
import dev.plumbline.ontology.Term;
import dev.plumbline.ontology.Vocabulary;
import dev.plumbline.rdf.Arch;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The entries of elements and of their keys. */
final class KeyEntries {
  private static final int MOST_VALUES = 40;

  private final Vocabulary vocabulary;
  private final Meta meta;
  private final Examples examples;
  private final DerivedFacts derived;
  private final Set<Property> properties = new LinkedHashSet<>();

  KeyEntries(Vocabulary vocabulary, DerivedFacts derived) {
    this.vocabulary = vocabulary;
    this.derived = derived;
    this.meta = new Meta(vocabulary);
    this.examples = new Examples(vocabulary);
    elementClasses().forEach(name -> properties.addAll(vocabulary.properties(name)));
    vocabulary.classes().forEach(name -> properties.addAll(vocabulary.properties(name)));
  }

  /** Returns the classes of elements that a model may have. */
  private List<String> elementClasses() {
    return vocabulary.classes().stream()
        .filter(name -> vocabulary.isA(name, Arch.iri("Element")))
        .filter(name -> !isKind(name) && !isAbstract(name))
        .toList();
  }

  private boolean isKind(String classIri) {
    var component = Arch.iri("Component");
    return vocabulary.isA(classIri, component) && !classIri.equals(component);
  }

  private static boolean isAbstract(String classIri) {
    return Set.of(Arch.iri("Element"), Arch.iri("Statement")).contains(classIri);
  }

  List<Entry> elements() {
    return elementClasses().stream()
        .filter(name -> !vocabulary.isA(name, Arch.iri("Fact")))
        .map(this::element)
        .toList();
  }

  private Entry element(String classIri) {
    return new Facts()
        .with(Entry.TERM, Meta.prefixed(classIri))
        .with(Entry.MEANS, vocabulary.comment(classIri))
        .with(Entry.BARE, vocabulary.shorthand(classIri).map(Property::key))
        .with(Entry.HAS, keysOf(classIri))
        .of(Sort.ELEMENT, vocabulary.label(classIri).orElseThrow().toLowerCase());
  }

  private List<String> keysOf(String classIri) {
    return vocabulary.properties(classIri).stream()
        .map(property -> Meta.prefixed(property.iri()))
        .toList();
  }

  List<Entry> keys() {
    return properties.stream().map(this::key).toList();
  }

  private Entry key(Property property) {
    var facts =
        new Facts()
            .with(Entry.TERM, Meta.prefixed(property.iri()))
            .with(Entry.UNDER, above(property))
            .with(Entry.ALSO, property.aliases())
            .with(Entry.MEANS, property.comment())
            .with(Entry.ON, places(property))
            .with(Entry.TYPE, type(property))
            .with(Entry.FORMS, forms(property))
            .with(Entry.VALUES, values(property).stream().map(Term::notation).toList())
            .with(Entry.EXAMPLE, property.example())
            .with(Entry.MODEL, examples.model(property))
            .with(Entry.YIELDS, derived.from(Meta.prefixed(property.iri())))
            .with(Entry.MEANT, meta.texts(property.iri(), "meant"))
            .flag("inherited", property.inherited())
            .flag("states", property.threeValued() || property.form() == Form.FACT)
            .flag("many", property.many())
            .flag("open", property.open())
            .flag("section", property.form() == Form.ELEMENTS || property.form() == Form.FLOWS);
    property
        .range()
        .filter(range -> property.form() == Form.FACT)
        .ifPresent(range -> parts(facts, range));
    return facts.of(Sort.KEY, property.key());
  }

  private List<String> above(Property property) {
    return vocabulary.superproperties(property.iri()).stream().map(Meta::prefixed).toList();
  }

  private void parts(Facts facts, String classIri) {
    facts
        .with(Entry.BARE, vocabulary.shorthand(classIri).map(Property::key))
        .with(Entry.KEYED, vocabulary.keyed(classIri).map(Property::key))
        .with(Entry.HAS, keysOf(classIri));
  }

  /** Returns where a key may stand: elements by their name, facts by the keys that hold them. */
  private List<String> places(Property property) {
    var places = new LinkedHashSet<String>();
    for (var classIri : vocabulary.classes()) {
      if (!meta.iris(property.iri(), "on").contains(classIri)) {
        continue;
      }
      if (classIri.equals(Arch.iri("Element"))) {
        places.add("every element");
      } else if (classIri.equals(Arch.iri("Fact"))) {
        places.add("every fact");
      } else if (classIri.equals(Arch.iri("Statement"))) {
        elementClasses().stream()
            .filter(name -> vocabulary.isA(name, classIri))
            .forEach(name -> places.add(vocabulary.label(name).orElseThrow()));
      } else if (elementClasses().contains(classIri)) {
        places.add(vocabulary.label(classIri).orElseThrow());
      } else {
        holders(classIri).forEach(key -> places.add("`" + key + "`"));
      }
    }
    return List.copyOf(places);
  }

  private List<String> holders(String classIri) {
    return properties.stream()
        .filter(each -> each.range().filter(classIri::equals).isPresent())
        .filter(each -> each.form() == Form.FACT || each.form() == Form.ELEMENTS)
        .map(Property::key)
        .distinct()
        .toList();
  }

  private String type(Property property) {
    var one =
        switch (property.form()) {
          case TEXT -> "text";
          case PATH -> "a path or a link";
          case YES_NO -> "yes or no";
          case INTEGER -> "a whole number";
          case NUMBER -> "a number";
          case DURATION -> "a length of time";
          case SIZE -> "an amount of data";
          case RATE -> "a rate";
          case PERCENTAGE -> "a percentage";
          case MONEY -> "an amount of money";
          case DATE -> "a date";
          case TERM -> "the name of " + article(label(property));
          case REFERENCE -> "the id of " + article(label(property));
          case REFERENCE_OR_TEXT -> "the id of " + article(label(property)) + ", or text";
          case FACT -> "a mapping of facts";
          case ELEMENTS -> "ids and their facts";
          case FLOWS -> "a list of sentences";
        };
    return property.many() ? one + "; several as a list" : one;
  }

  private String label(Property property) {
    return property.range().flatMap(vocabulary::label).orElse("value");
  }

  static String article(String noun) {
    return ("aeiouAEIO".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun;
  }

  private Optional<String> forms(Property property) {
    var unit =
        switch (property.form()) {
          case PATH -> vocabulary.comment(Arch.iri("Path"));
          case YES_NO -> Optional.of("Written yes, no, true or false.");
          case DURATION -> vocabulary.comment(Arch.iri("Duration"));
          case SIZE -> vocabulary.comment(Arch.iri("Size"));
          case RATE -> vocabulary.comment(Arch.iri("Rate"));
          case PERCENTAGE -> vocabulary.comment(Arch.iri("Percentage"));
          case MONEY ->
              Optional.of(
                  "An amount and a currency for a month or another time, kept per month,"
                      + " such as 300 EUR/month or 9000 USD/year.");
          case DATE -> Optional.of(date(property));
          default -> Optional.<String>empty();
        };
    return vocabulary
        .per(property)
        .flatMap(
            time ->
                unit.map(
                    text ->
                        text + " It counts for a " + time + ", which may follow: /" + time + "."))
        .or(() -> unit);
  }

  private String date(Property property) {
    var day = "A day, such as 2026-06-01";
    return vocabulary.isPast(property) ? day + "; a month alone means its first day." : day + ".";
  }

  /** Returns the values to choose from; none where there are too many to show. */
  private List<Term> values(Property property) {
    if (property.form() != Form.TERM) {
      return List.of();
    }
    var all = vocabulary.terms(property.range().orElseThrow());
    return all.size() <= MOST_VALUES ? all : new ArrayList<>();
  }
}
