package dev.plumbline.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** Tells to which part of a document a comment belongs: that on its line, or else the next one. */
public final class CommentPlaces {
  private final TreeMap<Integer, List<Spot>> byLine = new TreeMap<>();

  /**
   * A key, or an item of a list.
   *
   * @param tree the key or item
   * @param path the keys and items that it is in, itself last
   */
  private record Spot(Tree tree, List<Tree> path) {
    int column() {
      return tree.at().column();
    }
  }

  /** Makes the places of a document. */
  public CommentPlaces(Document document) {
    collect(document.root(), List.of());
    byLine.values().forEach(line -> line.sort(Comparator.comparingInt(Spot::column)));
  }

  private void collect(Tree tree, List<Tree> path) {
    if (tree instanceof Tree.Mapping mapping) {
      for (var entry : mapping.entries()) {
        if (entry.key().via().isEmpty()) {
          collect(entry.value(), spot(entry.key(), path));
        }
      }
    } else if (tree instanceof Tree.Sequence sequence) {
      sequence.items().forEach(item -> collect(item, spot(item, path)));
    }
  }

  private List<Tree> spot(Tree tree, List<Tree> path) {
    var own = new ArrayList<>(path);
    own.add(tree);
    if (tree.via().isEmpty()) {
      byLine
          .computeIfAbsent(tree.at().line(), line -> new ArrayList<>())
          .add(new Spot(tree, List.copyOf(own)));
    }
    return own;
  }

  /**
   * Returns the paths of keys and items at which a comment stands: all that begin on its line, or
   * the next one, or what a comment that is indented deeper than that comes after.
   */
  public List<List<Tree>> of(Comment comment) {
    int line = comment.at().line();
    int column = comment.at().column();
    var beside = byLine.getOrDefault(line, List.of());
    if (!beside.isEmpty() && beside.get(0).column() < column) {
      return beside.stream().map(Spot::path).toList();
    }
    var next = byLine.higherEntry(line);
    var previous = byLine.lowerEntry(line);
    if (next != null && (column <= next.getValue().get(0).column() || previous == null)) {
      return List.of(next.getValue().get(0).path());
    }
    return previous == null ? List.of() : List.of(within(previous.getValue(), column));
  }

  /** Returns the path of the last spot of a line as far as a column is indented deeper. */
  private static List<Tree> within(List<Spot> line, int column) {
    return line.get(line.size() - 1).path().stream()
        .takeWhile(step -> step.at().column() < column)
        .toList();
  }
}
