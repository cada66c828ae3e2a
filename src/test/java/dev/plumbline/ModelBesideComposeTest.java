package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.rule.check.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model and a Compose file that describe one system together. */
class ModelBesideComposeTest {
  private static final String COMPOSE =
      """
      name: desk
      services:
        # Cache of pages
        cache: {image: "redis:8.2", command: "--maxmemory-policy allkeys-lru"}
        pages: {image: "acme/pages:2"}
      """;

  @TempDir private Path folder;

  @Test
  void takesTheWordsOfTheModelForThoseOfAComment() throws IOException {
    var found =
        mistakes(
            """
            system: desk
            components:
              cache: {description: Pages for five minutes, cache-expiry: 5m}
            delivery: {pipeline: ci.yml}
            """);
    assertThat(found).isEmpty();
  }

  @Test
  void tellsWhatTheTwoStateOtherwise() throws IOException {
    var found = mistakes("system: desk\ncomponents: {pages: {image: \"acme/pages:1\"}}\n");
    assertThat(found).singleElement().asString().contains("acme/pages:2", "acme/pages:1");
  }

  private List<String> mistakes(String model) throws IOException {
    var files =
        List.of(
            Files.writeString(folder.resolve("architecture.yaml"), model),
            Files.writeString(folder.resolve("compose.yaml"), COMPOSE));
    var settings = Settings.on(LocalDate.of(2026, 11, 22));
    var inOrder = Plumbline.check(Request.of(files, folder, settings));
    var turned = Plumbline.check(Request.of(List.of(files.get(1), files.get(0)), folder, settings));
    assertThat(turned.problems()).hasSameSizeAs(inOrder.problems());
    return inOrder.problems().stream().map(problem -> problem.message()).toList();
  }
}
