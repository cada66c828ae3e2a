package dev.plumbline.importer;

import dev.plumbline.document.Document;
import dev.plumbline.document.KnownTags;
import dev.plumbline.finding.Evidence;
import dev.plumbline.finding.Finding;
import dev.plumbline.ontology.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads one foreign format: its located trees become trees in the model format.
 *
 * <p>All that the rest of the program knows of the format is what the importer says of it here.
 */
public interface Importer {
  /** Returns the format: what it is called, and how it is known. */
  FileFormat format();

  /** Returns the endings, without the point, of the files that are read in a folder. */
  Set<String> endings();

  /** Returns what such a file is called most often, as an example in messages. */
  String example();

  /** Returns the YAML tags that files of the format use. */
  default KnownTags tags() {
    return KnownTags.NONE;
  }

  /**
   * Returns how fixes are written in files of the format, by the fact that a rule's header names:
   * {@code restart policy} to {@code restart: unless-stopped}. They stand in a file {@code
   * fixes.yaml} beside the importer's class; where it has none, and for other facts, the rules' own
   * fixes hold.
   */
  default Map<String, String> fixes() {
    return FixTable.beside(getClass());
  }

  /**
   * Returns the systems that the documents describe, in the model format; each part keeps the place
   * where the foreign file states it.
   *
   * <p>All documents of the format come together, since several may describe one system, and one
   * may be a part of another.
   *
   * @param documents the documents of this format, in the order of their files
   * @param context what the importer may ask for
   */
  List<Imported> read(List<Document> documents, Context context);

  /**
   * What an importer made of one system's documents.
   *
   * @param model the system in the model format, under the name of its first file
   * @param notes what could not be mapped, each with its place
   * @param problems mistakes in the foreign files
   */
  record Imported(Document model, List<Evidence> notes, List<Finding> problems) {
    public Imported {
      notes = List.copyOf(notes);
      problems = List.copyOf(problems);
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
