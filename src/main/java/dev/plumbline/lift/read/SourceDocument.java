package dev.plumbline.lift.read;

import dev.plumbline.document.Document;
import dev.plumbline.document.Tree;
import java.util.Optional;

/**
 * A document, and how it came to be read.
 *
 * @param document the document
 * @param includedBy what includes its file or names it as its source, unless it was asked for
 */
record SourceDocument(Document document, Optional<SourceDocument> includedBy) {
  private static final String SYSTEM = "system";

  /** Returns whether it is imported from a file of another format. */
  boolean isImported() {
    return document.root() instanceof Tree.Mapping root && root.get(ModelKeys.IMPORTED).isPresent();
  }

  /** Returns the id of the system that it names. */
  Optional<Tree.Scalar> system() {
    return document.root() instanceof Tree.Mapping root
        ? root.get(SYSTEM)
            .filter(Tree.Scalar.class::isInstance)
            .map(Tree.Scalar.class::cast)
            .filter(id -> !id.isEmpty())
        : Optional.empty();
  }
}
