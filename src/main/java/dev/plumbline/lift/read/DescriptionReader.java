package dev.plumbline.lift.read;

import dev.plumbline.document.Document;
import dev.plumbline.document.Tree;
import dev.plumbline.finding.Location;
import dev.plumbline.graph.Mistake;
import dev.plumbline.graph.Problems;
import dev.plumbline.lift.outline.ClassHierarchy;
import dev.plumbline.lift.outline.ClassIris;
import dev.plumbline.lift.outline.DescribedModel;
import dev.plumbline.lift.outline.ElementTable;
import dev.plumbline.lift.outline.EnvironmentOverlay;
import dev.plumbline.lift.outline.ProseBody;
import dev.plumbline.lift.outline.StatedElement;
import dev.plumbline.lift.source.SourceDocument;
import dev.plumbline.message.Nearness;
import dev.plumbline.message.Quotes;
import dev.plumbline.ontology.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what documents describe; the first stage of lifting. */
public final class DescriptionReader {
  private final Vocabulary vocabulary;
  private final ClassHierarchy classes;
  private final Problems problems;
  private final FormatVersions formats;

  /**
   * Makes a reader.
   *
   * @param vocabulary what keys and values mean
   * @param classes its classes
   * @param problems collects mistakes
   */
  public DescriptionReader(Vocabulary vocabulary, ClassHierarchy classes, Problems problems) {
    this.vocabulary = vocabulary;
    this.classes = classes;
    this.problems = problems;
    this.formats = new FormatVersions(vocabulary, problems);
  }

  /**
   * Reads documents.
   *
   * @param sources the documents
   * @param environment the environment whose variables count
   */
  public DescribedModel read(List<SourceDocument> sources, Optional<String> environment) {
    var imported = ImportedFiles.of(sources);
    var outline = new OutlineBuilder(false, imported);
    var reader = new SystemReader(vocabulary, classes, problems, environment, outline);
    var systems =
        new SystemAssignment(outline.elements(), problems)
            .assign(
                new SystemNames(problems)
                    .checked(sources.stream().filter(this::isDescription).toList()));
    var environments = new LinkedHashSet<String>();
    var overlays = new ArrayList<EnvironmentOverlay>();
    var bodies = new ArrayList<ProseBody>();
    var copies = new Copies();
    systems.forEach(
        (system, documents) -> {
          var rest = reader.read(system, copies.without(system, documents));
          environments.addAll(rest.environments());
          overlays.addAll(rest.overlays());
          bodies.addAll(rest.bodies());
        });
    environment
        .filter(name -> !environments.contains(name))
        .ifPresent(name -> unknownEnvironment(name, environments, outline.elements()));
    var read = outline.build();
    if (read.isBlank() && problems.isEmpty()) {
      sources.stream().findFirst().ifPresent(this::nothingDescribed);
    }
    return new DescribedModel(
        read,
        overlays,
        bodies,
        excerpts(sources),
        outline.formats(),
        imported,
        copies.found(),
        files(sources),
        filesBySystem(systems));
  }

  /** Leaves out empty documents, and reports those that are no mapping or in another format. */
  private boolean isDescription(SourceDocument source) {
    var root = source.document().root();
    if (root instanceof Tree.Mapping mapping) {
      boolean says = !mapping.entries().isEmpty() || source.document().prose().isPresent();
      return says && formats.isRead(mapping);
    }
    boolean empty = root instanceof Tree.Scalar scalar && scalar.isEmpty();
    if (!empty) {
      problems.add(
          Mistake.INVALID_VALUE, root.at(), "a model is a mapping, found a " + root.shape());
    }
    return false;
  }

  private void unknownEnvironment(String name, Set<String> known, ElementTable elements) {
    elements.all().stream()
        .filter(element -> element.classIri().equals(ClassIris.SYSTEM))
        .findFirst()
        .ifPresent(system -> unknownEnvironment(name, known, system.at()));
  }

  private void unknownEnvironment(String name, Set<String> known, Location at) {
    problems.add(
        Mistake.UNKNOWN_ENVIRONMENT,
        at,
        "no environment is called "
            + Quotes.of(name)
            + Nearness.suggestion(name, known, 2)
            + (known.isEmpty() ? "; the model names none" : ""));
  }

  private void nothingDescribed(SourceDocument first) {
    problems.add(
        Mistake.EMPTY_MODEL,
        first.document().root().at(),
        "nothing is described here; expected components and flows");
  }

  private static Map<String, Set<String>> filesBySystem(
      Map<StatedElement, List<SourceDocument>> systems) {
    var files = new HashMap<String, Set<String>>();
    systems.forEach((system, documents) -> files.put(system.id(), Set.copyOf(files(documents))));
    return files;
  }

  private static Set<String> excerpts(List<SourceDocument> sources) {
    return sources.stream()
        .map(SourceDocument::document)
        .filter(document -> document.role() == Document.Role.EXCERPT)
        .map(Document::file)
        .collect(Collectors.toSet());
  }

  private static List<String> files(List<SourceDocument> sources) {
    return sources.stream().map(source -> source.document().file()).distinct().sorted().toList();
  }
}
