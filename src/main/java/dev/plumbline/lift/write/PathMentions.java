package dev.plumbline.lift.write;

import dev.plumbline.finding.FileNames;
import dev.plumbline.finding.Location;
import dev.plumbline.graph.PathMention;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;

/** Collects the paths that descriptions name, with the folder that each is relative to. */
final class PathMentions {
  private final Path workingFolder;
  private final List<PathMention> found = new ArrayList<>();

  PathMentions(Path workingFolder) {
    this.workingFolder = workingFolder;
  }

  /** Adds a path. */
  void add(Node subject, Node property, String text, Location at) {
    var file = workingFolder.resolve(FileNames.path(at.file())).normalize();
    found.add(new PathMention(subject, property, text, file.resolveSibling(""), at));
  }

  /** Returns the paths in the order in which they were added. */
  List<PathMention> all() {
    return found;
  }
}
