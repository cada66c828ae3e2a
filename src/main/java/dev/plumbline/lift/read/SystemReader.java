package dev.plumbline.lift.read;

import dev.plumbline.document.Document;
import dev.plumbline.document.Tree;
import dev.plumbline.graph.Problems;
import dev.plumbline.lift.outline.ClassHierarchy;
import dev.plumbline.lift.outline.ClassIris;
import dev.plumbline.lift.outline.EnvironmentOverlay;
import dev.plumbline.lift.outline.ProseBody;
import dev.plumbline.lift.outline.SourceLinks;
import dev.plumbline.lift.outline.StatedElement;
import dev.plumbline.lift.source.SourceDocument;
import dev.plumbline.ontology.Vocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the documents of systems into one outline. */
final class SystemReader {
  private static final String VARS = "vars";
  private static final String WAS = "was";

  private final Problems problems;
  private final Optional<String> environment;
  private final ModelReader reader;
  private final OverlayReader overlays;
  private final ElementDocuments elementDocuments;
  private final ElementDocumentReader elements;
  private final BodyReader bodies;
  private final AcceptedLines accepted;
  private final OutlineBuilder outline;
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
    this.outline = outline;
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
   * Reads the documents of a system; documents about a single element come after those of models,
   * then what stands in text, and then the model's sources.
   */
  Rest read(StatedElement system, List<SourceDocument> all) {
    var sources = all.stream().filter(source -> !source.document().role().isBeside()).toList();
    var imported = Imported.of(sources);
    var environments = new EnvironmentSections(sources.stream().map(SystemReader::root).toList());
    var variables = variables(sources, environments);
    var late = new LinkedHashMap<Document, ElementDocuments.About>();
    for (var source : imported.models(sources)) {
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
    var texts = bodies.finish(system);
    readImported(system, imported, variables);
    return new Rest(environments.names(), overlays.read(system, environments), texts);
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

  /** Reads what the sources state of the elements that the models describe, and of others. */
  private void readImported(StatedElement system, Imported imported, Variables variables) {
    var components =
        outline.elements().all().stream()
            .filter(element -> element.classIri().equals(ClassIris.COMPONENT))
            .filter(element -> element.system() == system)
            .toList();
    var links = new SourceLinks(components, problems);
    outline.link(Optional.of(links));
    for (var source : imported.documents()) {
      var document = source.document();
      source
          .system()
          .filter(id -> source.isImported() && !id.text().equals(system.id()))
          .ifPresent(id -> reader.describe(system, called(id)));
      accepted
          .of(document, system, Optional.empty())
          .ifPresent(waivers -> reader.describe(system, waivers));
      reader.describe(system, replaced(root(source), variables));
    }
    outline.link(Optional.empty());
    links.tell(imported.files(), problems);
  }

  /** What the source calls the system, so that its comments may mean it. */
  private static Tree.Mapping called(Tree.Scalar id) {
    var key = new Tree.Scalar(WAS, id.at());
    return new Tree.Mapping(List.of(new Tree.Entry(key, id)), id.at());
  }

  /**
   * The documents that are imported, and those in which the same files state something in the model
   * format.
   */
  private record Imported(List<SourceDocument> documents, List<String> files) {
    /** Without a model beside them, the documents of such files are the model. */
    static Imported of(List<SourceDocument> sources) {
      var files =
          sources.stream()
              .filter(SourceDocument::isImported)
              .map(source -> source.document().file())
              .distinct()
              .toList();
      var documents = sources.stream().filter(source -> isIn(source, files)).toList();
      return documents.size() == sources.size()
          ? new Imported(List.of(), List.of())
          : new Imported(documents, files);
    }

    private static boolean isIn(SourceDocument source, List<String> files) {
      return files.contains(source.document().file());
    }

    List<SourceDocument> models(List<SourceDocument> sources) {
      return sources.stream().filter(source -> !documents.contains(source)).toList();
    }
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
    return root.get(SourceDocument.IMPORTED).isPresent()
        ? root
        : (Tree.Mapping) variables.replace(root);
  }
}
