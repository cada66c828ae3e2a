package dev.plumbline.document.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.document.Comment;
import dev.plumbline.document.Outline;
import dev.plumbline.document.Tree;
import dev.plumbline.document.read.Reader;
import dev.plumbline.document.read.Reading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Reading Markdown: front matter, and every block of {@code prose.md} with its place. */
class MarkdownReaderTest {
  private static final Path FILES = Path.of("src/test/resources/document");

  @Test
  void flattensTheBodyIntoBlocksWithPlaces() throws IOException {
    var text = Files.readString(FILES.resolve("prose.md"));
    var blocks = outline(read(text));
    if (Boolean.getBoolean("approve")) {
      Files.writeString(FILES.resolve("prose.txt"), blocks);
    }
    assertThat(blocks).isEqualTo(Files.readString(FILES.resolve("prose.txt")));
    assertThat(outline(read(text.replace("\n", "\r\n")))).isEqualTo(blocks);
    assertThat(outline(read("\uFEFF" + text))).isEqualTo(blocks);
  }

  @Test
  void readsFrontMatterWithTrueLineNumbers() {
    var document = read("---\n# c\nsystem: shop # ! m\n---\n# T\n").documents().get(0);
    var entry = ((Tree.Mapping) document.root()).entry("system").orElseThrow();
    assertThat(Outline.span(entry.value().at())).isEqualTo("3:9-3:13");
    assertThat(document.comments().stream().map(Comment::text)).containsExactly("c", "! m");
    assertThat(document.prose().orElseThrow().blocks().get(0).at().line()).isEqualTo(5);
  }

  @Test
  void readsABodyAloneAsADocumentWithoutFacts() {
    var document = read("Hello\n").documents().get(0);
    assertThat(Outline.of(document.root())).isEqualTo("{}");
    assertThat(document.prose().orElseThrow().blocks()).hasSize(1);
  }

  @Test
  void readsTextBetweenRulesAsProse() {
    assertThat(outline(read("---\nHello\n---\nbye\n"))).contains("Heading[level=2, text=Hello");
    assertThat(outline(read("---\n\nHello\n"))).contains("Paragraph[text=Hello");
  }

  @Test
  void reportsMistakesInFrontMatter() {
    assertThat(Outline.problems(read("---\na: 1\na: 2\nb: [\n---\n")))
        .isEqualTo(
            "3:1-3:2 [duplicate-key] duplicate key \"a\"; the first one is in line 2\n"
                + "4:4-4:5 [syntax] \"[\" is not closed; expected \",\" or \"]\" before line 5");
    assertThat(Outline.problems(read("---\na: 1\n\n# T\n")))
        .isEqualTo(
            "1:1-1:4 [syntax] the front matter is not closed; expected a line \"---\" behind it");
  }

  @Test
  void readsTheBodyWhenTheFrontMatterIsEmpty() {
    assertThat(outline(read("---\n---\nHello\n"))).contains("Hello");
    assertThat(outline(read("---\n# none\n---\nHello\n"))).contains("Hello");
    assertThat(read("").documents()).hasSize(1);
  }

  private static Reading read(String text) {
    return Reader.read("a.md", text.getBytes(StandardCharsets.UTF_8));
  }

  private static String outline(Reading reading) {
    assertThat(reading.problems()).isEmpty();
    var document = reading.documents().get(0);
    return document.prose().orElseThrow().blocks().stream()
            .map(block -> Outline.span(block.at()) + " " + withoutPlaces(block.toString()) + "\n")
            .collect(Collectors.joining())
        + document.comments().stream()
            .map(comment -> Outline.span(comment.at()) + " Comment " + comment.text() + "\n")
            .collect(Collectors.joining());
  }

  private static String withoutPlaces(String text) {
    return text.replaceAll(", at=a.md[:\\d]*", "").replace("\n", "\\n");
  }
}
