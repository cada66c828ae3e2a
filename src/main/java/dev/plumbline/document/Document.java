package dev.plumbline.document;

import java.util.List;
import java.util.Optional;

/**
 * One document of a file. A YAML file can have several.
 *
 * @param file the path as reports show it
 * @param root its data; for Markdown the front matter, an empty mapping when there is none
 * @param prose the Markdown body, when there is one
 * @param comments the comments, in the order of the file
 */
public record Document(String file, Tree root, Optional<Prose> prose, List<Comment> comments) {
  public Document {
    comments = List.copyOf(comments);
  }

  /** Makes a document without comments. */
  public Document(String file, Tree root, Optional<Prose> prose) {
    this(file, root, prose, List.of());
  }
}
