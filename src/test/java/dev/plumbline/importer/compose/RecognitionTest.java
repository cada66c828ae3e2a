package dev.plumbline.importer.compose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecognitionTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "services: {web: {image: nginx}}",
        "{version: '3', services: {web: {build: .}}, x-note: 1}",
        "{services: {web: {depends_on: [db]}}, networks: {back: }}",
        "include: [{path: db/compose.yaml}]",
        "{web: {image: nginx, links: [db]}, db: {image: mysql, ports: ['3306']}}",
        "{name: shop, services: {db: {image: redis}}, volumes: {db-data: }}",
      })
  void recognisesCompose(String yaml) {
    assertThat(ComposeSignature.isCompose(Yaml.document("some.yaml", yaml))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[services]",
        "{apiVersion: v1, kind: Service, spec: {ports: []}}",
        "{on: push, jobs: {test: {services: {db: {image: postgres, ports: ['5432']}}}}}",
        "{openapi: 3.1.0, paths: {}}",
        "{system: shop, services: {web: {image: nginx}}}",
        "{components: {web: {image: nginx}}}",
        "{image: {repository: nginx}, service: {type: ClusterIP, ports: [80]}}",
        "{web: {image: {repository: nginx}, ports: [80]}}",
        "{stages: [test], test: {image: node, script: [npm test]}}",
        "{test: {image: node, environment: dev, script: [npm test]}}",
        "{services: {App\\Mailer: {arguments: ['%x%']}}}",
        "{services: {db: }}",
        "include: ['*.yaml']",
        "{workspace: {model: {}}, services: {}}",
      })
  void leavesOtherFormats(String yaml) {
    assertThat(ComposeSignature.isCompose(Yaml.document("some.yaml", yaml))).isFalse();
  }

  @Test
  void trustsTheNamesOfComposeFiles() {
    var included = "include: [db/compose.yaml]";
    assertThat(ComposeSignature.isCompose(Yaml.document("compose.yaml", included))).isTrue();
    assertThat(ComposeSignature.isCompose(Yaml.document("a/docker-compose.prod.yml", included)))
        .isTrue();
    assertThat(ComposeSignature.isCompose(Yaml.document("model.yaml", included))).isFalse();
  }
}
