package dev.plumbline.importer;

import dev.plumbline.document.Document;
import dev.plumbline.document.KnownTags;
import dev.plumbline.document.Tree;
import dev.plumbline.finding.Evidence;
import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Location;
import dev.plumbline.ontology.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Converts files of one foreign format to the model format.
 *
 * <p>The rest of the program knows nothing else about the format.
 */
public interface Importer {
  /** Returns the format: its name and how to recognise it. */
  FileFormat format();

  /** Returns the endings, without the point, of the files that are read in a folder. */
  Set<String> endings();

  /** Returns the most usual file name, as an example in messages. */
  String example();

  /** Returns the YAML tags that files of the format use. */
  default KnownTags tags() {
    return KnownTags.NONE;
  }

  /**
   * Returns how fixes are written in files of the format, by the fact that a rule's header names:
   * {@code restart policy} to {@code restart: unless-stopped}. They come from a file {@code
   * fixes.yaml} beside the importer's class. For other facts, and without that file, the rules' own
   * fixes are used.
   */
  default Map<String, String> fixes() {
    return FixTable.beside(getClass());
  }

  /**
   * Returns the systems that the documents describe, in the model format; each part keeps its
   * location in the foreign file.
   *
   * <p>All documents of the format come together, since several may describe one system, and one
   * may be a part of another.
   *
   * @param documents the documents of this format, in the order of their files
   * @param context access to other files and to the vocabulary
   */
  List<Imported> read(List<Document> documents, Context context);

  /**
   * Does the same with files that the user names: those of one folder are meant together, in the
   * order in which they are named.
   */
  default List<Imported> readNamed(List<Document> documents, Context context) {
    return read(documents, context);
  }

  /**
   * Returns what a document states in the model format of its whole system. It may name catalogues,
   * which are read before the document is.
   */
  default Optional<Tree.Mapping> stated(Document document) {
    return Optional.empty();
  }

  /**
   * The result of importing one system.
   *
   * @param model the system in the model format, under the name of its first file
   * @param stated what the foreign files state in the model format: it counts as a model beside
   *     them
   * @param notes what could not be mapped, each with its place
   * @param problems mistakes in the foreign files
   */
  record Imported(
      Document model, List<Document> stated, List<Evidence> notes, List<Finding> problems) {
    public Imported {
      stated = List.copyOf(stated);
      notes = List.copyOf(notes);
      problems = List.copyOf(problems);
    }

    /** Makes the result of a format that states nothing in the model format. */
    public Imported(Document model, List<Evidence> notes, List<Finding> problems) {
      this(model, List.of(), notes, problems);
    }
  }

  /** Other files, for formats that include them, and the catalogue. */
  interface Context {
    /**
     * Returns what a file of YAML or JSON named relative to {@code from} holds; empty when there is
     * no such file, or it is outside the folder being read.
     */
    Optional<Opened> open(String path, Document from);

    /**
     * Returns the text of a file that is not YAML, such as {@code .env}, named relative to {@code
     * from}; empty when there is no such file, or it is outside the folder being read.
     */
    Optional<Text> text(String path, Document from);

    /**
     * Returns the names of the files directly in a folder named relative to {@code from}, sorted;
     * none when it does not exist or is outside the folder being read.
     */
    List<String> names(String folder, Document from);

    /** Returns the name of the folder in which a file lies; empty when it is not known. */
    default Optional<String> folder(Document file) {
      return Optional.empty();
    }

    /** Returns the vocabulary with the known technologies and protocols. */
    Vocabulary vocabulary();
  }

  /**
   * A file of YAML or JSON.
   *
   * @param documents the documents that are well formed
   * @param mistakes what keeps the file, or a part of it, from being read
   */
  record Opened(List<Document> documents, List<Finding> mistakes) {
    public Opened {
      documents = List.copyOf(documents);
      mistakes = List.copyOf(mistakes);
    }
  }

  /**
   * A text file.
   *
   * @param file the path as reports show it
   * @param lines its lines without their ends; none when it cannot be read, or is no text
   * @param mistakes what keeps the file, or a part of it, from being read
   */
  record Text(String file, List<String> lines, List<Finding> mistakes) {
    public Text {
      lines = List.copyOf(lines);
      mistakes = List.copyOf(mistakes);
    }

    /** Makes a text that was read without a mistake. */
    public Text(String file, List<String> lines) {
      this(file, lines, List.of());
    }

    /** Returns where a whole line is; {@code index} counts from 0. */
    public Location at(int index) {
      return new Location(file, index + 1, 1, index + 1, lines.get(index).length() + 1);
    }
  }
}
