package dev.plumbline.diagram.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.plumbline.diagram.Diagrams;
import dev.plumbline.diagram.layered.LayeredLayout;
import dev.plumbline.diagram.paint.Direction;
import dev.plumbline.diagram.paint.Theme;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;

class NotationsTest {
  private static final String HOSTILE = "<script>alert('x')</script> \"q\" 'a' --> ]]> ${x} `b` \\";

  static Stream<String> notations() {
    return Notations.names().stream();
  }

  static Stream<String> names() {
    return Diagrams.names();
  }

  @ParameterizedTest
  @MethodSource("notations")
  void writesTheSameBytesTwice(String notation) {
    var first = Diagrams.write(Diagrams.sample("shop", true), notation, Diagrams.USUAL);

    var second = Diagrams.write(Diagrams.sample("shop", true), notation, Diagrams.USUAL);

    assertThat(second).isEqualTo(first);
  }

  @ParameterizedTest
  @MethodSource("notations")
  void drawsAnEmptyDiagram(String notation) {
    var nothing = Diagrams.random(1, 0);

    assertThat(Diagrams.write(nothing, notation, Diagrams.USUAL)).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("names")
  void acceptsAnyName(String name) {
    for (var notation : Notations.names()) {
      assertThatCode(() -> Diagrams.write(Diagrams.named(name), notation, Diagrams.USUAL))
          .doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void writesWellFormedSvgWithoutScripts(String name) throws Exception {
    var svg = Diagrams.text(Diagrams.named(name), "svg");

    var source = new InputSource(new StringReader(svg));
    var document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(source);

    assertThat(document.getElementsByTagName("script").getLength()).isZero();
  }

  @Test
  void paintsPixelsAtTwiceTheSize() throws Exception {
    var diagram = Diagrams.random(5, 12);
    var picture = LayeredLayout.of(diagram, Direction.DOWN).picture(Theme.LIGHT);

    var png = Diagrams.write(diagram, "png", Diagrams.USUAL);

    var image = ImageIO.read(new ByteArrayInputStream(png));
    assertThat(image.getWidth()).isEqualTo((int) Math.ceil(picture.width() * 2));
  }

  @Test
  void staysWithinFortyMillionPixels() {
    double scale = Png.scale(20_000, 10_000);

    assertThat(20_000 * scale * 10_000 * scale).isLessThanOrEqualTo(40_000_001);
  }

  @Test
  void escapesTheMarkupOfOtherLanguages() {
    var diagram = Diagrams.named(HOSTILE);

    assertThat(Diagrams.text(diagram, "mermaid")).doesNotContain("<script", "-->\n", "`");
    assertThat(Diagrams.text(diagram, "plantuml")).doesNotContain("<script", "${");
    assertThat(Diagrams.text(diagram, "d2")).doesNotContain(" ${").contains("\\${x}");
  }
}
