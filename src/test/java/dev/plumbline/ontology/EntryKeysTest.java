package dev.plumbline.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.rdf.Arch;
import dev.plumbline.rdf.StandardTerms;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the catalogue of an organisation can say. */
class EntryKeysTest {
  private static final Vocabulary VOCABULARY = Vocabulary.load();

  /** What an entry's name, names and description state, and what follows from its encryption. */
  private static final Set<String> OTHERWISE =
      Set.of(
          StandardTerms.TYPE.getURI(),
          StandardTerms.LABEL.getURI(),
          StandardTerms.NOTATION.getURI(),
          RDFS.comment.getURI(),
          "http://www.w3.org/2004/02/skos/core#altLabel",
          Arch.iri("optionalEncryption"),
          "https://plumbline.dev/meta#meant");

  @ParameterizedTest
  @ValueSource(strings = {"Technology", "Protocol"})
  void canSayWhatTheShippedCatalogueSays(String type) {
    var said = new TreeSet<String>();
    VOCABULARY.entryKeys(Arch.iri(type)).forEach(key -> said.add(key.iri()));
    var stated = new TreeSet<String>();
    for (var term : VOCABULARY.terms(Arch.iri(type))) {
      VOCABULARY.statements(term.iri()).forEach(each -> stated.add(each.getPredicate().getURI()));
    }
    stated.removeAll(OTHERWISE);

    assertThat(said).containsAll(stated);
  }

  @Test
  void makesTheNamesOfOwnTermsAsThoseOfTheVocabularyAreMade() {
    var own = new OwnTerms("acme");

    assertThat(own.prefixes().keySet()).containsExactly("acme", "acme-tech", "acme-proto");
    assertThat(own.term("cost-centre"))
        .isEqualTo("https://plumbline.dev/catalogue/acme#costCentre");
    assertThat(own.type("scoring-engine"))
        .isEqualTo("https://plumbline.dev/catalogue/acme#ScoringEngine");
    assertThat(OwnTerms.catalogueOf(own.technology("acme-bus"))).isEqualTo("acme");
  }

  @Test
  void leavesTheShippedVocabularyAsItIs() {
    var kind = NodeFactory.createURI(new OwnTerms("acme").type("scorer"));
    var own =
        List.of(
            Triple.create(kind, StandardTerms.TYPE, Arch.term("ComponentKind")),
            Triple.create(kind, StandardTerms.NOTATION, NodeFactory.createLiteralString("scorer")));
    var more = VOCABULARY.with(own, List.of(new OwnTerms("acme")));

    assertThat(more.term(Arch.iri("ComponentKind"), "scorer")).isPresent();
    assertThat(more.prefixes()).containsKey("acme");
    assertThat(VOCABULARY.term(Arch.iri("ComponentKind"), "scorer")).isEmpty();
    assertThat(VOCABULARY.graph().contains(kind, Node.ANY, Node.ANY)).isFalse();
    assertThat(VOCABULARY.prefixes()).doesNotContainKey("acme");
  }
}
