package dev.plumbline.document.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.document.Outline;
import dev.plumbline.document.Tree;
import dev.plumbline.finding.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Writing trees: whatever is written reads as the same tree, and looks like {@code style.yaml}. */
class YamlWriterTest {
  private static final Location NOWHERE = Location.ofFile("none");
  private static final Path STYLE = Path.of("src/test/resources/document/style.yaml");

  @Property(tries = 500)
  void readsWhatItWrites(@ForAll("trees") Tree tree) {
    var text = YamlWriter.write(tree);
    var reading = Outline.read(text);
    assertThat(reading.problems()).as(text).isEmpty();
    if (tree instanceof Tree.Scalar scalar && scalar.isEmpty()) {
      assertThat(reading.documents()).isEmpty();
    } else {
      assertThat(isSame(tree, reading.documents().get(0).root())).as(text).isTrue();
    }
  }

  @Property(tries = 200)
  void writesTheSameAgain(@ForAll("trees") Tree tree) {
    var text = YamlWriter.write(tree);
    for (var document : Outline.read(text).documents()) {
      assertThat(YamlWriter.write(document.root())).isEqualTo(text);
    }
  }

  @Example
  void writesInThePleasantStyle() throws IOException {
    var style = Files.readString(STYLE);
    assertThat(YamlWriter.write(Outline.read(style).documents().get(0).root())).isEqualTo(style);
  }

  @Example
  void writesLongKeysAndTextsThatLookLikeSomethingElse() {
    var key = new Tree.Scalar("k".repeat(2000), NOWHERE);
    var no = new Tree.Scalar("no", true, NOWHERE);
    var inner = new Tree.Mapping(List.of(new Tree.Entry(key, no)), NOWHERE);
    var tree = new Tree.Mapping(List.of(new Tree.Entry(key, inner)), NOWHERE);
    assertThat(YamlWriter.write(tree)).contains(": \"no\"");
    assertThat(isSame(tree, Outline.read(YamlWriter.write(tree)).documents().get(0).root()))
        .isTrue();
  }

  @Provide
  Arbitrary<Tree> trees() {
    return trees(4);
  }

  private static Arbitrary<Tree> trees(int depth) {
    Arbitrary<Tree> scalars = scalars().map(scalar -> scalar);
    if (depth == 0) {
      return scalars;
    }
    var inner = trees(depth - 1);
    Arbitrary<Tree> lists =
        inner.list().ofMaxSize(4).map(items -> new Tree.Sequence(items, NOWHERE));
    Arbitrary<Tree> mappings =
        Combinators.combine(scalars(), inner)
            .as(Tree.Entry::new)
            .list()
            .ofMaxSize(6)
            .uniqueElements(entry -> entry.key().text())
            .map(entries -> new Tree.Mapping(entries, NOWHERE));
    return Arbitraries.oneOf(scalars, lists, mappings, mappings);
  }

  private static Arbitrary<Tree.Scalar> scalars() {
    return Combinators.combine(texts(), Arbitraries.of(true, false))
        .as((text, quoted) -> new Tree.Scalar(text, quoted, NOWHERE));
  }

  private static Arbitrary<String> texts() {
    var words = Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(8);
    var signs =
        Arbitraries.strings()
            .withChars(" ab1:#-,[]{}&*!|>'\"%@`?=<~\\\t\n\r.\u0001\u0085\u2028\uFEFF\u00e9\uFFFE")
            .ofMaxLength(8);
    var special =
        Arbitraries.of(
            "",
            "~",
            "null",
            "yes",
            "No",
            "1.10",
            "0777",
            "2026-11-22",
            "<<",
            "---",
            "...",
            "- a",
            "a: b",
            "a #b",
            "😀",
            "x\ny\n",
            "\n",
            "x\n\n y",
            "a -> b",
            "n/a: no",
            "-",
            "- ",
            "1e3",
            "http://a/b?c#d",
            "{{ x }}",
            "k".repeat(90),
            "\uD83D",
            "a\n\n",
            " a\nb",
            "%YAML",
            "a:");
    return Arbitraries.oneOf(words, words, signs, special);
  }

  /** Returns whether both say the same, and texts that look like something else stay texts. */
  private static boolean isSame(Tree written, Tree read) {
    if (written instanceof Tree.Mapping one && read instanceof Tree.Mapping other) {
      return one.entries().size() == other.entries().size()
          && IntStream.range(0, one.entries().size())
              .allMatch(i -> isSame(one.entries().get(i), other.entries().get(i)));
    }
    if (written instanceof Tree.Sequence one && read instanceof Tree.Sequence other) {
      return one.items().size() == other.items().size()
          && IntStream.range(0, one.items().size())
              .allMatch(i -> isSame(one.items().get(i), other.items().get(i)));
    }
    return written.saysTheSame(read)
        && (!ScalarText.isAmbiguous(((Tree.Scalar) written).text())
            || ((Tree.Scalar) written).quoted() == ((Tree.Scalar) read).quoted());
  }

  private static boolean isSame(Tree.Entry written, Tree.Entry read) {
    return written.key().text().equals(read.key().text()) && isSame(written.value(), read.value());
  }
}
