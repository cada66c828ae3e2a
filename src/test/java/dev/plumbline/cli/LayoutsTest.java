package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.Plumbline;
import dev.plumbline.Progress;
import dev.plumbline.Request;
import dev.plumbline.document.Tree;
import dev.plumbline.document.read.Reader;
import dev.plumbline.rule.check.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Folders as people keep them, written by somebody who had not seen the program: every foreign file
 * is named by its format, and counted, in every kind of report, and none of them stops the check.
 *
 * <p>{@code NAME.txtar} holds the files, {@code NAME.expected.yaml} says what is expected.
 */
class LayoutsTest extends CommandTest {
  private static final Path LAYOUTS = Path.of("src/test/resources/layouts");
  private static final String ARCHIVE = ".txtar";

  static Stream<String> layouts() throws IOException {
    try (var files = Files.list(LAYOUTS)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ARCHIVE))
          .map(name -> name.replace(ARCHIVE, ""))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void endsAsExpected(String name) throws IOException {
    var expected = Expected.of(name);
    var at = unpack(name, expected);

    var exit = run("check", at).exit();
    assertThat(exit).isEqualTo(expected.number("exit"));
    assertThat(exit == 2).isEqualTo(!mistakes(expected).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void findsTheSystems(String name) throws IOException {
    var expected = Expected.of(name);
    var settings = Settings.on(LocalDate.of(2026, 11, 22));
    var at = Path.of(unpack(name, expected));

    var read = Plumbline.read(Request.of(List.of(at), folder, settings), Progress.NONE);

    var found = new ArrayList<>(read.systems().keySet());
    found.removeIf(system -> isUnchecked(read.unchecked().toString(), system));
    assertThat(found).containsExactlyInAnyOrderElementsOf(expected.list("systems"));
    assertThat(read.problems())
        .extracting(problem -> problem.rule().id())
        .hasSameElementsAs(mistakes(expected));
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void namesAndCountsForeignFilesInEveryReport(String name) throws IOException {
    var expected = Expected.of(name);
    var at = unpack(name, expected);
    var mapper = new ObjectMapper();
    var text = run("check", at).out();
    var full = run("check", "--verbose", at).out();
    var json = mapper.readTree(run("check", at, "-f", "json").out()).toString();
    var sarif = mapper.readTree(run("check", at, "-f", "sarif").out()).toString();

    for (var said : Stream.of(text, json, sarif).map(LayoutsTest::plain).toList()) {
      var counts = expected.counts("left-out");
      counts.forEach((kind, count) -> assertThat(said).contains(counted(kind, count)));
      assertThat(sum(said)).isEqualTo(counts.values().stream().mapToInt(one -> one).sum());
    }
    for (var said : Stream.of(full, json, sarif).map(LayoutsTest::plain).toList()) {
      expected
          .counts("not-read")
          .forEach((why, count) -> assertThat(notRead(said, why)).as(why).isEqualTo(count));
      expected.list("skipped").forEach(each -> assertThat(said).containsPattern(skipped(each)));
    }
  }

  /** Returns a report in one line, without the escapes of JSON. */
  private static String plain(String report) {
    return report.replaceAll("\\s+", " ").replace("\\\"", "\"");
  }

  private static boolean isUnchecked(String unchecked, String system) {
    return unchecked.contains("text=" + system + " was not checked");
  }

  private static List<String> mistakes(Expected expected) {
    return expected.has("mistakes") ? expected.list("mistakes") : List.of();
  }

  private static String counted(String kind, int count) {
    return count + " " + kind + (count == 1 ? " file, " : " files, such as ");
  }

  private static String skipped(String what) {
    return "skipped [^\"]{0,200}" + Pattern.quote(what);
  }

  /** Returns how many files all notes on formats count. */
  private static int sum(String said) {
    return Pattern.compile("(?:left out|;) (\\d+) [\\w. ]{1,40}? files?, ")
        .matcher(said)
        .results()
        .mapToInt(match -> Integer.parseInt(match.group(1)))
        .sum();
  }

  /** Returns how many files are not read for a reason. */
  private static int notRead(String said, String why) {
    var note =
        Stream.of(said.split("not read: "))
            .skip(1)
            .map(each -> each.split(" note: |\"[,}]|Checked ")[0])
            .filter(each -> each.contains(why))
            .findFirst();
    var more = Pattern.compile("\\(and (\\d+) more files?\\)");
    return note.map(
            each ->
                1
                    + more.matcher(each)
                        .results()
                        .mapToInt(it -> Integer.parseInt(it.group(1)))
                        .sum())
        .orElse(0);
  }

  /** Writes the files of a layout; returns the name of their folder. */
  private String unpack(String name, Expected expected) throws IOException {
    var folderName = expected.text("folder").orElse(name);
    FileArchive.read(LAYOUTS.resolve(name + ARCHIVE)).unpack(folder.resolve(folderName));
    return folderName;
  }

  /** What a layout's file of expectations says. */
  private record Expected(Tree.Mapping root) {
    static Expected of(String name) {
      var file = LAYOUTS.resolve(name + ".expected.yaml");
      var reading = Reader.read(file, file.toString());
      assertThat(reading.problems()).isEmpty();
      return new Expected((Tree.Mapping) reading.documents().get(0).root());
    }

    boolean has(String key) {
      return root.get(key).isPresent();
    }

    Optional<String> text(String key) {
      return root.get(key).map(value -> ((Tree.Scalar) value).text());
    }

    int number(String key) {
      return Integer.parseInt(text(key).orElseThrow());
    }

    List<String> list(String key) {
      return root.get(key).stream()
          .flatMap(list -> ((Tree.Sequence) list).items().stream())
          .map(item -> ((Tree.Scalar) item).text())
          .toList();
    }

    Map<String, Integer> counts(String key) {
      var counts = new LinkedHashMap<String, Integer>();
      root.get(key).stream()
          .flatMap(mapping -> ((Tree.Mapping) mapping).entries().stream())
          .forEach(
              entry ->
                  counts.put(
                      entry.key().text(), Integer.parseInt(((Tree.Scalar) entry.value()).text())));
      return counts;
    }
  }
}
