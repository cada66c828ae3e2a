package dev.plumbline.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.rdf.StandardTerms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class CatalogueTest {
  private static final Catalogue CATALOGUE = Catalogue.read();
  private static final Vocabulary VOCABULARY = Vocabulary.load();

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
      assertThat(CATALOGUE.texts(entry, StandardTerms.NOTATION))
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
        assertThat(vocabulary.contains(statement.getObject(), StandardTerms.TYPE, Node.ANY))
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

  @ParameterizedTest
  @CsvSource({
    "mongo:3.4, mongodb, 3.4, 2020-01-31",
    "postgres 12, postgresql, 12, 2024-11-21",
    "MySQL 5.7, mysql, 5.7, 2023-10-31",
    "node.js 16, nodejs, 16, 2023-09-11",
    "Spring Boot 2.7, spring-boot, 2.7, 2023-06-30",
    "python 2.7, python, 2.7, 2020-01-01"
  })
  void knowsWhenSupportOfANamedVersionEnded(String text, String name, String version, String end) {
    var use = VOCABULARY.technology(text).orElseThrow();
    assertThat(use.technology().notation()).isEqualTo(name);
    assertThat(use.version()).contains(version);
    assertThat(endOfLife(use)).isEqualTo(end);
  }

  @ParameterizedTest
  @CsvSource({
    "bitnami/postgresql:12, postgresql, 2024-11-21",
    "docker.io/library/rabbitmq:3.6.8, rabbitmq, 2018-05-31",
    "docker.elastic.co/elasticsearch/elasticsearch:6.8.23, elasticsearch, 2022-02-10",
    "mcr.microsoft.com/dotnet/aspnet:6.0-alpine, aspnet, 2024-11-12",
    "quay.io/keycloak/keycloak:24.0.5, keycloak, 2024-06-10",
    "mcr.microsoft.com/mssql/server:2017-latest, sql-server, 2027-10-12"
  })
  void knowsWhenSupportOfAnImageEnded(String image, String name, String end) {
    var use = VOCABULARY.image(image).orElseThrow();
    assertThat(use.technology().notation()).isEqualTo(name);
    assertThat(endOfLife(use)).isEqualTo(end);
  }

  private static String endOfLife(Vocabulary.TechnologyUse use) {
    var release =
        VOCABULARY.release(use.technology().iri(), use.version().orElseThrow()).orElseThrow();
    return CATALOGUE.texts(NodeFactory.createURI(release), Catalogue.arch("endOfLife")).get(0);
  }

  @ParameterizedTest
  @CsvSource({
    "redis, Cache",
    "redis, KeyValueStore",
    "postgres, RelationalDatabase",
    "mongo, DocumentStore",
    "nginx, ReverseProxy",
    "kafka, EventStream",
    "s3, ObjectStore",
    "AWS Aurora, RelationalDatabase",
    "sqs, Queue",
    "lambda, Function",
    "aks, Platform",
    "cosmos-db, DocumentStore",
    "bigquery, DataWarehouse",
    "pub/sub, Topic",
    "vault, SecretStore",
    "keycloak, IdentityProvider",
    "Azure AD, IdentityProvider",
    "prometheus, MetricsStore",
    "pgadmin, AdministrationTool",
    "Stripe, ExternalSystem"
  })
  void knowsWhatATechnologyMakesAComponent(String technology, String kind) {
    var use = VOCABULARY.technology(technology).orElseThrow();
    assertThat(VOCABULARY.provides(use.technology(), Catalogue.arch(kind).getURI())).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "22, ssh",
    "25, smtp",
    "80, http",
    "443, https",
    "3306, mysql",
    "5432, postgresql",
    "5672, amqp",
    "6379, redis",
    "9092, kafka",
    "27017, mongodb"
  })
  void knowsWhichProtocolAPortUsuallyHas(int port, String protocol) {
    assertThat(VOCABULARY.protocolOn(port).orElseThrow().notation()).isEqualTo(protocol);
  }

  @ParameterizedTest
  @CsvSource({
    "https, true,",
    "http, false,",
    "postgresql, false, true",
    "amqp, false, true",
    "kafka-secure, true,",
    "mtls, true,",
    "rest,,",
    "in-process,,"
  })
  void knowsWhetherAProtocolIsEncrypted(String protocol, String encrypted, String optional) {
    var iri = VOCABULARY.term(Catalogue.PROTOCOL.getURI(), protocol).orElseThrow().iri();
    var node = NodeFactory.createURI(iri);
    assertThat(CATALOGUE.texts(node, Catalogue.arch("encrypted")))
        .isEqualTo(encrypted == null ? List.of() : List.of(encrypted));
    assertThat(CATALOGUE.texts(node, Catalogue.arch("optionalEncryption")))
        .isEqualTo(optional == null ? List.of() : List.of(optional));
  }
}
