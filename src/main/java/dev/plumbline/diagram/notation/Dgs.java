package dev.plumbline.diagram.notation;

import dev.plumbline.diagram.FlowGraph;
import dev.plumbline.diagram.layout.Look;
import dev.plumbline.diagram.paint.Caption;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.graphstream.stream.file.FileSinkDGS;

/** The format of GraphStream, for programs that run algorithms on the graph. */
final class Dgs extends TextNotation {
  Dgs() {
    super("dgs", "dgs");
  }

  @Override
  String text(NotationText content, Look look) {
    var writer = new StringWriter();
    try {
      new FileSinkDGS().writeAll(FlowGraph.of(content.whole(), Caption::data), writer);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory cannot fail", e);
    }
    return writer.toString().replace(System.lineSeparator(), "\n");
  }
}
