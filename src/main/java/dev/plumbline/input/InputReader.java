package dev.plumbline.input;

import dev.plumbline.document.Document;
import dev.plumbline.document.Tree;
import dev.plumbline.document.read.Reading;
import dev.plumbline.finding.Evidence;
import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Location;
import dev.plumbline.importer.FileFormat;
import dev.plumbline.importer.Importer;
import dev.plumbline.input.InputFiles.InputFile;
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

/**
 * Reads files into documents in the model format.
 *
 * <p>In a folder, a model goes before files of other formats, which would describe the same system
 * again, and files that are neither are left out. A file that the user names must be one of them.
 */
public final class InputReader {
  /** Larger files are taken for data unless the user names them. */
  private static final long LARGEST_UNNAMED = 1 << 20;

  private static final int FRONT_MATTER = 4;

  private final Recognition recognition;
  private final SourceFiles files;
  private final List<Document> models = new ArrayList<>();
  private final Map<Importer, List<Document>> foreign = new LinkedHashMap<>();
  private final Map<Importer, List<Document>> foreignUnnamed = new LinkedHashMap<>();
  private final List<Finding> problems = new ArrayList<>();
  private final List<Evidence> notes = new ArrayList<>();
  private final List<String> leftOut = new ArrayList<>();

  /**
   * What the files hold.
   *
   * @param documents models, those made from foreign formats included
   * @param problems mistakes met so far
   * @param notes what was left out or could not be mapped
   */
  public record Taken(List<Document> documents, List<Finding> problems, List<Evidence> notes) {}

  public InputReader(ForeignFormats formats, SourceFiles files) {
    this.recognition = new Recognition(formats);
    this.files = files;
  }

  /** Reads the files. */
  public Taken take(InputFiles.Found found, Importer.Context context) {
    problems.addAll(found.problems());
    found.files().forEach(this::take);
    if (models.isEmpty() && foreign.isEmpty()) {
      foreign.putAll(foreignUnnamed);
    } else {
      foreignUnnamed.forEach(this::noteUnmixed);
    }
    foreign.forEach((importer, documents) -> imported(importer, documents, context));
    noteLeftOut();
    return new Taken(models, problems, notes);
  }

  private void take(InputFile file) {
    if (!file.named() && !isWorthReading(file.path())) {
      leftOut.add(file.shown());
      return;
    }
    var reading = files.read(file.path(), file.shown());
    boolean ours = false;
    for (var document : reading.documents()) {
      ours |= sort(document, file.named());
    }
    var unread = file.named() && !ours ? unread(reading) : Optional.<FileFormat>empty();
    boolean meant = file.named() && file.hasEnding() || recognition.looksLikeModel(reading.text());
    if (unread.isPresent()) {
      var name = unread.get().name();
      notAModel(file, "this is a file of " + name + ", a format that is not read");
    } else if (ours || meant && !reading.problems().isEmpty()) {
      problems.addAll(reading.problems());
    } else if (file.named()) {
      notAModel(file, "this describes no architecture");
    } else {
      leftOut.add(file.shown());
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
    if (recognition.isModel(document)) {
      models.add(document);
      return true;
    }
    return false;
  }

  private void imported(Importer importer, List<Document> documents, Importer.Context context) {
    for (var imported : importer.read(documents, context)) {
      if (models.isEmpty()) {
        noteOverlay(importer, imported.model());
      }
      models.add(marked(imported.model(), importer.format().id()));
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

  private void noteLeftOut() {
    if (!leftOut.isEmpty()) {
      var text =
          leftOut.size() == 1
              ? "left out " + leftOut.get(0) + ", which describes no architecture"
              : "left out %d files that describe no architecture, such as %s"
                  .formatted(leftOut.size(), leftOut.get(0));
      notes.add(new Evidence(text, Optional.empty()));
    }
  }

  /** Judges a file of a folder without reading all of it: many are data or plain prose. */
  private static boolean isWorthReading(Path file) {
    try {
      return Files.size(file) <= LARGEST_UNNAMED && (!isMarkdown(file) || hasFrontMatter(file));
    } catch (IOException e) {
      return true;
    }
  }

  private static boolean isMarkdown(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".md");
  }

  private static boolean hasFrontMatter(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      var start = new String(in.readNBytes(FRONT_MATTER + 2), StandardCharsets.UTF_8);
      return start.startsWith("---") || start.startsWith("\ufeff---");
    }
  }
}
