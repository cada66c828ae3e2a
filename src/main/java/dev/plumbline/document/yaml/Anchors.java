package dev.plumbline.document.yaml;

import dev.plumbline.document.Limits;
import dev.plumbline.document.Mistake;
import dev.plumbline.document.Problems;
import dev.plumbline.document.Text;
import dev.plumbline.document.Tree;
import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Location;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The anchors of one document, and the size to which its aliases expand.
 *
 * <p>Aliased trees are shared, not copied. But a traversal visits them once for each alias, so
 * their size counts each time.
 */
final class Anchors {
  private final Text text;
  private final Problems problems;
  private final Map<String, Anchored> closed = new LinkedHashMap<>();
  private final Map<String, Open> open = new HashMap<>();
  private int nodes;
  private int expanded;
  private int deepest;

  Anchors(Text text, Problems problems) {
    this.text = text;
    this.problems = problems;
  }

  /** Counts a node of the document inside {@code levels} collections, itself included. */
  void count(int levels) {
    nodes++;
    deepest = Math.max(deepest, levels);
  }

  /** Notes that a node with an anchor starts. */
  void open(String name, int depth) {
    open.put(name, new Open(nodes, deepest));
    deepest = depth - 1;
  }

  /** Notes that the node with the anchor ends. */
  void close(String name, Tree tree, int depth) {
    var start = open.remove(name);
    if (start != null) {
      closed.put(name, new Anchored(tree, nodes - start.nodes(), deepest - depth + 1));
      deepest = Math.max(deepest, start.deepest());
    }
  }

  /**
   * Returns the tree that an alias refers to, or an empty value when the alias is a mistake. Throws
   * {@link Refused} when aliases expand to too much.
   */
  Tree resolve(String name, int from, int to, int depth) {
    var at = text.span(from, to);
    var anchored = closed.get(name);
    if (open.containsKey(name)) {
      problems.add(
          Mistake.ALIAS_CYCLE.at(at, "alias *" + name + " stands inside its own anchor", ""));
      return new Tree.Scalar("", at);
    }
    if (anchored == null) {
      problems.add(Mistake.UNDEFINED_ALIAS, () -> undefined(name, at));
      return new Tree.Scalar("", at);
    }
    nodes += anchored.nodes();
    expanded += anchored.nodes();
    var levels = depth - 1 + anchored.levels();
    deepest = Math.max(deepest, levels);
    if (expanded > Limits.ALIASED) {
      var message = "aliases unfold to more than %,d nodes".formatted(Limits.ALIASED);
      throw new Refused(Mistake.ALIAS_BOMB.at(at, message, ""), to);
    }
    if (levels > Limits.DEPTH) {
      throw new Refused(Mistake.TOO_DEEP.at(at, Limits.tooDeep(), ""), to);
    }
    return anchored.tree().withVia(new Tree.Via("alias *" + name, at));
  }

  private Finding undefined(String name, Location at) {
    var known = closed.keySet().stream().limit(8).collect(Collectors.joining(", "));
    var others = known.isEmpty() ? "none is above it" : "above it are " + known;
    var message = "alias *%s refers to no anchor; %s".formatted(name, others);
    return Mistake.UNDEFINED_ALIAS.at(at, message, "put text that starts with * in quotes");
  }

  /** A complete node: how many nodes and how many levels of collections it has. */
  private record Anchored(Tree tree, int nodes, int levels) {}

  /** The counts when an anchored node started. */
  private record Open(int nodes, int deepest) {}
}
