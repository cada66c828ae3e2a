package dev.plumbline.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every case of {@code problems.txt}: a file, and the problems reported for it after {@code =>}.
 */
class ProblemsTest {
  private static final Path CASES = Path.of("src/test/resources/document/problems.txt");

  @TestFactory
  Stream<DynamicTest> reportsProblemsWithTheirPlaces() {
    return cases().stream()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.name(), () -> assertThat(each.answer()).isEqualTo(each.expected())));
  }

  @TestFactory
  Stream<DynamicTest> reportsTheSameForCrLf() {
    return cases().stream()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.name(),
                    () ->
                        assertThat(Case.answer(each.input().replace("\n", "\r\n")))
                            .isEqualTo(each.expected())));
  }

  @Test
  void approves() throws IOException {
    if (Boolean.getBoolean("approve")) {
      var out = new StringBuilder(Files.readString(CASES).split("(?m)^#### ")[0]);
      for (var each : cases()) {
        out.append("#### ").append(each.name()).append('\n').append(each.written());
        out.append(
            each.answer().lines().map(line -> "=> " + line + "\n").reduce("", String::concat));
        out.append('\n');
      }
      Files.writeString(CASES, out);
    }
  }

  private static List<Case> cases() {
    var cases = new ArrayList<Case>();
    try {
      var parts = Files.readString(CASES).split("(?m)^#### ");
      for (var part : List.of(parts).subList(1, parts.length)) {
        cases.add(Case.of(part));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return cases;
  }

  private record Case(String name, String written, String expected) {
    static Case of(String part) {
      var lines = part.lines().toList();
      var written = new StringBuilder();
      var expected = new ArrayList<String>();
      for (var line : lines.subList(1, lines.size())) {
        if (line.startsWith("=> ")) {
          expected.add(line.substring(3));
        } else if (!line.isEmpty()) {
          written.append(line).append('\n');
        }
      }
      return new Case(lines.get(0), written.toString(), String.join("\n", expected));
    }

    String input() {
      return written.replace('→', '\t').replace('¤', '\u0007').replace("LONG", "k".repeat(1100));
    }

    String answer() {
      return answer(input());
    }

    static String answer(String input) {
      var reading = Outline.read(input);
      var problems = Outline.problems(reading).replaceAll("k{40,}", "kkk");
      var read = reading.documents().isEmpty() ? "nothing" : Outline.of(reading);
      return problems + "\nread: " + read.replace("\n", " | ");
    }
  }
}
