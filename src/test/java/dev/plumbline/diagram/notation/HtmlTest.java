package dev.plumbline.diagram.notation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.diagram.Diagrams;
import org.junit.jupiter.api.Test;

/** What the source of the page allows it to load and run. */
class HtmlTest {
  private static final String HOSTILE = "</script><script>document.title = 'owned'</script>";

  @Test
  void fetchesNothingAndRunsOnlyItsOwnScript() {
    var page = Diagrams.text(Diagrams.named(HOSTILE), "html");

    assertThat(page)
        .contains("default-src 'none'; style-src 'sha256-")
        .doesNotContain("unsafe-inline", "<script>document", "https://")
        .satisfies(
            text ->
                assertThat(text.replace("http://www.w3.org/2000/svg", ""))
                    .doesNotContain("http://"));
  }
}
