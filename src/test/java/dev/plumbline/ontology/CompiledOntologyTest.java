package dev.plumbline.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;

class CompiledOntologyTest {
  @Test
  void keepsEveryTripleOfTheOntologyInItsOrder() {
    var stated = OntologyFiles.read(Path.of("ontology"));

    assertThat(CompiledOntology.read(CompiledOntology.write(stated))).isEqualTo(stated);
  }

  @Test
  void keepsEveryFormOfLiteral() {
    var triples =
        List.of(
            triple(NodeFactory.createLiteralString("größe\n\ud83d\ude00")),
            triple(NodeFactory.createLiteralLang("size", "en")),
            triple(NodeFactory.createLiteralDT("1.50", XSDDatatype.XSDdecimal)));

    assertThat(CompiledOntology.read(CompiledOntology.write(triples))).isEqualTo(triples);
  }

  @Test
  void refusesWhatItCannotKeep() {
    var blank = List.of(triple(NodeFactory.createBlankNode()));

    assertThatThrownBy(() -> CompiledOntology.write(blank))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesWhatItDidNotWrite() {
    assertThatThrownBy(() -> CompiledOntology.read(new byte[64]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Triple triple(Node object) {
    return Triple.create(Nodes.iri("urn:s"), Nodes.iri("urn:p"), object);
  }
}
