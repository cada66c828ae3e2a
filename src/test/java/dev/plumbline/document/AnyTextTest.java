package dev.plumbline.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.document.read.Reader;
import dev.plumbline.document.read.Reading;
import dev.plumbline.finding.Location;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reading any text never fails, and every place lies inside the text. */
class AnyTextTest {
  private static final List<String> PIECES =
      List.of(
          "a",
          "b: ",
          "- ",
          "\n",
          "\n  ",
          "\n",
          " ",
          ": ",
          ":",
          "? ",
          "[",
          "]",
          "{",
          "}",
          ",",
          "\"",
          "'",
          "|\n",
          ">-\n",
          "#",
          " # c",
          "&x ",
          "*x",
          "<<: ",
          "!t ",
          "!!str ",
          "---\n",
          "...\n",
          "%YAML 1.2\n",
          "\t",
          "\\",
          "\\u",
          "\\x4",
          "~",
          "😀",
          "`",
          "``",
          "* ",
          "1. ",
          "|",
          "|-|\n",
          "> ",
          "[a](b)",
          "![",
          "](",
          "<!--",
          "-->",
          "<a href=",
          "<b>",
          ": x\n",
          "===\n",
          "```\n",
          "    ",
          "\uFEFF",
          "\u0085",
          "\u2028",
          "&amp;",
          "{{ x }}",
          "@");

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 300);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void readsAnyYaml(long seed) {
    assertSound("a.yaml", text(seed));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void readsAnyMarkdown(long seed) {
    var text = text(seed);
    assertSound("a.md", text);
    assertSound("a.md", "---\n" + text + "\n---\n" + text);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void readsAnyBytes(long seed) {
    var bytes = bytes(seed);
    Reader.read("a.yaml", bytes);
    Reader.read("a.md", bytes);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void readsTheSameFromCrLf(long seed) {
    var text = text(seed);
    var reading = read("a.yaml", text);
    var again = read("a.yaml", text.replace("\n", "\r\n"));
    assertThat(again.documents()).isEqualTo(reading.documents());
    assertThat(Outline.problems(again)).isEqualTo(Outline.problems(reading));
  }

  /** Returns up to 30 pieces, and fewer for the first seeds. */
  private static String text(long seed) {
    var random = new SplittableRandom(seed);
    var most = Math.min(30, seed);
    return random
        .ints(random.nextLong(most + 1), 0, PIECES.size())
        .mapToObj(PIECES::get)
        .collect(Collectors.joining());
  }

  /** Returns up to 255 bytes: any for odd seeds, else those of ASCII, which read on for longer. */
  private static byte[] bytes(long seed) {
    var random = new SplittableRandom(seed);
    var bytes = new byte[random.nextInt(256)];
    for (int at = 0; at < bytes.length; at++) {
      bytes[at] = (byte) random.nextInt(seed % 2 == 1 ? 256 : 128);
    }
    return bytes;
  }

  private static void assertSound(String name, String text) {
    var reading = read(name, text);
    var lines = reading.text().split("\r\n|\r|\n", -1);
    for (var problem : reading.problems()) {
      assertIn(lines, problem.at());
    }
    for (var document : reading.documents()) {
      places(document.root()).forEach(at -> assertIn(lines, at));
      document.comments().forEach(comment -> assertIn(lines, comment.at()));
      document
          .prose()
          .ifPresent(prose -> prose.blocks().forEach(block -> assertIn(lines, block.at())));
    }
  }

  private static Reading read(String name, String text) {
    return Reader.read(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static Stream<Location> places(Tree tree) {
    var inside =
        tree instanceof Tree.Mapping mapping
            ? mapping.entries().stream()
                .flatMap(entry -> Stream.concat(Stream.of(entry.key().at()), places(entry.value())))
            : tree instanceof Tree.Sequence sequence
                ? sequence.items().stream().flatMap(AnyTextTest::places)
                : Stream.<Location>empty();
    return Stream.concat(Stream.of(tree.at()), inside);
  }

  private static void assertIn(String[] lines, Location at) {
    assertThat(at.line()).as(at.toString()).isBetween(1, at.endLine());
    assertThat(at.endLine()).isLessThanOrEqualTo(lines.length);
    assertThat(at.column()).isBetween(1, length(lines, at.line()) + 2);
    assertThat(at.endColumn()).isBetween(1, length(lines, at.endLine()) + 2);
    assertThat(at.line() < at.endLine() || at.column() <= at.endColumn()).isTrue();
  }

  private static int length(String[] lines, int line) {
    return lines[line - 1].codePointCount(0, lines[line - 1].length());
  }
}
