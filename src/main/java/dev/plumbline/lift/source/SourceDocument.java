package dev.plumbline.lift.source;

import dev.plumbline.document.Document;
import dev.plumbline.document.Tree;
import java.util.Optional;

/**
 * A document, and how it came to be read.
 *
 * @param document the document
 * @param includedBy what includes its file or names it as its source, unless it was asked for
 */
public record SourceDocument(Document document, Optional<SourceDocument> includedBy) {
  /** The key by which importers mark what they make; its value is the format. */
  public static final String IMPORTED = "x-imported";

  /** Returns whether it is imported from a file of another format. */
  public boolean isImported() {
    return document.root() instanceof Tree.Mapping root && root.get(IMPORTED).isPresent();
  }

  /** Returns the id of the system that it names. */
  public Optional<Tree.Scalar> system() {
    return SystemKey.of(document.root()).id();
  }
}
