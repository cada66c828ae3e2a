package dev.plumbline.graph;

import dev.plumbline.finding.Evidence;
import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Sources;
import dev.plumbline.ontology.Vocabulary;
import java.util.List;
import org.apache.jena.graph.Graph;

/**
 * A model as a graph, with the places of its facts.
 *
 * @param graph the model, the vocabulary and the catalogue in one default graph; deriving adds to
 *     it
 * @param vocabulary what the terms mean
 * @param places where subjects and facts are written
 * @param names what elements are called
 * @param paths the files, folders and links that the descriptions name
 * @param problems mistakes in the descriptions, each with its place
 * @param notes what a reader could not map or left out
 * @param files the files read, sorted, as reports show them
 * @param sources the text of those files
 */
public record Architecture(
    Graph graph,
    Vocabulary vocabulary,
    Places places,
    Names names,
    List<PathMention> paths,
    List<Finding> problems,
    List<Evidence> notes,
    List<String> files,
    Sources sources) {
  public Architecture {
    paths = List.copyOf(paths);
    problems = List.copyOf(problems);
    notes = List.copyOf(notes);
    files = List.copyOf(files);
  }

  /** Returns the same architecture with other problems and notes. */
  public Architecture with(List<Finding> otherProblems, List<Evidence> otherNotes) {
    return new Architecture(
        graph, vocabulary, places, names, paths, otherProblems, otherNotes, files, sources);
  }

  /** Returns the same architecture with another graph. */
  public Architecture withGraph(Graph other) {
    return new Architecture(
        other, vocabulary, places, names, paths, problems, notes, files, sources);
  }
}
