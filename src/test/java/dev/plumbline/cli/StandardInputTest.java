package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What is piped into a command: {@code -}, and whatever can be read and is no file. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "names in angle brackets are no paths there")
@Timeout(60)
class StandardInputTest extends CommandTest {
  private static final String MODEL = "system: shop\ncomponents:\n  web: {kind: service}\n";
  private static final String CHECK = "check";

  @Test
  void readsYaml() {
    in = MODEL;
    var result = run(CHECK, "-");

    assertThat(result.out()).contains("<stdin>:3:3: ", "Checked 1 system, 1 component in <stdin>.");
    assertThat(result.err()).isEmpty();
  }

  @Test
  void readsJson() {
    in = "{\"system\": \"shop\", \"components\": {\"web\": {\"kind\": \"service\"}}}";

    assertThat(run(CHECK, "-").out()).contains("Checked 1 system, 1 component in <stdin>.");
  }

  @Test
  void readsMarkdownWithFrontMatter() {
    in = "---\n" + MODEL + "---\n# Shop\n\nThe TLA is explained nowhere: it should be.\n";

    assertThat(run(CHECK, "-", "-v").out())
        .contains("Checked 1 system, 1 component in <stdin>.")
        .contains("TLA");
  }

  @Test
  void readsSeveralDocumentsOfYaml() {
    in = "---\n" + MODEL + "---\n# Another\nsystem: mail\ncomponents: {smtp: service}\n";

    assertThat(run(CHECK, "-").out()).contains("Checked 2 systems, 2 components in <stdin>.");
  }

  @Test
  void readsComposeInTheWorkingFolder() {
    write("db.env", "POSTGRES_PASSWORD=abc123xyz\n");
    in = "services: {db: {image: \"postgres:16\", env_file: [db.env]}}";
    write("compose.yaml", in);

    assertThat(run(CHECK, "-").out())
        .contains("[no-backup]", "db.env:1:1: note: a secret is written out")
        .isEqualTo(run(CHECK, "compose.yaml").out().replace("compose.yaml", "<stdin>"));
  }

  @Test
  void resolvesIncludesInTheWorkingFolder() {
    write("parts/web.yaml", "system: shop\ncomponents: {web: service}\n");
    in = "system: shop\ninclude: [parts/web.yaml]\nflows: [web -> web: https]\n";

    assertThat(run(CHECK, "-").out()).contains("1 component, 1 flow in 2 files");
    in = "system: shop\ninclude: [../web.yaml]\n";
    assertThat(run(CHECK, "-").out()).contains("<stdin>:2:11: error: \"../web.yaml\" leaves");
  }

  @Test
  void isReadByEveryCommandThatTakesAModel() {
    in = MODEL;

    assertThat(run("diagram", "-", "-f", "mermaid").out()).contains("web");
    assertThat(run("export", "-").out()).contains("web");
    assertThat(run("query", "SELECT ?c WHERE { ?c a arch:Service }", "-").out()).contains("web");
    assertThat(run("explain", "owner-missing", "--at", "web", "-").out()).contains("web");
  }

  @Test
  void placesMistakes() {
    in = "system: shop\ncomponents:\n  web: {kind: servise}\n";
    var result = run(CHECK, "-");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.out()).startsWith("<stdin>:3:15: error: ").contains("3 |   web: {kind: ser");
  }

  @Test
  void saysThatNothingCameIn() {
    var result = run(CHECK, "-");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.out()).startsWith("<stdin>: error: nothing came in; pipe a model into");
  }

  @Test
  void saysWhatIsAwaitedFromTheKeyboard() {
    fromKeyboard = true;
    in = MODEL;
    var result = run(CHECK, "-");

    assertThat(result.err())
        .isEqualTo(
            "plumbline: reading a model from the keyboard; end it with Ctrl-D (Windows: Ctrl-Z,"
                + " then Enter)\n");
    assertThat(result.out()).contains("1 component in <stdin>.");
  }

  @Test
  void isReadOnlyOnce() {
    in = MODEL;
    var result = run(CHECK, "-", "/dev/stdin");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo("plumbline: standard input can be read only once, but is named twice\n");
  }

  @Test
  void isBounded() {
    in = "# " + "x".repeat(6 << 20);
    var result = run(CHECK, "-");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.out()).contains("<stdin>: error: ").contains("larger than 5 MiB");
  }

  @Test
  void isNotTheFileOfThatName() {
    write("-", "system: file\ncomponents: {web: service}\n");
    in = MODEL;

    assertThat(run(CHECK, "-").out()).contains("in <stdin>.");
    assertThat(run(CHECK, "./-").out()).contains("in -.");
  }

  @Test
  void hasANameThatEveryReportCanHold() {
    in = MODEL;
    assertThat(run(CHECK, "-", "-f", "sarif").out()).contains("\"uri\": \"stdin\"");
    assertThat(run(CHECK, "-", "-f", "gitlab").out()).contains("\"path\": \"stdin\"");
    assertThat(run(CHECK, "-", "-f", "github").out())
        .doesNotContain("file=")
        .contains("title=", "::<stdin>:3:3: ");
    assertThat(run(CHECK, "-", "-f", "junit").out()).contains("&lt;stdin&gt;:3:3");
    assertThat(run(CHECK, "-", "-f", "markdown").out()).contains("`<stdin>:3:3`");
    assertThat(run(CHECK, "-", "-f", "json").out()).contains("\"file\": \"<stdin>\"");
  }

  @Test
  void readsNamedPipes() throws IOException, InterruptedException {
    var pipe = folder.resolve("pipe");
    new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor(30, TimeUnit.SECONDS);
    var writer = new Thread(() -> fill(pipe));
    writer.start();
    var result = run(CHECK, "pipe");
    writer.join();

    assertThat(result.out()).contains("Checked 1 system, 1 component in <pipe>.");
  }

  private static void fill(java.nio.file.Path pipe) {
    try (OutputStream out = Files.newOutputStream(pipe)) {
      out.write(MODEL.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
