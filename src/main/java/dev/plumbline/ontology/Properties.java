package dev.plumbline.ontology;

import dev.plumbline.rdf.Arch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;

/** The keys of the model format, or of catalogues, by the classes that take them. */
final class Properties {
  private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
  private static final Pattern SEPARATORS = Pattern.compile("[\\s_-]");
  private static final Map<String, Form> LITERALS =
      Map.ofEntries(
          Map.entry(XSD + "string", Form.TEXT),
          Map.entry(XSD + "boolean", Form.YES_NO),
          Map.entry(XSD + "integer", Form.INTEGER),
          Map.entry(XSD + "decimal", Form.NUMBER),
          Map.entry(XSD + "date", Form.DATE),
          Map.entry(Arch.iri("Path"), Form.PATH),
          Map.entry(Arch.iri("Duration"), Form.DURATION),
          Map.entry(Arch.iri("Size"), Form.SIZE),
          Map.entry(Arch.iri("Rate"), Form.RATE),
          Map.entry(Arch.iri("Percentage"), Form.PERCENTAGE),
          Map.entry(Arch.iri("Money"), Form.MONEY));

  private final Statements statements;
  private final Classes classes;
  private final Map<String, Property> byIri = new LinkedHashMap<>();
  private final Map<String, List<String>> takenBy = new LinkedHashMap<>();
  private final Map<String, Map<String, Property>> byKey = new ConcurrentHashMap<>();

  private final Node keyNode;
  private final Node onNode;

  Properties(Statements statements, Classes classes) {
    this(statements, classes, Nodes.KEY, Nodes.ON);
  }

  private Properties(Statements statements, Classes classes, Node keyNode, Node onNode) {
    this.statements = statements;
    this.classes = classes;
    this.keyNode = keyNode;
    this.onNode = onNode;
    statements.subjects().stream()
        .filter(subject -> statements.object(subject, keyNode).isPresent())
        .sorted(Comparator.comparingInt(this::order))
        .forEach(this::add);
  }

  /** Returns the keys of the entries in an organisation's own catalogue. */
  static Properties ofEntries(Statements statements, Classes classes) {
    return new Properties(statements, classes, Nodes.ENTRY_KEY, Nodes.ENTRY_ON);
  }

  private int order(Node subject) {
    return statements.text(subject, Nodes.ORDER).map(Integer::parseInt).orElse(Integer.MAX_VALUE);
  }

  private void add(Node subject) {
    byIri.put(subject.getURI(), property(subject));
    takenBy.put(
        subject.getURI(), statements.objects(subject, onNode).stream().map(Node::getURI).toList());
  }

  private Property property(Node subject) {
    return new Property(subject.getURI(), spelling(subject), type(subject), rules(subject));
  }

  private Property.Spelling spelling(Node subject) {
    return new Property.Spelling(
        statements.text(subject, keyNode).orElseThrow(),
        statements.texts(subject, Nodes.ALIAS),
        statements.text(subject, Nodes.COMMENT).orElse(""),
        statements.text(subject, Nodes.EXAMPLE));
  }

  private Property.Type type(Node subject) {
    var range = statements.iri(subject, Nodes.RANGE).orElse(XSD + "string");
    return new Property.Type(
        form(subject, range),
        LITERALS.containsKey(range) ? Optional.empty() : Optional.of(range),
        statements.holds(subject, Nodes.MANY));
  }

  private Property.Rules rules(Node subject) {
    return new Property.Rules(
        statements.holds(subject, Nodes.INHERITED),
        statements.holds(subject, Nodes.THREE_VALUED),
        statements.holds(subject, Nodes.OPEN),
        statements.holds(subject, Nodes.STRUCTURAL));
  }

  /** Returns the form of the values of a range that are literals. */
  static Optional<Form> literal(String range) {
    return Optional.ofNullable(LITERALS.get(range));
  }

  private Form form(Node subject, String range) {
    var literal = LITERALS.get(range);
    if (literal != null) {
      return literal;
    }
    if (statements.holds(subject, Nodes.SECTION)) {
      return range.equals(Arch.iri("Flow")) ? Form.FLOWS : Form.ELEMENTS;
    }
    if (classes.isA(range, Arch.iri("Value"))) {
      return Form.TERM;
    }
    if (statements.holds(subject, Nodes.TEXT)) {
      return Form.REFERENCE_OR_TEXT;
    }
    return classes.isA(range, Arch.iri("Fact")) ? Form.FACT : Form.REFERENCE;
  }

  Optional<Property> ofIri(String iri) {
    return Optional.ofNullable(byIri.get(iri));
  }

  /** Returns the keys that the class takes, in order. */
  List<Property> of(String classIri) {
    return List.copyOf(new LinkedHashSet<>(keys(classIri).values()));
  }

  Optional<Property> find(String classIri, String key) {
    return Optional.ofNullable(keys(classIri).get(key));
  }

  /** Returns what a key means that is written in another case or with other separators. */
  Optional<Property> findAsSpoken(String classIri, String key) {
    var spoken = spoken(key);
    var meant =
        keys(classIri).entrySet().stream()
            .filter(entry -> spoken(entry.getKey()).equals(spoken))
            .map(Map.Entry::getValue)
            .distinct()
            .toList();
    return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
  }

  private static String spoken(String key) {
    return SEPARATORS.matcher(key.toLowerCase(Locale.ROOT)).replaceAll("");
  }

  private Map<String, Property> keys(String classIri) {
    return byKey.computeIfAbsent(classIri, this::collect);
  }

  private Map<String, Property> collect(String classIri) {
    var takers = takers(classIri);
    var own =
        byIri.values().stream()
            .filter(property -> takenBy.get(property.iri()).stream().anyMatch(takers::contains))
            .toList();
    var result = new LinkedHashMap<String, Property>();
    own.forEach(property -> result.putIfAbsent(property.key(), property));
    for (var property : own) {
      property.aliases().forEach(alias -> result.putIfAbsent(alias, property));
    }
    return result;
  }

  private Set<String> takers(String classIri) {
    var result = new LinkedHashSet<>(classes.andAbove(classIri));
    for (var taker : new ArrayList<>(result)) {
      statements
          .iri(Nodes.iri(taker), Nodes.KEYS_OF)
          .ifPresent(other -> result.addAll(classes.andAbove(other)));
    }
    return result;
  }
}
