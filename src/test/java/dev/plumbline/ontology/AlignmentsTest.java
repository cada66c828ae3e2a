package dev.plumbline.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;

class AlignmentsTest {
  private static final Node CLOSE_MATCH = SKOS.closeMatch.asNode();

  private static Graph alignments() {
    var graph = GraphFactory.createDefaultGraph();
    RDFParser.source(Path.of("ontology", "alignments.ttl")).parse(graph);
    return graph;
  }

  @Test
  void alignsOnlyTermsThatExist() {
    var vocabulary = Vocabulary.load();
    assertThat(
            alignments().stream(Node.ANY, CLOSE_MATCH, Node.ANY)
                .map(triple -> triple.getSubject().getURI())
                .filter(iri -> !vocabulary.isDefined(iri)))
        .isEmpty();
  }

  @Test
  void alignsToNamedVocabulariesOnly() {
    assertThat(
            alignments().stream(Node.ANY, CLOSE_MATCH, Node.ANY)
                .map(triple -> triple.getObject().getURI()))
        .isNotEmpty()
        .allMatch(
            iri ->
                iri.startsWith("http://d3fend.mitre.org/ontologies/d3fend.owl#")
                    || iri.startsWith("https://w3id.org/dpv#"));
  }
}
