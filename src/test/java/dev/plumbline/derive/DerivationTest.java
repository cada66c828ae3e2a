package dev.plumbline.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DerivationTest {
  @Test
  void runsEveryQueryOfTheFolderInTheOrderOfTheirNames() throws IOException {
    try (var files = Files.list(Path.of("ontology/derived"))) {
      assertThat(Derivation.queries())
          .containsExactlyElementsOf(
              files.map(file -> file.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void derivingTwiceAddsNothing() {
    var given =
        Given.derived(
            """
            b:core a :Boundary ; :type :network . c:a a :Component, :ExternalEntity .
            c:b a :Component, :Store ; :in b:core . d:x a :Data ; :class :personal .
            f:x a :Flow ; :from c:a ; :to c:b ; :data d:x .
            """);
    int size = given.graph().size();
    Derivation.derive(given.graph());
    assertThat(given.graph().size()).isEqualTo(size);
  }
}
