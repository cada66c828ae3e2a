package dev.plumbline.diagram.notation;

import dev.plumbline.diagram.Diagram;
import dev.plumbline.diagram.layout.Look;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** A format that diagrams are written in. */
public interface Notation {
  /** Returns the name that users write, such as {@code svg}. */
  String name();

  /** Returns the ending of files in this format, without a dot. */
  String ending();

  /** Returns whether it is text that a terminal can show. */
  boolean isText();

  /** Returns whether it is a picture that Markdown viewers show in the page. */
  default boolean isImage() {
    return false;
  }

  /** Returns the language of a code block that Markdown viewers draw, if they know this format. */
  default Optional<String> fence() {
    return Optional.empty();
  }

  /**
   * Writes a diagram; text is in UTF-8. The stream stays open.
   *
   * @throws IOException when the stream fails
   */
  void write(Diagram diagram, Look look, OutputStream out) throws IOException;
}
