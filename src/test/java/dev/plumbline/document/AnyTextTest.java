package dev.plumbline.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.document.read.Reader;
import dev.plumbline.document.read.Reading;
import dev.plumbline.finding.Location;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is read, nothing fails, and each place lies in the text. */
class AnyTextTest {
  @Property(tries = 300)
  void readsAnyYaml(@ForAll("texts") String text) {
    assertSound("a.yaml", text);
  }

  @Property(tries = 300)
  void readsAnyMarkdown(@ForAll("texts") String text) {
    assertSound("a.md", text);
    assertSound("a.md", "---\n" + text + "\n---\n" + text);
  }

  @Property(tries = 300)
  void readsAnyBytes(@ForAll byte[] bytes) {
    Reader.read("a.yaml", bytes);
    Reader.read("a.md", bytes);
  }

  @Property(tries = 300)
  void readsTheSameFromCrLf(@ForAll("texts") String text) {
    var reading = read("a.yaml", text);
    var again = read("a.yaml", text.replace("\n", "\r\n"));
    assertThat(again.documents()).isEqualTo(reading.documents());
    assertThat(Outline.problems(again)).isEqualTo(Outline.problems(reading));
  }

  @Provide
  Arbitrary<String> texts() {
    var pieces =
        Arbitraries.of(
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
    return pieces.list().ofMaxSize(30).map(list -> String.join("", list));
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
