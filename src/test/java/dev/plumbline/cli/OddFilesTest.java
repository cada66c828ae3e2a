package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Pipes, devices and sockets where files are expected: none is waited for. */
@EnabledOnOs({OS.LINUX, OS.MAC})
@Timeout(60)
class OddFilesTest extends CommandTest {
  private static final String MODEL = "system: shop\ncomponents:\n  web: {kind: service}\n";
  private static final String CHECK = "check";

  @BeforeEach
  void makePipes() throws IOException, InterruptedException {
    write("shop.yaml", MODEL);
    var pipe = folder.resolve("pipe.yaml").toString();
    assertThat(new ProcessBuilder("mkfifo", pipe).start().waitFor(30, TimeUnit.SECONDS)).isTrue();
    Files.createSymbolicLink(folder.resolve("link.yaml"), Path.of("pipe.yaml"));
    Files.createSymbolicLink(folder.resolve("zero.yaml"), Path.of("/dev/zero"));
  }

  @Test
  void saysThatNobodyWritesToANamedPipe() {
    var result = run(CHECK, "pipe.yaml");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.out()).startsWith("<pipe.yaml>: error: nothing came in; ");
  }

  @Test
  void refusesDevicesAndSockets() throws IOException {
    assertThat(run(CHECK, "/dev/zero").out())
        .startsWith("/dev/zero: error: this is a device; a model is a file, or is piped into");
    assertThat(run(CHECK, "zero.yaml").out()).startsWith("zero.yaml: error: this is a device; ");
    try (var socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      socket.bind(UnixDomainSocketAddress.of(folder.resolve("socket.yaml")));
      var result = run(CHECK, "socket.yaml");

      assertThat(result.exit()).isEqualTo(2);
      assertThat(result.out()).startsWith("socket.yaml: error: this is a socket; ");
    }
  }

  /** The rest of a folder is checked all the same: no description of a system is a pipe. */
  @Test
  void notesAPipeThatItFinds() {
    var result = run(CHECK, ".");

    assertThat(result.exit()).isNotEqualTo(2);
    assertThat(result.out()).contains("note: skipped pipe.yaml, a named pipe");
    assertThat(run(CHECK, ".", "--exclude", "pipe.yaml").out()).doesNotContain("a named pipe");
  }

  @Test
  void refusesThoseThatAPatternNames() throws IOException {
    write("naming.yaml", "include: ['p*.yaml']\n" + MODEL);
    assertThat(run(CHECK, "naming.yaml").out())
        .contains("naming.yaml:1:11: error: \"p*.yaml\" is a named pipe, not a file");
    var catalogues = Files.createDirectory(folder.resolve("words"));
    Files.createSymbolicLink(catalogues.resolve("a.yaml"), folder.resolve("pipe.yaml"));
    assertThat(run(CHECK, "shop.yaml", "--catalogue", "words").out())
        .contains("\"words/a.yaml\" is a named pipe, not a file");
  }

  @Test
  void refusesThemWhereAModelNamesThem() {
    write("naming.yaml", "include: [pipe.yaml, link.yaml]\nsources: [zero.yaml]\n" + MODEL);
    var result = run(CHECK, "naming.yaml");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.out())
        .contains("naming.yaml:1:11: error: \"pipe.yaml\" is a named pipe, not a file")
        .contains("naming.yaml:1:22: error: \"link.yaml\" is a named pipe, not a file");
  }

  @Test
  void refusesThemAsCatalogues() {
    var result = run(CHECK, "shop.yaml", "--catalogue", "pipe.yaml");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.out()).contains("\"pipe.yaml\" is a named pipe, not a file");
    assertThat(run("export", "schema", "--catalogue", "link.yaml").exit()).isEqualTo(2);
    write("naming.yaml", "catalogue: pipe.yaml\n" + MODEL);
    assertThat(run(CHECK, "naming.yaml").out())
        .contains("naming.yaml:1:12: error: \"pipe.yaml\" is");
  }

  @Test
  void refusesThemAsMarkdownToUpdate() {
    var result = run("diagram", "shop.yaml", "--update", "pipe.yaml");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("pipe.yaml is no file; --update takes Markdown files");
  }

  @Test
  void refusesThemAsRulesAndQuestions() throws IOException {
    Files.createDirectories(folder.resolve("rules/cost"));
    Files.createSymbolicLink(folder.resolve("rules/cost/a.rq"), folder.resolve("pipe.yaml"));
    Files.createSymbolicLink(folder.resolve("rules/b.rq"), Path.of("/dev/zero"));
    Files.createSymbolicLink(folder.resolve("rules/c.rq"), Path.of("gone.rq"));

    var result = run(CHECK, "shop.yaml", "--rules", "rules");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.out())
        .contains("rules/cost/a.rq: error: cannot be read: expected a file, found a named pipe")
        .contains("rules/b.rq: error: cannot be read: expected a file, found a device")
        .contains("rules/c.rq: error: cannot be read: there is no such file");
    assertThat(run("rules", "lint", "rules").exit()).isEqualTo(1);
    var questions = run("query", "--list", "--questions", "rules");
    assertThat(questions.exit()).isEqualTo(2);
    assertThat(questions.err()).contains("b.rq: expected a file, found a device");
  }

  @Test
  void refusesThemAsPatternsOfFiles() throws IOException {
    Files.createSymbolicLink(folder.resolve(".gitignore"), Path.of("pipe.yaml"));
    Files.createSymbolicLink(folder.resolve(".plumblineignore"), Path.of("/dev/zero"));
    var result = run(CHECK, ".");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.out())
        .contains(".gitignore: error: expected a file, found a named pipe")
        .contains(".plumblineignore: error: expected a file, found a device");
  }

  @Test
  void refusesThemWhereAComposeFileNamesThem() throws IOException {
    Files.createSymbolicLink(folder.resolve("pipe.conf"), Path.of("pipe.yaml"));
    write(
        "compose.yaml",
        "include: [zero.yaml]\nservices: {web: {image: nginx, env_file: [link.yaml],"
            + " volumes: ['./pipe.conf:/etc/nginx/nginx.conf:ro']},"
            + " watch: {image: 'prom/prometheus:v3.8.0',"
            + " volumes: ['./pipe.yaml:/etc/prometheus/prometheus.yml']}}\n");
    Files.createDirectory(folder.resolve(".env"));
    var result = run(CHECK, "compose.yaml");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.out())
        .contains("link.yaml: error: expected a file, found a named pipe")
        .contains("also at: pipe.conf, pipe.yaml")
        .contains("an included file is not in the project: zero.yaml")
        .doesNotContain(".env");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void readsNamesThatAreNoTextAndShowsThemSo() throws IOException {
    var latin = folder.resolve("latin");
    Files.createDirectory(latin);
    var name = java.net.URI.create(latin.toUri() + "caf%E9.yaml");
    Files.writeString(Path.of(name), "include: [part.yaml]\n" + MODEL + "  db: {kind: servise}\n");
    write("latin/part.yaml", "components:\n  mail: {kind: service}\n");
    var shown = "$'latin/caf\\351.yaml'";

    assertThat(run(CHECK, "latin").out()).startsWith(shown + ":5:14: error: ").contains("| ");
    assertThat(run(CHECK, shown).out()).isEqualTo(run(CHECK, "latin").out());
    assertThat(run(CHECK, shown, "-f", "sarif").out()).contains("\"uri\": \"latin/caf%E9.yaml\"");
    assertThat(run(CHECK, shown, "-o", "json=" + shown).err()).contains("this run has read it");
    assertThat(run("query", "SELECT * { ?a ?b ?c }", shown).exit()).isEqualTo(2);
    run(CHECK, "shop.yaml", "-o", "json=$'latin/\\377.json'");
    assertThat(Path.of(java.net.URI.create(latin.toUri() + "%FF.json"))).exists();
  }
}
