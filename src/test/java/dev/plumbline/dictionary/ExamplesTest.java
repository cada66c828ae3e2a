package dev.plumbline.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.document.Document;
import dev.plumbline.document.read.Reader;
import dev.plumbline.graph.Architecture;
import dev.plumbline.ontology.Form;
import dev.plumbline.ontology.Property;
import dev.plumbline.ontology.Vocabulary;
import dev.plumbline.rdf.Arch;
import dev.plumbline.rdf.StandardTerms;
import dev.plumbline.rule.Modelling;
import dev.plumbline.rule.fixture.FixtureRunner;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;

/** Whoever writes what help shows as an example is understood. */
class ExamplesTest {
  /** Reading uses them up: the graph has what they say of components. */
  private static final Set<String> USED_UP = Set.of("kinds", "environments");

  private static final Vocabulary VOCABULARY = Vocabulary.load();

  @Test
  void ofEachKeyAreReadWhereverItMayStand() {
    var examples = new Examples(VOCABULARY);
    var refused = new ArrayList<String>();
    for (var property : properties()) {
      for (var place : examples.places(property)) {
        refused.addAll(refused(property, examples.model(property, place)));
      }
    }

    assertThat(refused).isEmpty();
  }

  private static List<String> refused(Property property, String text) {
    var documents = documents(text);
    var architecture = Modelling.model(documents, FixtureRunner.TODAY);
    var refused = new ArrayList<String>();
    for (var problem : architecture.problems()) {
      refused.add(property.key() + ": " + problem.message() + "\n" + text);
    }
    if (refused.isEmpty() && !holds(architecture, property)) {
      refused.add(property.key() + " is not in the graph\n" + text);
    }
    return refused;
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
