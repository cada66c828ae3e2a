package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.diagram.notation.Notations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The diagram in the documentation is what the program draws. */
class DiagramDocsTest extends CommandTest {
  @Test
  void theDocumentationShowsWhatIsDrawn() {
    var sample = Path.of("samples", "trading").toAbsolutePath().toString();
    var page = Path.of("docs", "diagrams.md").toAbsolutePath().toString();

    var result = run("diagram", sample, "--update", page, "--check");

    assertThat(result.out())
        .as("plumbline diagram samples/trading --update docs/diagrams.md draws it anew")
        .isEqualTo("1 diagram, up to date\n");
  }

  @Test
  void theDocumentationNamesEveryFormat() throws IOException {
    var page = Files.readString(Path.of("docs", "diagrams.md"));

    assertThat(Notations.names()).allMatch(name -> page.contains('`' + name + '`'));
  }
}
