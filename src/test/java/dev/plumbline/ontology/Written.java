package dev.plumbline.ontology;

import dev.plumbline.rdf.StandardTerms;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL2;

/** The ontology's files as they stand, for the tests that hold them to their rules. */
final class Written {
  static final Path FOLDER = Path.of("ontology");
  static final List<Triple> TRIPLES = OntologyFiles.read(FOLDER);
  static final Statements STATED = new Statements(TRIPLES);
  static final Vocabulary VOCABULARY = Vocabulary.read(FOLDER);
  static final Node OBJECT_PROPERTY = OWL2.ObjectProperty.asNode();
  static final Node DATATYPE_PROPERTY = OWL2.DatatypeProperty.asNode();
  static final Node ANNOTATION_PROPERTY = OWL2.AnnotationProperty.asNode();

  private Written() {}

  static Stream<Node> keys() {
    return STATED.subjects().stream().filter(node -> STATED.object(node, Nodes.KEY).isPresent());
  }

  static Stream<Node> ownTerms() {
    return STATED.subjects().stream()
        .filter(node -> node.getURI().startsWith("https://plumbline.dev/"))
        .filter(node -> STATED.object(node, Nodes.CYCLE).isEmpty());
  }

  static boolean isA(Node node, Node type) {
    return STATED.objects(node, StandardTerms.TYPE).contains(type);
  }
}
