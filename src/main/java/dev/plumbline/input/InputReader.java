package dev.plumbline.input;

import dev.plumbline.document.Document;
import dev.plumbline.document.TemplateMistake;
import dev.plumbline.document.read.Reader;
import dev.plumbline.document.read.Reading;
import dev.plumbline.finding.Evidence;
import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Location;
import dev.plumbline.importer.Importer;
import dev.plumbline.importer.TextFormat;
import dev.plumbline.input.InputFiles.InputFile;
import dev.plumbline.lift.catalogue.CatalogueReader;
import dev.plumbline.lift.source.SystemKey;
import dev.plumbline.ontology.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Reads files into documents in the model format.
 *
 * <p>In a folder, a model goes before files of other formats, which would describe the same system
 * again, and files that are neither are left out. A file that the user names must be one of them.
 */
public final class InputReader {
  private final Recognition recognition;
  private final SourceFiles files;
  private final List<Document> models = new ArrayList<>();
  private final Map<Importer, List<Document>> foreign = new LinkedHashMap<>();
  private final Map<Importer, List<Document>> foreignUnnamed = new LinkedHashMap<>();
  private final List<Finding> problems = new ArrayList<>();
  private final List<Evidence> notes = new ArrayList<>();
  private final List<Finding> brokenForeign = new ArrayList<>();
  private final List<Evidence> skipped = new ArrayList<>();
  private final LeftOut leftOut = new LeftOut();
  private final List<Taken.Unmixed> unmixed = new ArrayList<>();
  private final MarkdownFiles markdown;
  private final Refusals refusals;
  private final OtherDocuments besideModels;
  private final FirstLook look;
  private final Chapters chapters;
  private String instead = "";

  /**
   * Makes a reader.
   *
   * @param formats the foreign formats
   * @param files the files of the run
   * @param vocabulary tells what looks like a part of a model
   */
  public InputReader(ForeignFormats formats, SourceFiles files, Supplier<Vocabulary> vocabulary) {
    this.recognition = new Recognition(formats, vocabulary);
    this.files = files;
    this.markdown = new MarkdownFiles(recognition);
    this.refusals = new Refusals(recognition, markdown);
    this.besideModels = new OtherDocuments(recognition);
    this.look = new FirstLook(recognition);
    this.chapters = new Chapters(files, vocabulary);
  }

  /** Reads and sorts the files; what they mean is not asked yet. */
  public void sort(InputFiles.Found found) {
    problems.addAll(found.problems());
    found.files().forEach(this::take);
    found.notes().forEach(skipped::add);
    found.passedBy().stream()
        .filter(look::beginsLikeModel)
        .forEach(file -> leftOut.addMisnamed(file.shown()));
    if (found.files().isEmpty() && !found.skipped().isEmpty()) {
      instead = "; " + found.skipped() + " (name one to check it anyway)";
    }
    chapters.assign(models);
    models.addAll(chapters.chapters());
    chapters.others().forEach(this::noModel);
    notes.addAll(chapters.notes());
  }

  /** Returns the models, and what files of other formats state in the model format. */
  public List<Document> stating() {
    var stating = new ArrayList<>(models);
    (models.isEmpty() && foreign.isEmpty() ? foreignUnnamed : foreign)
        .forEach(
            (importer, documents) ->
                documents.forEach(
                    document ->
                        importer
                            .stated(document)
                            .map(root -> new Document(document.file(), root, Optional.empty()))
                            .ifPresent(stating::add)));
    return stating;
  }

  /**
   * Returns what the sorted files hold.
   *
   * @param isCatalogue whether a file, by the name that reports show, is read as a catalogue
   */
  public Taken take(Importer.Context context, Predicate<String> isCatalogue) {
    boolean named = !(models.isEmpty() && foreign.isEmpty());
    if (!named) {
      foreign.putAll(foreignUnnamed);
      problems.addAll(brokenForeign);
    } else {
      foreignUnnamed.forEach(this::leaveUnmixed);
      brokenForeign.forEach(leftOut::add);
    }
    markInputs();
    foreign.forEach((importer, documents) -> imported(importer, documents, named, context));
    notes.addAll(leftOut.notes(isCatalogue));
    notes.addAll(besideModels.notes());
    notes.addAll(skipped);
    return new Taken(models, problems, notes, unmixed, instead());
  }

  /** Files that were only looked at are none: a report in the folder may be written again. */
  private void markInputs() {
    var all = new ArrayList<>(models);
    foreign.values().forEach(all::addAll);
    all.forEach(document -> files.addInput(document.file()));
    problems.forEach(problem -> files.addInput(problem.at().file()));
  }

  private String instead() {
    if (leftOut.misnamed().isPresent()) {
      return "; " + leftOut.misnamed().get() + "; name one to check it anyway";
    }
    if (leftOut.isMarkdown()) {
      return "; Markdown is read when it begins with a model between two lines \"---\"";
    }
    return instead;
  }

  private void take(InputFile file) {
    var text = recognition.text(file.path());
    if (text.isPresent()) {
      takeText(file, text.get());
    } else if (!file.named() && !look.isWorthReading(file)) {
      if (FirstLook.isSmall(file)) {
        chapters.add(file);
      } else {
        leftOut.add(FirstLook.tooLarge(file));
      }
    } else {
      takeData(file);
    }
  }

  /** Names a file of another language, which is never a model. */
  private void takeText(InputFile file, TextFormat format) {
    if (file.named()) {
      problems.add(refusals.notRead(file, format.name()));
    } else {
      leftOut.add(format.name(), file.shown());
    }
  }

  private void takeData(InputFile file) {
    var reading =
        file.piped()
            .map(piped -> files.read(file.path(), piped))
            .orElseGet(() -> files.read(file.path(), file.shown()));
    var rest =
        reading.documents().stream().filter(document -> !sort(document, file.named())).toList();
    boolean ours = rest.size() < reading.documents().size();
    var misplaced = misplaced(file, reading);
    if (ours) {
      problems.addAll(reading.problems());
      rest.forEach(document -> beside(document, file.named()));
    } else if (reading.documents().stream().anyMatch(CatalogueReader::isCatalogue)) {
      catalogue(file);
    } else if (misplaced.isPresent()) {
      problems.add(misplaced.get());
      problems.addAll(reading.problems());
    } else if (isMarkdown(file)
        && reading.problems().isEmpty()
        && recognition.unread(reading).isEmpty()) {
      var misspelt = reading.documents().stream().map(recognition::misspeltModel).toList();
      misspelt.forEach(each -> problems.addAll(each.mistakes()));
      if (misspelt.stream().allMatch(MisspeltKeys::isEmpty)) {
        chapters.add(file);
      }
      if (!file.named() && MarkdownFiles.isToml(file.shown(), reading.text())) {
        leftOut.addToml(file.shown());
      }
    } else {
      noModel(file, reading);
    }
  }

  /** Tells of a document in a file that holds something to check. */
  private void beside(Document document, boolean named) {
    boolean model = models.stream().anyMatch(each -> each.file().equals(document.file()));
    (named || model ? problems : brokenForeign).addAll(besideModels.mistakes(document));
  }

  /** Returns a mistake where a model stands at a place where it is not read. */
  private Optional<Finding> misplaced(InputFile file, Reading reading) {
    return isMarkdown(file)
        ? markdown.late(file.shown(), reading.text())
        : reading.documents().stream()
            .flatMap(document -> recognition.besideWrapper(document).stream())
            .findFirst();
  }

  private void catalogue(InputFile file) {
    if (file.named()) {
      problems.add(refusals.catalogue(file));
    } else {
      leftOut.addCatalogue(file.shown());
    }
  }

  private void noModel(InputFile file) {
    if (file.named() || look.isWorthReading(file)) {
      noModel(file, files.read(file.path(), file.shown()));
    } else if (!FirstLook.isSmall(file)) {
      leftOut.add(FirstLook.tooLarge(file));
    } else {
      leftOut.add(file.shown());
    }
  }

  private void noModel(InputFile file, Reading reading) {
    if (file.named()) {
      problems.addAll(refusals.of(file, reading));
    } else {
      leaveOut(file, reading);
    }
  }

  /** Notes what a file is that was found; a broken one that was meant to be read is a mistake. */
  private void leaveOut(InputFile file, Reading reading) {
    var unread = recognition.unread(reading);
    var broken = reading.problems();
    if (unread.isPresent()) {
      leftOut.add(unread.get().name(), file.shown());
    } else if (broken.stream().anyMatch(TemplateMistake::is)) {
      leftOut.add(broken.get(0));
    } else if (broken.isEmpty()) {
      leaveOutSound(file, reading);
    } else if (mayBeModel(reading)) {
      problems.addAll(broken);
    } else if (recognition.meant(name(file), reading.text()).isPresent()) {
      brokenForeign.addAll(broken);
    } else {
      leftOut.add(broken.get(0));
    }
  }

  /**
   * Returns whether a broken file may hold a model. Of one that cannot be opened, nothing is known;
   * one that is too large is read only if it has a key of a model.
   */
  private boolean mayBeModel(Reading reading) {
    return reading.text().isEmpty() || recognition.looksLikeModel(reading.text());
  }

  /** Notes what a sound file is; one that only misspells the keys of a model is a mistake. */
  private void leaveOutSound(InputFile file, Reading reading) {
    var misspelt =
        reading.documents().stream()
            .flatMap(document -> recognition.misspeltModel(document).mistakes().stream())
            .toList();
    if (!misspelt.isEmpty()) {
      problems.addAll(misspelt);
      return;
    }
    reading.documents().stream()
        .filter(recognition::isTemplate)
        .findFirst()
        .ifPresentOrElse(
            template -> leftOut.add(TemplateMistake.at(template.root().at())),
            () -> leftOut.add(file.shown()));
  }

  /** Sorts a document; returns whether it is a model or a foreign format. */
  private boolean sort(Document document, boolean named) {
    var importer = recognition.importer(document);
    if (importer.isPresent()) {
      var shelf = named ? foreign : foreignUnnamed;
      shelf.computeIfAbsent(importer.get(), key -> new ArrayList<>()).add(document);
      return true;
    }
    if (named ? recognition.isModel(document) : recognition.isSurelyModel(document)) {
      models.add(document);
      return true;
    }
    return false;
  }

  private void imported(
      Importer importer, List<Document> documents, boolean named, Importer.Context context) {
    var imports = Imports.of(importer, documents, named, context);
    if (models.isEmpty()) {
      imports.models().forEach(model -> noteOverlay(importer, model));
    }
    models.addAll(imports.documents());
    notes.addAll(imports.notes());
    problems.addAll(imports.problems());
  }

  /** Notes how to state what the format cannot express. */
  private void noteOverlay(Importer importer, Document model) {
    SystemKey.of(model.root())
        .id()
        .map(
            system ->
                ("what %s has no key for can be stated in a model that begins with \"system: %s\";"
                        + " check both files together")
                    .formatted(importer.format().id(), system.text()))
        .map(text -> new Evidence(text, Optional.of(Location.ofFile(model.file()))))
        .ifPresent(notes::add);
  }

  /** Leaves out files that are sources only if the model, or the user, names them. */
  private void leaveUnmixed(Importer importer, List<Document> documents) {
    documents.stream()
        .map(Document::file)
        .distinct()
        .forEach(file -> unmixed.add(new Taken.Unmixed(importer.format(), file)));
  }

  private static boolean isMarkdown(InputFile file) {
    return Reader.isMarkdown(file.shown());
  }

  private static String name(InputFile file) {
    return String.valueOf(file.path().getFileName()).toLowerCase(Locale.ROOT);
  }
}
