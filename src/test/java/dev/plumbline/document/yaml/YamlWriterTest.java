package dev.plumbline.document.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.document.Outline;
import dev.plumbline.document.Tree;
import dev.plumbline.finding.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Written trees are read as the same trees, and look like {@code style.yaml}. */
class YamlWriterTest {
  private static final Location NOWHERE = Location.ofFile("none");
  private static final Path STYLE = Path.of("src/test/resources/document/style.yaml");
  private static final String SIGNS =
      " ab1:#-,[]{}&*!|>'\"%@`?=<~\\\t\n\r.\u0001\u0085\u2028\uFEFF\u00e9\uFFFE";
  private static final List<String> SPECIAL =
      List.of(
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

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 500);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void readsWhatItWrites(long seed) {
    var tree = tree(new SplittableRandom(seed), 4);
    var text = YamlWriter.write(tree);
    var reading = Outline.read(text);
    assertThat(reading.problems()).as(text).isEmpty();
    if (tree instanceof Tree.Scalar scalar && scalar.isEmpty()) {
      assertThat(reading.documents()).isEmpty();
    } else {
      assertThat(isSame(tree, reading.documents().get(0).root())).as(text).isTrue();
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void writesTheSameAgain(long seed) {
    var text = YamlWriter.write(tree(new SplittableRandom(seed), 4));
    for (var document : Outline.read(text).documents()) {
      assertThat(YamlWriter.write(document.root())).isEqualTo(text);
    }
  }

  @Test
  void writesInThePleasantStyle() throws IOException {
    var style = Files.readString(STYLE);
    assertThat(YamlWriter.write(Outline.read(style).documents().get(0).root())).isEqualTo(style);
  }

  @Test
  void writesLongKeysAndTextsThatLookLikeSomethingElse() {
    var key = new Tree.Scalar("k".repeat(2000), NOWHERE);
    var no = new Tree.Scalar("no", true, NOWHERE);
    var inner = new Tree.Mapping(List.of(new Tree.Entry(key, no)), NOWHERE);
    var tree = new Tree.Mapping(List.of(new Tree.Entry(key, inner)), NOWHERE);
    assertThat(YamlWriter.write(tree)).contains(": \"no\"");
    assertThat(isSame(tree, Outline.read(YamlWriter.write(tree)).documents().get(0).root()))
        .isTrue();
  }

  /** Makes a tree of at most {@code depth} levels. */
  private static Tree tree(SplittableRandom random, int depth) {
    return switch (depth == 0 ? 0 : random.nextInt(4)) {
      case 0 -> scalar(random);
      case 1 -> sequence(random, depth - 1);
      default -> mapping(random, depth - 1);
    };
  }

  private static Tree sequence(SplittableRandom random, int depth) {
    var items = Stream.generate(() -> tree(random, depth)).limit(random.nextInt(5)).toList();
    return new Tree.Sequence(items, NOWHERE);
  }

  private static Tree mapping(SplittableRandom random, int depth) {
    var entries = new LinkedHashMap<String, Tree.Entry>();
    for (int left = random.nextInt(7); left > 0; left--) {
      var key = scalar(random);
      entries.putIfAbsent(key.text(), new Tree.Entry(key, tree(random, depth)));
    }
    return new Tree.Mapping(List.copyOf(entries.values()), NOWHERE);
  }

  private static Tree.Scalar scalar(SplittableRandom random) {
    return new Tree.Scalar(text(random), random.nextBoolean(), NOWHERE);
  }

  private static String text(SplittableRandom random) {
    return switch (random.nextInt(4)) {
      case 0 -> SPECIAL.get(random.nextInt(SPECIAL.size()));
      case 1 -> letters(random, SIGNS, random.nextInt(9));
      default -> letters(random, "abcdefghijklmnopqrstuvwxyz", random.nextInt(1, 9));
    };
  }

  private static String letters(SplittableRandom random, String from, int count) {
    var text = new StringBuilder();
    random.ints(count, 0, from.length()).forEach(at -> text.append(from.charAt(at)));
    return text.toString();
  }

  /** Returns whether both have the same content, and ambiguous texts are still texts. */
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
    return written.hasSameContent(read)
        && (!ScalarText.isAmbiguous(((Tree.Scalar) written).text())
            || ((Tree.Scalar) written).quoted() == ((Tree.Scalar) read).quoted());
  }

  private static boolean isSame(Tree.Entry written, Tree.Entry read) {
    return written.key().text().equals(read.key().text()) && isSame(written.value(), read.value());
  }
}
