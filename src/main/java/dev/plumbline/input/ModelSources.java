package dev.plumbline.input;

import dev.plumbline.document.Document;
import dev.plumbline.document.read.Reading;
import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Sources;
import dev.plumbline.importer.FileFormat;
import dev.plumbline.importer.Importer;
import dev.plumbline.lift.source.SourceOpener;
import dev.plumbline.message.Nearness;
import dev.plumbline.message.Quotes;
import dev.plumbline.ontology.Vocabulary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Reads the files that models name, those of other formats too. */
public final class ModelSources implements SourceOpener {
  private final SourceFiles files;
  private final ForeignFormats formats;
  private final Recognition recognition;
  private final Importer.Context context;
  private final Set<String> read = new HashSet<>();

  /**
   * Makes an opener.
   *
   * @param files the files of the run
   * @param formats the foreign formats
   * @param context what importers may open
   * @param vocabulary tells what looks like a part of a model
   */
  public ModelSources(
      SourceFiles files,
      ForeignFormats formats,
      Importer.Context context,
      Supplier<Vocabulary> vocabulary) {
    this.files = files;
    this.formats = formats;
    this.recognition = new Recognition(formats, vocabulary);
    this.context = context;
  }

  /** Returns the files of other formats that models named, as reports show them. */
  public Set<String> read() {
    return Set.copyOf(read);
  }

  @Override
  public Opened open(Path file, String shown) {
    files.addInput(file);
    return files.open(file, shown);
  }

  @Override
  public Sources sources() {
    return files.sources();
  }

  @Override
  public Imported imported(List<Named> named) {
    var refused = new LinkedHashMap<Path, String>();
    var byFormat = new LinkedHashMap<Importer, List<Document>>();
    var problems = new ArrayList<Finding>();
    var others = new OtherDocuments(recognition);
    for (var file : named) {
      var reading = files.read(file.file(), file.shown());
      var why = taken(file, reading, byFormat);
      if (why.isEmpty()) {
        read.add(file.shown());
        files.addInput(file.file());
        problems.addAll(reading.problems());
        reading.documents().stream()
            .filter(document -> file.format().isEmpty() && recognition.importer(document).isEmpty())
            .forEach(document -> problems.addAll(others.mistakes(document)));
      } else {
        refused.put(file.file(), why.get());
      }
    }
    var documents = new ArrayList<Document>();
    var notes = new ArrayList<>(others.notes());
    byFormat.forEach(
        (importer, of) -> {
          var imports = Imports.of(importer, of, true, context);
          documents.addAll(imports.documents());
          problems.addAll(imports.problems());
          notes.addAll(imports.notes());
        });
    return new Imported(documents, refused, problems, notes);
  }

  /** Takes the documents of a file, or returns why none of them can be read. */
  private Optional<String> taken(
      Named file, Reading reading, Map<Importer, List<Document>> byFormat) {
    var wanted = file.format().map(this::importer);
    if (wanted.isPresent() && wanted.get().isEmpty()) {
      return Optional.of(noFormat(file.format().get()));
    }
    boolean any = false;
    for (var document : reading.documents()) {
      var importer = wanted.isPresent() ? wanted.get() : recognition.importer(document);
      if (importer.isPresent()) {
        byFormat.computeIfAbsent(importer.get(), key -> new ArrayList<>()).add(document);
        any = true;
      }
    }
    return any ? Optional.empty() : Optional.of(why(reading));
  }

  private Optional<Importer> importer(String format) {
    return formats.importers().stream().filter(each -> isCalled(each.format(), format)).findFirst();
  }

  private static boolean isCalled(FileFormat format, String name) {
    return format.id().equalsIgnoreCase(name) || format.name().equalsIgnoreCase(name);
  }

  private String noFormat(String name) {
    var known = formats.unread().stream().filter(each -> isCalled(each, name)).findFirst();
    return known
        .map(format -> format.name() + " is a format that is not read; expected " + expected())
        .orElseGet(
            () ->
                "no format is called "
                    + Quotes.of(name)
                    + Nearness.suggestion(name, ids().toList(), 2));
  }

  private String why(Reading reading) {
    var unread =
        reading.documents().stream()
            .flatMap(document -> recognition.unread(document).stream())
            .findFirst();
    if (unread.isPresent()) {
      return "a file of "
          + unread.get().name()
          + ", a format that is not read; expected "
          + expected();
    }
    if (!reading.problems().isEmpty()) {
      return reading.problems().get(0).message();
    }
    boolean model = reading.documents().stream().anyMatch(recognition::isModel);
    return model
        ? "a model; name it under \"include\""
        : "of no known format; expected " + expected();
  }

  private String expected() {
    return "a file of " + String.join(", ", ids().toList());
  }

  private Stream<String> ids() {
    return formats.importers().stream().map(each -> each.format().id());
  }
}
