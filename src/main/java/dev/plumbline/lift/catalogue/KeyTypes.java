package dev.plumbline.lift.catalogue;

import dev.plumbline.lift.outline.ClassHierarchy;
import dev.plumbline.lift.outline.ClassIris;
import dev.plumbline.lift.outline.TypeNames;
import dev.plumbline.ontology.Vocabulary;
import dev.plumbline.rdf.Arch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What may take a key of a catalogue, and what the values of one may be. */
final class KeyTypes {
  /** The class of all lists of values. */
  static final String VALUE = Arch.iri("Value");

  private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
  private static final String YES_NO = "yes-no";
  private static final Set<String> OPEN = Set.of(ClassIris.TECHNOLOGY, Arch.iri("Region"));

  /** Lists that only the graph knows, and those of answers. */
  private static final Set<String> NO_LISTS =
      Set.of(VALUE, Arch.iri("Answer"), Arch.iri("State"), Arch.iri("FormatVersion"));

  private static final Map<String, String> LITERALS = literalRanges();

  private final Vocabulary vocabulary;
  private final ClassHierarchy hierarchy;
  private final Map<String, String> takers = new LinkedHashMap<>();
  private final Map<String, Type> classes = new LinkedHashMap<>();

  /**
   * What the values of a key are.
   *
   * @param range the datatype, the class of elements or the list
   * @param isLiteral whether it is a datatype
   * @param isYesNo whether {@code no} is a value, rather than the answer that there is none
   * @param isOpen whether other words are kept as text
   */
  record Type(String range, boolean isLiteral, boolean isYesNo, boolean isOpen) {}

  KeyTypes(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.hierarchy = new ClassHierarchy(vocabulary);
    for (var iri : vocabulary.classes()) {
      boolean isElement = vocabulary.isA(iri, ClassIris.ELEMENT);
      boolean isPart = isElement || vocabulary.isA(iri, ClassIris.FACT);
      boolean isTop = iri.equals(ClassIris.ELEMENT) || iri.equals(ClassIris.FACT);
      if (isPart
          && !isTop
          && !isSubclassOfComponent(iri)
          && !vocabulary.properties(iri).isEmpty()) {
        takers.put(TypeNames.of(iri), iri);
        if (isElement) {
          classes.put(TypeNames.of(iri), new Type(iri, false, false, false));
        }
      }
      if (vocabulary.isA(iri, VALUE) && !NO_LISTS.contains(iri) && !vocabulary.isDerived(iri)) {
        classes.put(TypeNames.of(iri), new Type(iri, false, false, OPEN.contains(iri)));
      }
    }
  }

  private static Map<String, String> literalRanges() {
    var ranges = new LinkedHashMap<String, String>();
    ranges.put("text", XSD + "string");
    ranges.put(YES_NO, XSD + "boolean");
    ranges.put("integer", XSD + "integer");
    ranges.put("number", XSD + "decimal");
    ranges.put("date", XSD + "date");
    for (var name : List.of("duration", "size", "rate", "percentage", "money", "path")) {
      ranges.put(name, Arch.iri(name.substring(0, 1).toUpperCase() + name.substring(1)));
    }
    return ranges;
  }

  /** Components are read as such whatever their kind. */
  private boolean isSubclassOfComponent(String iri) {
    return !iri.equals(ClassIris.COMPONENT) && vocabulary.isA(iri, ClassIris.COMPONENT);
  }

  Type text() {
    return new Type(LITERALS.get("text"), true, false, false);
  }

  /** Returns the type with this name. */
  Optional<Type> find(String name) {
    var text = Vocabulary.spelling(name.strip());
    return Optional.ofNullable(LITERALS.get(text))
        .map(range -> new Type(range, true, text.equals(YES_NO), false))
        .or(() -> Optional.ofNullable(classes.get(text)));
  }

  Set<String> literals() {
    return LITERALS.keySet();
  }

  List<String> names() {
    var names = new ArrayList<>(LITERALS.keySet());
    names.addAll(classes.keySet());
    return names;
  }

  /** Returns the class with this name that may take keys. */
  Optional<String> taker(String name) {
    return Optional.ofNullable(takers.get(Vocabulary.spelling(name.strip())));
  }

  Set<String> takers() {
    return takers.keySet();
  }

  /** Returns what a message calls a thing of the class. */
  String noun(String classIri) {
    return hierarchy.noun(classIri);
  }

  /** Returns the classes, those below them, and those that take their keys, too. */
  Set<String> withBorrowers(List<String> classIris) {
    var all = new LinkedHashSet<String>();
    for (var iri : classIris) {
      for (var other : vocabulary.classes()) {
        boolean borrows = vocabulary.keysOf(other).filter(iri::equals).isPresent();
        if ((vocabulary.isA(other, iri) || borrows) && !isSubclassOfComponent(other)) {
          all.add(other);
        }
      }
    }
    return all;
  }
}
