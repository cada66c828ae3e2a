package dev.plumbline.lift.read;

import dev.plumbline.document.Document;
import dev.plumbline.document.Tree;
import dev.plumbline.graph.Problems;
import dev.plumbline.lift.outline.ClassHierarchy;
import dev.plumbline.lift.outline.ClassIris;
import dev.plumbline.lift.outline.EnvironmentOverlay;
import dev.plumbline.lift.outline.ProseBody;
import dev.plumbline.lift.outline.StatedElement;
import dev.plumbline.ontology.Vocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the documents of systems into one outline. */
final class SystemReader {
  private static final String VARS = "vars";

  private final Problems problems;
  private final Optional<String> environment;
  private final ModelReader reader;
  private final OverlayReader overlays;
  private final ElementDocuments elementDocuments;
  private final ElementDocumentReader elements;
  private final BodyReader bodies;
  private final AcceptedLines accepted;
  private final FrontMatter frontMatter;

  /**
   * Makes a reader.
   *
   * @param vocabulary what keys and values mean
   * @param classes its classes
   * @param problems collects mistakes
   * @param environment the environment whose variables count
   * @param outline collects what is described
   */
  SystemReader(
      Vocabulary vocabulary,
      ClassHierarchy classes,
      Problems problems,
      Optional<String> environment,
      OutlineBuilder outline) {
    this.problems = problems;
    this.environment = environment;
    this.reader = new ModelReader(vocabulary, problems, classes, outline);
    this.overlays = new OverlayReader(vocabulary, classes, problems, outline);
    this.elementDocuments = new ElementDocuments(vocabulary);
    this.elements = new ElementDocumentReader(vocabulary, problems, outline, reader);
    this.bodies = new BodyReader(vocabulary, problems, reader, outline);
    this.accepted = new AcceptedLines(vocabulary, problems);
    this.frontMatter = new FrontMatter(vocabulary, problems);
  }

  /**
   * What the documents of a system say that is not in the outline.
   *
   * @param environments the names of its environments
   * @param overlays what the environments say of the rest of the model
   * @param bodies the bodies of Markdown files
   */
  record Rest(
      Set<String> environments, List<EnvironmentOverlay> overlays, List<ProseBody> bodies) {}

  /**
   * Reads the documents of a system; documents about a single element come last, and then what
   * stands in text.
   */
  Rest read(StatedElement system, List<SourceDocument> all) {
    var sources = all.stream().filter(source -> !source.document().role().isBeside()).toList();
    var environments = new EnvironmentSections(sources.stream().map(SystemReader::root).toList());
    var variables = variables(sources, environments);
    var late = new LinkedHashMap<Document, ElementDocuments.About>();
    for (var source : sources) {
      var document = source.document();
      var root = replaced(root(source), variables);
      var about = elementDocuments.of(root);
      accepted.of(document, system, about).ifPresent(waivers -> reader.describe(system, waivers));
      if (about.isPresent()) {
        late.put(document, about.get());
      } else if (!isRecord(document, root)) {
        reader.describe(system, frontMatter.own(document, root, ClassIris.SYSTEM));
        bodies.add(document, system);
      }
    }
    late.forEach((document, about) -> element(system, document, about));
    all.stream()
        .map(SourceDocument::document)
        .filter(document -> document.role().isBeside() && !bodies.addRecord(document))
        .forEach(document -> bodies.add(document, system));
    return new Rest(
        environments.names(), overlays.read(system, environments), bodies.finish(system));
  }

  /** A file without a key of the model may be the record of a decision. */
  private boolean isRecord(Document document, Tree.Mapping root) {
    return document.prose().isPresent()
        && root.entries().stream().allMatch(entry -> SiteKeys.isOne(entry.key().text()))
        && bodies.addRecord(document);
  }

  private void element(StatedElement system, Document document, ElementDocuments.About about) {
    var facts = frontMatter.own(document, about.facts(), about.classIri());
    elements.read(system, about.with(facts)).ifPresent(element -> bodies.add(document, element));
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

  /** Other formats have variables of their own, which mean nothing here. */
  private static Tree.Mapping replaced(Tree.Mapping root, Variables variables) {
    return root.get(ModelKeys.IMPORTED).isPresent() ? root : (Tree.Mapping) variables.replace(root);
  }
}
