package dev.plumbline.dictionary;

import dev.plumbline.document.Tree;
import dev.plumbline.document.read.Reader;
import dev.plumbline.ontology.Form;
import dev.plumbline.ontology.Property;
import dev.plumbline.ontology.Vocabulary;
import dev.plumbline.rdf.Arch;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Small models that show the example of a key where the key may stand, with what the example names,
 * so that the reader finds no mistake in them.
 */
final class Examples {
  private static final String COMPONENT = Arch.iri("Component");

  /** The elements on which people look for a key first. */
  private static final List<String> FIRST =
      Stream.of("Component", "Flow", "Data", "Boundary", "System", "Api").map(Arch::iri).toList();

  /** What an element says beside the key, so that it is one at all. */
  private static final Map<String, String> BESIDE =
      Map.of(
          Arch.iri("Boundary"), "type: network",
          Arch.iri("Data"), "class: internal",
          Arch.iri("Kind"), "is: service",
          Arch.iri("Environment"), "stage: production",
          Arch.iri("Flow"), "over: https",
          Arch.iri("GlossaryTerm"), "meaning: what it stands for",
          Arch.iri("Waiver"),
              "rule: no-load-test, element: order-api, reason: tested elsewhere, owner: ana,"
                  + " until: 2027-02-01");

  private final Vocabulary vocabulary;
  private final Meta meta;

  Examples(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.meta = new Meta(vocabulary);
  }

  /** Returns the model of a key with an example, where people look for the key first. */
  Optional<String> model(Property property) {
    return places(property).stream()
        .filter(place -> property.example().isPresent())
        .findFirst()
        .map(place -> model(property, place));
  }

  /** Returns the classes on which the key may stand, the one of the shortest model first. */
  List<String> places(Property property) {
    var first = property.form() == Form.ELEMENTS ? Arch.iri("System") : COMPONENT;
    return meta.iris(property.iri(), "on").stream()
        .flatMap(this::members)
        .distinct()
        .sorted(
            Comparator.<String, Boolean>comparing(place -> !place.equals(first))
                .thenComparing(place -> FIRST.contains(place) ? FIRST.indexOf(place) : FIRST.size())
                .thenComparing(place -> place))
        .toList();
  }

  private Stream<String> members(String classIri) {
    if (classIri.equals(Arch.iri("Element"))) {
      return Stream.concat(FIRST.stream(), members(Arch.iri("Statement")));
    }
    if (classIri.equals(Arch.iri("Statement"))) {
      return Stream.of("Assumption", "Decision", "Risk", "Control").map(Arch::iri);
    }
    return Stream.of(classIri);
  }

  /** Returns a model in which an element or fact of the class states the example of the key. */
  String model(Property property, String classIri) {
    return model(property, classIri, property.example().orElseThrow());
  }

  /** Returns a model in which an element or fact of the class states the value. */
  String model(Property property, String classIri, String value) {
    var model = new ExampleModel(vocabulary, ownId(classIri, value));
    var tree = parse(property.key() + ": " + value);
    model.name(property, tree.entries().get(0).value());
    if (classIri.equals(Arch.iri("System"))) {
      model.state(property, tree.entries().get(0));
    } else {
      place(model, classIri, ExampleModel.text(tree.entries().get(0)), 0);
    }
    return model.text();
  }

  /** An element is not what its own example names. */
  private static String ownId(String classIri, String value) {
    return switch (Arch.local(classIri)) {
      case "Boundary" -> value.contains("core") ? "inner" : "core";
      case "Data" -> value.contains("order") ? "invoice" : "order";
      case "Decision" -> value.contains("use-cockroach") ? "use-postgres" : "one-store";
      case "Environment" -> "prod";
      case "GlossaryTerm" -> "RTO";
      case "Kind" -> "job-runner";
      case "Assumption", "Risk", "Control" -> "steady-load";
      default -> value.contains("order-api") ? "web" : "order-api";
    };
  }

  /** Puts the facts on an element of the class, or on a fact inside one that takes such facts. */
  private void place(ExampleModel model, String classIri, String facts, int depth) {
    if (vocabulary.isA(classIri, Arch.iri("Fact"))) {
      var holder = holder(classIri);
      var keyed = vocabulary.keyed(classIri);
      var inside = keyed.isPresent() ? '[' + keyed(classIri, facts) + ']' : '{' + facts + '}';
      if (holder.isPresent() && depth < 3) {
        place(model, places(holder.get()).get(0), holder.get().key() + ": " + inside, depth + 1);
      }
    } else if (classIri.equals(Arch.iri("System"))) {
      model.state(facts);
    } else {
      model.add(classIri, beside(classIri, facts));
    }
  }

  private Optional<Property> holder(String classIri) {
    return vocabulary.classes().stream()
        .flatMap(name -> vocabulary.properties(name).stream())
        .filter(
            each -> each.form() == Form.FACT && each.range().filter(classIri::equals).isPresent())
        .findFirst();
  }

  /** A fact in a list of pairs says whose it is. */
  private String keyed(String classIri, String facts) {
    var key = vocabulary.keyed(classIri).orElseThrow();
    var name = key.key() + ": " + key.example().orElseThrow();
    return '{' + (facts.startsWith(key.key() + ":") ? facts : name + ", " + facts) + '}';
  }

  private String beside(String classIri, String facts) {
    if (classIri.equals(COMPONENT)) {
      return facts.startsWith("kind:") || facts.startsWith("technology:")
          ? facts
          : "kind: service, " + facts;
    }
    var key = facts.substring(0, facts.indexOf(':'));
    var others =
        Stream.of(BESIDE.getOrDefault(classIri, "text: \"what is said\"").split(", "))
            .filter(each -> !each.startsWith(key + ":"));
    return String.join(", ", Stream.concat(others, Stream.of(facts)).toList());
  }

  static Tree.Mapping parse(String yaml) {
    var read = Reader.read("example.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    return (Tree.Mapping) read.documents().get(0).root();
  }
}
