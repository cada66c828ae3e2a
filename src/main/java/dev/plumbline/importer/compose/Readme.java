package dev.plumbline.importer.compose;

import dev.plumbline.document.Document;
import dev.plumbline.document.Tree;
import dev.plumbline.importer.Importer;
import dev.plumbline.importer.ModelBuilder;
import dev.plumbline.importer.compose.backup.RestoreTest;
import dev.plumbline.importer.compose.project.FileNames;
import dev.plumbline.importer.compose.project.ProjectFiles;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds what the README beside a project, and the pages in its folder {@code docs}, say of the
 * whole system: who answers for it, what it costs and promises, what to do when a machine is lost.
 */
final class Readme {
  private static final List<String> NAMES =
      List.of("README.md", "RUNBOOK.md", "OPERATIONS.md", "docs/README.md");

  private static final String DOCS = "docs";
  private static final int MOST = 20;

  private static final Pattern PLAN =
      Pattern.compile(
          "(?i)(?!.*\\b(?:passwords?|accounts?|keys?|errors?|e-?mails?|logins?)\\b)(?:.{0,30}\\bdisaster"
              + " recovery.*|recovery(?: plan| steps| procedure)?|recovering\\b.*|(?:how to"
              + " )?(?:restore|restoring|rebuild|rebuilding)(?: (?:it |everything )?(?:from |of"
              + " )?(?:an? |the |all |our"
              + " )?(?:backups?|dumps?|cop(?:y|ies)|everything|servers?|machines?|system|databases?|hosts?|data|snapshots?)\\b.{0,40})?|(?:when|if|after)"
              + " .{1,40} (?:(?:is|are|has|gets) (?:lost|gone|destroyed|dead|died|stolen"
              + "|burnt|burned)|dies|burns)\\b.{0,30})[.:]?");

  private static final Pattern OPEN =
      Pattern.compile(
          "(?i)\\W{0,4}(to ?do|to be|tbd|none|not yet|nobody|no one|there is no|we have"
              + " no|missing|still)\\b.*");

  private static final Pattern COSTS =
      Pattern.compile("(?i)(what it |our |running |monthly )?(costs?|budgets?|money|bills?)");

  private static final Pattern ASSUMPTIONS = Pattern.compile("(?i)(our |open )?assumptions?");

  /** What users of the program read there is for them. */
  private static final Pattern SUPPORT = Pattern.compile("(?i)support|questions|(sys)?admins?");

  private final Document project;
  private final List<Page> pages;

  private Readme(Document project, List<Page> pages) {
    this.project = project;
    this.pages = pages;
  }

  private record Page(Importer.Text file, List<Sections.Section> sections) {
    List<Tree.Scalar> lines() {
      return IntStream.range(0, file.lines().size())
          .mapToObj(index -> new Tree.Scalar(file.lines().get(index), file.at(index)))
          .toList();
    }

    String name() {
      return FileNames.name(file.file());
    }
  }

  static Readme beside(Document project, ProjectFiles files) {
    var docs =
        files.names(DOCS, project).stream()
            .filter(name -> name.endsWith(".md"))
            .map(name -> DOCS + "/" + name)
            .limit(MOST);
    return new Readme(
        project,
        Stream.concat(NAMES.stream(), docs)
            .distinct()
            .flatMap(name -> files.page(name, project).stream())
            .map(text -> new Page(text, Sections.of(text)))
            .toList());
  }

  /** Writes what they say and the file itself does not. */
  void describe(ModelBuilder model) {
    if (!model.has("recovery-plan")) {
      pages.stream()
          .flatMap(page -> plan(page).stream())
          .findFirst()
          .ifPresent(told -> model.put("recovery-plan", told));
    }
    for (var page : pages) {
      for (var section : page.sections()) {
        var told = new ModelBuilder(page.file().at(section.line()));
        describe(section, "n/a: " + page.name() + " says it", told);
        model.fill(told);
      }
    }
  }

  private void describe(Sections.Section section, String where, ModelBuilder told) {
    var text = section.text();
    if (text.isEmpty()) {
      return;
    }
    if (!SUPPORT.matcher(section.heading()).matches()) {
      HeadPeople.named(text, told);
    }
    HeadTargets.describe(text, where, told);
    HeadComment.delivered(text, where, told);
    Residency.describe(text, told);
    if (text.under(COSTS).isPresent()) {
      ToldCosts.describe(text, told);
    }
    if (ASSUMPTIONS.matcher(section.heading()).matches()) {
      Told.assumed(text.sentences(), "assumption-told", project, told);
    }
  }

  /** Returns when they say that a restore, or what to do when all is lost, was tried. */
  Optional<Tree.Scalar> exercised() {
    return sections()
        .flatMap(
            section ->
                RestoreTest.in(section.text())
                    .or(
                        () ->
                            isPlan(section) ? RestoreTest.ofPlan(section.text()) : Optional.empty())
                    .stream())
        .findFirst();
  }

  /** Returns the lines of each page, rows of tables included. */
  List<List<Tree.Scalar>> linesOfPages() {
    return pages.stream().map(page -> page.lines()).toList();
  }

  /** Returns all lines. */
  List<Tree.Scalar> lines() {
    return linesOfPages().stream().flatMap(List::stream).toList();
  }

  private Stream<Sections.Section> sections() {
    return pages.stream().flatMap(page -> page.sections().stream());
  }

  private static Optional<Tree.Scalar> plan(Page page) {
    return page.sections().stream()
        .filter(section -> isPlan(section) && isWritten(section, page))
        .findFirst()
        .map(
            section ->
                new Tree.Scalar(
                    "n/a: " + page.name() + " says it in line " + (section.line() + 1),
                    page.file().at(section.line())));
  }

  private static boolean isPlan(Sections.Section section) {
    return PLAN.matcher(section.heading()).matches();
  }

  /** Returns whether the lines of a section say something, and not that it is still to come. */
  private static boolean isWritten(Sections.Section section, Page page) {
    var next =
        page.sections().stream()
            .map(Sections.Section::line)
            .filter(line -> line > section.line())
            .findFirst()
            .orElse(page.file().lines().size());
    return page.file().lines().subList(section.line() + 1, next).stream()
        .filter(line -> !line.isBlank())
        .findFirst()
        .filter(line -> !OPEN.matcher(line).matches())
        .isPresent();
  }
}
