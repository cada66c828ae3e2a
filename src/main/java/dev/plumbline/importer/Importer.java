package dev.plumbline.importer;

import dev.plumbline.document.Document;
import dev.plumbline.document.Tree;
import dev.plumbline.finding.Evidence;
import dev.plumbline.finding.Finding;
import java.util.List;

/** Reads one foreign format: its located tree becomes one in the model format. */
public interface Importer {
  /** Returns the format's name on the command line, such as {@code compose}. */
  String format();

  /** Returns whether the document is of this format, judged by its content. */
  boolean recognises(Document document);

  /**
   * Returns the document in the model format; each part keeps the place where the foreign file
   * states it.
   *
   * @param document the foreign document
   * @param context what the importer may ask for
   */
  Imported read(Document document, Context context);

  /**
   * What an importer made of a document.
   *
   * @param model the tree in the model format
   * @param notes what could not be mapped, each with its place
   * @param problems mistakes in the foreign file
   */
  record Imported(Tree.Mapping model, List<Evidence> notes, List<Finding> problems) {
    public Imported {
      notes = List.copyOf(notes);
      problems = List.copyOf(problems);
    }
  }

  /** Other files, for formats that include them; never outside the folder being read. */
  interface Context {
    /** Returns the documents of a file named relative to {@code from}; empty when not there. */
    List<Document> open(String path, Document from);

    /** Returns the technology's catalogue notation for a container image, if it is known. */
    java.util.Optional<dev.plumbline.ontology.Vocabulary.TechnologyUse> image(String image);
  }
}
