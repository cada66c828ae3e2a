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
 * @param role what it is read as
 */
public record Document(
    String file,
    Tree root,
    Optional<Prose> prose,
    List<Comment> comments,
    Map<Location, String> tags,
    Role role) {
  public Document {
    comments = List.copyOf(comments);
    tags = Map.copyOf(tags);
  }

  /** What a document is read as. */
  public enum Role {
    /** A model; all of its keys are of the model. */
    MODEL,
    /** Front matter that other programs may read as well, so that some keys are theirs. */
    SHARED,
    /** Markdown beside a model, all of whose text documents it. */
    CHAPTER,
    /** Markdown beside a model, of which only what the model has sections for is read. */
    EXCERPT;

    /** Returns whether the document is read for the model beside it, and states none itself. */
    public boolean isBeside() {
      return this == CHAPTER || this == EXCERPT;
    }
  }

  /** Makes a document that is a model; the front matter of Markdown may be shared. */
  public Document(
      String file,
      Tree root,
      Optional<Prose> prose,
      List<Comment> comments,
      Map<Location, String> tags) {
    this(file, root, prose, comments, tags, prose.isPresent() ? Role.SHARED : Role.MODEL);
  }

  /** Makes a document without tags. */
  public Document(String file, Tree root, Optional<Prose> prose, List<Comment> comments) {
    this(file, root, prose, comments, Map.of());
  }

  /** Makes a document without comments. */
  public Document(String file, Tree root, Optional<Prose> prose) {
    this(file, root, prose, List.of());
  }

  /** Returns the same file read as something else. */
  public Document as(Role other, Tree otherRoot) {
    return new Document(file, otherRoot, prose, comments, tags, other);
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
