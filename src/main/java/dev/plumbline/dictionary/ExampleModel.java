package dev.plumbline.dictionary;

import dev.plumbline.document.Tree;
import dev.plumbline.ontology.Form;
import dev.plumbline.ontology.Property;
import dev.plumbline.ontology.Vocabulary;
import dev.plumbline.rdf.Arch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A model in the making: its sections, and what must be there because something names it. */
final class ExampleModel {
  private static final Map<String, String> SECTIONS = new LinkedHashMap<>();
  private static final Pattern PLAIN = Pattern.compile("[\\w./%@$+-][\\w ./%@$+<>()=;'-]*");

  static {
    SECTIONS.put("Data", "data");
    SECTIONS.put("Boundary", "boundaries");
    SECTIONS.put("Kind", "kinds");
    SECTIONS.put("Component", "components");
    SECTIONS.put("Assumption", "assumptions");
    SECTIONS.put("Decision", "decisions");
    SECTIONS.put("Risk", "risks");
    SECTIONS.put("Control", "controls");
    SECTIONS.put("GlossaryTerm", "glossary");
    SECTIONS.put("Environment", "environments");
  }

  private final Vocabulary vocabulary;
  private final String ownId;
  private final List<String> root = new ArrayList<>();
  private final Map<String, Map<String, String>> sections = new LinkedHashMap<>();
  private final List<String> flows = new ArrayList<>();
  private final List<String> waivers = new ArrayList<>();

  ExampleModel(Vocabulary vocabulary, String ownId) {
    this.vocabulary = vocabulary;
    this.ownId = ownId;
    SECTIONS.values().forEach(section -> sections.put(section, new LinkedHashMap<>()));
  }

  /** Adds an element of the class with these facts. */
  void add(String classIri, String facts) {
    switch (Arch.local(classIri)) {
      case "Flow" -> flow(facts);
      case "Waiver" -> {
        need("Component", "order-api");
        waivers.add('{' + facts + '}');
      }
      case "Api" -> put("components", ownId, "{kind: service, api: {version: v1, " + facts + "}}");
      default -> put(SECTIONS.get(Arch.local(classIri)), ownId, '{' + facts + '}');
    }
  }

  /** Adds a flow; one that says itself who calls whom is not written as a sentence. */
  private void flow(String facts) {
    need("Component", "web");
    need("Component", "order-api");
    if (facts.contains("from: ") || facts.contains(" to: ")) {
      var ends = facts.contains("from: ") ? "to: order-api" : "from: web";
      flows.add('{' + facts.replace("over: https, ", "") + ", " + ends + '}');
    } else {
      flows.add("web -> order-api: {" + facts + '}');
    }
  }

  /** States facts of the system. */
  void state(String facts) {
    root.add(facts);
  }

  /** States a key of the system, whose elements join those that are there. */
  void state(Property property, Tree.Entry entry) {
    var section = property.key();
    if (property.form() == Form.ELEMENTS
        && sections.containsKey(section)
        && entry.value() instanceof Tree.Mapping members) {
      for (var member : members.entries()) {
        sections.get(section).put(member.key().text(), text(member.value()));
      }
    } else if (property.form() == Form.FLOWS && entry.value() instanceof Tree.Sequence list) {
      list.items().forEach(item -> flows.add(sentence(item)));
    } else if (entry.value() instanceof Tree.Sequence list && section.equals("waivers")) {
      list.items().forEach(item -> waivers.add(text(item)));
    } else {
      root.add(text(entry));
    }
  }

  private static String sentence(Tree item) {
    return item instanceof Tree.Mapping mapping
        ? mapping.entries().stream().map(ExampleModel::text).collect(Collectors.joining(", "))
        : text(item);
  }

  /** Adds the elements that the value of a key names. */
  void name(Property property, Tree value) {
    if (value instanceof Tree.Sequence list) {
      list.items().forEach(item -> name(property, item));
      return;
    }
    switch (property.form()) {
      case REFERENCE -> named(property, value);
      case FACT -> facts(property.range().orElseThrow(), value);
      case ELEMENTS -> elements(property.range().orElseThrow(), value);
      case FLOWS -> sentences(value);
      default -> {
        // names nothing
      }
    }
  }

  private void named(Property property, Tree value) {
    if (value instanceof Tree.Scalar scalar) {
      need(Arch.local(property.range().orElseThrow()), scalar.text());
    }
  }

  private void facts(String classIri, Tree value) {
    if (value instanceof Tree.Mapping mapping) {
      for (var entry : mapping.entries()) {
        vocabulary
            .property(classIri, entry.key().text())
            .ifPresentOrElse(
                key -> name(key, entry.value()),
                () -> vocabulary.keyed(classIri).ifPresent(key -> name(key, entry.key())));
      }
    } else {
      vocabulary.shorthand(classIri).ifPresent(key -> name(key, value));
    }
  }

  private void elements(String classIri, Tree value) {
    if (!(value instanceof Tree.Mapping members)) {
      return;
    }
    for (var member : members.entries()) {
      if (vocabulary.property(classIri, member.key().text()).isPresent()
          && classIri.equals(Arch.iri("Waiver"))) {
        facts(classIri, members);
        need("Component", "order-api");
        return;
      }
      facts(classIri, member.value());
    }
  }

  private void sentences(Tree value) {
    var sentence = value instanceof Tree.Scalar scalar ? scalar.text() : sentence(value);
    int colon = sentence.indexOf(':');
    var ends = colon < 0 ? sentence : sentence.substring(0, colon);
    for (var end : ends.split("->")) {
      need("Component", end.strip());
    }
    if (colon >= 0) {
      for (var word : sentence.substring(colon + 1).strip().split("[\\s,]+")) {
        if (vocabulary.term(Arch.iri("Protocol"), word).isEmpty()) {
          need("Data", word);
        }
      }
    }
  }

  private void need(String className, String id) {
    var section = SECTIONS.get(className.equals("Element") ? "Component" : className);
    if (className.equals("Statement")) {
      put(id.startsWith("use-") ? "decisions" : "assumptions", id, "{text: \"what is said\"}");
    } else if (className.equals("Api")) {
      put("components", "orders", "{kind: service, api: v2}");
    } else if (section != null) {
      var bare =
          switch (section) {
            case "components" -> "service";
            case "boundaries" -> "network";
            case "data" -> "internal";
            case "environments" -> "{stage: staging}";
            default -> "{text: \"what is said\"}";
          };
      put(section, id, bare);
    }
  }

  private void put(String section, String id, String facts) {
    if (facts.startsWith("{kind") || !sections.get(section).containsKey(id)) {
      sections.get(section).put(id, facts);
    }
  }

  /** Returns the file. */
  String text() {
    if (sections.values().stream().allMatch(Map::isEmpty)) {
      need("Component", "order-api");
    }
    var lines = new ArrayList<String>();
    if (root.stream().noneMatch(fact -> fact.startsWith("system: "))) {
      lines.add("system: example");
    }
    lines.addAll(root);
    sections.forEach(
        (section, members) -> {
          if (!members.isEmpty()) {
            lines.add(section + ":");
            members.forEach((id, facts) -> lines.add("  " + id + ": " + facts));
          }
        });
    list("flows", flows, lines);
    list("waivers", waivers, lines);
    return String.join("\n", lines);
  }

  private static void list(String section, List<String> items, List<String> lines) {
    if (!items.isEmpty()) {
      lines.add(section + ":");
      items.forEach(item -> lines.add("  - " + item));
    }
  }

  static String text(Tree.Entry entry) {
    return text(entry.key()) + ": " + text(entry.value());
  }

  /** Returns a tree in one line. */
  static String text(Tree tree) {
    if (tree instanceof Tree.Mapping mapping) {
      var pairs = mapping.entries().stream().map(ExampleModel::text);
      return pairs.collect(Collectors.joining(", ", "{", "}"));
    }
    if (tree instanceof Tree.Sequence list) {
      return list.items().stream()
          .map(ExampleModel::text)
          .collect(Collectors.joining(", ", "[", "]"));
    }
    var scalar = (Tree.Scalar) tree;
    return scalar.quoted() || !isPlain(scalar.text())
        ? '"' + scalar.text().replace("\\", "\\\\").replace("\"", "\\\"") + '"'
        : scalar.text();
  }

  private static boolean isPlain(String text) {
    return PLAIN.matcher(text).matches()
        || Optional.of(text).filter(t -> t.matches("[^\\s,\\[\\]{}#&*!|>'\"`:]++")).isPresent();
  }
}
