package dev.plumbline.lift.read;

import dev.plumbline.document.Document;
import dev.plumbline.document.Prose;
import dev.plumbline.document.Tree;
import dev.plumbline.graph.Mistake;
import dev.plumbline.graph.Problems;
import dev.plumbline.lift.outline.ClassHierarchy;
import dev.plumbline.lift.outline.ClassIris;
import dev.plumbline.lift.outline.EnvironmentOverlay;
import dev.plumbline.lift.outline.ProseBody;
import dev.plumbline.lift.outline.References;
import dev.plumbline.lift.outline.StatedElement;
import dev.plumbline.lift.outline.TypeNames;
import dev.plumbline.message.Quotes;
import dev.plumbline.ontology.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the documents of one system after the other into one outline. */
final class SystemReader {
  private static final String VARS = "vars";

  private final Vocabulary vocabulary;
  private final Problems problems;
  private final Optional<String> environment;
  private final OutlineBuilder outline;
  private final ModelReader reader;
  private final OverlayReader overlays;
  private final ElementDocuments elementDocuments;
  private final ProseReader prose;

  /**
   * Makes a reader.
   *
   * @param vocabulary what keys and values mean
   * @param classes its classes
   * @param problems takes mistakes
   * @param environment the environment whose variables count
   * @param outline takes what is described
   */
  SystemReader(
      Vocabulary vocabulary,
      ClassHierarchy classes,
      Problems problems,
      Optional<String> environment,
      OutlineBuilder outline) {
    this.vocabulary = vocabulary;
    this.problems = problems;
    this.environment = environment;
    this.outline = outline;
    this.reader = new ModelReader(vocabulary, problems, classes, outline);
    this.overlays = new OverlayReader(vocabulary, classes, problems, outline);
    this.elementDocuments = new ElementDocuments(vocabulary);
    this.prose = new ProseReader(vocabulary);
  }

  /**
   * What the documents of a system say beside the outline.
   *
   * @param environments the names of its environments
   * @param overlays what the environments say of the rest of the model
   * @param bodies the bodies of Markdown files
   */
  record Beside(
      Set<String> environments, List<EnvironmentOverlay> overlays, List<ProseBody> bodies) {}

  /** Reads the documents of a system; documents about one element come last. */
  Beside read(StatedElement system, List<SourceDocument> sources) {
    var environments = new EnvironmentSections(sources.stream().map(SystemReader::root).toList());
    var variables = variables(sources, environments);
    var bodies = new ArrayList<ProseBody>();
    var late = new LinkedHashMap<Document, ElementDocuments.About>();
    for (var source : sources) {
      var document = source.document();
      var root = replaced(root(source), variables);
      var about = elementDocuments.of(root);
      if (about.isPresent()) {
        late.put(document, about.get());
      } else {
        reader.describe(system, root);
        body(document, system).ifPresent(bodies::add);
      }
    }
    late.forEach(
        (document, about) ->
            element(system, about)
                .flatMap(element -> body(document, element))
                .ifPresent(bodies::add));
    return new Beside(environments.names(), overlays.read(system, environments), bodies);
  }

  private static Tree.Mapping root(SourceDocument source) {
    return (Tree.Mapping) source.document().root();
  }

  private Variables variables(List<SourceDocument> sources, EnvironmentSections environments) {
    var variables = new Variables(problems);
    sources.forEach(source -> root(source).get(VARS).ifPresent(variables::define));
    environment.map(environments::chain).orElse(List.of()).stream()
        .flatMap(name -> environments.variables(name).stream())
        .forEach(variables::redefine);
    return variables;
  }

  /** Other formats write variables their own way, which means nothing here. */
  private static Tree.Mapping replaced(Tree.Mapping root, Variables variables) {
    return root.get(ModelKeys.IMPORTED).isPresent() ? root : (Tree.Mapping) variables.replace(root);
  }

  /** Reads what a document says of the element that it names. */
  private Optional<StatedElement> element(StatedElement system, ElementDocuments.About about) {
    var references = new References(vocabulary, outline.elements().all());
    var found = references.find(about.id().text(), about.classIri(), system);
    if (found.size() > 1) {
      problems.add(
          Mistake.AMBIGUOUS_REFERENCE,
          about.id().at(),
          Quotes.of(about.id().text()) + " may mean " + References.alternatives(found));
      return Optional.empty();
    }
    var element =
        found.stream()
            .findFirst()
            .orElseGet(() -> reader.member(system, about.section(), about.id()));
    reader.describe(element, about.facts());
    return Optional.of(element);
  }

  /** Reads the facts in the body of a Markdown file, and returns the body. */
  private Optional<ProseBody> body(Document document, StatedElement about) {
    return document.prose().map(blocks -> body(document, blocks, about));
  }

  private ProseBody body(Document document, Prose blocks, StatedElement about) {
    boolean whole = about.classIri().equals(ClassIris.SYSTEM);
    var reference = TypeNames.of(about.classIri()) + '/' + String.join("/", about.path());
    var read =
        prose.read(blocks, document.root().at(), whole ? Optional.empty() : Optional.of(reference));
    reader.describe(about.system(), read.model());
    return new ProseBody(document.file(), blocks, read.rest(), about);
  }
}
