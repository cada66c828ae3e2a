package dev.plumbline.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Tries each input that is kept: those of every target, and each that ever broke a promise. */
class FuzzCorpusTest {
  private static final Path FOLDER = Path.of("src/test/resources/fuzz");
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final long LARGEST = 1 << 19;

  @TestFactory
  Stream<DynamicTest> keepsEveryPromise() {
    return Targets.all().stream()
        .flatMap(target -> inputs(target).stream().map(input -> test(target, input)));
  }

  private static DynamicTest test(Target target, Path input) {
    return dynamicTest(
        target.name() + " " + input.getFileName(),
        () ->
            assertTimeoutPreemptively(
                LIMIT, () -> target.input().accept(Files.readAllBytes(input))));
  }

  @TestFactory
  Stream<DynamicTest> keepsInputsOfEveryTarget() {
    return Targets.all().stream()
        .map(target -> dynamicTest(target.name(), () -> assertThat(inputs(target)).isNotEmpty()));
  }

  @Test
  void staysSmall() throws IOException {
    try (var files = Files.walk(FOLDER)) {
      var size = files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
      assertThat(size).isLessThan(LARGEST);
    }
  }

  private static List<Path> inputs(Target target) {
    var folder = FOLDER.resolve(target.name());
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
