package dev.plumbline.lift.source;

import dev.plumbline.document.Document;
import dev.plumbline.finding.Evidence;
import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Sources;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the files that a model includes, and those of other formats that are its sources. */
public interface SourceOpener {
  /**
   * Reads a file.
   *
   * @param file the file
   * @param shown the name by which reports show it
   */
  Opened open(Path file, String shown);

  /** Reads files of other formats that are meant together, and makes models of them. */
  default Imported imported(List<Named> files) {
    var refused = new LinkedHashMap<Path, String>();
    files.forEach(each -> refused.put(each.file(), "no other format is read here"));
    return new Imported(List.of(), refused, List.of(), List.of());
  }

  /** Returns the text of every file read, of those opened here too. */
  Sources sources();

  /**
   * What a file holds.
   *
   * @param documents its documents
   * @param problems mistakes that kept a part from being read
   */
  record Opened(List<Document> documents, List<Finding> problems) {
    public Opened {
      documents = List.copyOf(documents);
      problems = List.copyOf(problems);
    }
  }

  /**
   * A file of another format.
   *
   * @param file the file
   * @param shown the name by which reports show it
   * @param format the format that it is said to have
   */
  record Named(Path file, String shown, Optional<String> format) {}

  /**
   * What files of other formats become.
   *
   * @param documents models, each marked as imported, and what the files state in the model format
   * @param refused why a file is not read, by the file
   * @param problems mistakes in the files
   * @param notes what could not be mapped
   */
  record Imported(
      List<Document> documents,
      Map<Path, String> refused,
      List<Finding> problems,
      List<Evidence> notes) {
    public Imported {
      documents = List.copyOf(documents);
      refused = Map.copyOf(refused);
      problems = List.copyOf(problems);
      notes = List.copyOf(notes);
    }
  }
}
