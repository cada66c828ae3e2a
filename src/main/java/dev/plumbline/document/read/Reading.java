package dev.plumbline.document.read;

import dev.plumbline.document.Document;
import dev.plumbline.finding.Finding;
import java.util.List;

/**
 * The result of reading one file.
 *
 * @param documents the well-formed documents, in the order of the file; a malformed document is
 *     left out as a whole
 * @param problems the mistakes in the file, sorted, each with its place
 * @param text the file's text, without a byte order mark; empty when it could not be read
 */
public record Reading(List<Document> documents, List<Finding> problems, String text) {
  public Reading {
    documents = List.copyOf(documents);
    problems = problems.stream().sorted(Finding.ORDER).toList();
  }

  /** Returns the lines of the text without their ends, as locations count them. */
  public List<String> lines() {
    return text.lines().toList();
  }
}
