package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.finding.Evidence;
import dev.plumbline.graph.Architecture;
import dev.plumbline.rdf.Arch;
import dev.plumbline.rule.check.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a Compose project is called, and which files it is made of. */
class ComposeProjectsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

  @TempDir Path folder;
  private Path orchard;

  @BeforeEach
  void writesAProject() throws IOException {
    orchard = Files.createDirectories(folder.resolve("orchard"));
    write("compose.yaml", "services: {press: {image: \"acme/press:1.0\"}}");
  }

  @Test
  void isCalledLikeTheWorkingFolder() {
    assertThat(systems(".")).containsExactly("orchard");
    assertThat(systems("compose.yaml")).containsExactly("orchard");
  }

  @Test
  void isCalledAsItsVariablesSay() throws IOException {
    write(".env", "COMPOSE_PROJECT_NAME=cider");

    assertThat(systems(".")).containsExactly("cider");
  }

  @Test
  void isCalledAsItsVariablesSayBeforeItsFile() throws IOException {
    write("compose.yaml", "name: press\nservices: {press: {image: \"acme/press:1.0\"}}");
    assertThat(systems(".")).containsExactly("press");

    write(".env", "COMPOSE_PROJECT_NAME=cider");
    assertThat(systems(".")).containsExactly("cider");

    write(
        "compose.yaml",
        "name: press\n"
            + "x-plumbline: {system: juice}\n"
            + "services: {press: {image: \"acme/press:1.0\"}}");
    assertThat(systems(".")).containsExactly("juice");
  }

  @ParameterizedTest
  @CsvSource({"Old Orchard, oldorchard", "_my.Orchard-2, myorchard-2", "orchard_1, orchard_1"})
  void isCalledLikeItsFolderInLowerCaseWithoutOtherCharacters(String name, String id)
      throws IOException {
    orchard = Files.createDirectories(folder.resolve(name));
    write("compose.yaml", "services: {press: {image: \"acme/press:1.0\"}}");

    assertThat(systems(".")).containsExactly(id);
  }

  @Test
  void refusesARequiredVariableThatItsVariablesDoNotSet() throws IOException {
    var text = "services: {press: {image: \"acme/press:${TAG:?name a release}\"}}";
    write("compose.yaml", text);
    assertThat(read(".").problems()).isEmpty();
    assertThat(notes()).contains("must be set where the project is started: TAG: name a release");

    write(".env", "OTHER=1");
    assertThat(read(".").problems())
        .extracting(problem -> problem.at() + ": " + problem.message())
        .containsExactly(
            "compose.yaml:1:27: required variable is missing a value: TAG: name a release");

    write(".env", "TAG=1.0");
    assertThat(images(".")).containsExactly("acme/press:1.0");
  }

  @Test
  void isNotStartedWhenItsServicesWaitForEachOther() throws IOException {
    write(
        "compose.yaml",
        "services:\n  a: {image: a, depends_on: [b]}\n  b: {image: b, depends_on: [c]}\n"
            + "  c: {image: c, depends_on: [b]}\n  d: {image: d, depends_on: [d]}");

    assertThat(notes())
        .contains("Compose does not start the project: dependency cycle detected: b -> c -> b");
  }

  @Test
  void isTakenOnceWhenOtherFoldersStartTheSame() throws IOException {
    var services = "services: {a: {image: a}, b: {image: b}, c: {image: c}, d: {image: d}%s}";
    write("compose.yaml", services.formatted(""));
    Files.createDirectories(orchard.resolve("swarm"));
    write("swarm/stack.yml", services.formatted(", e: {image: e}"));
    write("all-in-one.yml", services.formatted(""));

    assertThat(systems(".")).containsExactly("orchard");
    assertThat(notes())
        .contains(
            "other ways to start what compose.yaml starts are left out; name one to check it:"
                + " all-in-one.yml, swarm/stack.yml");
    assertThat(systems("swarm/stack.yml")).containsExactly("stack");
  }

  @Test
  void isMadeOfTheFilesThatAreNamed() throws IOException {
    write("compose.prod.yaml", "services: {press: {image: \"acme/press:2.0\", restart: always}}");

    assertThat(images(".")).containsExactly("acme/press:1.0");
    assertThat(images("compose.yaml", "compose.prod.yaml")).containsExactly("acme/press:2.0");
    assertThat(images("compose.prod.yaml", "compose.yaml")).containsExactly("acme/press:1.0");
    assertThat(images("compose.prod.yaml")).containsExactly("acme/press:2.0");
  }

  @Test
  void losesAServiceThatAnOverrideResets() throws IOException {
    write("compose.yaml", "services: {press: {image: press}, mail: {image: mail}}");
    write("compose.override.yaml", "services: {mail: !reset null}");

    assertThat(images(".")).containsExactly("press");
  }

  @Test
  void namesTheNearestServiceWhereOneToExtendIsNotThere() throws IOException {
    write("compose.yaml", "services: {base: {image: a}, web: {extends: bsae, image: b}}");

    assertThat(notes()).contains("a service to extend is not there: bsae; did you mean \"base\"?");
  }

  private Stream<String> notes() {
    return read(".").notes().stream().map(Evidence::text);
  }

  private Stream<String> systems(String... paths) {
    return read(paths).systems().keySet().stream();
  }

  private Stream<String> images(String... paths) {
    return read(paths)
        .graph()
        .find(null, Arch.term("image"), null)
        .mapWith(triple -> triple.getObject().getLiteralLexicalForm())
        .toList()
        .stream();
  }

  private Architecture read(String... paths) {
    var named = Stream.of(paths).map(Path::of).toList();
    return Plumbline.read(Request.of(named, orchard, Settings.on(TODAY)), Progress.NONE);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(orchard.resolve(name), text + "\n");
  }
}
