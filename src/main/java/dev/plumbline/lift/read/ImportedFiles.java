package dev.plumbline.lift.read;

import dev.plumbline.document.Tree;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the files of other formats, also those that were read as parts of others. */
final class ImportedFiles {
  private final Set<String> files = new LinkedHashSet<>();

  private ImportedFiles() {}

  /** Returns the names of the files, as reports show them. */
  static Set<String> of(List<SourceDocument> sources) {
    var imported = new ImportedFiles();
    for (var source : sources) {
      if (source.document().root() instanceof Tree.Mapping root
          && root.get(ModelKeys.IMPORTED).isPresent()) {
        imported.add(root);
      }
    }
    return imported.files;
  }

  private void add(Tree tree) {
    files.add(tree.at().file());
    if (tree instanceof Tree.Mapping mapping) {
      mapping.entries().forEach(entry -> add(entry.key()));
      mapping.entries().forEach(entry -> add(entry.value()));
    } else if (tree instanceof Tree.Sequence sequence) {
      sequence.items().forEach(this::add);
    }
  }
}
