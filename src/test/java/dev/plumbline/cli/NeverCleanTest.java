package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plumbline.report.ReportFormats;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was not read never looks clean, in no format, with and without {@code -q}. */
class NeverCleanTest extends CommandTest {
  private static final Path CASES = Path.of("src/test/resources/never-clean/cases.txt");
  private static final Pattern FILE = Pattern.compile("--- (\\S+)(?: -> (\\S+)| (\\S+))?");
  private static final String SOUND =
      "system: shop\nowner: ana\ncomponents: {api: service, db: database}\n"
          + "flows: [api -> db: https]\n";

  /** A case: what to run, what must be said, whether it is of the folder, and the files. */
  record Case(String name, Map<String, String> heads, Map<String, String> files) {
    boolean isOfFolder() {
      return heads.containsKey("folder");
    }

    String[] arguments(String... more) {
      var all = new ArrayList<>(List.of("check"));
      Stream.of(heads.getOrDefault("run", "").split(" "))
          .filter(word -> !word.isEmpty())
          .forEach(all::add);
      all.addAll(List.of("--select", "owner-missing"));
      all.addAll(List.of(more));
      return all.toArray(String[]::new);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> cases() throws IOException {
    return Stream.of(Files.readString(CASES).split("\n=== ")).skip(1).map(NeverCleanTest::parse);
  }

  static Stream<Case> casesOfFolders() throws IOException {
    return cases().filter(Case::isOfFolder);
  }

  private static Case parse(String text) {
    var heads = new LinkedHashMap<String, String>();
    var files = new LinkedHashMap<String, String>();
    var lines = text.lines().toList();
    var file = "";
    for (var line : lines.subList(1, lines.size())) {
      if (FILE.matcher(line).matches()) {
        file = line;
        files.put(file, "");
      } else if (!file.isEmpty()) {
        files.merge(file, line + "\n", String::concat);
      } else if (line.contains(": ")) {
        heads.put(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 2));
      }
    }
    files.replaceAll(
        (name, content) -> content.replaceFirst("\n\n$", "\n").replaceFirst("^\n$", ""));
    return new Case(lines.get(0), heads, files);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void saysTheReasonInEveryReport(Case one) throws IOException {
    unpack(one);
    for (var quiet : List.of(List.of("-q"), List.<String>of())) {
      var more = new ArrayList<>(quiet);
      if (!one.isOfFolder()) {
        ReportFormats.names().forEach(name -> more.addAll(List.of("-o", name + "=out." + name)));
      }

      var result = run(one.arguments(more.toArray(String[]::new)));

      assertThat(result.exit()).as(result.out() + result.err()).isEqualTo(2);
      assertThat(result.out()).contains(one.heads().get("says")).doesNotContain("No findings");
      for (var name : one.isOfFolder() ? List.<String>of() : ReportFormats.names()) {
        var report = Files.readString(folder.resolve("out." + name));
        assertThat(plain(report)).as(name).contains(plain(one.heads().get("says")));
        assertThat(report).as(name).doesNotContain("No findings");
      }
    }
  }

  /** What is wrong with a folder is on no file, so that some formats have no place for it. */
  @ParameterizedTest
  @MethodSource("casesOfFolders")
  void saysTheReasonOfFoldersInEveryFormat(Case one) throws IOException {
    unpack(one);
    for (var name : ReportFormats.names()) {
      for (var quiet : List.of(List.of("-q"), List.<String>of())) {
        var more = new ArrayList<>(quiet);
        more.addAll(List.of("-f", name));

        var result = run(one.arguments(more.toArray(String[]::new)));

        assertThat(result.exit()).isEqualTo(2);
        assertThat(plain(result.out() + result.err()))
            .as(name)
            .contains(plain(one.heads().get("says")))
            .doesNotContain("No findings");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"query", "diagram", "export", "explain"})
  void drawsAndAnswersNothingFromAnEmptyModel(String command) {
    write("t.yaml", "system: x\ntier: C\ncomponents:\n");
    var arguments =
        Map.of(
            "query", List.of("query", "SELECT ?c WHERE { ?c a arch:Component }"),
            "diagram", List.of("diagram", "-f", "mermaid"),
            "export", List.of("export"),
            "explain", List.of("explain", "owner-missing", "--at", "x"));

    var result = run(arguments.get(command).toArray(String[]::new));

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.out() + result.err()).contains("t.yaml:1:9: error: x has no component");
  }

  @Test
  void refusesToRunNoRule() {
    write("t.yaml", SOUND);
    var areas =
        "security,performance,recovery,monitoring,api-versioning,data-flow,error-handling,"
            + "infrastructure,delivery,cost,documentation,assumptions";

    for (var arguments :
        List.of(
            List.of("--select", "security", "--ignore", "security"),
            List.of("--select", "flow-unencrypted", "--ignore", "security"),
            List.of("--ignore", areas))) {
      var all = new ArrayList<>(List.of("check", "-q", "-f", "json"));
      all.addAll(arguments);

      var result = run(all.toArray(String[]::new));

      assertThat(result.exit()).isEqualTo(2);
      assertThat(result.out()).isEmpty();
      assertThat(result.err()).contains("nothing is left to run");
    }
  }

  @Test
  void stopsAtALargeFileOfAProject() {
    write("compose.yaml", "services: {web: {image: 'nginx:1', env_file: [web.env]}}\n");
    write("web.env", "# " + "-".repeat(1 << 20) + "\nA=b\n");

    var result = run("check", "--select", "owner-missing");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.out()).contains("web.env: error: the file is larger than 1 MiB");
  }

  /** What lies beside a project, or in a folder of data, is noted, and the rest is checked. */
  @Test
  void notesWhatIsNotThereAndWhatMayHoldAnything() throws IOException {
    write(
        "compose.yaml",
        """
        services:
          web: {image: 'nginx:1.29', env_file: [{path: secret.env, required: false}], volumes: ['./nginx.conf:/etc/nginx/nginx.conf']}
          db: {image: 'postgres:18', volumes: ['./first:/docker-entrypoint-initdb.d']}
          dump: {image: 'postgres:18', command: 'pg_dump -h db shop', volumes: ['./dumps:/dumps'], depends_on: [db]}
          gate: {image: 'traefik:3.5', volumes: ['./traefik.yml:/etc/traefik/traefik.yml']}
        """);
    Files.createDirectory(folder.resolve("first"));
    Files.write(
        folder.resolve("first/dump.sql"), "-- café\n".getBytes(StandardCharsets.ISO_8859_1));
    Files.write(folder.resolve("first/dump.gz"), new byte[] {31, -117, 8, 0});
    Files.write(folder.resolve("README.md"), "# Café\n".getBytes(StandardCharsets.ISO_8859_1));
    write("traefik.yml", "api: {{ env \"API\" }}\n");

    var result = run("check", "compose.yaml", "--select", "owner-missing", "-v");

    assertThat(result.exit()).as(result.out()).isZero();
    assertThat(result.out())
        .contains("note: a mounted file is not in the project: web (/etc/nginx/nginx.conf)")
        .contains("note: only partly read: byte 0xE9 is not UTF-8: README.md, first/dump.sql")
        .contains("traefik.yml:1:6: note: not read: found a template expression")
        .doesNotContain("dump.gz");
  }

  @Test
  void stopsAtAFileOfAProjectThatMayNotBeRead() throws IOException {
    write("compose.yaml", "services: {web: {image: 'nginx:1', env_file: [web.env]}}\n");
    var locked = write("web.env", "A=b\n");
    assumeTrue(locked.toFile().setReadable(false) && !Files.isReadable(locked));

    assertThat(run("check", "compose.yaml").exit()).isEqualTo(2);
  }

  @Test
  void refusesAProfileThatStartsNothing() {
    write("compose.yaml", "services: {web: {image: 'nginx:1', profiles: [tools]}}\n");

    var result = run("check", "-q", "--profile", "tolls");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("no component has the profile").contains("tools");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rules lint ours",
        "rules test ours",
        "rules --rules ours cost",
        "rules docs pages --rules ours",
        "explain owner-missing --rules ours",
        "query --list --questions ours",
        "check -q t.yaml --catalogue ours"
      })
  void refusesAFolderThatHoldsNothingToUse(String command) {
    write("t.yaml", SOUND);
    write("ours/security/a.sparql", "SELECT ?component WHERE {}\n");

    var result = run(command.split(" "));

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.out() + result.err()).containsPattern("no (rule|question|catalogue)\\b");
  }

  @Test
  void stopsAtAFoundFileThatCannotBeRead() throws IOException {
    write("ok.yaml", SOUND);
    var locked = write("locked.yaml", "system: x\n");
    assumeTrue(locked.toFile().setReadable(false) && !Files.isReadable(locked));

    var result = run("check", "-q", "--select", "owner-missing");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.out()).contains("locked.yaml: error: no permission to read the file");
  }

  @Test
  void stopsAtALargeFoundFileWithAKeyOfAModelAndNotAtData() {
    write("ok.yaml", SOUND);
    write("data.json", "[" + "1,\n".repeat(2 << 20) + "1]");
    assertThat(run("check", "--select", "owner-missing").out())
        .contains("not read: it is larger than 1 MiB, and has no key of a model");

    write("large.yaml", "# x\n" + "# comment\n".repeat(600_000) + "system: x\n");
    write("found.yaml", "# comment\n".repeat(110_000) + SOUND.replace("shop", "late"));
    var result = run("check", "--select", "owner-missing");

    assertThat(result.exit()).isZero();
    assertThat(result.out()).contains("Checked 2 systems");

    write("large.yaml", "system: x\n" + "# comment\n".repeat(600_000));
    assertThat(run("check", "-q", "--select", "owner-missing").out())
        .contains("large.yaml: error: the file is larger than 5 MiB");
  }

  @Test
  void followsALinkThatTheUserNames() throws IOException {
    write("real/t.yaml", SOUND);
    Files.createSymbolicLink(folder.resolve("link"), Path.of("real"));

    assertThat(run("check", "link", "--select", "owner-missing").out())
        .contains("Checked 1 system, 2 components, 1 flow in link/t.yaml.");
  }

  @Test
  void tellsOfDocumentsOfOtherFormatsBesideAModel() {
    write("t.yaml", SOUND + "---\napiVersion: v1\nkind: Service\n");

    var result = run("check", "--select", "owner-missing");

    assertThat(result.exit()).isZero();
    assertThat(result.out())
        .contains("t.yaml:6:1: note: left out this document: it is of Kubernetes");
  }

  /** Formats quote what they must; what is left are words. */
  private static String plain(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]+", " ");
  }

  private void unpack(Case one) throws IOException {
    for (var entry : one.files().entrySet()) {
      var head = FILE.matcher(entry.getKey());
      assertThat(head.matches()).isTrue();
      var path = folder.resolve(head.group(1));
      Files.createDirectories(path.getParent());
      if (head.group(2) != null) {
        Files.createSymbolicLink(path, Path.of(head.group(2)));
        continue;
      }
      var charset = head.group(3) == null ? StandardCharsets.UTF_8 : Charset.forName(head.group(3));
      var text = entry.getValue().replace("\\0", "\0").replace("\\u2028", "\u2028");
      Files.write(path, cut(text, charset));
    }
  }

  /** Returns the bytes of a text; {@code \x} at its end stands for a half of a character. */
  private static byte[] cut(String text, Charset charset) {
    int end = text.indexOf("\\x");
    var bytes = (end < 0 ? text : text.substring(0, end) + 'é').getBytes(charset);
    return end < 0 ? bytes : java.util.Arrays.copyOf(bytes, bytes.length - 1);
  }
}
