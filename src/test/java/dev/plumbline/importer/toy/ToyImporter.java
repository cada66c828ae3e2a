package dev.plumbline.importer.toy;

import dev.plumbline.document.Document;
import dev.plumbline.document.KnownTags;
import dev.plumbline.document.Tree;
import dev.plumbline.finding.Location;
import dev.plumbline.importer.FileFormat;
import dev.plumbline.importer.Importer;
import dev.plumbline.importer.ModelBuilder;
import dev.plumbline.importer.Signature;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads boxes, each with the image that it runs: all that an importer has to be. */
public final class ToyImporter implements Importer {
  private static final FileFormat FORMAT =
      new FileFormat("toy", "Toy Town", Set.of("town"), Signature.mapping("boxes"));

  @Override
  public FileFormat format() {
    return FORMAT;
  }

  @Override
  public Set<String> endings() {
    return Set.of("toy");
  }

  @Override
  public String example() {
    return "a.toy";
  }

  @Override
  public KnownTags tags() {
    return new KnownTags(Set.of("!wood"), Set.of());
  }

  @Override
  public List<Imported> read(List<Document> documents, Context context) {
    return documents.stream().map(ToyImporter::read).toList();
  }

  private static Imported read(Document document) {
    var root = (Tree.Mapping) document.root();
    var model = new ModelBuilder(root.at()).put("system", "town", root.at());
    for (var box : ((Tree.Mapping) root.get("boxes").orElseThrow()).entries()) {
      component(model, box, root.at());
    }
    var imported = new Document(document.file(), model.build(), Optional.empty());
    return new Imported(imported, List.of(), List.of());
  }

  private static void component(ModelBuilder model, Tree.Entry box, Location at) {
    model
        .mapping("components", at)
        .mapping(box.key().text(), box.key().at())
        .put("kind", "service", box.key().at())
        .put("image", box.value());
  }
}
