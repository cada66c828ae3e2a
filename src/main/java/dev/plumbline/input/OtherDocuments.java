package dev.plumbline.input;

import dev.plumbline.document.Document;
import dev.plumbline.document.Tree;
import dev.plumbline.finding.Evidence;
import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Location;
import dev.plumbline.lift.catalogue.CatalogueReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The documents beside a model in one file that are no models themselves: what is known to be of
 * another format is noted, all else is a mistake, since it may be a part of the model.
 */
final class OtherDocuments {
  private final Recognition recognition;
  private final List<Evidence> notes = new ArrayList<>();

  OtherDocuments(Recognition recognition) {
    this.recognition = recognition;
  }

  /** Returns notes on the documents so far. */
  List<Evidence> notes() {
    return notes;
  }

  /** Returns the mistakes of a document, and notes what it is when that is known. */
  List<Finding> mistakes(Document document) {
    var at = start(document);
    var unread = recognition.unread(document);
    if (unread.isPresent()) {
      var text =
          "left out this document: it is of %s, a format that is not read"
              .formatted(unread.get().name());
      notes.add(new Evidence(text, Optional.of(at)));
      return List.of();
    }
    if (isExtension(document)) {
      return List.of();
    }
    if (CatalogueReader.isCatalogue(document)) {
      return List.of(
          InputMistake.NOT_A_MODEL.at(
              at,
              "this document is a catalogue of Plumbline, which is not read beside a model",
              "give it a file of its own, and name that with --catalogue or under \"catalogue\""));
    }
    var misspelt = recognition.misspelt(document);
    return misspelt.isEmpty()
        ? List.of(
            InputMistake.NOT_A_MODEL.at(
                at,
                "this document of the file describes no architecture; " + recognition.expected(),
                ""))
        : misspelt.mistakes();
  }

  /** Returns whether all keys belong to the user. */
  private static boolean isExtension(Document document) {
    return document.root() instanceof Tree.Mapping root
        && root.entries().stream().allMatch(entry -> entry.key().text().startsWith("x-"));
  }

  /** Returns the first key, rather than all that is written. */
  private static Location start(Document document) {
    return document.root() instanceof Tree.Mapping root && !root.entries().isEmpty()
        ? root.entries().get(0).key().at()
        : document.root().at();
  }
}
