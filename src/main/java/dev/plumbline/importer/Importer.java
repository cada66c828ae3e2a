package dev.plumbline.importer;

import dev.plumbline.document.Document;
import dev.plumbline.document.Tree;
import dev.plumbline.finding.Evidence;
import dev.plumbline.finding.Finding;
import dev.plumbline.ontology.Vocabulary;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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
   * @param parts the other files that were read as parts of this one, as reports show them; who
   *     reads a whole folder leaves them out, so that nothing is read twice
   */
  record Imported(
      Tree.Mapping model, List<Evidence> notes, List<Finding> problems, Set<String> parts) {
    public Imported {
      notes = List.copyOf(notes);
      problems = List.copyOf(problems);
      parts = Collections.unmodifiableSortedSet(new TreeSet<>(parts));
    }
  }

  /** Other files, for formats that include them, and the catalogue. */
  interface Context {
    /**
     * Returns the documents of a file named relative to {@code from}; empty when it is not there or
     * lies outside the folder being read.
     */
    List<Document> open(String path, Document from);

    /**
     * Returns the text of a file that is no tree, such as {@code .env}, named relative to {@code
     * from}; empty when it is not there or lies outside the folder being read.
     */
    Optional<Text> text(String path, Document from);

    /** Returns what is known of technologies and protocols. */
    Vocabulary vocabulary();
  }

  /**
   * A text file.
   *
   * @param file the path as reports show it
   * @param lines its lines without their ends
   */
  record Text(String file, List<String> lines) {
    public Text {
      lines = List.copyOf(lines);
    }
  }
}
