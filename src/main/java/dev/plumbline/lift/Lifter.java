package dev.plumbline.lift;

import dev.plumbline.document.Document;
import dev.plumbline.finding.Finding;
import dev.plumbline.graph.Architecture;
import dev.plumbline.graph.Problems;
import dev.plumbline.lift.merge.EmptySystems;
import dev.plumbline.lift.merge.EnvironmentMerger;
import dev.plumbline.lift.outline.ClassHierarchy;
import dev.plumbline.lift.read.DescriptionReader;
import dev.plumbline.lift.resolve.ModelResolver;
import dev.plumbline.lift.source.IncludeFollower;
import dev.plumbline.lift.source.SourceOpener;
import dev.plumbline.lift.write.GraphWriter;
import dev.plumbline.ontology.Vocabulary;
import java.util.List;

/** Lifts documents into one graph. */
public final class Lifter {
  private Lifter() {}

  /**
   * Returns what the sound part of the documents describes: systems whose files have mistakes are
   * left out, and those that refer to them. All mistakes of the documents are among its problems.
   *
   * @param broken mistakes in files that could not be read whole
   */
  public static Architecture sound(
      List<Document> documents,
      List<Finding> broken,
      Options options,
      Vocabulary vocabulary,
      SourceOpener opener) {
    return new SoundPart(part -> lift(part, options, vocabulary, opener, true))
        .of(documents, broken);
  }

  /**
   * Returns what the documents and the files they include describe; mistakes are among its
   * problems. A system need not have a component: examples of rules are such models.
   *
   * @param documents the documents read, in the order of their files
   * @param options what the user decides
   * @param vocabulary what keys and values mean
   * @param opener reads included files
   */
  public static Architecture lift(
      List<Document> documents, Options options, Vocabulary vocabulary, SourceOpener opener) {
    return lift(documents, options, vocabulary, opener, false);
  }

  private static Architecture lift(
      List<Document> documents,
      Options options,
      Vocabulary vocabulary,
      SourceOpener opener,
      boolean needsComponents) {
    var problems = new Problems();
    var classes = new ClassHierarchy(vocabulary);
    var includes = new IncludeFollower(options.workingFolder(), options.root(), opener, problems);
    var sources = includes.follow(documents);
    var described =
        new DescriptionReader(vocabulary, classes, problems).read(sources, options.environment());
    var merged = EnvironmentMerger.merge(described, options.environment(), vocabulary);
    var resolved =
        new ModelResolver(vocabulary, classes, options.nearby(), problems).resolve(merged);
    if (needsComponents) {
      new EmptySystems(merged, IncludeFollower.systemsThatInclude(sources)).report(problems);
    }
    var written = new GraphWriter(vocabulary, classes, options.workingFolder()).write(resolved);
    return new Architecture(
        written.graph(),
        vocabulary,
        written.places(),
        resolved.names(),
        written.paths(),
        problems.sorted(),
        problems.notes(),
        List.of(),
        described.files(),
        described.systems(),
        problems.isEmpty(),
        opener.sources(),
        List.of());
  }
}
