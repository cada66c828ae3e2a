package dev.plumbline.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.apache.jena.sparql.core.Prologue;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrOne;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.path.PathFactory;
import org.apache.jena.sparql.path.PathWriter;

/** The small changes of a property path: fewer alternatives, fewer steps. */
final class PathChanges {
  private final Prologue prefixes;

  PathChanges(Prologue prefixes) {
    this.prefixes = prefixes;
  }

  /** Returns a pattern with each change of its path. */
  List<Change<TriplePath>> of(TriplePath pattern) {
    if (pattern.isTriple()) {
      return List.of();
    }
    return of(pattern.getPath()).stream()
        .map(
            change ->
                new Change<>(
                    change.what(),
                    pattern,
                    new TriplePath(pattern.getSubject(), change.result(), pattern.getObject())))
        .toList();
  }

  private List<Change<Path>> of(Path path) {
    var changes = new ArrayList<Change<Path>>();
    if (path instanceof P_Alt either) {
      changes.add(Change.leftOut(text(either.getLeft()), path, either.getRight()));
      changes.add(Change.leftOut(text(either.getRight()), path, either.getLeft()));
      inside(changes, either, PathFactory::pathAlt);
    } else if (path instanceof P_Seq both) {
      inside(changes, both, PathFactory::pathSeq);
    } else if (path instanceof P_ZeroOrOne some) {
      changes.add(becomes(path, some.getSubPath()));
      inside(changes, some, PathFactory::pathZeroOrOne);
    } else if (path instanceof P_ZeroOrMore1 some) {
      changes.add(becomes(path, PathFactory.pathOneOrMore1(some.getSubPath())));
      changes.add(becomes(path, PathFactory.pathZeroOrOne(some.getSubPath())));
    } else if (path instanceof P_OneOrMore1 some) {
      changes.add(becomes(path, some.getSubPath()));
    }
    return changes;
  }

  private Change<Path> becomes(Path path, Path other) {
    return Change.becomes(text(path), text(other), path, other);
  }

  private void inside(List<Change<Path>> changes, P_Path1 path, Function<Path, Path> whole) {
    of(path.getSubPath()).forEach(change -> changes.add(change.in(whole)));
  }

  private void inside(List<Change<Path>> changes, P_Path2 path, BinaryOperator<Path> whole) {
    of(path.getLeft())
        .forEach(change -> changes.add(change.in(left -> whole.apply(left, path.getRight()))));
    of(path.getRight())
        .forEach(change -> changes.add(change.in(right -> whole.apply(path.getLeft(), right))));
  }

  private String text(Path path) {
    return PathWriter.asString(path, prefixes);
  }
}
