package dev.plumbline.lift.read;

import dev.plumbline.document.Tree;
import dev.plumbline.finding.Location;
import dev.plumbline.lift.source.SourceDocument;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Knows the files of other formats, also those that were read as parts of others. What such a file
 * states in the model format is not imported.
 */
final class ImportedFiles implements Predicate<Location> {
  private final Set<String> files = new LinkedHashSet<>();
  private final List<Location> own = new ArrayList<>();

  private ImportedFiles() {}

  /** Returns what the documents are read from. */
  static ImportedFiles of(List<SourceDocument> sources) {
    var imported = new ImportedFiles();
    for (var source : sources) {
      var root = source.document().root();
      if (root instanceof Tree.Mapping mapping
          && mapping.get(SourceDocument.IMPORTED).isPresent()) {
        imported.add(root);
      }
    }
    for (var source : sources) {
      var root = source.document().root();
      if (imported.files.contains(root.at().file())
          && !(root instanceof Tree.Mapping mapping
              && mapping.get(SourceDocument.IMPORTED).isPresent())) {
        imported.own.add(root.at());
      }
    }
    return imported;
  }

  @Override
  public boolean test(Location at) {
    return files.contains(at.file()) && own.stream().noneMatch(part -> contains(part, at));
  }

  private static boolean contains(Location part, Location at) {
    return part.file().equals(at.file())
        && part.compareTo(at) <= 0
        && (at.endLine() < part.endLine()
            || at.endLine() == part.endLine() && at.endColumn() <= part.endColumn());
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
