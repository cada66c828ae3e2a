package dev.plumbline.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.rdf.Arch;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TechnologiesTest {
  private static final Vocabulary VOCABULARY = Vocabulary.load();

  private static String shown(Optional<Vocabulary.TechnologyUse> use) {
    return use.map(
            found -> found.technology().notation() + found.version().map(v -> " " + v).orElse(""))
        .orElse("none");
  }

  @ParameterizedTest
  @CsvSource({
    "postgresql, postgresql",
    "Postgres, postgresql",
    "PostgreSQL 16, postgresql 16",
    "postgres:9.6, postgresql 9.6",
    "postgresql v14.2, postgresql 14.2",
    "spring-boot 3.2, spring-boot 3.2",
    "Spring Boot, spring-boot",
    "java17, java 17",
    "bitnami rabbitmq, rabbitmq",
    "zalando postgres 16, postgresql 16",
    "cloudnativepg postgres cluster, postgresql",
    "self-hosted Sentry, sentry",
    "northwind hardened kafka 3.9, kafka 3.9",
    "patched nginx, nginx",
    "hardened images of our own, none",
    "scripts for patched nginx, none",
    "apache of our own, none",
    "something of our own, none",
    "'', none",
  })
  void readsNamesWithVersions(String text, String expected) {
    assertThat(shown(VOCABULARY.technology(text))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "postgres, postgresql",
    "postgres:14-alpine, postgresql 14",
    "docker.io/library/postgres:16.3, postgresql 16.3",
    "bitnami/postgresql:15, postgresql 15",
    "registry.example.org:5000/mirror/postgres:12, postgresql 12",
    "mongo:3.4, mongodb 3.4",
    "mongo:latest, mongodb",
    "redis:alpine, redis",
    "redis:7@sha256:0123456789abcdef, redis 7",
    "weaveworksdemos/catalogue:0.3.5, none",
  })
  void readsContainerImages(String image, String expected) {
    assertThat(shown(VOCABULARY.image(image))).isEqualTo(expected);
  }

  @Test
  void tellsWhatATechnologySpeaks() {
    var postgresql = VOCABULARY.technology("postgresql").orElseThrow().technology();
    assertThat(VOCABULARY.speaks(postgresql, Optional.empty()).map(Term::notation))
        .contains("postgresql");
    assertThat(VOCABULARY.provides(postgresql, Arch.iri("Store"))).isTrue();
    assertThat(VOCABULARY.provides(postgresql, Arch.iri("Cache"))).isFalse();
  }

  @Test
  void findsTheReleaseCycleWithTheLongestName() {
    var mongodb = VOCABULARY.technology("mongodb").orElseThrow().technology();
    assertThat(VOCABULARY.release(mongodb.iri(), "3.4.24"))
        .hasValueSatisfying(iri -> assertThat(iri).endsWith("/mongodb/3.4"));
    assertThat(VOCABULARY.release(mongodb.iri(), "3.45"))
        .hasValueSatisfying(iri -> assertThat(iri).endsWith("/mongodb/3"));
    assertThat(VOCABULARY.release(mongodb.iri(), "34.1")).isEmpty();
  }

  @Test
  void findsProtocolsByTheirPort() {
    assertThat(VOCABULARY.protocolOn(5432).map(Term::notation)).contains("postgresql");
    assertThat(VOCABULARY.protocolOn(1)).isEmpty();
  }
}
