package dev.plumbline.diagram.notation;

import dev.plumbline.diagram.Diagram;
import dev.plumbline.diagram.layout.Look;
import dev.plumbline.diagram.paint.Theme;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;

/** A text language of another drawing tool. */
abstract class TextNotation implements Notation {
  private final String name;
  private final String ending;

  TextNotation(String name, String ending) {
    this.name = name;
    this.ending = ending;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final String ending() {
    return ending;
  }

  @Override
  public final boolean isText() {
    return true;
  }

  @Override
  public final void write(Diagram diagram, Look look, OutputStream out) throws IOException {
    var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write(text(new NotationText(diagram), look));
    writer.flush();
  }

  /** Returns the whole text. */
  abstract String text(NotationText content, Look look);

  /** Returns the colour of a flow: of the worst finding on it, or of its encryption. */
  static String colour(Diagram.Edge edge, Theme theme) {
    return edge.subject().findings().stream()
        .findFirst()
        .map(worst -> theme.severity(worst.severity()))
        .orElse(theme.line(edge.encryption()));
  }

  static String indent(int depth) {
    return "  ".repeat(depth);
  }
}
