package dev.plumbline.importer;

import dev.plumbline.document.Document;
import dev.plumbline.document.Tree;
import dev.plumbline.graph.Architecture;
import dev.plumbline.lift.FilesOnDisk;
import dev.plumbline.lift.Lifter;
import dev.plumbline.lift.Options;
import dev.plumbline.ontology.Vocabulary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lifts imported models, as a check of a foreign file does. */
public final class LiftedImports {
  private LiftedImports() {}

  /** Returns the graph of what was imported. */
  public static Architecture of(List<Importer.Imported> imported, Vocabulary vocabulary) {
    var folder = Path.of("").toAbsolutePath();
    var options = new Options(folder, folder, Optional.empty());
    return Lifter.lift(documents(imported), options, vocabulary, new FilesOnDisk());
  }

  /** Returns what was imported as documents to lift. */
  public static List<Document> documents(List<Importer.Imported> imported) {
    var documents = new ArrayList<Document>();
    imported.forEach(one -> documents.add(marked(one.model())));
    imported.forEach(one -> documents.addAll(one.stated()));
    return documents;
  }

  private static Document marked(Document model) {
    var root = (Tree.Mapping) model.root();
    var entries = new ArrayList<>(root.entries());
    var key = new Tree.Scalar("x-imported", root.at());
    entries.add(new Tree.Entry(key, new Tree.Scalar("test", root.at())));
    return new Document(model.file(), new Tree.Mapping(entries, root.at()), Optional.empty());
  }
}
