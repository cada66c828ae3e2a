package dev.plumbline.lift.read;

import dev.plumbline.document.Document;
import dev.plumbline.document.Tree;
import dev.plumbline.finding.FileNames;
import dev.plumbline.graph.Problems;
import dev.plumbline.lift.outline.ClassIris;
import dev.plumbline.lift.outline.ElementIds;
import dev.plumbline.lift.outline.References;
import dev.plumbline.lift.outline.StatedElement;
import dev.plumbline.lift.outline.Statement;
import dev.plumbline.lift.prose.DecisionRecord;
import dev.plumbline.message.Quotes;
import dev.plumbline.ontology.Form;
import dev.plumbline.ontology.Property;
import dev.plumbline.ontology.Vocabulary;
import dev.plumbline.rdf.Arch;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Fits what text states to what is stated already: the same statement is the same element, and a
 * name that is no element's is text.
 */
final class ProseStatements {
  private static final String ID = "id";
  private static final String DESCRIPTION = "description";
  private static final String STATUS = "status";
  private static final String DECISION = Arch.iri("Decision");
  private static final String RECORD = Arch.iri("record");

  private final Vocabulary vocabulary;
  private final OutlineBuilder outline;
  private final StatedElement system;
  private final Problems problems;
  private final Set<String> announced = new HashSet<>();
  private final Map<String, String> recordIds = new HashMap<>();

  /** Those to the elements of the models; what text states is announced. */
  private Optional<References> references = Optional.empty();

  ProseStatements(
      Vocabulary vocabulary, OutlineBuilder outline, StatedElement system, Problems problems) {
    this.problems = problems;
    this.vocabulary = vocabulary;
    this.outline = outline;
    this.system = system;
  }

  /** Makes the ids known that a text states, so that others may refer to them. */
  void announce(Tree.Mapping model) {
    for (var section : model.entries()) {
      for (var item : items(section)) {
        item.get(ID).map(ProseStatements::text).ifPresent(announced::add);
      }
    }
  }

  /** Makes the decision of a record known. */
  void announce(Document document, Tree.Mapping decision) {
    var id = known(document, decision).map(StatedElement::id).orElseGet(() -> id(decision));
    announced.add(id);
    recordIds.put(document.file(), id);
  }

  /**
   * Returns what a text states as a model may state it.
   *
   * @param beside whether the text lies beside the model, whose own words go first
   */
  Tree.Mapping model(Tree.Mapping model, boolean beside) {
    var entries = new ArrayList<Tree.Entry>();
    for (var section : model.entries()) {
      var property = vocabulary.property(ClassIris.SYSTEM, section.key().text()).orElseThrow();
      var texts = texts(property);
      List<Tree> items = new ArrayList<>();
      for (var item : items(section)) {
        var classIri = property.range().orElseThrow();
        var known = references(identified(item, property, texts), classIri);
        items.add(beside ? agreeing(known, classIri) : known);
      }
      entries.add(new Tree.Entry(section.key(), new Tree.Sequence(items, section.value().at())));
    }
    return new Tree.Mapping(entries, model.at());
  }

  private static List<Tree.Mapping> items(Tree.Entry section) {
    return ((Tree.Sequence) section.value())
        .items().stream().map(Tree.Mapping.class::cast).toList();
  }

  private static String text(Tree value) {
    return value instanceof Tree.Scalar scalar ? scalar.text() : "";
  }

  /** Returns the ids of the elements of a section by what they say. */
  private Map<String, String> texts(Property section) {
    var classIri = section.range().orElseThrow();
    var property = vocabulary.shorthand(classIri).orElseThrow();
    var texts = new HashMap<String, String>();
    for (var element : outline.elements().all()) {
      if (element.classIri().equals(classIri) && element.system() == system) {
        element
            .facts()
            .values(property.iri())
            .forEach(text -> texts.putIfAbsent(plain(text.text()), element.id()));
      }
    }
    return texts;
  }

  private static String plain(String text) {
    var plain = text.strip().toLowerCase(Locale.ROOT);
    return plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain;
  }

  /** Gives an element without an id the id of that which says the same. */
  private Tree.Mapping identified(Tree.Mapping item, Property section, Map<String, String> texts) {
    var key = vocabulary.shorthand(section.range().orElseThrow()).orElseThrow().key();
    var text = item.get(key);
    if (item.get(ID).isPresent() || text.isEmpty()) {
      return item;
    }
    var same = Optional.ofNullable(texts.get(plain(text(text.get()))));
    return same.map(id -> without(item, key, id)).orElse(item);
  }

  /** Leaves out what the model states otherwise, with a note. */
  private Tree.Mapping agreeing(Tree.Mapping item, String classIri) {
    var known = item.get(ID).flatMap(id -> element(text(id), classIri));
    if (known.isEmpty()) {
      return item;
    }
    var entries = new ArrayList<Tree.Entry>();
    for (var entry : item.entries()) {
      var property = vocabulary.property(classIri, entry.key().text());
      var stated = property.flatMap(each -> known.get().facts().get(each.iri()));
      if (stated.isEmpty() || property.get().many() || says(stated.get(), text(entry.value()))) {
        entries.add(entry);
      } else {
        problems.note(
            entry.value().at(),
            Quotes.of(entry.key().text())
                + " of "
                + known.get().id()
                + " is left out, since the model states it otherwise ("
                + stated.get().at()
                + ")");
      }
    }
    return new Tree.Mapping(entries, item.at(), item.via());
  }

  private Optional<StatedElement> element(String id, String classIri) {
    return outline.elements().all().stream()
        .filter(element -> element.system() == system && element.classIri().equals(classIri))
        .filter(element -> element.id().equals(id))
        .findFirst();
  }

  private static boolean says(Statement stated, String text) {
    return stated.content().scalars().stream()
        .allMatch(value -> plain(value.text()).equals(plain(text)));
  }

  private static Tree.Mapping without(Tree.Mapping item, String key, String id) {
    var entries = new ArrayList<>(item.entries());
    entries.removeIf(entry -> entry.key().text().equals(key));
    entries.add(0, entry(ID, id, item));
    return new Tree.Mapping(entries, item.at(), item.via());
  }

  private static Tree.Entry entry(String key, String value, Tree place) {
    return new Tree.Entry(
        new Tree.Scalar(key, place.at()), new Tree.Scalar(value, true, place.at()));
  }

  /** Keeps a reference to what is no element as text. */
  private Tree.Mapping references(Tree.Mapping item, String classIri) {
    var entries = new ArrayList<Tree.Entry>();
    var unknown = new ArrayList<Tree.Entry>();
    for (var entry : item.entries()) {
      var property = vocabulary.property(classIri, entry.key().text());
      if (property.filter(one -> one.form() == Form.REFERENCE).isEmpty()) {
        entries.add(entry);
      } else {
        resolved(entry, property.get())
            .ifPresentOrElse(
                value -> entries.add(new Tree.Entry(entry.key(), value)), () -> unknown.add(entry));
      }
    }
    for (var entry : unknown) {
      describe(entries, entry);
    }
    return new Tree.Mapping(entries, item.at(), item.via());
  }

  private static void describe(List<Tree.Entry> entries, Tree.Entry entry) {
    var said = entry.key().text() + ": " + text(entry.value());
    var present = entries.stream().filter(one -> one.key().text().equals(DESCRIPTION)).findFirst();
    present.ifPresent(entries::remove);
    var text = present.map(one -> text(one.value()) + "; " + said).orElse(said);
    entries.add(entry(DESCRIPTION, text, present.map(Tree.Entry::value).orElse(entry.value())));
  }

  private Optional<Tree> resolved(Tree.Entry entry, Property property) {
    if (!(entry.value() instanceof Tree.Scalar scalar)) {
      return Optional.of(entry.value());
    }
    var parts =
        property.many()
            ? List.of(scalar.text().split("(?:(?<!\\s)\\s++)?+[,;]\\s*+"))
            : List.of(scalar.text());
    var ids = new ArrayList<Tree>();
    for (var part : parts) {
      var id = id(part.strip(), property, scalar);
      if (id.isEmpty()) {
        return Optional.empty();
      }
      ids.add(new Tree.Scalar(id.get(), true, scalar.at(), scalar.via()));
    }
    return Optional.of(ids.size() == 1 ? ids.get(0) : new Tree.Sequence(ids, scalar.at()));
  }

  private Optional<String> id(String text, Property property, Tree.Scalar written) {
    var range = property.range().orElseThrow();
    if (isElement(text, range) || announced.contains(text)) {
      return Optional.of(text);
    }
    if (range.equals(DECISION)) {
      return ofRecord(text, written);
    }
    return Optional.of(ElementIds.slug(text)).filter(id -> isElement(id, range));
  }

  private boolean isElement(String text, String classIri) {
    if (references.isEmpty()) {
      references = Optional.of(new References(vocabulary, outline.elements().all()));
    }
    return references.get().find(text, classIri, system).size() == 1;
  }

  /** Finds a decision by the file of its record, or by its number. */
  private Optional<String> ofRecord(String text, Tree.Scalar written) {
    var file = beside(written.at().file(), text).map(recordIds::get);
    return file.or(
        () ->
            DecisionRecord.number(text)
                .flatMap(
                    number ->
                        announced.stream()
                            .filter(id -> DecisionRecord.number(id).equals(Optional.of(number)))
                            .findFirst()));
  }

  /** Returns a record as the decision that it may add to; what the model says goes first. */
  Tree.Mapping record(Document document, Tree.Mapping decision) {
    var known = known(document, decision);
    var id = known.map(StatedElement::id).orElseGet(() -> id(decision));
    var entries = new ArrayList<Tree.Entry>();
    entries.add(entry(ID, id, decision.entries().get(0).value()));
    for (var entry : references(decision, DECISION).entries()) {
      var key = entry.key().text();
      boolean said =
          known.flatMap(element -> stated(element, key)).isPresent() && !key.equals(STATUS);
      if (!key.equals(ID) && !said) {
        entries.add(entry);
      }
    }
    var key = new Tree.Scalar("decisions", decision.at());
    var list = new Tree.Sequence(List.of(new Tree.Mapping(entries, decision.at())), decision.at());
    return new Tree.Mapping(List.of(new Tree.Entry(key, list)), decision.at());
  }

  private Optional<?> stated(StatedElement element, String key) {
    return vocabulary.property(DECISION, key).flatMap(one -> element.facts().get(one.iri()));
  }

  private static String id(Tree.Mapping decision) {
    return decision.get(ID).map(ProseStatements::text).orElseThrow();
  }

  /** Returns the decision that a file records: by its path, its number or its words. */
  private Optional<StatedElement> known(Document document, Tree.Mapping decision) {
    var decisions =
        outline.elements().all().stream()
            .filter(element -> element.classIri().equals(DECISION))
            .filter(element -> element.system() == system)
            .toList();
    var number = DecisionRecord.number(id(decision));
    var text = plain(decision.get("text").map(ProseStatements::text).orElse(""));
    return decisions.stream()
        .filter(element -> isRecordedIn(element, document.file()))
        .findFirst()
        .or(
            () ->
                decisions.stream()
                    .filter(element -> element.facts().values(RECORD).isEmpty())
                    .filter(
                        element ->
                            element.id().equalsIgnoreCase(id(decision))
                                || number.isPresent()
                                    && DecisionRecord.number(element.id()).equals(number)
                                || says(element, text))
                    .findFirst());
  }

  private static boolean says(StatedElement element, String text) {
    return element.facts().values(Arch.iri("text")).stream()
        .anyMatch(value -> plain(value.text()).equals(text));
  }

  private static boolean isRecordedIn(StatedElement element, String file) {
    return element.facts().values(RECORD).stream()
        .map(record -> beside(record.at().file(), record.text()))
        .flatMap(Optional::stream)
        .anyMatch(path -> Objects.equals(path, file));
  }

  /** Returns the path of a file that another file names, as reports show it. */
  private static Optional<String> beside(String file, String path) {
    try {
      var plain = path.replaceFirst("(?s)#.*$", "");
      var found = FileNames.shown(FileNames.path(file).resolveSibling(plain).normalize());
      return Optional.of(found);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
