package dev.plumbline.lift;

import dev.plumbline.document.Document;
import dev.plumbline.document.read.Reader;
import dev.plumbline.finding.Finding;
import dev.plumbline.graph.Architecture;
import dev.plumbline.ontology.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lifts models for tests. */
final class LiftedModels {
  static final Vocabulary VOCABULARY = Vocabulary.load();

  private LiftedModels() {}

  /** Lifts one YAML text. */
  static Architecture lift(String yaml) {
    return lift(Map.of("model.yaml", yaml), Optional.empty());
  }

  /** Lifts texts by the names of their files. */
  static Architecture lift(Map<String, String> texts, Optional<String> environment) {
    var documents = new ArrayList<Document>();
    texts.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(text -> documents.addAll(read(text.getKey(), text.getValue())));
    return lift(documents, Path.of(""), environment);
  }

  /** Lifts documents, whose files lie under a folder. */
  static Architecture lift(List<Document> documents, Path folder, Optional<String> environment) {
    return Lifter.lift(
        documents, new Options(folder, folder, environment), VOCABULARY, new FilesOnDisk());
  }

  /** Reads a text. */
  static List<Document> read(String file, String text) {
    return Reader.read(file, text.getBytes(StandardCharsets.UTF_8)).documents();
  }

  /** Returns the messages of the problems. */
  static List<String> problems(Architecture architecture) {
    return architecture.problems().stream().map(Finding::message).toList();
  }

  /** Returns the rules of the problems. */
  static List<String> ids(Architecture architecture) {
    return architecture.problems().stream().map(problem -> problem.rule().id()).toList();
  }
}
