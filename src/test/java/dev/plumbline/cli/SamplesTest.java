package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Plumbline;
import dev.plumbline.Request;
import dev.plumbline.cli.terminal.Terminal;
import dev.plumbline.finding.Area;
import dev.plumbline.rule.check.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each sample gives the output that stands in {@code samples/approved}; {@code -Dapprove} writes it
 * anew, and the difference is read before it is kept.
 */
class SamplesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Path ROOT = Path.of("").toAbsolutePath();
  private static final Path APPROVED = ROOT.resolve("samples/approved");

  @ParameterizedTest
  @CsvSource({
    "bare, 0",
    "payments.md, 1",
    "self, 0",
    "shop, 1",
    "shop-hardened, 0",
    "sock-shop, 1",
    "trading, 1",
    "undocumented, 1"
  })
  void givesWhatIsApproved(String sample, int exit) throws IOException {
    approve(sample + ".txt", exit, "check", "samples/" + sample);
    approve(sample + ".concise.txt", exit, "check", "samples/" + sample, "-f", "concise", "-v");
  }

  @Test
  void showsAtMostADozenLinesForABareModel() {
    var lines = run("check", "samples/bare").lines().takeWhile(line -> !line.isEmpty());

    assertThat(lines).hasSizeBetween(1, 12);
  }

  @Test
  void findsNothingInTheHardenedShop() {
    assertThat(run("check", "samples/shop-hardened", "-f", "concise")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"shop", "undocumented"})
  void findsSomethingInEachAreaOfAReview(String sample) {
    var paths = List.of(Path.of("samples", sample));
    var report = Plumbline.check(Request.of(paths, ROOT, Settings.on(TODAY)));

    assertThat(report.each())
        .extracting(finding -> finding.rule().area())
        .containsAll(Area.ofReview());
  }

  private static void approve(String name, int exit, String... arguments) throws IOException {
    var out = new StringWriter();
    assertThat(new Program(terminal(out)).run(arguments)).isEqualTo(exit);
    var file = APPROVED.resolve(name);
    if (System.getProperty("approve") != null) {
      Files.createDirectories(APPROVED);
      Files.writeString(file, out.toString());
    }
    assertThat(out).hasToString(Files.readString(file));
  }

  private static String run(String... arguments) {
    var out = new StringWriter();
    new Program(terminal(out)).run(arguments);
    return out.toString();
  }

  private static Terminal terminal(StringWriter out) {
    return new Terminal(
        InputStream.nullInputStream(),
        new PrintWriter(out, true),
        new PrintWriter(new StringWriter()),
        false,
        false,
        false,
        ROOT,
        Map.of(),
        () -> TODAY);
  }
}
