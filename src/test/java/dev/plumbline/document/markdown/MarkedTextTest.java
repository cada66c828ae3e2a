package dev.plumbline.document.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.document.markdown.MarkedText.Word;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkedTextTest {
  private static final String OPEN = "<!-- plumbline:diagram -->";
  private static final String CLOSE = "<!-- /plumbline:diagram -->";

  @Test
  void replacesWhatIsBetweenMarkersOnly() {
    var text = "# Shop\n\n" + OPEN + "\nold\n" + CLOSE + "\n\nmore\n" + OPEN + CLOSE + "\n";

    assertThat(with(text, "one\ntwo\n", "three"))
        .isEqualTo(
            ("# Shop\n\n" + OPEN + "\n\none\ntwo\n\n" + CLOSE)
                + ("\n\nmore\n" + OPEN + "\n\nthree\n\n" + CLOSE + "\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void writesTheSameWhenItIsWrittenAgain(String end) {
    var text = ("\uFEFF" + OPEN + "\nold 📦\n" + CLOSE + "\nlast line").replace("\n", end);

    var once = with(text, "new\n\nlines");

    assertThat(once).startsWith("\uFEFF" + OPEN).endsWith(CLOSE + end + "last line");
    assertThat(once.replace(end, "")).doesNotContain("\r", "\n");
    assertThat(with(once, "new\n\nlines")).isEqualTo(once);
    assertThat(read(once).holds(0, "new\n\nlines")).isTrue();
    assertThat(read(text).holds(0, "new\n\nlines")).isFalse();
  }

  @Test
  void keepsTheSignsOfABlockQuote() {
    assertThat(with("> " + OPEN + "\n> " + CLOSE + "\n", "a\n\nb"))
        .isEqualTo("> " + OPEN + "\n>\n> a\n>\n> b\n>\n> " + CLOSE + "\n");
  }

  @Test
  void leavesCodeAlone() {
    var text =
        "```\n"
            + OPEN
            + "\n```\n\n    "
            + OPEN
            + "\n\nA `"
            + OPEN
            + "` and\n\n~~~md\n"
            + OPEN
            + "\n~~~\n";

    assertThat(read(text).problems()).isEmpty();
    assertThat(read(text).markers()).isEmpty();
    assertThat(with(text)).isEqualTo(text);
  }

  @Test
  void returnsTheWordsOfAMarkerWithTheirPlaces() {
    var text =
        "x\n\n<!--  plumbline:diagram --around 'order api'\n  -o svg=\"a b.svg\" -->\n" + CLOSE;

    var words = read(text).markers().get(0).words();

    assertThat(words)
        .extracting(Word::text)
        .containsExactly("--around", "order api", "-o", "svg=a b.svg");
    assertThat(words)
        .extracting(word -> word.at().toString())
        .containsExactly("a.md:3:25", "a.md:3:34", "a.md:4:3", "a.md:4:6");
  }

  @Test
  void reportsEveryMistakeWithItsPlace() {
    assertThat(
            problems(OPEN + "\n\n" + OPEN + "\n" + CLOSE + "\n\n" + CLOSE + "\n\ntext\n\n" + OPEN))
        .containsExactly(
            "a.md:3:1 a marker inside of the one on line 1",
            "a.md:6:1 there is no marker before it that this one closes",
            "a.md:10:1 the marker is not closed");
    assertThat(problems("<!-- plumbline:diagramm -->\n<!-- /plumbline:diagram x -->"))
        .containsExactly(
            "a.md:1:1 unknown marker \"plumbline:diagramm\"",
            "a.md:2:1 a closing marker has no options");
    assertThat(problems("Behind text " + OPEN + "\n\n" + CLOSE))
        .containsExactly("a.md:1:13 a marker has to stand at the start of its line");
    assertThat(problems("<!-- plumbline:diagram --around x\n\ntext"))
        .containsExactly("a.md:1:1 the comment does not end");
    assertThat(problems("<!-- plumbline:diagram --around \"x -->\n" + CLOSE))
        .containsExactly("a.md:1:33 the quote is not closed; expected \"");
    assertThat(problems(OPEN + "\n```\nan open fence\n" + CLOSE))
        .containsExactly("a.md:1:1 the marker is not closed");
  }

  @Test
  void rejectsTextThatIsNotUtf8() {
    var bytes = (OPEN + "\n\u00e9\n" + CLOSE).getBytes(StandardCharsets.ISO_8859_1);

    assertThat(MarkedText.read("a.md", bytes, "diagram").problems())
        .extracting(problem -> problem.at() + " " + problem.message())
        .containsExactly("a.md:2:1 byte 0xE9 is not UTF-8");
  }

  private static List<String> problems(String text) {
    return read(text).problems().stream()
        .map(problem -> problem.at() + " " + problem.message())
        .toList();
  }

  private static String with(String text, String... contents) {
    return new String(read(text).with(List.of(contents)), StandardCharsets.UTF_8);
  }

  private static MarkedText read(String text) {
    return MarkedText.read("a.md", text.getBytes(StandardCharsets.UTF_8), "diagram");
  }
}
