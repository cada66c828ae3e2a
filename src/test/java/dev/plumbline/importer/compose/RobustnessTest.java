package dev.plumbline.importer.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.plumbline.ProcessorTime;
import dev.plumbline.finding.Evidence;
import dev.plumbline.importer.FolderContext;
import dev.plumbline.importer.ImportedModel;
import dev.plumbline.importer.Importer;
import dev.plumbline.importer.LiftedImports;
import dev.plumbline.importer.PlacedYaml;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Files that say the wrong thing, or a lot. */
class RobustnessTest {
  private static final List<String> SHAPES =
      List.of(
          "",
          "~",
          "text",
          "'a:b:c:d'",
          "':'",
          "'='",
          "'[:'",
          "-1",
          "99999999999999",
          "true",
          "[]",
          "{}",
          "[[a], {b: c}, '', ~]",
          "{a: [b], c: {d: e}, f: }",
          "[{}]",
          "[{target: , source: }]",
          "{test: {}, limits: [], resources: 5, driver: [], aliases: x}",
          "'${'",
          "'${X:-${Y}'",
          "['70000-1:5-3', '1-99999:2', 'a/b/c']",
          "service:web",
          "'->'",
          "['a -> b']");

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> readsEveryKeyInEveryShape() {
    return Stream.of(Unmapped.READ, Unmapped.IRRELEVANT)
        .flatMap(Set::stream)
        .sorted()
        .map(key -> dynamicTest(key, () -> lifts(services(key))));
  }

  /** Returns a file with a service for each shape of the key. */
  private static String services(String key) {
    var services = new StringBuilder("services:\n  web: {image: a}\n");
    for (var index = 0; index < SHAPES.size(); index++) {
      var image = key.equals("image") ? "" : "    image: a\n";
      services.append("  s%d:%n%s    %s: %s%n".formatted(index, image, key, SHAPES.get(index)));
    }
    return services.toString();
  }

  @TestFactory
  Stream<DynamicTest> readsEverySectionInEveryShape() {
    return Stream.of("networks", "volumes", "secrets", "configs", "include", "name", "version")
        .map(section -> dynamicTest(section, () -> SHAPES.forEach(shape -> read(section, shape))));
  }

  private void read(String section, String shape) {
    var yaml = "services: {web: {image: a}}\n" + section + ": " + shape;
    assertThat(imported(yaml)).as(yaml).hasSize(1);
  }

  private void lifts(String yaml) {
    var imported = imported(yaml);
    assertThat(
            LiftedImports.of(
                    imported, new FolderContext(folder, new ComposeImporter()).vocabulary())
                .problems())
        .as(yaml)
        .isEmpty();
  }

  @Test
  void readsWindowsLineEndsAlike() {
    var yaml =
        "services:\n  web:\n    image: nginx:1.27\n    depends_on: [db]\n  db: {image: redis}\n";
    assertThat(shown(imported(yaml.replace("\n", "\r\n")))).isEqualTo(shown(imported(yaml)));
  }

  @Test
  void neverWritesASecret() {
    var yaml =
        "services: {web: {image: a, command: run --password hunter2, environment: "
            + "{DB_PASSWORD: hunter2, URL: 'http://u:hunter2@db:80/', db: x}}, db: {image: redis}}";
    var imported = imported(yaml);
    assertThat(shown(imported)).contains("literal-secrets").doesNotContain("hunter2");
  }

  @Test
  void readsAnIncludeOfItselfOnce() {
    var imported = imported("include: [compose.yaml]\nservices: {web: {image: a}}");
    assertThat(ImportedModel.of(imported.get(0)).components()).containsExactly("web");
  }

  @Test
  void readsAThousandServicesInTime() {
    var services =
        IntStream.range(0, 1_000)
            .mapToObj(
                n ->
                    "  s%d:%n    image: acme/s%d%n    environment: [DB=s%d:80, H=s0]"
                        .formatted(n, n, (n + 1) % 1_000))
            .collect(Collectors.joining("\n"));
    var imported =
        ProcessorTime.within(
            Duration.ofSeconds(20), () -> imported("services:\n" + services + "\n"));
    assertThat(ImportedModel.of(imported.get(0)).flows()).hasSize(1_000);
  }

  private List<Importer.Imported> imported(String yaml) {
    var context = new FolderContext(folder, new ComposeImporter());
    return new ComposeImporter().read(List.of(Yaml.document("compose.yaml", yaml)), context);
  }

  private static String shown(List<Importer.Imported> imported) {
    var notes = imported.get(0).notes().stream().map(Evidence::text).toList();
    return PlacedYaml.of(imported.get(0)) + notes;
  }
}
