package dev.plumbline.fuzz;

import dev.plumbline.document.Document;
import dev.plumbline.document.read.Reader;
import dev.plumbline.finding.Finding;
import dev.plumbline.lift.catalogue.CatalogueReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads any bytes as a catalogue of an organisation's own words. */
public final class CatalogueTarget {
  private static final List<Document> MODEL =
      Reader.read("small.yaml", Kept.text("small.yaml").getBytes(StandardCharsets.UTF_8))
          .documents();

  private CatalogueTarget() {}

  /** Tries one input. */
  public static void fuzzerTestOneInput(byte[] data) {
    var file = "catalogue.yaml";
    var reading = ReadText.of(file, data);
    var catalogues = reading.documents().stream().filter(CatalogueReader::isCatalogue).toList();
    if (catalogues.isEmpty()) {
      return;
    }
    var words = Promise.inTime(() -> CatalogueReader.read(catalogues, LiftedText.VOCABULARY));
    var again = CatalogueReader.read(catalogues, LiftedText.VOCABULARY);
    Promise.same(words.problems(), again.problems(), "reading again finds other mistakes");
    Promise.inside(file, reading.text(), words.problems().stream().map(Finding::at));
    if (words.problems().isEmpty()) {
      var choice = Choice.by(data);
      if (choice.isOneIn(4)) {
        LiftedText.lift(MODEL, words.vocabulary());
      }
      UnknownKey.in(catalogues, choice.random()).ifPresent(CatalogueTarget::nothingLost);
    }
  }

  /** What is written in a catalogue is told as a mistake, or the vocabulary has it. */
  private static void nothingLost(List<Document> catalogues) {
    var words = CatalogueReader.read(catalogues, LiftedText.VOCABULARY);
    Promise.holds(
        words.problems().stream().anyMatch(each -> each.message().contains(UnknownKey.KEY))
            || words.vocabulary().graph().stream()
                .anyMatch(triple -> triple.toString().contains(UnknownKey.KEY)),
        "a key that nobody knows is lost: " + UnknownKey.path(catalogues));
  }
}
