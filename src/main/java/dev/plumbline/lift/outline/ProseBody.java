package dev.plumbline.lift.outline;

import dev.plumbline.document.Prose;
import java.util.List;
import org.apache.jena.graph.Node;

/**
 * The body of a Markdown file.
 *
 * @param file the file as reports show it
 * @param all all of its blocks
 * @param rest the blocks that state no fact of the model
 * @param about the element that it documents
 * @param beside whether it is a chapter beside the file that describes the element
 */
public record ProseBody(
    String file, Prose all, List<Prose.Block> rest, StatedElement about, boolean beside) {
  public ProseBody {
    rest = List.copyOf(rest);
  }

  /** Returns the node of the document. */
  public Node node() {
    return Iris.element(about.system().node(), "document", List.of(file));
  }
}
