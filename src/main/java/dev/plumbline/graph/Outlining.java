package dev.plumbline.graph;

import dev.plumbline.document.Document;
import dev.plumbline.document.Prose;
import dev.plumbline.document.Tree;
import dev.plumbline.ontology.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Brings the documents together into one outline: by system, with variables replaced and the chosen
 * environment laid over.
 */
final class Outlining {
  private static final String VARS = "vars";

  private final Vocabulary vocabulary;
  private final Problems problems;
  private final Optional<String> environment;
  private final Outline outline = new Outline(false);
  private final ModelReader reader;
  private final ElementDocuments elementDocuments;
  private final ProseReader proseReader;
  private final List<Body> bodies = new ArrayList<>();
  private final Stages stages;
  private final List<Parity.Lack> lacks = new ArrayList<>();
  private final Set<String> environments = new LinkedHashSet<>();

  /**
   * The body of a Markdown file.
   *
   * @param file the file as reports show it
   * @param prose all of it
   * @param rest what is no fact of the model
   * @param about the element that it documents
   */
  record Body(String file, Prose prose, List<Prose.Block> rest, Draft about) {}

  Outlining(
      Vocabulary vocabulary, Classes classes, Problems problems, Optional<String> environment) {
    this.vocabulary = vocabulary;
    this.problems = problems;
    this.environment = environment;
    this.reader = new ModelReader(vocabulary, problems, classes, outline);
    this.stages = new Stages(vocabulary, classes, problems, outline);
    this.elementDocuments = new ElementDocuments(vocabulary);
    this.proseReader = new ProseReader(vocabulary);
  }

  /** Reads all documents; what they describe is then in the {@link #outline()}. */
  void read(List<Source> sources) {
    var described = sources.stream().filter(this::isDescription).toList();
    var systems = new Systems(outline, problems).assign(described);
    systems.forEach(this::system);
    lacks.addAll(Parity.of(stages, vocabulary, outline));
    environment.ifPresent(name -> systems.keySet().forEach(system -> overlay(system, name)));
    var nowhere = environment.filter(name -> !environments.contains(name));
    nowhere.ifPresent(this::unknownEnvironment);
  }

  /** Leaves out empty documents, and reports those that are no mapping. */
  private boolean isDescription(Source source) {
    var root = source.document().root();
    if (root instanceof Tree.Mapping mapping) {
      return !mapping.entries().isEmpty() || source.document().prose().isPresent();
    }
    boolean empty = root instanceof Tree.Scalar scalar && scalar.isEmpty();
    if (!empty) {
      problems.add(
          Mistake.INVALID_VALUE, root.at(), "a model is a mapping, found a " + root.shape());
    }
    return false;
  }

  private void system(Draft system, List<Source> sources) {
    var roots = new ArrayList<Tree.Mapping>();
    sources.forEach(source -> roots.add((Tree.Mapping) source.document().root()));
    var own = new Environments(roots);
    environments.addAll(own.names());
    var chain = environment.map(own::chain).orElse(List.of());
    var variables = variables(roots, own, chain);
    var late = new LinkedHashMap<Document, ElementDocuments.About>();
    for (var source : sources) {
      var document = source.document();
      var root = replaced(document, variables);
      var about = elementDocuments.of(root);
      if (about.isPresent()) {
        late.put(document, about.get());
      } else {
        reader.describe(system, root);
        body(document, system);
      }
    }
    late.forEach((document, about) -> element(document, system, about));
    stages.read(system, own);
  }

  private Variables variables(
      List<Tree.Mapping> roots, Environments environments, List<String> chain) {
    var variables = new Variables(problems);
    roots.forEach(root -> root.get(VARS).ifPresent(variables::define));
    chain.forEach(name -> environments.variables(name).forEach(variables::redefine));
    return variables;
  }

  /** Other formats have their own ways to write variables, which are none of ours. */
  private static Tree.Mapping replaced(Document document, Variables variables) {
    var root = (Tree.Mapping) document.root();
    return root.get(Keys.IMPORTED).isPresent() ? root : (Tree.Mapping) variables.replace(root);
  }

  private void element(Document document, Draft system, ElementDocuments.About about) {
    var found =
        new References(vocabulary, outline.drafts())
            .find(about.id().text(), about.classIri(), system);
    if (found.size() > 1) {
      problems.add(
          Mistake.AMBIGUOUS_REFERENCE,
          about.id().at(),
          Problems.quote(about.id().text()) + " may mean " + Resolver.candidates(found));
      return;
    }
    var draft =
        found.stream()
            .findFirst()
            .orElseGet(() -> reader.member(system, about.section(), about.id()));
    reader.describe(draft, about.facts());
    body(document, draft);
  }

  private void body(Document document, Draft about) {
    document.prose().ifPresent(prose -> body(document, prose, about));
  }

  private void body(Document document, Prose prose, Draft about) {
    boolean whole = about.classIri().equals(Arch.SYSTEM);
    var reference = Classes.type(about.classIri()) + '/' + String.join("/", about.path());
    var read =
        proseReader.read(
            prose, document.root().at(), whole ? Optional.empty() : Optional.of(reference));
    reader.describe(about.system(), read.model());
    bodies.add(new Body(document.file(), prose, read.rest(), about));
  }

  private void overlay(Draft system, String name) {
    stages.find(system, name).ifPresent(new Overlay(outline, new Merge(problems))::lay);
  }

  private void unknownEnvironment(String name) {
    outline.drafts().stream()
        .filter(draft -> draft.classIri().equals(Arch.SYSTEM))
        .findFirst()
        .ifPresent(
            system ->
                problems.add(
                    Mistake.UNKNOWN_ENVIRONMENT,
                    system.at(),
                    "no environment is called "
                        + Problems.quote(name)
                        + Problems.didYouMean(name, environments)
                        + (environments.isEmpty() ? "; the model names none" : "")));
  }

  /** Returns what the documents describe. */
  Outline outline() {
    return outline;
  }

  /** Returns what environments say. */
  Stages stages() {
    return stages;
  }

  /** Returns what stages lack that production has. */
  List<Parity.Lack> lacks() {
    return lacks;
  }

  /** Returns the bodies of Markdown files. */
  List<Body> bodies() {
    return bodies;
  }

  /** Returns the files of other formats, those that were read as parts of others included. */
  static Set<String> imported(List<Source> sources) {
    var files = new LinkedHashSet<String>();
    for (var source : sources) {
      if (source.document().root() instanceof Tree.Mapping root
          && root.get(Keys.IMPORTED).isPresent()) {
        addFiles(root, files);
      }
    }
    return files;
  }

  private static void addFiles(Tree tree, Set<String> files) {
    files.add(tree.at().file());
    if (tree instanceof Tree.Mapping mapping) {
      mapping.entries().forEach(entry -> addFiles(entry.key(), files));
      mapping.entries().forEach(entry -> addFiles(entry.value(), files));
    } else if (tree instanceof Tree.Sequence sequence) {
      sequence.items().forEach(item -> addFiles(item, files));
    }
  }
}
