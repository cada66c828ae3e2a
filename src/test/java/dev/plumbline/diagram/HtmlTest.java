package dev.plumbline.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page, as a browser without a window shows it. */
class HtmlTest {
  private static final Path BROWSER = Path.of("/usr/bin/chromium");
  private static final String HOSTILE = "</script><script>document.title = 'owned'</script>";

  @TempDir Path folder;

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

  @Test
  void showsElementsFiltersAndSearches() throws Exception {
    assumeTrue(Files.isExecutable(BROWSER), "there is no browser at " + BROWSER);
    var page = folder.resolve("shop.html");
    Files.write(page, Diagrams.write(Diagrams.sample("shop", true), "html", Look.USUAL));

    assertThat(panel(page, "")).contains("Findings (", "store-unencrypted");
    assertThat(panel(page, "#element=shop%2Fcomponent%2Forder-db"))
        .contains("Keeps orders and customers", "order-api -&gt; order-db");
    assertThat(panel(page, "#severity=warning"))
        .contains("flow-weak-encryption")
        .doesNotContain("store-unencrypted");
    assertThat(panel(page, "#area=recovery")).contains("no-backup").doesNotContain("flow-");
    assertThat(panel(page, "#search=vault")).contains("Card vault").doesNotContain("Watchtower");
  }

  /** Returns what stands beside the picture after the scripts have run. */
  private static String panel(Path page, String hash) throws IOException {
    var process =
        new ProcessBuilder(
                BROWSER.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--virtual-time-budget=2000",
                "--dump-dom",
                page.toUri() + hash)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    var dom = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return dom.substring(dom.indexOf("<aside"), dom.indexOf("</aside>"));
  }
}
