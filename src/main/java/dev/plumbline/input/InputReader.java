package dev.plumbline.input;

import dev.plumbline.document.Document;
import dev.plumbline.document.Tree;
import dev.plumbline.document.read.Reader;
import dev.plumbline.document.read.Reading;
import dev.plumbline.finding.Evidence;
import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Location;
import dev.plumbline.importer.FileFormat;
import dev.plumbline.importer.Importer;
import dev.plumbline.input.InputFiles.InputFile;
import dev.plumbline.ontology.Vocabulary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads files into documents in the model format.
 *
 * <p>In a folder, a model goes before files of other formats, which would describe the same system
 * again, and files that are neither are left out. A file that the user names must be one of them.
 */
public final class InputReader {
  /** Larger files are taken for data unless the user names them. */
  private static final long LARGEST_UNNAMED = 1 << 20;

  /** The number of bytes that are looked at to judge a file. */
  private static final int HEAD = 1 << 12;

  private final Recognition recognition;
  private final SourceFiles files;
  private final List<Document> models = new ArrayList<>();
  private final Map<Importer, List<Document>> foreign = new LinkedHashMap<>();
  private final Map<Importer, List<Document>> foreignUnnamed = new LinkedHashMap<>();
  private final List<Finding> problems = new ArrayList<>();
  private final List<Evidence> notes = new ArrayList<>();
  private final List<Finding> brokenForeign = new ArrayList<>();
  private final LeftOut leftOut = new LeftOut();
  private final MarkdownFiles markdown;
  private final Chapters chapters;

  /**
   * What the files hold.
   *
   * @param documents models, those made from foreign formats included
   * @param problems mistakes met so far
   * @param notes what was left out or could not be mapped
   */
  public record Taken(List<Document> documents, List<Finding> problems, List<Evidence> notes) {
    /** Returns the mistakes in files that were meant to be read; others belong to no system. */
    public List<Finding> broken() {
      return problems.stream().filter(problem -> !InputMistake.NOT_A_MODEL.is(problem)).toList();
    }
  }

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
    this.chapters = new Chapters(files, vocabulary);
  }

  /** Reads the files. */
  public Taken take(InputFiles.Found found, Importer.Context context) {
    problems.addAll(found.problems());
    found.files().forEach(this::take);
    chapters.assign(models);
    models.addAll(chapters.chapters());
    chapters.others().forEach(this::noModel);
    notes.addAll(chapters.notes());
    boolean named = !(models.isEmpty() && foreign.isEmpty());
    if (!named) {
      foreign.putAll(foreignUnnamed);
      problems.addAll(brokenForeign);
    } else {
      foreignUnnamed.forEach(this::noteUnmixed);
      brokenForeign.forEach(leftOut::add);
    }
    foreign.forEach((importer, documents) -> imported(importer, documents, named, context));
    notes.addAll(leftOut.notes());
    notes.addAll(found.notes());
    return new Taken(models, problems, notes);
  }

  private void take(InputFile file) {
    if (!file.named() && !isWorthReading(file)) {
      if (isMarkdown(file) && isSmall(file)) {
        chapters.add(file);
      } else {
        leftOut.add(file.shown());
      }
      return;
    }
    var reading = files.read(file.path(), file.shown());
    boolean ours = false;
    for (var document : reading.documents()) {
      ours |= sort(document, file.named());
    }
    var misplaced = misplaced(file, reading);
    if (ours) {
      problems.addAll(reading.problems());
    } else if (misplaced.isPresent()) {
      problems.add(misplaced.get());
    } else if (isMarkdown(file) && reading.problems().isEmpty() && unread(reading).isEmpty()) {
      chapters.add(file);
      if (!file.named() && MarkdownFiles.isToml(file.shown(), reading.text())) {
        leftOut.addToml(file.shown());
      }
    } else {
      noModel(file, reading);
    }
  }

  /** Returns a mistake where a model stands at a place where it is not read. */
  private Optional<Finding> misplaced(InputFile file, Reading reading) {
    return isMarkdown(file)
        ? markdown.late(file.shown(), reading.text())
        : reading.documents().stream()
            .flatMap(document -> recognition.besideWrapper(document).stream())
            .findFirst();
  }

  private void noModel(InputFile file) {
    if (file.named() || isWorthReading(file)) {
      noModel(file, files.read(file.path(), file.shown()));
    } else {
      leftOut.add(file.shown());
    }
  }

  private void noModel(InputFile file, Reading reading) {
    if (file.named()) {
      refuse(file, reading);
    } else {
      leaveOut(file, reading);
    }
  }

  /** Says what a file is that the user named and that cannot be checked. */
  private void refuse(InputFile file, Reading reading) {
    var unread = unread(reading);
    boolean meant = file.hasEnding() || recognition.looksLikeModel(reading.text());
    if (unread.isPresent()) {
      var name = unread.get().name();
      notAModel(file, "this is a file of " + name + ", a format that is not read");
    } else if (meant && !reading.problems().isEmpty()) {
      problems.addAll(reading.problems());
    } else if (isMarkdown(file)) {
      problems.add(
          InputMistake.NOT_A_MODEL.at(file.shown(), markdown.refusal(file.shown(), reading)));
    } else {
      notAModel(file, "this describes no architecture");
    }
  }

  /** Notes what a file is that was found; a broken one that was meant to be read is a mistake. */
  private void leaveOut(InputFile file, Reading reading) {
    var unread = unread(reading);
    var broken = reading.problems();
    if (unread.isPresent()) {
      leftOut.add(unread.get(), file.shown());
    } else if (broken.isEmpty()) {
      leftOut.add(file.shown());
    } else if (recognition.looksLikeModel(reading.text())) {
      problems.addAll(broken);
    } else if (recognition.meant(name(file), reading.text()).isPresent()) {
      brokenForeign.addAll(broken);
    } else {
      leftOut.add(broken.get(0));
    }
  }

  private Optional<FileFormat> unread(Reading reading) {
    return reading.documents().stream()
        .flatMap(document -> recognition.unread(document).stream())
        .findFirst();
  }

  private void notAModel(InputFile file, String what) {
    var message = what + "; " + recognition.expected();
    problems.add(InputMistake.NOT_A_MODEL.at(file.shown(), message));
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
    var systems =
        named ? importer.readNamed(documents, context) : importer.read(documents, context);
    for (var imported : systems) {
      if (models.isEmpty()) {
        noteOverlay(importer, imported.model());
      }
      models.add(marked(imported.model(), importer.format().id()));
      models.addAll(imported.stated());
      notes.addAll(imported.notes());
      problems.addAll(imported.problems());
    }
  }

  /** Says in the model where it comes from: what such a format leaves open is no mistake. */
  private static Document marked(Document model, String format) {
    if (!(model.root() instanceof Tree.Mapping root)) {
      return model;
    }
    var at = root.at();
    var mark = new Tree.Entry(new Tree.Scalar("x-imported", at), new Tree.Scalar(format, true, at));
    var entries = new ArrayList<>(root.entries());
    entries.add(mark);
    return new Document(
        model.file(), new Tree.Mapping(entries, at, root.via()), model.prose(), model.comments());
  }

  /** Notes how to state what the format cannot express. */
  private void noteOverlay(Importer importer, Document model) {
    if (model.root() instanceof Tree.Mapping root
        && root.get("system").orElse(root) instanceof Tree.Scalar system) {
      var text =
          ("what %s has no key for can be stated in a model that begins with \"system: %s\";"
                  + " check both files together")
              .formatted(importer.format().id(), system.text());
      notes.add(new Evidence(text, Optional.of(Location.ofFile(model.file()))));
    }
  }

  private void noteUnmixed(Importer importer, List<Document> documents) {
    for (var document : documents) {
      var text =
          "this file of %s was not mixed into the model; name it to check it"
              .formatted(importer.format().id());
      notes.add(new Evidence(text, Optional.of(Location.ofFile(document.file()))));
    }
  }

  /**
   * Judges a file of a folder without reading all of it: many are data or plain prose. A large one
   * that begins like a model is read.
   */
  private boolean isWorthReading(InputFile file) {
    try {
      var head = head(file.path());
      return isMarkdown(file)
          ? isSmall(file) && MarkdownFiles.mayHoldModel(head)
          : isSmall(file) || recognition.looksLikeModel(head);
    } catch (IOException e) {
      return true;
    }
  }

  private static boolean isSmall(InputFile file) {
    try {
      return Files.size(file.path()) <= LARGEST_UNNAMED;
    } catch (IOException e) {
      return true; // Reading it says why.
    }
  }

  private static boolean isMarkdown(InputFile file) {
    return Reader.isMarkdown(file.shown());
  }

  private static String name(InputFile file) {
    return String.valueOf(file.path().getFileName()).toLowerCase(Locale.ROOT);
  }

  private static String head(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
    }
  }
}
