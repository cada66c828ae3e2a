package dev.plumbline.lift.read;

import dev.plumbline.document.Document;
import dev.plumbline.document.Prose;
import dev.plumbline.document.Tree;
import dev.plumbline.finding.Location;
import dev.plumbline.lift.outline.StatedElement;
import dev.plumbline.lift.outline.WrittenTwice;
import dev.plumbline.lift.source.SourceDocument;
import dev.plumbline.lift.source.SystemKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds documents that say of one system, word for word, what another says: each is read once. */
final class Copies {
  private final List<WrittenTwice> found = new ArrayList<>();

  /** Returns what was found to be written twice. */
  List<WrittenTwice> found() {
    return found;
  }

  /** Returns the documents of a system, without copies of those before them. */
  List<SourceDocument> without(StatedElement system, List<SourceDocument> sources) {
    var kept = new ArrayList<SourceDocument>();
    Map<List<String>, List<Document>> alike = new HashMap<>();
    for (var source : sources) {
      var document = source.document();
      if (source.isImported() || isBare(document)) {
        kept.add(source);
        continue;
      }
      var before = alike.computeIfAbsent(keys(document), key -> new ArrayList<>(1));
      var first = before.stream().filter(document::hasSameContent).findFirst();
      first.ifPresentOrElse(
          one -> found.add(new WrittenTwice(system, start(one), start(document))),
          () -> {
            before.add(document);
            kept.add(source);
          });
    }
    return kept;
  }

  /** Returns whether it says no more than which system it belongs to, and which files do. */
  private static boolean isBare(Document document) {
    return document.prose().map(Prose::blocks).filter(blocks -> !blocks.isEmpty()).isEmpty()
        && entries(document).stream()
            .allMatch(entry -> ElementDocuments.isOfFile(entry.key().text()));
  }

  private static List<String> keys(Document document) {
    return entries(document).stream()
        .map(
            entry ->
                entry.key().text() + (entry.value() instanceof Tree.Scalar one ? one.text() : ""))
        .sorted()
        .toList();
  }

  /** Returns the key that names the system, rather than all that is written. */
  private static Location start(Document document) {
    return SystemKey.of(document.root())
        .entry()
        .map(entry -> entry.key().at())
        .orElseGet(() -> document.root().at());
  }

  private static List<Tree.Entry> entries(Document document) {
    return ((Tree.Mapping) document.root()).entries();
  }
}
