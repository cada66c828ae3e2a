package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The release archive, unpacked and started as a user does. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is for sh")
class LauncherIT {
  private static final String VERSION = System.getProperty("plumbline.version");

  @TempDir static Path folder;

  private static Path home;

  private final Map<String, String> environment = new TreeMap<>();

  private record Result(int exit, String out, String err) {}

  @BeforeAll
  static void unpack() throws IOException {
    var target = folder.resolve("with a space");
    try (var zip = new ZipFile("target/plumbline-" + VERSION + ".zip")) {
      for (var entry : zip.stream().filter(each -> !each.isDirectory()).toList()) {
        var file = target.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        Files.copy(zip.getInputStream(entry), file);
      }
    }
    home = target.resolve("plumbline-" + VERSION);
    assertThat(home.resolve("bin/plumbline").toFile().setExecutable(true)).isTrue();
    run(Map.of("JAVA_HOME", System.getProperty("java.home")), folder, launcher(), "--version");
  }

  @BeforeEach
  void useThisJava() {
    environment.put("JAVA_HOME", System.getProperty("java.home"));
  }

  @Test
  void startsWithoutMaven() {
    assertThat(run("--version")).isEqualTo(new Result(0, "plumbline " + VERSION + "\n", ""));
  }

  @Test
  void checksASample() {
    var result = run("check", home.resolve("samples/shop").toString());

    assertThat(result.err()).isEmpty();
    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.out()).contains("flow-unencrypted").contains("Checked ");
  }

  /** What reads the working copy's folders elsewhere finds its files in the archive, too. */
  @Test
  void knowsItsWordsAndThoseOfAnOrganisation() throws IOException {
    var words = folder.resolve("words.yaml");
    Files.writeString(
        words, "catalogue: acme\ntechnologies: {acme-bus: {is: broker, description: Ours.}}\n");

    assertThat(run("explain", "acme-bus", "--catalogue", words.toString()).out())
        .startsWith("acme-bus: a technology");
    assertThat(run("explain", "rto").out()).contains("rto-unstated");
    assertThat(run("export", "model").out()).startsWith("# The model format");
  }

  @Test
  void startsThroughALinkFromAnotherFolder() throws IOException {
    var elsewhere = Files.createDirectories(folder.resolve("else where"));
    var inner = Files.createSymbolicLink(elsewhere.resolve("inner"), home.resolve("bin/plumbline"));
    var outer = Files.createSymbolicLink(elsewhere.resolve("pl"), inner.getFileName());

    assertThat(run(environment, elsewhere, outer.toString(), "--version").exit()).isZero();
    assertThat(run(environment, elsewhere, "./pl", "--version").exit()).isZero();
    assertThat(run(environment, elsewhere, "sh", "pl", "--version").exit()).isZero();
  }

  @Test
  void findsItselfOnThePath() {
    environment.put("PATH", home.resolve("bin") + ":" + System.getenv("PATH"));

    assertThat(run(environment, folder, "sh", "-c", "plumbline --version").exit()).isZero();
  }

  @Test
  void passesArgumentsAndExitCodesOn() {
    var result = run("check", "no such file");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.out() + result.err()).contains("no such file");
  }

  @Test
  void makesOneArchiveForAJava() throws IOException {
    var before = Files.getLastModifiedTime(archive(home.resolve("cache")));
    run("--version");

    assertThat(Files.size(archive(home.resolve("cache")))).isGreaterThan(1_000_000);
    assertThat(Files.getLastModifiedTime(archive(home.resolve("cache")))).isEqualTo(before);
  }

  @Test
  void keepsQuietWhenTheArchiveDoesNotFit() throws IOException {
    var copy = copyOf("spoilt");
    run(environment, folder, copy.resolve("bin/plumbline").toString(), "--version");
    var archive = archive(copy.resolve("cache"));
    assertThat(archive.toFile().setWritable(true)).isTrue();
    var ofAnotherPlace = Files.readAllBytes(archive(home.resolve("cache")));
    for (var misfit : List.of(ofAnotherPlace, "no archive".getBytes(StandardCharsets.UTF_8))) {
      Files.write(archive, misfit);

      assertThat(run(environment, folder, copy.resolve("bin/plumbline").toString(), "--version"))
          .isEqualTo(new Result(0, "plumbline " + VERSION + "\n", ""));
    }
  }

  @Test
  void keepsTheArchiveInTheUsersCacheWhenItsOwnFolderIsClosed() throws IOException {
    var copy = copyOf("closed");
    Files.writeString(copy.resolve("cache"), "a file, where a folder should be");
    var cache = folder.resolve("user cache");
    environment.put("XDG_CACHE_HOME", cache.toString());
    var start = copy.resolve("bin/plumbline").toString();

    assertThat(run(environment, folder, start, "--version").exit()).isZero();
    assertThat(archive(cache.resolve("plumbline"))).exists();
    assertThat(run(environment, folder, start, "--version").err()).isEmpty();
  }

  @Test
  void startsWithoutAnArchiveWhenItCanBeKeptNowhere() throws IOException {
    var copy = copyOf("nowhere");
    Files.writeString(copy.resolve("cache"), "a file, where a folder should be");
    environment.put("XDG_CACHE_HOME", copy.resolve("cache").toString());

    assertThat(run(environment, folder, copy.resolve("bin/plumbline").toString(), "--version"))
        .isEqualTo(new Result(0, "plumbline " + VERSION + "\n", ""));
  }

  @Test
  void readsNamesOutsideAsciiWhateverTheLocale() throws IOException {
    var file = Files.writeString(folder.resolve("büro 名.yaml"), "unknown-thing: é\n");
    environment.put("LC_ALL", "C");
    var result = run("check", file.toString());

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.out()).contains("büro 名.yaml");
  }

  @Test
  void readsNamesThatAreNoTextWhateverTheLocale() throws IOException {
    assumeTrue(System.getProperty("os.name").equals("Linux"), "names are text elsewhere");
    var latin = Files.createDirectory(folder.resolve("latin"));
    var file = Path.of(java.net.URI.create(latin.toUri() + "caf%E9.yaml"));
    Files.writeString(file, "unknown-thing: e\n");
    for (var locale : List.of("C", "POSIX", "C.UTF-8", "xx_YY.UTF-8")) {
      environment.put("LC_ALL", locale);
      var check = "'" + launcher() + "' check -f concise \"$(printf 'caf\\351.yaml')\"";
      var result = run(environment, latin, "sh", "-c", check);

      assertThat(result.exit()).as(locale).isEqualTo(2);
      assertThat(result.out()).as(locale).startsWith("$'caf\\351.yaml': error: ");
    }
  }

  @Test
  void runsInOddSurroundings() throws IOException {
    var start = "'" + launcher() + "' ";
    var ok = new Result(0, "plumbline " + VERSION + "\n", "");
    environment.put("TMPDIR", "/nonexistent");
    environment.put("HOME", "/nonexistent");
    assertThat(run("--version")).isEqualTo(ok);
    assertThat(run(environment, folder, "sh", "-c", "unset HOME; " + start + "--version"))
        .isEqualTo(ok);
    environment.put("HOME", "odd\n home*");
    assertThat(run("--version")).isEqualTo(ok);
    var closed = run(environment, folder, "sh", "-c", start + "--version <&- 2>&-");
    assertThat(closed).isEqualTo(ok);
    var none = run(environment, folder, "sh", "-c", start + "check samples >&-");
    assertThat(none.exit()).isEqualTo(2);
    var gone = "mkdir gone && cd gone && rmdir ../gone && " + start + "check x.yaml";
    var removed = run(environment, folder, "sh", "-c", gone);
    assertThat(removed.exit()).isEqualTo(2);
    assertThat(removed.err()).contains("plumbline: the working folder has been removed");
  }

  @Test
  void makesFilesAsTheUmaskSays() throws IOException {
    var shop = home.resolve("samples/shop");
    var check = "umask 077; '" + launcher() + "' check '" + shop + "' -q -o json=private.json";
    run(environment, folder, "sh", "-c", check);

    assertThat(Files.getPosixFilePermissions(folder.resolve("private.json")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void saysThatItCannotWriteToAFullDisk() throws IOException {
    assumeTrue(Files.isWritable(Path.of("/dev/full")), "no /dev/full here");
    var shop = home.resolve("samples/shop").toString();
    var result = run("check", shop, "-q", "-o", "json=/dev/full");
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("cannot write /dev/full: No space left on device");
    var check = "'" + launcher() + "' check '" + shop + "' >/dev/full";
    assertThat(run(environment, folder, "sh", "-c", check).exit()).isEqualTo(2);
  }

  @Test
  void refusesWhatItMayNotWrite() throws IOException {
    assumeTrue(new java.io.File("/usr/bin/setpriv").canExecute(), "no setpriv here");
    var closed = Files.createDirectories(folder.resolve("closed for writing"));
    Files.writeString(closed.resolve("old.json"), "old");
    Files.writeString(closed.resolve("open.json"), "old");
    Files.setPosixFilePermissions(
        closed.resolve("old.json"), PosixFilePermissions.fromString("r--r--r--"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
    var user =
        "setpriv --inh-caps=-dac_override,-dac_read_search,-fowner"
            + " --bounding-set=-dac_override,-dac_read_search,-fowner '"
            + launcher()
            + "' check '"
            + home.resolve("samples/shop")
            + "' -q -o ";
    for (var name : List.of("new.json", "old.json")) {
      var result = run(environment, closed, "sh", "-c", user + "json=" + name);
      assertThat(result.err()).contains("cannot write " + name + ": permission denied");
    }
    assertThat(closed.resolve("old.json")).hasContent("old");
    // Only its folder is closed to others: the file itself is open, and written in place.
    run(environment, closed, "sh", "-c", user + "json=open.json");
    assertThat(text(closed.resolve("open.json"))).startsWith("{");
    assertThat(closed.toFile().list()).containsExactlyInAnyOrder("old.json", "open.json");
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @Test
  void clearsTheArchivesOfStartsThatWereBrokenOff() throws IOException {
    var left = Files.writeString(home.resolve("cache/java17-1.jsa.999999999"), "half");
    var used =
        Files.writeString(
            home.resolve("cache/java17-1.jsa." + ProcessHandle.current().pid()), "half");
    run("--version");

    assertThat(left).doesNotExist();
    assertThat(used).exists();
    Files.delete(used);
  }

  @Test
  void endsQuietlyWhenItsReaderHadEnough() {
    var command = "'" + launcher() + "' check --verbose '" + home.resolve("samples/shop") + "'";
    var result = run(environment, folder, "sh", "-c", command + " | head -n 1");

    assertThat(result.err()).isEmpty();
    assertThat(result.out().lines()).hasSize(1);
  }

  /** bench/kills.sh does so more often. */
  @Test
  void leavesTheOldOrTheNewFileWhenKilledWhileItWrites() throws Exception {
    var work = Files.createDirectory(folder.resolve("killed"));
    var shop = home.resolve("samples/shop").toString();
    Files.writeString(
        work.resolve("shop.md"),
        "<!-- plumbline:diagram -o svg=picture.svg -->\n<!-- /plumbline:diagram -->\n");
    for (var writer :
        List.of(
            List.of("check", shop, "-q", "-o", "json=file"),
            List.of("diagram", shop, "--update", "shop.md"))) {
      var old = contents(work);
      kill(writer, work);
      var killed = contents(work);
      run(environment, work, command(writer));
      var whole = contents(work);

      assertThat(whole.keySet()).as("what is left of " + writer).noneMatch(LauncherIT::isLitter);
      killed.keySet().removeIf(LauncherIT::isLitter);
      killed.forEach(
          (name, content) -> assertThat(content).as(name).isIn(old.get(name), whole.get(name)));
    }
  }

  private static boolean isLitter(String name) {
    return name.contains(".plumbline-");
  }

  /** Kills a command as soon as it writes. */
  private void kill(List<String> arguments, Path work) throws Exception {
    var builder = new ProcessBuilder(command(arguments)).directory(work.toFile());
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().putAll(environment);
    var process = builder.start();
    while (process.isAlive()
        && List.of(work.toFile().list()).stream().noneMatch(LauncherIT::isLitter)) {
      Thread.onSpinWait();
    }
    process.destroyForcibly();
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
  }

  private static Map<String, String> contents(Path work) throws IOException {
    var contents = new TreeMap<String, String>();
    try (var files = Files.walk(work)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var name = work.relativize(file).toString();
        contents.put(name, isLitter(name) ? "" : text(file));
      }
    }
    return contents;
  }

  private static String[] command(List<String> arguments) {
    var command = new ArrayList<>(List.of(launcher()));
    command.addAll(arguments);
    return command.toArray(String[]::new);
  }

  private static String launcher() {
    return home.resolve("bin/plumbline").toString();
  }

  private static Path archive(Path cache) throws IOException {
    try (var files = Files.list(cache)) {
      return files
          .filter(file -> file.toString().matches(".*\\.(jsa|aot)"))
          .findFirst()
          .orElseThrow();
    }
  }

  private static Path copyOf(String name) throws IOException {
    var copy = folder.resolve(name);
    try (var files = Files.walk(home)) {
      for (var file : files.filter(each -> !each.startsWith(home.resolve("cache"))).toList()) {
        var to = copy.resolve(home.relativize(file));
        if (Files.isDirectory(file)) {
          Files.createDirectories(to);
        } else {
          Files.copy(file, to);
        }
      }
    }
    assertThat(copy.resolve("bin/plumbline").toFile().setExecutable(true)).isTrue();
    return copy;
  }

  private Result run(String... arguments) {
    return run(environment, folder, command(List.of(arguments)));
  }

  private static Result run(
      Map<String, String> environment, Path workingFolder, String... command) {
    try {
      var out = Files.createTempFile(folder, "out", "");
      var err = Files.createTempFile(folder, "err", "");
      var builder =
          new ProcessBuilder(command)
              .directory(workingFolder.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile());
      builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "COLUMNS"));
      builder.environment().putAll(environment);
      var process = builder.start();
      assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
      return new Result(process.exitValue(), text(out), text(err));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the launcher ran", e);
    }
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
