package dev.plumbline.lift.read;

import dev.plumbline.document.Document;
import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Sources;
import java.nio.file.Path;
import java.util.List;

/** Reads the files that a model includes. */
public interface SourceOpener {
  /**
   * Reads a file.
   *
   * @param file the file
   * @param shown the name by which reports show it
   */
  Opened open(Path file, String shown);

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
}
