package dev.plumbline.importer;

import dev.plumbline.document.Document;
import java.util.Set;

/**
 * A format of files that other programs write or read.
 *
 * @param id its short name in notes and in the graph, such as {@code compose}
 * @param name its name for people, such as {@code Docker Compose}
 * @param ownKeys root keys that models do not have; they distinguish the format from a model with
 *     sections of the same name
 * @param signature how to recognise its documents by their content, since file endings can mislead
 */
public record FileFormat(String id, String name, Set<String> ownKeys, Signature signature) {
  public FileFormat {
    ownKeys = Set.copyOf(ownKeys);
  }

  /** Returns whether the document is of this format. */
  public boolean recognises(Document document) {
    return signature.fits(document);
  }
}
