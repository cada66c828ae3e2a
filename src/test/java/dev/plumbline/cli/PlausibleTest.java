package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plumbline.document.Tree;
import dev.plumbline.document.read.Reader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Descriptions, files and commands that are wrong and look right, written by somebody who had not
 * seen the program: each is noticed.
 *
 * <p>{@code NAME.txtar} begins with what is run, which exit codes it may end with, which patterns
 * its output has and has not, and why; its files follow, each after a line {@code -- PATH --}.
 * {@code setup} lists what plain files cannot be, {@code elsewhere} says which test has the case,
 * {@code unnoticed} why it is not noticed; {@code accepts} has a pattern that does as well as those
 * that the output lacks, and {@code because} says why.
 */
class PlausibleTest extends CommandTest {
  private static final Path CASES = Path.of("src/test/resources/plausible");
  private static final String ENDING = ".txtar";

  /** As many of them may go unnoticed. */
  private static final int UNNOTICED = 2;

  static Stream<String> cases() throws IOException {
    try (var files = Files.list(CASES)) {
      return files
          .map(file -> file.getFileName().toString().replace(ENDING, ""))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void isNoticed(String name) throws IOException, InterruptedException {
    var archive = FileArchive.read(CASES.resolve(name + ENDING));
    var expected = Expected.of(name, archive.head());
    assumeTrue(!expected.has("elsewhere"), "another test has it");
    archive.unpack(folder);
    for (var step : expected.list("setup")) {
      prepare(step);
    }

    var result = new CommandLine(this).run(expected.text("run"));

    var faults = expected.faults(result);
    if (expected.has("unnoticed")) {
      assertThat(faults).as("noticed now: take `unnoticed` away").isNotEmpty();
    } else {
      assertThat(faults).as("%s%n%s", expected.text("why"), result.out()).isEmpty();
    }
  }

  @Test
  void fewAreNotNoticed() throws IOException {
    var unnoticed = new ArrayList<String>();
    for (var name : cases().toList()) {
      if (Expected.of(name, FileArchive.read(CASES.resolve(name + ENDING)).head())
          .has("unnoticed")) {
        unnoticed.add(name);
      }
    }
    assertThat(unnoticed).hasSizeLessThanOrEqualTo(UNNOTICED);
  }

  /** Makes what plain files cannot be. */
  private void prepare(String step) throws IOException, InterruptedException {
    var words = step.split(" ");
    switch (words[0]) {
      case "ln" -> Files.createSymbolicLink(folder.resolve(words[3]), Path.of(words[2]));
      case "mkdir" -> Files.createDirectory(folder.resolve(words[1]));
      case "mkfifo" -> {
        var made = new ProcessBuilder("mkfifo", folder.resolve(words[1]).toString()).start();
        assumeTrue(made.waitFor(10, TimeUnit.SECONDS) && made.exitValue() == 0);
      }
      case "chmod" -> {
        var file = folder.resolve(words[2]);
        var rights = words[1].equals("000") ? "---------" : "r-xr-xr-x";
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
        boolean mayMore = words[1].equals("000") ? Files.isReadable(file) : Files.isWritable(file);
        assumeTrue(!mayMore, "root may read and write everything");
      }
      case "fill" -> {
        var text = Files.readString(folder.resolve(words[2]));
        var much = text.replace("Sells ferry tickets.", "lorem ipsum ".repeat(3_400_000));
        Files.writeString(folder.resolve(words[1]), much);
        Files.delete(folder.resolve(words[2]));
      }
      default -> throw new IllegalArgumentException(step);
    }
  }

  /** What the head of a case says. */
  private record Expected(Tree.Mapping root) {
    static Expected of(String name, String head) {
      var reading = Reader.read(name + ".yaml", head.getBytes(StandardCharsets.UTF_8));
      assertThat(reading.problems()).isEmpty();
      return new Expected((Tree.Mapping) reading.documents().get(0).root());
    }

    boolean has(String key) {
      return root.get(key).isPresent();
    }

    String text(String key) {
      return ((Tree.Scalar) root.get(key).orElseThrow()).text();
    }

    List<String> list(String key) {
      return root.get(key).stream()
          .flatMap(list -> ((Tree.Sequence) list).items().stream())
          .map(item -> ((Tree.Scalar) item).text())
          .toList();
    }

    /** Returns what differs from what is expected. */
    List<String> faults(Result result) {
      var faults = new ArrayList<String>();
      if (!list("exit").contains(String.valueOf(result.exit()))) {
        faults.add("exit " + result.exit());
      }
      for (var pattern : list("says")) {
        if (!isFound(pattern, result.out()) && !isAccepted(result.out())) {
          faults.add("lacks " + pattern);
        }
      }
      for (var pattern : list("not")) {
        if (isFound(pattern, result.out())) {
          faults.add("has " + pattern);
        }
      }
      return faults;
    }

    private boolean isAccepted(String output) {
      return has("accepts") && !text("because").isBlank() && isFound(text("accepts"), output);
    }

    private static boolean isFound(String pattern, String text) {
      int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.MULTILINE;
      return Pattern.compile(pattern, flags).matcher(text).find();
    }
  }
}
