package dev.plumbline.fuzz;

import dev.plumbline.document.Document;
import dev.plumbline.finding.Evidence;
import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Location;
import dev.plumbline.importer.Importer;
import dev.plumbline.importer.LiftedImports;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What every importer promises. */
final class ImportedFiles {
  private ImportedFiles() {}

  /**
   * Imports the files of the format, as found and as named, and fails when a promise is broken: a
   * file that nobody reads is no mistake here, for others may be about it.
   */
  static List<Importer.Imported> of(Importer importer, Bundle bundle, Choice choice) {
    var context = new MemoryContext(importer, bundle);
    var documents = context.documents();
    if (documents.isEmpty()) {
      return List.of();
    }
    var imported = Promise.inTime(() -> importer.read(documents, context));
    sound(imported, bundle);
    if (choice.isOneIn(8)) {
      Promise.same(imported, importer.read(documents, context), "importing again imports another");
    }
    if (choice.isOneIn(3)) {
      sound(importer.readNamed(documents, context), bundle);
    }
    return imported;
  }

  private static void sound(List<Importer.Imported> imported, Bundle bundle) {
    for (var name : bundle.files().keySet()) {
      Promise.inside(name, text(bundle, name), imported.stream().flatMap(ImportedFiles::places));
    }
    var lifted =
        Promise.inTime(
            () -> LiftedText.problems(LiftedImports.documents(imported), LiftedText.NOTHING));
    var stated = imported.stream().mapToLong(each -> each.stated().size()).sum();
    if (stated == 0) {
      Promise.same(
          List.of(),
          lifted.sorted().stream()
              .filter(each -> !isOfAComment(each.at(), bundle))
              .map(each -> each.at() + " " + each.message())
              .toList(),
          "the importer makes a model with mistakes");
    }
  }

  /** What a comment accepts is in the words of the model, where the user makes the mistakes. */
  private static boolean isOfAComment(Location at, Bundle bundle) {
    return bundle.files().containsKey(at.file())
        && text(bundle, at.file())
            .lines()
            .skip(Math.max(0, at.line() - 1L))
            .findFirst()
            .filter(line -> line.matches(".*#\\s*plumbline:.*"))
            .isPresent();
  }

  private static String text(Bundle bundle, String name) {
    var text = bundle.text(name);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static Stream<Location> places(Importer.Imported imported) {
    var documents = new ArrayList<Document>(imported.stated());
    documents.add(imported.model());
    return Stream.of(
            documents.stream().flatMap(ReadText::places),
            imported.problems().stream().map(Finding::at),
            imported.notes().stream().map(Evidence::at).flatMap(Optional::stream))
        .flatMap(each -> each);
  }
}
