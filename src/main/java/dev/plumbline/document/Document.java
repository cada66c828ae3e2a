package dev.plumbline.document;

import dev.plumbline.finding.Location;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One document of a file. A YAML file can have several.
 *
 * @param file the path as reports show it
 * @param root its data; for Markdown the front matter, an empty mapping when there is none
 * @param prose the Markdown body, when there is one
 * @param comments the comments, in the order of the file
 * @param tags the tags that a format uses beyond those of YAML, by the place of the tagged value
 */
public record Document(
    String file,
    Tree root,
    Optional<Prose> prose,
    List<Comment> comments,
    Map<Location, String> tags) {
  public Document {
    comments = List.copyOf(comments);
    tags = Map.copyOf(tags);
  }

  /** Makes a document without tags. */
  public Document(String file, Tree root, Optional<Prose> prose, List<Comment> comments) {
    this(file, root, prose, comments, Map.of());
  }

  /** Makes a document without comments. */
  public Document(String file, Tree root, Optional<Prose> prose) {
    this(file, root, prose, List.of());
  }

  /**
   * Returns whether both say the same, wherever it is written and in whatever order the keys are.
   */
  public boolean hasSameContent(Document other) {
    return root.hasSameContent(other.root)
        && prose.map(Prose::content).orElse("").equals(other.prose.map(Prose::content).orElse(""))
        && accepted().equals(other.accepted());
  }

  private List<String> accepted() {
    return comments.stream().filter(Acceptance::isOne).map(Comment::text).toList();
  }
}
