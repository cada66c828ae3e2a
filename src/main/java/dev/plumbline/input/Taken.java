package dev.plumbline.input;

import dev.plumbline.document.Document;
import dev.plumbline.finding.Evidence;
import dev.plumbline.finding.Finding;
import dev.plumbline.importer.FileFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the files hold.
 *
 * @param documents models, those made from foreign formats included
 * @param problems mistakes met so far
 * @param notes what was left out or could not be mapped
 * @param unmixed files that could be read, and were only found beside a model
 * @param instead what there was, when it was nothing to check, as a part of a sentence; or empty
 */
public record Taken(
    List<Document> documents,
    List<Finding> problems,
    List<Evidence> notes,
    List<Unmixed> unmixed,
    String instead) {
  /**
   * A file that was found beside a model.
   *
   * @param format its format
   * @param shown what reports call it
   */
  record Unmixed(FileFormat format, String shown) {}

  /**
   * Returns the notes.
   *
   * @param sources the files that models name as their sources, as reports show them
   */
  public List<Evidence> notes(Set<String> sources) {
    var all = new ArrayList<Evidence>();
    var left = new LeftOut();
    unmixed.stream()
        .filter(file -> !sources.contains(file.shown()))
        .forEach(file -> left.addBeside(file.format(), file.shown()));
    all.addAll(left.notes(file -> true));
    all.addAll(notes);
    return all;
  }

  /** Returns the mistakes in files that were meant to be read; others belong to no system. */
  public List<Finding> broken() {
    var models = documents.stream().map(Document::file).collect(Collectors.toSet());
    return problems.stream()
        .filter(
            problem ->
                !InputMistake.NOT_A_MODEL.is(problem) || models.contains(problem.at().file()))
        .toList();
  }
}
