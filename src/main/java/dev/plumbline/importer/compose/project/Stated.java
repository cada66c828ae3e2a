package dev.plumbline.importer.compose.project;

import dev.plumbline.document.Document;
import dev.plumbline.document.Tree;
import dev.plumbline.importer.compose.project.Project.Definition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a project states in the model format, under the key {@code x-plumbline}: at the top of a
 * file of the system, in a service of its component.
 */
public final class Stated {
  private static final String KEY = "x-plumbline";
  private static final String SYSTEM = "system";

  private Stated() {}

  /** Returns the name that a file gives its system. */
  static Optional<String> name(Tree.Mapping root) {
    return Fields.mapping(root, KEY).flatMap(stated -> Fields.text(stated, SYSTEM));
  }

  /** Returns what a file states of its system. */
  public static Optional<Tree.Mapping> in(Document document) {
    return document.root() instanceof Tree.Mapping root
        ? Fields.mapping(root, KEY)
        : Optional.empty();
  }

  /** Returns the documents in the model format, each with the name of the system. */
  public static List<Document> of(Project project, String system) {
    var documents = new ArrayList<Document>();
    for (var document : project.read()) {
      if (document.root() instanceof Tree.Mapping root) {
        root.entry(KEY).ifPresent(entry -> documents.add(ofSystem(entry, system)));
      }
    }
    for (var service : project.services().values()) {
      service
          .body()
          .entry(KEY)
          .ifPresent(entry -> documents.add(ofService(service, entry, system)));
    }
    return documents;
  }

  private static Document ofSystem(Tree.Entry stated, String system) {
    if (!(stated.value() instanceof Tree.Mapping mapping)) {
      return document(stated.value());
    }
    var entries = new ArrayList<Tree.Entry>();
    entries.add(named(stated, system));
    mapping.entries().stream()
        .filter(entry -> !entry.key().text().equals(SYSTEM))
        .forEach(entries::add);
    return document(new Tree.Mapping(entries, mapping.at()));
  }

  private static Document ofService(Definition service, Tree.Entry stated, String system) {
    var at = stated.value().at();
    var id = new Tree.Scalar(Ids.of(service.key().text()), true, stated.key().at());
    var component = new Tree.Mapping(List.of(new Tree.Entry(id, stated.value())), at);
    var key = new Tree.Scalar("components", stated.key().at());
    return document(
        new Tree.Mapping(List.of(named(stated, system), new Tree.Entry(key, component)), at));
  }

  private static Tree.Entry named(Tree.Entry stated, String system) {
    var at = stated.key().at();
    return new Tree.Entry(new Tree.Scalar(SYSTEM, at), new Tree.Scalar(system, true, at));
  }

  private static Document document(Tree root) {
    return new Document(root.at().file(), root, Optional.empty());
  }
}
