package dev.plumbline.fuzz;

import dev.plumbline.document.Document;
import dev.plumbline.document.Tree;
import dev.plumbline.document.read.Reading;
import dev.plumbline.finding.Evidence;
import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Location;
import dev.plumbline.finding.Report;
import dev.plumbline.finding.Sources;
import dev.plumbline.graph.Architecture;
import dev.plumbline.graph.Problems;
import dev.plumbline.graph.RdfFormat;
import dev.plumbline.lift.Lifter;
import dev.plumbline.lift.Options;
import dev.plumbline.lift.merge.EnvironmentMerger;
import dev.plumbline.lift.outline.ClassHierarchy;
import dev.plumbline.lift.outline.Nearby;
import dev.plumbline.lift.prose.DecisionRecord;
import dev.plumbline.lift.read.DescriptionReader;
import dev.plumbline.lift.resolve.ModelResolver;
import dev.plumbline.lift.source.IncludeFollower;
import dev.plumbline.lift.source.SourceOpener;
import dev.plumbline.ontology.Vocabulary;
import dev.plumbline.rule.RuleBook;
import dev.plumbline.rule.check.Check;
import dev.plumbline.rule.check.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;

/** What lifting documents to a graph promises. */
final class LiftedText {
  /** The day on which every input is judged. */
  static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  static final Vocabulary VOCABULARY = Vocabulary.load();

  /** A folder that is not there: nothing beside the input is read. */
  private static final Path NOWHERE = Path.of("/nowhere-at-all");

  static final SourceOpener NOTHING = new OneFile(new Reading(List.of(), List.of(), ""));

  private static final RuleBook NO_RULES = new RuleBook(List.of(), List.of());

  private LiftedText() {}

  /** Lifts what was read of one file and fails when a promise of lifting is broken. */
  static void of(String file, Reading reading) {
    var choice = Choice.by(reading.text());
    var opener = new OneFile(reading);
    var problems = Promise.inTime(() -> problems(reading.documents(), opener));
    Promise.inside(file, reading.text(), places(problems));
    if (problems.isEmpty() && reading.problems().isEmpty()) {
      if (choice.isOneIn(4)) {
        sound(reading, choice);
      }
      if (choice.isOneIn(3)) {
        nothingLost(reading, choice);
      }
    } else {
      var all = Stream.concat(reading.problems().stream(), problems.sorted().stream()).toList();
      WrittenReports.of(Report.ofMistakes(all, opener.sources()), choice);
      if (choice.isOneIn(4)) {
        Promise.same(
            told(problems),
            told(problems(reading.documents(), opener)),
            "lifting the same again tells another thing");
      }
    }
  }

  /** Lifts documents without writing a graph, which takes longer than all else. */
  static Problems problems(List<Document> documents, SourceOpener opener) {
    var problems = new Problems();
    var classes = new ClassHierarchy(VOCABULARY);
    var includes = new IncludeFollower(NOWHERE, NOWHERE, opener, problems);
    var described =
        new DescriptionReader(VOCABULARY, classes, problems)
            .read(includes.follow(documents), Optional.empty());
    var merged = EnvironmentMerger.merge(described, Optional.empty(), VOCABULARY);
    new ModelResolver(VOCABULARY, classes, Nearby.NOTHING, problems).resolve(merged);
    return problems;
  }

  /** Returns the settings of a check that runs in one thread. */
  static Settings settings() {
    return Settings.on(TODAY).withThreads(1);
  }

  private static void sound(Reading reading, Choice choice) {
    var lifted = lift(reading, reading.documents());
    Promise.same(List.of(), lifted.problems(), "writing the graph finds mistakes");
    WrittenReports.of(Check.run(lifted, NO_RULES, settings()), choice);
    readsBack(lifted);
    var graph = export(lifted);
    Promise.same(
        graph,
        export(lift(reading, reading.documents())),
        "lifting the same again gives another graph");
    var random = choice.random();
    var shuffled = changed(reading, tree -> shuffled(tree, random));
    Promise.same(graph, export(lift(reading, shuffled)), "the graph depends on the order of keys");
  }

  /**
   * What is written in a model is told as a mistake, or it is in the graph; of front matter that is
   * of another tool, a note names the outermost key. Of records of decisions, only what records
   * have is read.
   */
  private static void nothingLost(Reading reading, Choice choice) {
    if (reading.documents().stream().anyMatch(DecisionRecord::isOne)) {
      return;
    }
    UnknownKey.in(reading.documents(), choice.random())
        .ifPresent(
            documents -> {
              var key = UnknownKey.path(documents);
              var told = told(problems(documents, new OneFile(reading)));
              Promise.holds(
                  told.stream().anyMatch(each -> names(each, key))
                      || isInAGraph(reading, documents),
                  "a key that nobody knows is lost: " + key);
            });
  }

  private static boolean names(String told, List<String> key) {
    return told.contains(UnknownKey.KEY)
        || told.contains("front matter that is not of the model") && told.contains(key.get(0));
  }

  /** What an environment states is in the graph of that environment. */
  private static boolean isInAGraph(Reading reading, List<Document> documents) {
    var environments =
        documents.stream()
            .map(Document::root)
            .filter(Tree.Mapping.class::isInstance)
            .flatMap(root -> ((Tree.Mapping) root).get("environments").stream())
            .filter(Tree.Mapping.class::isInstance)
            .flatMap(all -> ((Tree.Mapping) all).entries().stream())
            .map(entry -> Optional.of(entry.key().text()));
    return Stream.concat(Stream.of(Optional.<String>empty()), environments)
        .map(name -> lift(documents, VOCABULARY, new OneFile(reading), name))
        .anyMatch(lifted -> export(lifted).contains(UnknownKey.KEY));
  }

  private static List<Document> changed(Reading reading, UnaryOperator<Tree> change) {
    return reading.documents().stream()
        .map(document -> document.as(document.role(), change.apply(document.root())))
        .toList();
  }

  /** The order of flows may count. */
  private static Tree shuffled(Tree tree, Random random) {
    if (tree instanceof Tree.Mapping mapping) {
      var entries = new ArrayList<Tree.Entry>();
      for (var entry : mapping.entries()) {
        entries.add(new Tree.Entry(entry.key(), shuffled(entry.value(), random)));
      }
      Collections.shuffle(entries, random);
      return new Tree.Mapping(entries, mapping.at(), mapping.via());
    }
    if (tree instanceof Tree.Sequence sequence) {
      List<Tree> items = sequence.items().stream().map(item -> shuffled(item, random)).toList();
      return new Tree.Sequence(items, sequence.at(), sequence.via());
    }
    return tree;
  }

  /** What is exported has each triple again when it is read. */
  static void readsBack(Architecture architecture) {
    for (var format : RdfFormat.values()) {
      var text = export(architecture, format);
      var graph = GraphFactory.createDefaultGraph();
      RDFParser.fromString(text, format == RdfFormat.TURTLE ? Lang.TURTLE : Lang.NTRIPLES)
          .parse(graph);
      Promise.same(stated(architecture), graph.find().toSet(), "the export reads as another graph");
    }
  }

  private static Set<Triple> stated(Architecture architecture) {
    var known = architecture.vocabulary().graph();
    return new HashSet<>(architecture.graph().find().filterDrop(known::contains).toList());
  }

  /** Returns the graph as text in which the order of triples does not count. */
  static String export(Architecture architecture) {
    return export(architecture, RdfFormat.NTRIPLES);
  }

  private static String export(Architecture architecture, RdfFormat format) {
    var text = new StringBuilder();
    try {
      format.write(architecture, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static Architecture lift(Reading reading, List<Document> documents) {
    return lift(documents, VOCABULARY, new OneFile(reading), Optional.empty());
  }

  /** Lifts documents, beside which there are no other files. */
  static Architecture lift(List<Document> documents, Vocabulary vocabulary) {
    return lift(documents, vocabulary, NOTHING, Optional.empty());
  }

  private static Architecture lift(
      List<Document> documents,
      Vocabulary vocabulary,
      SourceOpener opener,
      Optional<String> environment) {
    var options = new Options(NOWHERE, NOWHERE, environment);
    return Promise.inTime(() -> Lifter.lift(documents, options, vocabulary, opener));
  }

  private static Stream<Location> places(Problems problems) {
    return Stream.concat(
        problems.sorted().stream().map(Finding::at),
        problems.notes().stream().map(Evidence::at).flatMap(Optional::stream));
  }

  private static List<String> told(Problems problems) {
    return Stream.concat(
            problems.sorted().stream().map(each -> each.at() + " " + each.message() + each.hint()),
            problems.notes().stream().map(Evidence::toString))
        .toList();
  }

  /** A file beside which there are no others. */
  record OneFile(Reading reading) implements SourceOpener {
    @Override
    public Opened open(Path file, String shown) {
      return new Opened(List.of(), List.of());
    }

    @Override
    public Sources sources() {
      var lines = reading.lines();
      return (file, line) ->
          line >= 1 && line <= lines.size() ? Optional.of(lines.get(line - 1)) : Optional.empty();
    }
  }
}
