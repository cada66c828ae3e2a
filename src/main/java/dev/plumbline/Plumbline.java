package dev.plumbline;

import dev.plumbline.derive.Derivation;
import dev.plumbline.document.Document;
import dev.plumbline.document.KnownTags;
import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Report;
import dev.plumbline.graph.Architecture;
import dev.plumbline.graph.Clock;
import dev.plumbline.graph.Environments;
import dev.plumbline.graph.Profiles;
import dev.plumbline.importer.Importer;
import dev.plumbline.input.ForeignFormats;
import dev.plumbline.input.IgnoreFiles;
import dev.plumbline.input.ImportContext;
import dev.plumbline.input.InputFiles;
import dev.plumbline.input.InputMistake;
import dev.plumbline.input.InputReader;
import dev.plumbline.input.ModelSources;
import dev.plumbline.input.Root;
import dev.plumbline.input.SourceFiles;
import dev.plumbline.input.Taken;
import dev.plumbline.lift.Lifter;
import dev.plumbline.lift.Options;
import dev.plumbline.lift.catalogue.CatalogueReader;
import dev.plumbline.lift.catalogue.Catalogues;
import dev.plumbline.lift.outline.Nearby;
import dev.plumbline.lift.source.NearbyFiles;
import dev.plumbline.ontology.Vocabulary;
import dev.plumbline.rule.Fixes;
import dev.plumbline.rule.InvalidSetting;
import dev.plumbline.rule.RuleBook;
import dev.plumbline.rule.RuleFile;
import dev.plumbline.rule.Rules;
import dev.plumbline.rule.check.Check;
import dev.plumbline.rule.check.EnvironmentReports;
import dev.plumbline.rule.explain.Explainer;
import dev.plumbline.rule.explain.Explanation;
import dev.plumbline.rule.lint.Linter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * From files to findings: reads, derives and checks architectures.
 *
 * <pre>{@code
 * var settings = Settings.on(LocalDate.now());
 * var report = Plumbline.check(Request.of(List.of(Path.of("shop.yaml")), Path.of(""), settings));
 * }</pre>
 */
public final class Plumbline {
  private Plumbline() {}

  /**
   * Returns what the rules find in what the request names. What is wrong with the files is among
   * the report's problems.
   *
   * @throws InvalidSetting when the request names a rule, area or parameter that is not there
   */
  public static Report check(Request request) {
    return check(request, Progress.NONE);
  }

  /**
   * Does the same and reports its steps.
   *
   * @throws InvalidSetting when the request names a rule, area or parameter that is not there
   */
  public static Report check(Request request, Progress progress) {
    return check(request, ForeignFormats.shipped(), progress);
  }

  /** Does the same with these foreign formats. */
  static Report check(Request request, ForeignFormats formats, Progress progress) {
    prepare();
    return check(request, read(request, formats, progress), formats, progress);
  }

  /**
   * Returns what the rules find in an architecture that was read for the same request.
   *
   * @throws InvalidSetting when the request names a rule, area or parameter that is not there
   */
  public static Report check(Request request, Architecture architecture, Progress progress) {
    return check(request, architecture, ForeignFormats.shipped(), progress);
  }

  private static Report check(
      Request request, Architecture architecture, ForeignFormats formats, Progress progress) {
    progress.step("loading the rules");
    var book = Rules.load(request.rules().stream().map(request.folder()::resolve).toList());
    progress.step("checking");
    return Check.run(
        architecture,
        Linter.linted(book, architecture.vocabulary()),
        request.settings(),
        formats::fix);
  }

  /**
   * Returns what the rules find in the model as it is and in each of its environments, in one
   * report. The environment of the request does not count.
   *
   * @throws InvalidSetting when the request names a rule, area or parameter that is not there
   */
  public static Report checkEverywhere(Request request, Progress progress) {
    prepare();
    var formats = ForeignFormats.shipped();
    var files = new SourceFiles(formats.tags());
    var book = Rules.load(request.rules().stream().map(request.folder()::resolve).toList());
    var reports = new EnvironmentReports(book);
    var base = read(request.in(Optional.empty()), files, formats, progress);
    reports.add(Report.BASE, base, check(request, base, formats, progress));
    var environments = Environments.of(base);
    for (var name : environments) {
      var one = read(request.in(Optional.of(name)), files, formats, progress);
      reports.add(name, one, check(request, one, formats, progress));
    }
    return reports.merged(Environments.notes(environments));
  }

  /**
   * Returns why a rule fires on an element, or which of its conditions keeps it from firing.
   *
   * @param architecture what was read for the request
   * @param book the rules to check with
   * @param element the name that the user gives the element
   * @throws InvalidSetting when the name fits no element, or several
   */
  public static Explanation explain(
      Request request, Architecture architecture, RuleBook book, RuleFile rule, String element) {
    Fixes fixes = ForeignFormats.shipped()::fix;
    return new Explainer(architecture, book, request.settings(), fixes, Derivation.terms())
        .explain(rule, element);
  }

  /**
   * Starts to load vocabulary and rules in background threads. They are loaded once; callers that
   * need them earlier wait.
   */
  public static void prepare() {
    Vocabulary.startJena();
    start("vocabulary", Vocabulary::load);
    start("rules", Rules::prepare);
  }

  private static void start(String name, Runnable loading) {
    var thread = new Thread(loading, name);
    thread.setDaemon(true);
    thread.start();
  }

  /** Returns what the request's files describe, with the facts that follow from it. */
  public static Architecture read(Request request, Progress progress) {
    return read(request, ForeignFormats.shipped(), progress);
  }

  private static Architecture read(Request request, ForeignFormats formats, Progress progress) {
    return read(request, new SourceFiles(formats.tags()), formats, progress);
  }

  private static Architecture read(
      Request request, SourceFiles files, ForeignFormats formats, Progress progress) {
    prepare();
    progress.step("reading");
    var root = Root.of(request.paths(), request.folder());
    var ignored = IgnoreFiles.of(root, request.folder(), request.exclude());
    var found =
        InputFiles.find(
            request.paths(), request.folder(), formats.endings(), ignored, request.piped());
    var catalogues = new Catalogues(request.folder(), root, files, Vocabulary::load);
    catalogues.add(request.catalogues());
    var context = new ImportContext(files, request.folder(), root, catalogues::vocabulary);
    var reader = new InputReader(formats, files, catalogues::vocabulary);
    reader.sort(found);
    ignored.files().forEach(files::addInput);
    catalogues.addNamedBy(reader.stating());
    var taken = reader.take(context, catalogues::has);
    progress.step("loading the vocabulary");
    var vocabulary = catalogues.vocabulary();
    catalogues.read().forEach(files::addInput);
    progress.step("making the graph");
    var nearby = nearby(request, root, taken, formats);
    var options = new Options(request.folder(), root, request.environment(), nearby);
    var sources = new ModelSources(files, formats, context, catalogues::vocabulary);
    var lifted = Lifter.sound(taken.documents(), taken.broken(), options, vocabulary, sources);
    var architecture =
        complete(lifted, taken, sources.read(), request, formats, catalogues.problems());
    Clock.set(architecture, request.settings().today());
    architecture = architecture.withNotes(files.notes());
    startProfiles(architecture, request);
    if (architecture.sound()) {
      progress.step("deriving");
      var limit = request.settings().limit();
      architecture =
          architecture.lacking(Derivation.derive(architecture, root, limit, progress::part));
      architecture = architecture.withNotes(Profiles.notStarted(architecture));
    }
    return architecture;
  }

  /** A profile that is not there is the user's mistake, unless the files have others. */
  private static void startProfiles(Architecture architecture, Request request) {
    var mistake = Profiles.mistake(architecture, request.profiles());
    if (mistake.isPresent() && architecture.problems().isEmpty()) {
      throw new InvalidSetting(mistake.get());
    }
    Profiles.start(architecture, request.profiles());
  }

  /**
   * Returns a search among the files beside those that were named, for names they do not define.
   */
  private static Nearby nearby(Request request, Path root, Taken taken, ForeignFormats formats) {
    var known = taken.documents().stream().map(Document::file).collect(Collectors.toSet());
    return new NearbyFiles(request.folder(), root, new SourceFiles(formats.tags()), known);
  }

  /**
   * Returns the vocabulary with an organisation's own words.
   *
   * @param catalogues files and folders, relative to the working folder or absolute
   * @param folder the working folder
   */
  public static CatalogueReader.Words words(List<Path> catalogues, Path folder) {
    var files = new SourceFiles(KnownTags.NONE);
    var read = new Catalogues(folder, folder, files, Vocabulary::load);
    read.add(catalogues);
    return new CatalogueReader.Words(read.vocabulary(), read.problems());
  }

  /** Returns the architecture of documents that refer to no other files. */
  public static Architecture model(List<Document> documents, LocalDate today) {
    return model(documents, today, Vocabulary.load());
  }

  /** Does the same with a vocabulary that has an organisation's own words. */
  public static Architecture model(
      List<Document> documents, LocalDate today, Vocabulary vocabulary) {
    var nowhere = Path.of("");
    var options = new Options(nowhere, nowhere, Optional.empty());
    var architecture = Lifter.lift(documents, options, vocabulary, new SourceFiles(KnownTags.NONE));
    Clock.set(architecture, today);
    return architecture.lacking(Derivation.derive(architecture, nowhere));
  }

  /**
   * Adds to the graph's own problems and notes those of the files. A mistake in a catalogue may be
   * one in each system, since words may be missing.
   */
  private static Architecture complete(
      Architecture lifted,
      Taken taken,
      Set<String> sources,
      Request request,
      ForeignFormats formats,
      List<Finding> inCatalogues) {
    var problems = new ArrayList<>(inCatalogues);
    problems.addAll(lifted.problems());
    var told = lifted.problems().stream().map(Finding::at).collect(Collectors.toSet());
    taken.problems().stream()
        .filter(each -> !InputMistake.NOT_A_MODEL.is(each) || !told.contains(each.at()))
        .forEach(problems::add);
    if (taken.documents().isEmpty() && problems.isEmpty()) {
      problems.add(nothing(request, formats, taken.instead()));
    }
    var notes = new ArrayList<>(taken.notes(sources));
    notes.addAll(lifted.notes());
    var complete = lifted.with(problems, notes);
    boolean hasSoundPart = !lifted.systems().isEmpty() && inCatalogues.isEmpty();
    return problems.isEmpty() || hasSoundPart ? complete : complete.unsound();
  }

  private static String withArticle(String name) {
    return ("aeiou".indexOf(name.charAt(0)) < 0 ? "a " : "an ") + name;
  }

  private static Finding nothing(Request request, ForeignFormats formats, String instead) {
    var where =
        String.join(
            ", ",
            request.paths().stream()
                .map(path -> InputFiles.shown(request.folder().resolve(path), request.folder()))
                .toList());
    var examples =
        formats.importers().stream().map(Importer::example).map(Plumbline::withArticle).toList();
    return InputMistake.NOTHING_TO_CHECK.atFolder(
        where,
        "found no architecture description here; write one (a file architecture.yaml with"
            + " \"system: NAME\" and \"flows:\" is a start), or name "
            + String.join(" or ", examples)
            + instead);
  }
}
