package dev.plumbline.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.document.Document;
import dev.plumbline.document.read.Reader;
import dev.plumbline.graph.Architecture;
import dev.plumbline.lift.FilesOnDisk;
import dev.plumbline.lift.Lifter;
import dev.plumbline.lift.Options;
import dev.plumbline.ontology.Form;
import dev.plumbline.ontology.Property;
import dev.plumbline.ontology.Vocabulary;
import dev.plumbline.rdf.Arch;
import dev.plumbline.rdf.StandardTerms;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever writes what help shows as an example is understood. */
class ExamplesTest {
  /** Reading uses them up: the graph has what they say of components. */
  private static final Set<String> USED_UP = Set.of("kinds", "environments");

  private static final Vocabulary VOCABULARY = Vocabulary.load();

  private static final Pattern SUCH_AS =
      Pattern.compile("(?:such as|written like) ([^.;\"]*(?:\\.\\d[^.;\"]*)*)");
  private static final Set<Property> PROPERTIES = properties();
  private static final Examples EXAMPLES = new Examples(VOCABULARY);

  @TempDir Path folder;

  @Test
  void ofEachKeyAreReadWhereverItMayStand() throws IOException {
    Files.createDirectories(folder.resolve("services"));
    Files.writeString(
        folder.resolve("services/stock.yaml"), "system: example\ncomponents: {stock: service}\n");
    for (var source : List.of("compose.yaml", "compose.prod.yaml")) {
      Files.writeString(
          folder.resolve(source), "services: {stock: {image: \"example/stock:1\"}}\n");
    }
    var refused = new ArrayList<String>();
    for (var property : PROPERTIES) {
      for (var place : EXAMPLES.places(property)) {
        refused.addAll(refused(property, EXAMPLES.model(property, place)));
      }
    }

    assertThat(refused).isEmpty();
  }

  /** What help says of a form, such as "300ms, 4h or P1D", is read where the form is expected. */
  @Test
  void ofEachFormAreRead() {
    var refused = new ArrayList<String>();
    for (var key : DictionaryFile.entries(VOCABULARY, DerivedFacts.none())) {
      for (var value : values(key.first(Entry.FORMS).orElse(""))) {
        refused.addAll(refused(key, value));
      }
    }

    assertThat(refused).isEmpty();
  }

  /** What a message says was expected, such as 2.5, is read. */
  @Test
  void ofEachMessageAreRead() {
    var refused = new ArrayList<String>();
    int read = 0;
    for (var key : DictionaryFile.entries(VOCABULARY, DerivedFacts.none())) {
      if (key.sort() == Sort.KEY && key.all(Entry.HAS).isEmpty() && !key.is("section")) {
        var property = property(key);
        var place = EXAMPLES.places(property).get(0);
        for (var problem : lifted(EXAMPLES.model(property, place, "\"?!\"")).problems()) {
          for (var value : values(problem.message())) {
            read++;
            refused.addAll(refused(key, value));
          }
        }
      }
    }

    assertThat(refused).isEmpty();
    assertThat(read).isGreaterThan(20);
  }

  /** What editors show of a form is read. */
  @Test
  void ofTheSchemaAreRead() throws IOException {
    var definitions =
        new ObjectMapper()
            .readTree(Path.of("ontology/plumbline.schema.json").toFile())
            .get("$defs");
    var keys =
        Map.of(
            "duration", "rto",
            "size", "payload-size",
            "size-per-time", "monthly-volume",
            "rate", "load",
            "percentage", "availability",
            "money", "cost",
            "date", "review-by",
            "past-date", "reviewed");
    var refused = new ArrayList<String>();
    for (var definition : definitions.properties()) {
      var comment = definition.getValue().path("$comment").asText();
      for (var value : values(comment)) {
        var name = keys.get(definition.getKey());
        assertThat(name).as("a key for " + definition.getKey()).isNotNull();
        refused.addAll(refused(Dictionary.load().find(name).get(0), value));
      }
    }

    assertThat(refused).isEmpty();
  }

  /** A backtick in help marks a key, a value or a sentence of the format. */
  @Test
  void inHelpAreWordsOfTheFormat() {
    var dictionary = Dictionary.load();
    var unknown = new ArrayList<String>();
    for (var entry : dictionary.entries()) {
      Pattern.compile("`([^`]+)`")
          .matcher(entry.first(Entry.MEANS).orElse(""))
          .results()
          .map(match -> match.group(1))
          .filter(word -> !word.contains("->") && !word.startsWith(":"))
          .filter(word -> !List.of("yes", "no", "none").contains(word))
          .filter(word -> dictionary.find(word).isEmpty())
          .forEach(word -> unknown.add(entry.name() + ": " + word));
    }

    assertThat(unknown).isEmpty();
  }

  private static List<String> values(String text) {
    return SUCH_AS
        .matcher(text)
        .results()
        .flatMap(match -> Stream.of(match.group(1).split(",? or |, ")))
        .map(String::strip)
        .toList();
  }

  private List<String> refused(Entry key, String value) {
    var property = property(key);
    return refused(property, EXAMPLES.model(property, EXAMPLES.places(property).get(0), value));
  }

  private static Property property(Entry key) {
    var term = key.first(Entry.TERM).orElseThrow();
    return PROPERTIES.stream()
        .filter(each -> Meta.prefixed(each.iri()).equals(term))
        .findFirst()
        .orElseThrow();
  }

  private List<String> refused(Property property, String text) {
    var architecture = lifted(text);
    var refused = new ArrayList<String>();
    for (var problem : architecture.problems()) {
      refused.add(property.key() + ": " + problem.message() + "\n" + text);
    }
    if (refused.isEmpty() && !holds(architecture, property)) {
      refused.add(property.key() + " is not in the graph\n" + text);
    }
    return refused;
  }

  private Architecture lifted(String text) {
    var options = new Options(folder, folder, Optional.empty());
    return Lifter.lift(documents(text), options, VOCABULARY, new FilesAndSources());
  }

  /** Files of other formats are read for models, and hold nothing here. */
  private static final class FilesAndSources extends FilesOnDisk {
    @Override
    public Imported imported(List<Named> files) {
      return new Imported(List.of(), Map.of(), List.of(), List.of());
    }
  }

  private static boolean holds(Architecture architecture, Property property) {
    var graph = architecture.graph();
    if (property.structural() || USED_UP.contains(property.key())) {
      return true;
    }
    if (property.form() == Form.ELEMENTS || property.form() == Form.FLOWS) {
      return graph.contains(Node.ANY, StandardTerms.TYPE, iri(property.range().orElseThrow()));
    }
    var stated = property.key().equals("contains") ? Arch.IN : iri(property.iri());
    return graph.contains(Node.ANY, stated, Node.ANY);
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  private static List<Document> documents(String text) {
    var read = Reader.read("model.yaml", text.getBytes(StandardCharsets.UTF_8));
    assertThat(read.problems()).as(text).isEmpty();
    return read.documents();
  }

  private static Set<Property> properties() {
    var all = new LinkedHashSet<Property>();
    VOCABULARY.classes().forEach(name -> all.addAll(VOCABULARY.properties(name)));
    return all;
  }
}
