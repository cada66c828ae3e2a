package dev.plumbline.lift.read;

import dev.plumbline.document.Document;
import java.util.Optional;

/**
 * A document, and how it came to be read.
 *
 * @param document the document
 * @param includedBy what included its file, unless it was asked for
 */
record SourceDocument(Document document, Optional<SourceDocument> includedBy) {}
