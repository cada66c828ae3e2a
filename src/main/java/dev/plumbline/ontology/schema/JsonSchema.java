package dev.plumbline.ontology.schema;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.ontology.Form;
import dev.plumbline.ontology.KnownTerms;
import dev.plumbline.ontology.OwnTerms;
import dev.plumbline.ontology.Property;
import dev.plumbline.ontology.Vocabulary;
import dev.plumbline.rdf.Arch;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The model format as a JSON Schema, for editors: keys with their help, values to choose from.
 *
 * <p>What a schema cannot say it lets pass: kinds of the author's own, references, technologies
 * that the catalogue does not know.
 */
final class JsonSchema {
  private static final String ID = "https://plumbline.dev/schema/1/plumbline.schema.json";
  static final String VARIABLE = "\\$\\{";
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Vocabulary vocabulary;
  private final ObjectNode definitions = JSON.objectNode();
  private final Set<String> done = new LinkedHashSet<>();

  private JsonSchema(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  static ObjectNode of(Vocabulary vocabulary) {
    return new JsonSchema(vocabulary).root();
  }

  private ObjectNode root() {
    var root = JSON.objectNode();
    root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    var own = vocabulary.catalogues();
    if (own.isEmpty()) {
      root.put("$id", ID);
    }
    root.put(
        "title",
        "Plumbline architecture description"
            + (own.isEmpty() ? "" : " with the words of " + String.join(", ", own)));
    root.set("$ref", reference(arch("System")).get("$ref"));
    definitions.setAll(JsonLiterals.definitions());
    root.set("$defs", definitions);
    return root;
  }

  private static String arch(String name) {
    return Arch.NAMESPACE + name;
  }

  private static String name(String iri) {
    return Arch.isTerm(iri)
        ? Arch.local(iri)
        : OwnTerms.catalogueOf(iri) + "-" + iri.substring(KnownTerms.namespace(iri).length());
  }

  /** A mapping whose keys are those of a class. */
  private ObjectNode mapping(String classIri) {
    var schema = JSON.objectNode().put("type", "object");
    vocabulary.comment(classIri).ifPresent(text -> schema.put("description", text));
    var properties = schema.putObject("properties");
    var patterns = schema.putObject("patternProperties");
    patterns.set("^x-", JSON.objectNode());
    var lender = vocabulary.keysOf(classIri);
    for (var property : vocabulary.properties(classIri)) {
      var lent = lender.filter(other -> vocabulary.properties(other).contains(property));
      lent.ifPresent(this::reference);
      properties.set(
          property.key(),
          lent.map(other -> same(other, property)).orElseGet(() -> value(property)));
      for (var alias : property.aliases()) {
        patterns.set("^" + alias + "$", same(classIri, property));
      }
    }
    vocabulary.properties(classIri).forEach(property -> beside(property, properties));
    schema.put("additionalProperties", false);
    return schema;
  }

  /** Adds the keys of a property's value that may be written beside it. */
  private void beside(Property property, ObjectNode properties) {
    for (var key : vocabulary.beside(property)) {
      var range = property.range().orElseThrow();
      reference(range);
      properties.set(key, same(range, vocabulary.property(range, key).orElseThrow()));
    }
  }

  private static ObjectNode same(String classIri, Property property) {
    return ref(name(classIri) + "/properties/" + property.key());
  }

  private ObjectNode reference(String classIri) {
    var name = name(classIri);
    if (done.add(name)) {
      definitions.set(name, mapping(classIri));
    }
    return ref(name);
  }

  static ObjectNode ref(String name) {
    return JSON.objectNode().put("$ref", "#/$defs/" + name);
  }

  private ObjectNode value(Property property) {
    var choices = JSON.arrayNode();
    switch (property.form()) {
      case ELEMENTS -> choices.add(elements(property.range().orElseThrow()));
      case FLOWS -> choices.add(flows());
      case FACT -> facts(property, choices);
      default -> values(property, choices);
    }
    if (property.threeValued() || property.form() == Form.FACT) {
      choices.add(ref("stated")).add(ref("not-applicable"));
    }
    var schema = anyOf(choices);
    schema.put("description", help(property));
    return schema;
  }

  private static String help(Property property) {
    return property
        .example()
        .map(e -> property.comment() + " Example: " + e)
        .orElse(property.comment());
  }

  static ObjectNode anyOf(ArrayNode choices) {
    if (choices.size() == 1) {
      return (ObjectNode) choices.get(0);
    }
    var schema = JSON.objectNode();
    schema.set("anyOf", choices);
    return schema;
  }

  private void values(Property property, ArrayNode choices) {
    var single = single(property);
    choices.add(single);
    if (property.iri().equals(arch("replicas"))) {
      vocabulary.spelled(arch("Scaling")).ifPresent(text -> choices.add(whole(text)));
    }
    if (property.many() || vocabulary.isJoined(property)) {
      choices.add(list(single.deepCopy()));
    }
  }

  private static ObjectNode list(ObjectNode items) {
    var list = JSON.objectNode().put("type", "array");
    list.set("items", items);
    return list;
  }

  /** A file that needs options is written as a mapping. */
  private static ObjectNode source() {
    var options = JSON.objectNode().put("type", "object");
    var properties = options.putObject("properties");
    properties.set("file", ref("text"));
    properties.set("format", ref("text"));
    options.putArray("required").add("file");
    options.put("additionalProperties", false);
    return anyOf(JSON.arrayNode().add(ref("text")).add(options));
  }

  private ObjectNode single(Property property) {
    if (property.iri().equals(arch("sources"))) {
      return source();
    }
    return switch (property.form()) {
      case TERM -> terms(property);
      case REFERENCE, REFERENCE_OR_TEXT, PATH -> ref("text");
      case DATE -> ref(vocabulary.isPast(property) ? "past-date" : "date");
      case SIZE -> ref(vocabulary.per(property).isPresent() ? "size-per-time" : "size");
      case INTEGER -> within(property, ref("integer"));
      default -> ref(JsonLiterals.nameOf(property.form()));
    };
  }

  private ObjectNode within(Property property, ObjectNode number) {
    var limits = JSON.objectNode();
    vocabulary
        .bounds()
        .least(property)
        .ifPresent(least -> limits.put("minimum", new BigDecimal(least)));
    vocabulary
        .bounds()
        .most(property)
        .ifPresent(most -> limits.put("maximum", new BigDecimal(most)));
    if (limits.isEmpty()) {
      return number;
    }
    var all = JSON.objectNode();
    all.putArray("allOf").add(number).add(limits);
    return all;
  }

  private ObjectNode terms(Property property) {
    var range = property.range().orElseThrow();
    var choices = JSON.arrayNode().add(offered(range));
    if (range.equals(arch("Technology"))) {
      choices.add(ref("name-and-version"));
    }
    if (property.open() || range.equals(arch("ComponentKind"))) {
      return anyOf(choices.add(ref("text")));
    }
    choices.add(understood(range));
    return anyOf(property.many() ? choices.add(pattern(",")) : choices);
  }

  /** The values of a list, as completions. */
  private ObjectNode offered(String classIri) {
    var name = name(classIri);
    if (done.add(name)) {
      var values = JSON.objectNode();
      var notations = values.putArray("enum");
      vocabulary.terms(classIri).forEach(term -> notations.add(term.notation()));
      definitions.set(name, values);
    }
    return ref(name);
  }

  /** Whatever is understood as a value of a list: its aliases too, in any case. */
  private ObjectNode understood(String classIri) {
    var name = name(classIri) + "-spelling";
    if (done.add(name)) {
      var spellings = new LinkedHashSet<String>();
      for (var term : vocabulary.terms(classIri)) {
        spellings.add(JsonLiterals.anyCase(term.notation()));
        term.aliases().forEach(alias -> spellings.add(JsonLiterals.anyCase(alias)));
      }
      var port = classIri.equals(arch("Protocol")) ? "( ?\\([0-9]{1,5}\\)|:[0-9]{1,5})?" : "";
      var any = String.join("|", spellings);
      var choices = JSON.arrayNode().add(pattern("^(" + any + ")" + port + "$|" + VARIABLE));
      var numbers = JSON.objectNode();
      var digits = numbers.putArray("enum");
      spellings.stream()
          .filter(spelling -> spelling.matches("[0-9]{1,4}"))
          .forEach(spelling -> digits.add(Integer.parseInt(spelling)));
      definitions.set(name, anyOf(digits.isEmpty() ? choices : choices.add(numbers)));
    }
    return ref(name);
  }

  private static ObjectNode whole(String pattern) {
    return pattern("^(" + pattern + ")$");
  }

  static ObjectNode pattern(String pattern) {
    return JSON.objectNode().put("type", "string").put("pattern", pattern);
  }

  /** Elements by id, or a list of them. */
  private ObjectNode elements(String classIri) {
    var name = name(classIri) + "-section";
    if (done.add(name)) {
      var members = JSON.objectNode().put("type", "object");
      members.set("additionalProperties", member(classIri));
      var item = JSON.arrayNode().add(reference(classIri)).add(members.deepCopy()).add(ref("text"));
      var section = JSON.arrayNode().add(members).add(list(anyOf(item)));
      var shorthand = vocabulary.shorthand(classIri);
      if (shorthand.filter(one -> one.form() == Form.TEXT).isPresent()) {
        section.add(ref("text"));
      }
      definitions.set(name, anyOf(section));
    }
    return ref(name);
  }

  private ObjectNode member(String classIri) {
    var choices = JSON.arrayNode().add(reference(classIri));
    choices.add(JSON.objectNode().put("type", "null"));
    vocabulary.shorthand(classIri).ifPresent(shorthand -> choices.add(single(shorthand)));
    return anyOf(choices);
  }

  private void facts(Property property, ArrayNode choices) {
    var classIri = property.range().orElseThrow();
    var item = fact(classIri);
    if (vocabulary.keyed(classIri).isPresent()) {
      var pairs = JSON.objectNode().put("type", "object");
      pairs.set("additionalProperties", item);
      choices.add(pairs).add(list(anyOf(JSON.arrayNode().add(ref("text")).add(item.deepCopy()))));
      choices.add(ref("text"));
    } else {
      choices.add(item);
      if (property.many()) {
        choices.add(list(item.deepCopy()));
      }
    }
  }

  private ObjectNode fact(String classIri) {
    var choices = JSON.arrayNode().add(reference(classIri));
    vocabulary.shorthand(classIri).ifPresent(shorthand -> choices.add(bare(classIri, shorthand)));
    vocabulary.spelled(classIri).ifPresent(text -> choices.add(whole(text)));
    return anyOf(choices);
  }

  private ObjectNode bare(String classIri, Property shorthand) {
    var lead = vocabulary.lead(classIri);
    if (lead.isEmpty()) {
      return single(shorthand);
    }
    var led = pattern("^" + lead.get() + " ");
    return anyOf(JSON.arrayNode().add(single(shorthand)).add(led));
  }

  /** Sentences, sentences with facts, or facts that name both ends. */
  private ObjectNode flows() {
    if (done.add("flows")) {
      var item = anyOf(JSON.arrayNode().add(sentence()).add(statement()));
      definitions.set("flows", anyOf(JSON.arrayNode().add(list(item)).add(item.deepCopy())));
    }
    return ref("flows");
  }

  private static ObjectNode sentence() {
    return JSON.objectNode()
        .put("type", "string")
        .put("pattern", "->")
        .put("description", "Who calls whom, as in: web -> gateway -> order-api: https order");
  }

  /** The keys of a flow beside sentences, each with facts of its own. */
  private ObjectNode statement() {
    var facts = JSON.arrayNode().add(reference(arch("Flow"))).add(ref("text"));
    facts.add(list(ref("text"))).add(JSON.objectNode().put("type", "null"));
    var statement = JSON.objectNode().put("type", "object");
    var properties = statement.putObject("properties");
    var patterns = statement.putObject("patternProperties");
    patterns.set("->", anyOf(facts));
    patterns.set("^x-", JSON.objectNode());
    for (var property : vocabulary.properties(arch("Flow"))) {
      properties.set(property.key(), same(arch("Flow"), property));
      for (var alias : property.aliases()) {
        patterns.set("^" + alias + "$", same(arch("Flow"), property));
      }
    }
    return statement.put("additionalProperties", false);
  }
}
