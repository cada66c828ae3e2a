package dev.plumbline.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.document.Document;
import dev.plumbline.document.read.Reader;
import dev.plumbline.importer.FileFormat;
import dev.plumbline.importer.Importer;
import dev.plumbline.ontology.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignFormatsTest {
  private static final ForeignFormats FORMATS = ForeignFormats.shipped();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          alertmanager         | {route: {receiver: ops}, receivers: [{name: ops}]}
          ansible              | [{hosts: web, tasks: []}]
          ansible              | [{name: Install, ansible.builtin.package: {name: nginx}}]
          ansible              | {all: {children: {web: {hosts: {}}}}}
          asyncapi             | {asyncapi: 3.0.0, info: {title: Lights}, channels: {}}
          backstage            | {apiVersion: backstage.io/v1alpha1, kind: Component, metadata: {name: web}}
          backstage            | {apiVersion: scaffolder.backstage.io/v1beta3, kind: Template, spec: {}}
          calm                 | {nodes: [{unique-id: web}], relationships: []}
          calm                 | {$schema: "https://calm.finos.org/release/1.1/meta/calm.json", nodes: []}
          cloudformation       | {AWSTemplateFormatVersion: 2010-09-09, Resources: {}}
          cloudformation       | {Resources: {Files: {Type: "AWS::S3::Bucket"}}}
          compose              | {services: {web: {image: nginx}}}
          compose              | {web: {image: nginx, links: [db]}, db: {image: mysql, ports: ["3306"]}}
          github-actions       | {on: push, jobs: {build: {runs-on: ubuntu-24.04, steps: []}}}
          gitlab-ci            | {stages: [test], test: {stage: test, script: [make]}}
          grafana              | {title: Nodes, schemaVersion: 39, panels: []}
          grafana              | {apiVersion: 1, datasources: []}
          helm                 | {apiVersion: v2, name: web, version: 1.0.0}
          helm                 | {replicaCount: 2, image: {repository: nginx}, resources: {}}
          json-schema          | {$schema: "https://json-schema.org/draft/2020-12/schema", type: object}
          kubernetes           | {apiVersion: apps/v1, kind: Deployment, metadata: {name: web}}
          kubernetes           | {apiVersion: kustomize.config.k8s.io/v1beta1, kind: Kustomization, resources: []}
          kustomize            | {resources: [deployment.yaml], namespace: shop}
          npm                  | {name: web, scripts: {test: jest}}
          npm                  | {name: web, dependencies: {express: ^5.0.0}}
          openapi              | {openapi: 3.1.0, info: {title: Orders}, paths: {}}
          openapi              | {swagger: "2.0", paths: {}}
          openapi              | {get: {summary: All orders, responses: {}}}
          otm                  | {otmVersion: 0.2.0, project: {name: Shop}, components: []}
          prefect              | {name: data, prefect-version: 3.0.3, deployments: []}
          prefect              | {flows: [{name: nightly, entrypoint: "flow.py:main"}]}
          prometheus           | {global: {}, scrape_configs: []}
          prometheus           | {groups: [{name: nodes, rules: []}]}
          pytm                 | {isOrdered: true, elements: [], flows: []}
          structurizr          | {name: Shop, model: {softwareSystems: []}, views: {}}
          talos                | {version: v1alpha1, machine: {type: worker}}
          talos                | {clusterName: home, endpoint: "https://10.0.0.10:6443", nodes: []}
          terraform            | {version: 4, terraform_version: 1.9.0, serial: 3, resources: []}
          terraform            | {format_version: "1.2", planned_values: {}, configuration: {}}
          threagile            | {threagile_version: 1.0.0, technical_assets: {}}
          threagile            | {data_assets: {orders: {id: orders}}}
          threat-dragon        | {summary: {title: Shop}, detail: {diagrams: []}}
          threat-model-library | {trust_zones: [], trust_boundaries: [], data_flows: []}
          threat-model-library | {$schema: "x/threat-model-library/y.schema.json", trust_boundaries: []}
          """)
  void recognisesADocumentAsOfOneFormat(String id, String document) {
    assertThat(formats(document(document))).containsExactly(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[openapi]",
        "{hello: world}",
        "{system: shop, components: {web: service}}",
        "{components: {web: service}}",
        "{flows: ['web -> db']}",
        "{component: web, kind: service}",
        "{nodes: 3, relationships: none}",
        "{model: T, resources: {cpu: 1}}",
        "{name: app, dependencies: {path: ^1.8.0}, environment: {sdk: ^3.0.0}}",
        "{version: 2, on: true}",
        "{summary: short, detail: long}"
      })
  void recognisesNoFormatInOtherDocuments(String document) {
    assertThat(formats(document(document))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "openapi",
        "asyncapi",
        "swagger",
        "apiVersion",
        "$schema",
        "resources",
        "services"
      })
  void takesADocumentWithAKeyOfAnotherFormatForNoModel(String key) {
    var recognition = new Recognition(FORMATS, Vocabulary::load);
    var sections = "components: {web: service}, data: {order: internal}";
    assertThat(recognition.isModel(document("{" + sections + "}"))).isTrue();
    assertThat(recognition.isModel(document("{" + key + ": 1, " + sections + "}"))).isFalse();
    assertThat(recognition.isModel(document("{" + key + ": 1, system: shop}"))).isTrue();
  }

  @Test
  void givesEachFormatItsOwnIdAndName() {
    var all = all().toList();
    assertThat(all).extracting(FileFormat::id).doesNotHaveDuplicates();
    assertThat(all).extracting(FileFormat::name).doesNotHaveDuplicates();
    assertThat(all).allMatch(format -> format.id().matches("[a-z]+(-[a-z]+)*"));
  }

  private static List<String> formats(Document document) {
    return all().filter(format -> format.recognises(document)).map(FileFormat::id).toList();
  }

  private static Stream<FileFormat> all() {
    var read = FORMATS.importers().stream().map(Importer::format);
    return Stream.concat(read, FORMATS.unread().stream());
  }

  private static Document document(String yaml) {
    var reading = Reader.read("some.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    assertThat(reading.problems()).isEmpty();
    return reading.documents().get(0);
  }
}
