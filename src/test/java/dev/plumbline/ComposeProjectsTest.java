package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

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
  void isMadeOfTheFilesThatAreNamed() throws IOException {
    write("compose.prod.yaml", "services: {press: {image: \"acme/press:2.0\", restart: always}}");

    assertThat(images(".")).containsExactly("acme/press:1.0");
    assertThat(images("compose.yaml", "compose.prod.yaml")).containsExactly("acme/press:2.0");
    assertThat(images("compose.prod.yaml", "compose.yaml")).containsExactly("acme/press:1.0");
    assertThat(images("compose.prod.yaml")).containsExactly("acme/press:2.0");
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
