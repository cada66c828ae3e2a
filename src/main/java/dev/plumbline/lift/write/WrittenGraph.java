package dev.plumbline.lift.write;

import dev.plumbline.graph.PathMention;
import dev.plumbline.graph.Places;
import java.util.List;
import org.apache.jena.graph.Graph;

/**
 * A model as a graph: the result of writing.
 *
 * @param graph the model with the vocabulary
 * @param places where its subjects and facts are written
 * @param paths the files, folders and links that the descriptions name
 */
public record WrittenGraph(Graph graph, Places places, List<PathMention> paths) {
  public WrittenGraph {
    paths = List.copyOf(paths);
  }
}
