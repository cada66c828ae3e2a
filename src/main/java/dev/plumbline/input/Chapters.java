package dev.plumbline.input;

import dev.plumbline.document.Document;
import dev.plumbline.document.Tree;
import dev.plumbline.finding.Evidence;
import dev.plumbline.finding.Location;
import dev.plumbline.input.InputFiles.InputFile;
import dev.plumbline.lift.prose.SectionReader;
import dev.plumbline.lift.source.SystemKey;
import dev.plumbline.message.Plurals;
import dev.plumbline.ontology.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Finds the Markdown files beside a model that document its system: those of its folder and below,
 * unless a folder between holds a model of its own.
 *
 * <p>Beside Markdown that names the system, all text of a chapter belongs to the description.
 * Beside YAML, and of files such as README, only what a model has sections for is read.
 */
final class Chapters {
  /** Files that are read beside the models of one run, and their bytes. */
  private static final int MOST = 200;

  private static final long LARGEST = 8L << 20;

  /** How a report of this program begins, which documents no system. */
  private static final Pattern REPORT =
      Pattern.compile("# Architecture check\\R\\R[^\\r\\n]+ {2}\\R");

  /** What repositories have anyway, whatever their architecture. */
  private static final Set<String> USUAL =
      Set.of(
          "readme",
          "changelog",
          "changes",
          "history",
          "news",
          "contributing",
          "code_of_conduct",
          "security",
          "support",
          "license",
          "governance",
          "maintainers",
          "authors",
          "agents",
          "claude",
          "copilot-instructions");

  private final SourceFiles files;
  private final Supplier<Vocabulary> vocabulary;
  private final List<InputFile> candidates = new ArrayList<>();
  private final List<Document> chapters = new ArrayList<>();
  private final List<InputFile> others = new ArrayList<>();
  private final List<Evidence> notes = new ArrayList<>();
  private final Map<String, List<InputFile>> read = new LinkedHashMap<>();
  private final Map<Set<String>, List<InputFile>> shared = new LinkedHashMap<>();
  private final List<InputFile> tooMany = new ArrayList<>();
  private Optional<SectionReader> sections = Optional.empty();
  private int count;
  private long bytes;

  /**
   * Makes an empty collection.
   *
   * @param files the files of the run
   * @param vocabulary tells which headings are those of a model
   */
  Chapters(SourceFiles files, Supplier<Vocabulary> vocabulary) {
    this.files = files;
    this.vocabulary = vocabulary;
  }

  /** Adds a Markdown file that is no model. */
  void add(InputFile file) {
    candidates.add(file);
  }

  /**
   * Finds out which of the files are chapters.
   *
   * @param models the models of the run
   */
  void assign(List<Document> models) {
    var carriers = carriers(models);
    candidates.sort(
        Comparator.comparingInt((InputFile file) -> file.path().getNameCount())
            .thenComparing(InputFile::path));
    for (var file : candidates) {
      nearest(file.path(), carriers)
          .ifPresentOrElse(near -> assign(file, near), () -> others.add(file));
    }
    read.forEach((carrier, of) -> notes.add(read(carrier, of)));
    shared.forEach((systems, of) -> notes.add(shared(systems, of)));
    if (!tooMany.isEmpty()) {
      notes.add(note(tooMany()));
    }
  }

  /** Returns the chapters, each with the id of its system where that has one. */
  List<Document> chapters() {
    return chapters;
  }

  /** Returns the files that are no chapters. */
  List<InputFile> others() {
    return others;
  }

  /** Returns notes on what was read. */
  List<Evidence> notes() {
    return notes;
  }

  private Map<Path, List<Document>> carriers(List<Document> models) {
    var carriers = new HashMap<Path, List<Document>>();
    for (var model : models) {
      if (isWhole(model)) {
        files
            .path(model.file())
            .map(Path::getParent)
            .ifPresent(
                folder -> carriers.computeIfAbsent(folder, key -> new ArrayList<>()).add(model));
      }
    }
    return carriers;
  }

  /** Returns whether a model describes a system, and not one element alone. */
  private static boolean isWhole(Document model) {
    return system(model).isPresent()
        || model.root() instanceof Tree.Mapping root
            && (root.get("components").isPresent() || root.get("flows").isPresent());
  }

  private static Optional<String> system(Document model) {
    return SystemKey.of(model.root()).id().map(Tree.Scalar::text);
  }

  private static Optional<List<Document>> nearest(Path file, Map<Path, List<Document>> carriers) {
    for (var folder = file.getParent(); folder != null; folder = folder.getParent()) {
      var near = carriers.get(folder);
      if (near != null) {
        return Optional.of(near);
      }
    }
    return Optional.empty();
  }

  private void assign(InputFile file, List<Document> near) {
    var systems = new TreeSet<String>();
    near.forEach(model -> system(model).ifPresent(systems::add));
    var markdown = near.stream().filter(model -> model.prose().isPresent()).findFirst();
    boolean whole = markdown.isPresent() && !isUsual(file.path()) && systems.size() < 2;
    var size = size(file);
    if (count >= MOST || bytes + size > LARGEST) {
      tooMany.add(file);
      return;
    }
    count++;
    bytes += size;
    var reading = files.read(file.path(), file.shown());
    if (REPORT.matcher(reading.text()).lookingAt()) {
      others.add(file);
      return;
    }
    var document = reading.documents().stream().findFirst();
    boolean chapter =
        document
            .map(each -> chapter(each, whole, systems))
            .filter(each -> whole || states(each))
            .map(each -> assigned(each, file, systems, markdown.orElse(near.get(0))))
            .orElse(false);
    if (!chapter) {
      others.add(file);
    }
  }

  private boolean assigned(
      Document document, InputFile file, Set<String> systems, Document carrier) {
    if (systems.size() > 1) {
      shared.computeIfAbsent(systems, key -> new ArrayList<>()).add(file);
      return true;
    }
    chapters.add(document);
    read.computeIfAbsent(carrier.file(), key -> new ArrayList<>()).add(file);
    return true;
  }

  /** The vocabulary is loaded only when there is such a file. */
  private boolean states(Document document) {
    if (sections.isEmpty()) {
      sections = Optional.of(new SectionReader(vocabulary.get()));
    }
    return sections.get().statesAny(document);
  }

  /** Says in the root of a chapter which system it documents. */
  private static Document chapter(Document document, boolean whole, Set<String> systems) {
    var role = whole ? Document.Role.CHAPTER : Document.Role.EXCERPT;
    var at = document.root().at();
    var entries = new ArrayList<Tree.Entry>();
    systems.stream()
        .limit(1)
        .map(
            id ->
                new Tree.Entry(new Tree.Scalar(SystemKey.NAME, at), new Tree.Scalar(id, true, at)))
        .forEach(entries::add);
    if (document.root() instanceof Tree.Mapping root) {
      root.entries().stream()
          .filter(entry -> !entry.key().text().equals(SystemKey.NAME))
          .forEach(entries::add);
    }
    return document.as(role, new Tree.Mapping(entries, at));
  }

  private static boolean isUsual(Path file) {
    var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return USUAL.contains(name.replaceFirst("\\.[a-z]+$", "")) || name.contains("template");
  }

  private static long size(InputFile file) {
    try {
      return Files.size(file.path());
    } catch (IOException e) {
      return 0; // Reading it says why.
    }
  }

  private static Evidence read(String carrier, List<InputFile> chapters) {
    var such = chapters.size() == 1 ? ", " : ", such as ";
    var text = "read " + Plurals.count(chapters.size(), "chapter") + " beside it" + such;
    var at = Location.ofFile(carrier);
    return new Evidence(text + chapters.get(0).shown(), Optional.of(at));
  }

  private static Evidence shared(Set<String> systems, List<InputFile> chapters) {
    var first = chapters.get(0).shown();
    var which =
        chapters.size() == 1
            ? first + " lies"
            : "%d Markdown files, such as %s, lie".formatted(chapters.size(), first);
    return note(
        which
            + " beside several systems ("
            + String.join(", ", systems)
            + ") and "
            + (chapters.size() == 1 ? "is" : "are")
            + " read for none; \"system: NAME\" in front matter says for which");
  }

  private String tooMany() {
    return "%s beside the models, such as %s, %s not read: at most %d files and %d MiB are"
        .formatted(
            Plurals.count(tooMany.size(), "more Markdown file"),
            tooMany.get(0).shown(),
            tooMany.size() == 1 ? "was" : "were",
            MOST,
            LARGEST >> 20);
  }

  private static Evidence note(String text) {
    return new Evidence(text, Optional.empty());
  }
}
