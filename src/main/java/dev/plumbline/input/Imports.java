package dev.plumbline.input;

import dev.plumbline.document.Document;
import dev.plumbline.document.Tree;
import dev.plumbline.finding.Evidence;
import dev.plumbline.finding.Finding;
import dev.plumbline.importer.Importer;
import dev.plumbline.lift.source.SourceDocument;
import java.util.ArrayList;
import java.util.List;

/**
 * What files of other formats become.
 *
 * @param documents models, each marked with its format, and what the files state in the model
 *     format
 * @param models only the models, before they are marked
 * @param problems mistakes in the files
 * @param notes what could not be mapped
 */
record Imports(
    List<Document> documents, List<Document> models, List<Finding> problems, List<Evidence> notes) {
  /**
   * Imports documents of one format.
   *
   * @param named whether the user names the files, so that they are meant together
   */
  static Imports of(
      Importer importer, List<Document> documents, boolean named, Importer.Context context) {
    var made =
        new Imports(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    var systems =
        named ? importer.readNamed(documents, context) : importer.read(documents, context);
    for (var imported : systems) {
      made.models.add(imported.model());
      made.documents.add(marked(imported.model(), importer.format().id()));
      made.documents.addAll(imported.stated());
      made.notes.addAll(imported.notes());
      made.problems.addAll(imported.problems());
    }
    return made;
  }

  /** Says in the model where it comes from: what such a format leaves open is no mistake. */
  private static Document marked(Document model, String format) {
    if (!(model.root() instanceof Tree.Mapping root)) {
      return model;
    }
    var at = root.at();
    var mark =
        new Tree.Entry(
            new Tree.Scalar(SourceDocument.IMPORTED, at), new Tree.Scalar(format, true, at));
    var entries = new ArrayList<>(root.entries());
    entries.add(mark);
    return new Document(
        model.file(), new Tree.Mapping(entries, at, root.via()), model.prose(), model.comments());
  }
}
