package dev.plumbline.lift.catalogue;

import dev.plumbline.document.Tree;
import dev.plumbline.graph.Mistake;
import dev.plumbline.graph.Problems;
import dev.plumbline.message.Quotes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;

/** What the entries of a section build on by their {@code is}. */
final class Lineage {
  private final Map<Node, List<Link>> links = new LinkedHashMap<>();

  /** What is built on, and where that is written. */
  private record Link(Node target, Tree.Scalar at, Entry entry) {}

  void add(Entry entry, Node target, Tree.Scalar at) {
    links
        .computeIfAbsent(entry.subject(), key -> new ArrayList<>())
        .add(new Link(target, at, entry));
  }

  /** Returns the entries that build on others. */
  Set<Node> entries() {
    return links.keySet();
  }

  /** Returns all that an entry builds on, the nearest first; never itself. */
  Set<Node> above(Node entry) {
    var found = new LinkedHashSet<Node>();
    var open = new ArrayDeque<Node>(List.of(entry));
    while (!open.isEmpty()) {
      for (var link : links.getOrDefault(open.remove(), List.of())) {
        if (!link.target().equals(entry) && found.add(link.target())) {
          open.add(link.target());
        }
      }
    }
    return found;
  }

  /** Reports each entry that builds on itself, by whatever way, once for each cycle. */
  void reportCycles(Problems problems) {
    var seen = new HashSet<Node>();
    for (var entry : links.keySet()) {
      for (var link : links.get(entry)) {
        boolean isCyclic = link.target().equals(entry) || above(link.target()).contains(entry);
        if (isCyclic && !seen.contains(entry)) {
          seen.add(entry);
          seen.addAll(above(entry));
          problems.add(
              Mistake.CYCLE,
              link.at().at(),
              Quotes.of(link.entry().name().text()) + " builds on itself");
        }
      }
    }
  }
}
