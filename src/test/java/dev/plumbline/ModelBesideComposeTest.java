package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.finding.Evidence;
import dev.plumbline.finding.Report;
import dev.plumbline.graph.Architecture;
import dev.plumbline.rdf.Arch;
import dev.plumbline.rule.check.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A model and files of Compose that describe one system together. */
class ModelBesideComposeTest {
  private static final String COMPOSE =
      """
      services:
        # Cache of pages
        cache: {image: "redis:8.2", command: "--maxmemory-policy allkeys-lru"}
        pages_api:
          image: "acme/pages:2"
          environment: {CACHE_URL: "redis://cache:6379"}
        front: {image: "acme/front:1", environment: {PAGES_URL: "http://pages_api:8080"}}
      """;

  private static final String MODEL =
      """
      system: desk
      components:
        cache: {kind: cache}
        pages: {kind: service, source: pages_api}
        site: {was: front}
      flows:
        - site -> pages: http
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"architecture.yaml compose.yaml", "compose.yaml architecture.yaml"})
  void mergesFilesThatAreNamedTogether(String files) {
    write("architecture.yaml", MODEL);
    write("compose.yaml", COMPOSE);

    assertThat(elements(files.split(" ")))
        .containsExactlyInAnyOrder(
            "component cache",
            "component pages",
            "component site",
            "flow site -> pages",
            "flow pages -> cache");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          compose.yaml
          [compose.yaml]
          ['compose*.yaml']
          ['*.yaml']
          [{file: compose.yaml}]
          [{file: compose.yaml, format: compose}]
          """)
  void mergesSourcesThatTheModelNames(String sources) {
    write("architecture.yaml", MODEL + "sources: " + sources + "\n");
    write("compose.yaml", COMPOSE);

    assertThat(elements("architecture.yaml")).hasSize(5).contains("flow pages -> cache");
    assertThat(elements(".")).hasSize(5);
    assertThat(elements("architecture.yaml", "compose.yaml")).hasSize(5);
    assertThat(notes(".")).noneMatch(note -> note.contains("left out"));
  }

  @Test
  void mergesSourcesOfAnIncludedFile() {
    write("architecture.yaml", "system: desk\ninclude: [parts/*.yaml]\n");
    write("parts/pages.yaml", MODEL.replace("system: desk\n", "sources: ../compose.yaml\n"));
    write("compose.yaml", COMPOSE);

    assertThat(elements("architecture.yaml")).hasSize(5);
  }

  @Test
  void readsSourcesOfOneListAsOneProject() {
    write("architecture.yaml", MODEL + "sources: [compose.yaml, compose.prod.yaml]\n");
    write("compose.yaml", COMPOSE);
    write("compose.prod.yaml", "services: {pages_api: {image: \"acme/pages:3\"}}");

    assertThat(images("architecture.yaml")).contains("acme/pages:3").doesNotContain("acme/pages:2");
  }

  @Test
  void findsAComponentInsideAnother() {
    write("architecture.yaml", "system: desk\ncomponents: {all: {components: {front: {}}}}\n");
    write("compose.yaml", COMPOSE);

    assertThat(elements("architecture.yaml", "compose.yaml"))
        .filteredOn(text -> text.startsWith("component"))
        .hasSize(4);
  }

  @Test
  void notesWhatTheModelDoesNotHave() {
    write("architecture.yaml", "system: desk\ncomponents: {cache: {}}\n");
    write("compose.yaml", COMPOSE);

    assertThat(notes("architecture.yaml", "compose.yaml"))
        .contains(
            "2 of 3 components in compose.yaml are not in the model and were added:"
                + " pages_api, front");
  }

  @Test
  void leavesAnotherProjectAloneWhereThereAreSeveralSystems() {
    write("architecture.yaml", "system: desk\ncomponents: {cache: {}}\n");
    write("other.yaml", "system: other\ncomponents: {front: {}}\n");
    write("compose.yaml", "name: web\n" + COMPOSE);

    var read = read("architecture.yaml", "other.yaml", "compose.yaml");

    assertThat(read.problems()).isEmpty();
    assertThat(read.systems()).containsOnlyKeys("desk", "other", "web");
  }

  @Test
  void takesTheWordsOfTheModelForThoseOfAComment() {
    write(
        "architecture.yaml",
        """
        system: desk
        components:
          cache: {description: Pages for five minutes, cache-expiry: 5m}
        delivery: {pipeline: ci.yml}
        """);
    write("compose.yaml", COMPOSE);

    assertThat(mistakes("architecture.yaml", "compose.yaml")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          components: {pages: {source: pages_api, image: "acme/pages:1"}} | pages states image "acme/pages:1", and its source states "acme/pages:2"
          components: {cache: {technology: memcached}} | cache states technology "memcached", and its source states "redis"
          components: {front: {}, pages_api: {}}, flows: ["front -> pages_api: grpc"] | front -> pages_api states over "grpc", and its source states "http"
          """)
  void tellsWhatTheTwoStateOtherwise(String facts, String message) {
    write("architecture.yaml", "{system: desk, " + facts + "}\n");
    write("compose.yaml", COMPOSE);

    assertThat(differences("architecture.yaml", "compose.yaml")).containsExactly(message);
    assertThat(differences("compose.yaml", "architecture.yaml")).containsExactly(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          components: {cache: {technology: Redis, version: 8.2}}
          components: {cache: {kind: queue, description: Keeps jobs}}
          components: {pages_api: {technology: [java, spring-boot]}}
          components: {front: {}, pages_api: {}}, flows: ["front -> pages_api: http order"], data: {order: internal}
          """)
  void tellsNothingWhereTheTwoAgree(String facts) {
    write("architecture.yaml", "{system: desk, " + facts + "}\n");
    write("compose.yaml", COMPOSE);

    assertThat(differences("architecture.yaml", "compose.yaml")).isEmpty();
  }

  @Test
  void mergesAFlowWithTheOneOfItsProtocol() {
    write(
        "architecture.yaml",
        """
        system: desk
        components: {front: {}, pages_api: {}}
        flows:
          - front -> pages_api: {over: http, name: read}
          - front -> pages_api: {over: grpc, name: write}
        """);
    write("compose.yaml", COMPOSE);

    assertThat(elements("architecture.yaml", "compose.yaml"))
        .filteredOn(text -> text.startsWith("flow front"))
        .hasSize(2);
    assertThat(differences("architecture.yaml", "compose.yaml")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          components: {pages: {source: pages_apy}} | no component of compose.yaml is called "pages_apy"; did you mean "pages_api"?
          components: {pages: {source: front}, front: {}} | "front" is the source of "pages" here and of "front" in architecture.yaml:1:76
          components: {one: {source: front}, two: {source: front}} | "front" is the source of "two" here and of "one" in architecture.yaml:1:52
          """)
  void refusesALinkThatMeansNothingOrSeveral(String facts, String message) {
    write("architecture.yaml", "{system: desk, sources: compose.yaml, " + facts + "}\n");
    write("compose.yaml", COMPOSE);

    assertThat(mistakes("architecture.yaml")).contains(message);
  }

  @Test
  void notesALinkThatNothingIsReadFor() {
    write("architecture.yaml", MODEL);

    assertThat(mistakes("architecture.yaml")).isEmpty();
    assertThat(notes("architecture.yaml"))
        .contains(
            "the source \"pages_api\" was not looked up, since no file of another format is named");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [k8s.yaml] | k8s.yaml: a file of Kubernetes, a format that is not read; expected a file of compose
          [more.yaml] | more.yaml: a model; name it under "include"
          [text.yaml] | text.yaml: of no known format; expected a file of compose
          [compose.yml] | "compose.yml" finds no file; did you mean "compose.yaml"?
          [deploy] | "deploy" is a folder; name its files
          [../compose.yaml] | "../compose.yaml" leaves the folder being read
          [/etc/compose.yaml] | "/etc/compose.yaml" is not relative to its file
          [{file: compose.yaml, format: kubernetes}] | compose.yaml: Kubernetes is a format that is not read; expected a file of compose
          [{file: compose.yaml, format: composed}] | compose.yaml: no format is called "composed"; did you mean "compose"?
          [{file: compose.yaml, formats: compose}] | unknown key "formats" in a source; did you mean "format"?
          [{format: compose}] | a source names no "file"
          [[compose.yaml]] | "sources" takes file names, found a list
          """)
  void refusesASourceThatCannotBeRead(String sources, String message) {
    write("compose.yaml", COMPOSE);
    write("k8s.yaml", "apiVersion: v1\nkind: Service\n");
    write("more.yaml", "components: {mail: service}\n");
    write("text.yaml", "hello: world\n");
    write("deploy/compose.yaml", COMPOSE);
    write("architecture.yaml", "system: desk\nsources: " + sources + "\ncomponents: {cache: {}}\n");

    assertThat(mistakes("architecture.yaml")).containsExactly(message);
  }

  @Test
  void countsAndNamesAFileThatWasOnlyFound() {
    write("architecture.yaml", "system: desk\ncomponents: {cache: {}}\n");
    write("compose.yaml", COMPOSE);
    write("deploy/compose.yaml", COMPOSE);

    assertThat(notes("."))
        .containsExactly(
            "left out 2 Docker Compose files, such as compose.yaml, since there is a model: name"
                + " it, or list it under \"sources\" of the model, to merge them");
  }

  @Test
  void acceptsFindingsInEitherFile() {
    write("architecture.yaml", MODEL + "sources: compose.yaml\n");
    write(
        "compose.yaml",
        COMPOSE.replace(
            "  front:",
            "  # plumbline: accept restart-unstated until 2027-01-01 by ana because it is a trial\n"
                + "  front:"));

    var accepted =
        check("architecture.yaml").each().stream()
            .filter(finding -> finding.rule().id().equals("restart-unstated"))
            .filter(finding -> finding.waiver().isPresent())
            .map(finding -> finding.element().label());

    assertThat(mistakes("architecture.yaml")).isEmpty();
    assertThat(check("architecture.yaml").findings())
        .noneMatch(finding -> finding.rule().id().equals("dangling-reference"));
    assertThat(accepted).containsExactly("site");
  }

  private List<String> differences(String... files) {
    return check(files).each().stream()
        .filter(finding -> finding.rule().id().equals("model-differs-from-source"))
        .map(finding -> finding.message())
        .toList();
  }

  private List<String> mistakes(String... files) {
    return check(files).problems().stream().map(problem -> problem.message()).toList();
  }

  private List<String> notes(String... files) {
    return check(files).notes().stream().map(Evidence::text).toList();
  }

  private List<String> images(String... files) {
    return read(files)
        .graph()
        .find(null, Arch.term("image"), null)
        .mapWith(triple -> triple.getObject().getLiteralLexicalForm())
        .toList();
  }

  private List<String> elements(String... files) {
    var read = read(files);
    assertThat(read.problems()).isEmpty();
    return read.names().nodes().stream()
        .map(node -> read.names().of(node))
        .filter(element -> List.of("component", "flow").contains(element.type()))
        .map(element -> element.type() + " " + element.label())
        .toList();
  }

  private Report check(String... files) {
    return Plumbline.check(request(files));
  }

  private Architecture read(String... files) {
    return Plumbline.read(request(files), Progress.NONE);
  }

  private Request request(String... files) {
    var paths = Stream.of(files).map(Path::of).toList();
    return Request.of(paths, folder, Settings.on(LocalDate.of(2026, 11, 22)));
  }

  private void write(String name, String text) {
    try {
      var file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
