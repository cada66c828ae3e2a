package dev.plumbline.graph;

import dev.plumbline.document.Document;
import dev.plumbline.ontology.Vocabulary;
import java.util.List;

/** Lifts located trees into one graph. */
public final class Lifter {
  private Lifter() {}

  /**
   * Returns what the documents and the files they include describe; mistakes are among its
   * problems.
   *
   * @param documents the documents read, in the order of their files
   * @param options what the user decides
   * @param vocabulary what keys and values mean
   * @param opener reads included files
   */
  public static Architecture lift(
      List<Document> documents, Options options, Vocabulary vocabulary, Opener opener) {
    return new Lifting(vocabulary, options).lift(documents, opener);
  }
}
