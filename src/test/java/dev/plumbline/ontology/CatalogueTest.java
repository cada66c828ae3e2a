package dev.plumbline.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class CatalogueTest {
  private static final Catalogue CATALOGUE = Catalogue.read();

  static List<Node> types() {
    return List.of(Catalogue.TECHNOLOGY, Catalogue.PROTOCOL);
  }

  @Test
  void knowsEnoughTechnologiesAndProtocols() {
    assertThat(CATALOGUE.members(Catalogue.TECHNOLOGY)).hasSizeGreaterThanOrEqualTo(300);
    assertThat(CATALOGUE.members(Catalogue.PROTOCOL)).hasSizeGreaterThanOrEqualTo(80);
  }

  @ParameterizedTest
  @MethodSource("types")
  void givesEachEntryOneNotationOneLabelAndOneComment(Node type) {
    for (var entry : CATALOGUE.members(type)) {
      for (var property : List.of(SKOS.notation, RDFS.label, RDFS.comment)) {
        assertThat(CATALOGUE.texts(entry, property.asNode()))
            .as("%s of %s", property.getLocalName(), entry)
            .hasSize(1)
            .noneMatch(String::isBlank);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  void writesEachNotationLikeTheEntrysIri(Node type) {
    for (var entry : CATALOGUE.members(type)) {
      assertThat(CATALOGUE.texts(entry, SKOS.notation.asNode()))
          .containsExactly(entry.getURI().replaceAll(".*/", ""));
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  void writesEachNameForOneEntryOnly(Node type) {
    var owners = new HashMap<String, Node>();
    var clashes = new ArrayList<String>();
    for (var entry : CATALOGUE.members(type)) {
      for (var name : CATALOGUE.names(entry)) {
        claim(owners, Catalogue.folded(name), entry, clashes);
      }
    }
    assertThat(clashes).isEmpty();
  }

  @Test
  void takesEachImageAndResourceForOneTechnologyOnly() {
    var clashes = new ArrayList<String>();
    for (var property : List.of("image", "resource")) {
      var owners = new HashMap<String, Node>();
      for (var statement : CATALOGUE.statements(Catalogue.annotation(property))) {
        var name = statement.getObject().getLiteralLexicalForm();
        claim(owners, name, statement.getSubject(), clashes);
      }
    }
    assertThat(clashes).isEmpty();
  }

  private static void claim(
      Map<String, Node> owners, String name, Node entry, List<String> clashes) {
    var other = owners.put(name, entry);
    if (other != null) {
      clashes.add("\"%s\" is %s and %s".formatted(name, other, entry));
    }
  }

  @Test
  void namesImagesWithoutDefaultRegistryTagOrDigest() {
    for (var statement : CATALOGUE.statements(Catalogue.annotation("image"))) {
      assertThat(statement.getObject().getLiteralLexicalForm())
          .as("image of %s", statement.getSubject())
          .matches("([a-z0-9.-]+(:[0-9]+)?/)?[a-z0-9._/-]+")
          .doesNotStartWith("docker.io/")
          .doesNotStartWith("library/");
    }
  }

  @Test
  void refersToProtocolsThatExist() {
    var protocols = CATALOGUE.members(Catalogue.PROTOCOL);
    for (var property : List.of("speaks", "secureVariant")) {
      for (var statement : CATALOGUE.statements(Catalogue.arch(property))) {
        assertThat(protocols).as("%s", statement).contains(statement.getObject());
      }
    }
  }

  @Test
  void refersToTermsOfTheVocabulary() {
    var vocabulary = Catalogue.vocabulary();
    for (var property : List.of("provides", "capability", "defaultMode")) {
      for (var statement : CATALOGUE.statements(Catalogue.arch(property))) {
        assertThat(vocabulary.contains(statement.getObject(), RDF.type.asNode(), Node.ANY))
            .as("%s is declared", statement.getObject())
            .isTrue();
      }
    }
  }

  @Test
  void namesSecureVariantsThatAreEncrypted() {
    for (var statement : CATALOGUE.statements(Catalogue.arch("secureVariant"))) {
      var secure = statement.getObject();
      assertThat(CATALOGUE.texts(secure, Catalogue.arch("encrypted")))
          .as("%s", statement)
          .containsExactly("true");
    }
  }

  @Test
  void keepsLocalProtocolsOutOfTheQuestionOfEncryption() {
    for (var statement : CATALOGUE.statements(Catalogue.arch("local"))) {
      assertThat(CATALOGUE.objects(statement.getSubject(), Catalogue.arch("encrypted"))).isEmpty();
    }
  }

  @Test
  void datesEachRelease() {
    for (var release : CATALOGUE.members(Catalogue.arch("Release"))) {
      var cycle = CATALOGUE.texts(release, Catalogue.arch("cycle"));
      assertThat(cycle).hasSize(1);
      assertThat(release.getURI()).endsWith("/" + cycle.get(0));
      assertThat(CATALOGUE.texts(release, Catalogue.arch("endOfLife")))
          .as("end of life of %s", release)
          .singleElement()
          .asString()
          .matches("20[0-3]\\d-\\d\\d-\\d\\d");
    }
  }
}
