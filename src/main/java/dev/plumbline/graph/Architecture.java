package dev.plumbline.graph;

import dev.plumbline.finding.Evidence;
import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Sources;
import dev.plumbline.ontology.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * @param unchecked the systems that were left out since their files have mistakes, and those that
 *     refer to them, each with the reason
 * @param files the files read, sorted, as reports show them
 * @param systems the files of each system, by its id
 * @param sound whether the graph holds only what has no mistakes, so that rules can judge it
 * @param sources the text of those files
 * @param stopped the steps of deriving that ran out of time
 */
public record Architecture(
    Graph graph,
    Vocabulary vocabulary,
    Places places,
    Names names,
    List<PathMention> paths,
    List<Finding> problems,
    List<Evidence> notes,
    List<Evidence> unchecked,
    List<String> files,
    Map<String, Set<String>> systems,
    boolean sound,
    Sources sources,
    List<StoppedStep> stopped) {
  public Architecture {
    paths = List.copyOf(paths);
    problems = List.copyOf(problems);
    notes = List.copyOf(notes);
    unchecked = List.copyOf(unchecked);
    files = List.copyOf(files);
    systems = Map.copyOf(systems);
    stopped = List.copyOf(stopped);
  }

  /** Makes an architecture of which nothing was left out. */
  public Architecture(
      Graph graph,
      Vocabulary vocabulary,
      Places places,
      Names names,
      List<PathMention> paths,
      List<Finding> problems,
      List<Evidence> notes,
      List<String> files,
      Sources sources) {
    this(
        graph,
        vocabulary,
        places,
        names,
        paths,
        problems,
        notes,
        List.of(),
        files,
        Map.of(),
        problems.isEmpty(),
        sources,
        List.of());
  }

  /** Returns the same architecture with further notes. */
  public Architecture withNotes(List<Evidence> further) {
    var all = new ArrayList<>(notes);
    all.addAll(further);
    return further.isEmpty() ? this : with(problems, all);
  }

  /** Returns the same architecture with other problems and notes. */
  public Architecture with(List<Finding> otherProblems, List<Evidence> otherNotes) {
    return changed(graph, otherProblems, otherNotes, unchecked, sound);
  }

  /** Returns the same architecture, from which these systems were left out. */
  public Architecture without(List<Evidence> leftOut, List<Finding> theirProblems) {
    return changed(graph, theirProblems, notes, leftOut, sound);
  }

  /** Returns the same architecture, which rules are not to judge. */
  public Architecture unsound() {
    return changed(graph, problems, notes, unchecked, false);
  }

  /** Returns the same architecture, whose graph lacks what these steps would have added. */
  public Architecture lacking(List<StoppedStep> steps) {
    return steps.isEmpty() ? this : changed(graph, problems, notes, unchecked, sound, steps);
  }

  /** Returns the same architecture with another graph. */
  public Architecture withGraph(Graph other) {
    return changed(other, problems, notes, unchecked, sound);
  }

  private Architecture changed(
      Graph nextGraph,
      List<Finding> nextProblems,
      List<Evidence> nextNotes,
      List<Evidence> nextUnchecked,
      boolean nextSound) {
    return changed(nextGraph, nextProblems, nextNotes, nextUnchecked, nextSound, stopped);
  }

  private Architecture changed(
      Graph nextGraph,
      List<Finding> nextProblems,
      List<Evidence> nextNotes,
      List<Evidence> nextUnchecked,
      boolean nextSound,
      List<StoppedStep> nextStopped) {
    return new Architecture(
        nextGraph,
        vocabulary,
        places,
        names,
        paths,
        nextProblems,
        nextNotes,
        nextUnchecked,
        files,
        systems,
        nextSound,
        sources,
        nextStopped);
  }
}
