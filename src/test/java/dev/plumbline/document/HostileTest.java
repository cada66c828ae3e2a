package dev.plumbline.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.ProcessorTime;
import dev.plumbline.document.read.Reader;
import dev.plumbline.document.read.Reading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Hostile files: reading each one ends in time. Reading takes tenths of a second; work that grows
 * with the square of such a file takes minutes, so that the limit tells the two apart on a slow
 * machine as well.
 */
class HostileTest {
  /**
   * Pieces of Markdown, separated by blanks; {@code _} stands for a blank, {@code $} for a line
   * end.
   */
  private static final String PIECES =
      "> [ ![ * a**b *a [a]( [a](b) < <!-- <a_ <a_href= <b> `a \\ & &a; -_ -_a$ a$ a$$ ```$ >_a$"
          + " [a]:_b$ [a]:_<b>_' *** a$:_b$ a$$:_b$$ #_a$ <!--_a_--> <img_src=a>$ | 😀_`a`$ \t";

  /**
   * A tenth of the limits, unless {@code plumbline.hostile} is set: the full size takes a minute.
   */
  private static final int SCALE = Boolean.getBoolean("plumbline.hostile") ? 1 : 10;

  private static final int MILLION = 1_000_000 / SCALE;
  private static final Duration LIMIT = Duration.ofSeconds(20);

  @TestFactory
  Stream<DynamicTest> refusesWithOneProblem() {
    var files = new LinkedHashMap<String, String[]>();
    files.put("open lists", expect("[".repeat(100_000), "1:65-1:66 [too-deep]"));
    files.put("closed lists", expect("[".repeat(100_000) + "]".repeat(100_000), "[too-deep]"));
    files.put("lists, a line each", expect("[\n".repeat(100_000), "65:1-65:2 [too-deep]"));
    files.put("open mappings", expect("{a: ".repeat(100_000), "[too-deep]"));
    files.put("JSON mappings", expect("{\"a\":".repeat(100_000), "[too-deep]"));
    files.put("block lists", expect("- ".repeat(100_000), "[too-deep]"));
    files.put("complex keys", expect("? ".repeat(100_000), "[too-deep]"));
    files.put("block mappings", expect(stairs(1000), "65:65-65:66 [too-deep]"));
    files.put("a long scalar", expect("a: " + "x".repeat(4 << 20), "1:4-1:5 [too-large]"));
    files.put("a long quote", expect("a: '" + "é".repeat(2 << 20) + "'", "[too-large]"));
    files.put("a long text", expect("a: |\n" + " x\n".repeat(1 << 20), "1:4-1:5 [too-large]"));
    files.put("a long JSON text", expect("[\"" + "x".repeat(4 << 20) + "\"]", "[too-large]"));
    files.put("an alias bomb", expect(bomb(), "[alias-bomb]"));
    files.put("a merge bomb", expect(mergeBomb(), "[alias-bomb]"));
    files.put("a chain of anchors", expect(chain(), "[too-deep]"));
    files.put("anchors without node", expect("a: " + "&x ".repeat(MILLION), "[syntax]"));
    files.put("tags without node", expect("a: " + "!x ".repeat(MILLION), "[syntax]"));
    files.put("commas", expect("[" + ",".repeat(4 << 20), "1:2-1:3 [syntax]"));
    files.put("one open quote", expect("a: '" + "\n".repeat(4 << 20), "1:4-1:5 [syntax]"));
    files.put("escapes", expect("a: \"" + "\\\n".repeat(2 << 20), "1:4-1:6 [syntax]"));
    files.put("a bad escape", expect("a: \"\\UFFFFFFFF\"", "[syntax]"));
    files.put("a bad tag", expect("a: !<%FF%FE" + "%41".repeat(MILLION) + "> b", "[syntax]"));
    files.put("tag directives", expect("%TAG !a! b\n".repeat(MILLION / 4), "[syntax]"));
    files.put("a long directive", expect("%YAML 1." + "1".repeat(4 << 20), "[syntax]"));
    files.put(
        "a million template lines", expect("{{ a }}\n".repeat(MILLION / 2), "1:1-1:8 [syntax]"));
    files.put("a zero byte", expect("a: \0", "[syntax]"));
    files.put("a large file", expect("#".repeat((5 << 20) + 1), "0:0-0:0 [too-large]"));
    return files.entrySet().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getKey(),
                    () -> {
                      var reading = timed("a.yaml", bytes(file.getValue()[0]));
                      assertThat(Outline.problems(reading).lines())
                          .singleElement()
                          .asString()
                          .contains(file.getValue()[1]);
                    }));
  }

  private static String[] expect(String text, String problem) {
    return new String[] {text, problem};
  }

  @TestFactory
  Stream<DynamicTest> answersInTime() {
    var files = new LinkedHashMap<String, String>();
    files.put("colons", ":".repeat(4 << 20));
    files.put("documents", "---\n".repeat(MILLION));
    files.put("broken documents", "---\n}\n".repeat(MILLION / 2));
    files.put("keys", numbered("k%d: v\n", MILLION / 3));
    files.put("equal keys", "k: v\n".repeat(MILLION));
    files.put("colliding keys", collisions());
    files.put("JSON mappings that are the same", twins());
    files.put("numbers", "[" + numbered("%d,", MILLION / 2) + "1]");
    files.put("objects", "[" + numbered("{\"id\":%d,\"a\":[\"\\u00e9\"]},", MILLION / 7) + "{}]");
    files.put("comments", "# c\n".repeat(MILLION));
    files.put("a long comment", "a: b #" + "#".repeat(4 << 20));
    files.put("blanks", "a: x" + " ".repeat(4 << 20) + "y");
    files.put("empty lines", "a: x\n" + "\n".repeat(4 << 20) + "  b");
    files.put("undefined aliases", "- *x\n".repeat(MILLION));
    files.put("unknown tags", numbered("- !t%d x\n", MILLION / 4));
    files.put("carriage returns", "a: \"" + "\r".repeat(4 << 20) + "\"");
    files.put("control characters", "\u0001".repeat(4 << 20));
    files.put("emoji", "a: [" + "😀,".repeat(MILLION) + "]");
    files.put("tabs", "a:\n" + "\t\n".repeat(2 << 20) + "\tb");
    return readInTime("a.yaml", files);
  }

  @TestFactory
  Stream<DynamicTest> readsMarkdownInTime() {
    var size = Limits.BODY / SCALE;
    var files = new LinkedHashMap<String, String>();
    for (var piece : PIECES.split(" ")) {
      var text = piece.replace("_", " ").replace("$", "\n");
      files.put("only " + piece, text.repeat(size / text.length()));
    }
    files.put("brackets", "[".repeat(size / 2) + "]".repeat(size / 2));
    files.put("nested lists", stairs(1000).replace("a:", "- a"));
    files.put("wide table", "|a".repeat(2000) + "|\n" + "|-".repeat(2000) + "|\n|x\n".repeat(3));
    files.put(
        "many cells", "|a".repeat(2000) + "|\n" + "|-".repeat(2000) + "|\n" + "|x\n".repeat(2000));
    files.put("front matter without end", "---\na: b\n" + "c\n".repeat(MILLION));
    files.put("deep front matter", "---\n" + "[".repeat(100_000) + "\n---\nhello\n");
    files.put("large body", "a ".repeat(2 << 20));
    return readInTime("a.md", files);
  }

  @Test
  void reportsManyMistakesButNotMillions() {
    var reading = timed("a.yaml", bytes("\u0001\n".repeat(MILLION)));
    assertThat(reading.problems()).hasSizeLessThan(150);
  }

  @Test
  void placesBadBytes() {
    var bytes = "é: b\nc: ".getBytes(StandardCharsets.UTF_8);
    var latin1 = Arrays.copyOf(bytes, bytes.length + 1);
    latin1[bytes.length] = (byte) 0xE9;
    assertThat(Outline.problems(Reader.read("a.yaml", latin1)))
        .isEqualTo("2:4-2:5 [syntax] byte 0xE9 is not UTF-8 (save the file as UTF-8)");
    assertThat(Outline.problems(Reader.read("a.yaml", bytes("a: b\nc: \0d"))))
        .isEqualTo(
            "2:4-2:5 [syntax] the file is not text: it contains a zero byte (save the file as"
                + " UTF-8)");
  }

  @Test
  void reportsWhyAFileCannotBeOpened(@TempDir Path folder) throws IOException {
    assertThat(Outline.problems(Reader.read(folder, "f")))
        .isEqualTo("0:0-0:0 [unreadable-file] expected a file, found a folder");
    assertThat(Outline.problems(Reader.read(folder.resolve("x.yaml"), "x.yaml")))
        .isEqualTo("0:0-0:0 [unreadable-file] there is no such file");
    Files.write(folder.resolve("large.yaml"), new byte[Limits.FILE + 1]);
    assertThat(Outline.problems(Reader.read(folder.resolve("large.yaml"), "l")))
        .contains("[too-large]");
  }

  private static Stream<DynamicTest> readInTime(String name, Map<String, String> files) {
    return files.entrySet().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(file.getKey(), () -> timed(name, bytes(file.getValue()))));
  }

  private static Reading timed(String name, byte[] bytes) {
    return ProcessorTime.within(LIMIT, () -> Reader.read(name, bytes));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String numbered(String pattern, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> pattern.replace("%d", String.valueOf(i)))
        .collect(Collectors.joining());
  }

  private static String stairs(int steps) {
    return IntStream.range(0, steps)
        .mapToObj(i -> " ".repeat(i) + "a:\n")
        .collect(Collectors.joining());
  }

  private static String bomb() {
    var text = new StringBuilder("a0: &a0 [x, x]\n");
    for (var i = 1; i < 40; i++) {
      text.append("a%d: &a%d [*a%d, *a%d, *a%d]\n".formatted(i, i, i - 1, i - 1, i - 1));
    }
    return text.toString();
  }

  private static String mergeBomb() {
    var text = new StringBuilder("a0: &a0 {k: v, l: v}\n");
    for (var i = 1; i < 40; i++) {
      var item = "  k%d: {<<: *a%d, x: *a%d}\n";
      text.append("a%d: &a%d\n".formatted(i, i));
      text.append(item.formatted(0, i - 1, i - 1)).append(item.formatted(1, i - 1, i - 1));
    }
    return text.toString();
  }

  private static String chain() {
    return "a0: &a0 [x]\n"
        + IntStream.range(1, 2000)
            .mapToObj(i -> "a%d: &a%d [*a%d]\n".formatted(i, i, i - 1))
            .collect(Collectors.joining());
  }

  /** Keys with equal hash codes. */
  private static String collisions() {
    return IntStream.range(0, 1 << 15)
        .mapToObj(
            bits ->
                IntStream.range(0, 15)
                    .mapToObj(bit -> (bits >> bit & 1) == 0 ? "Aa" : "BB")
                    .collect(Collectors.joining("", "", ": v\n")))
        .collect(Collectors.joining());
  }

  private static String twins() {
    var half = "{" + numbered("\"%d\":1,", MILLION / 5) + "\"x\":1}";
    return "{\"a\":" + half + ",\"a\":" + half + "}";
  }
}
