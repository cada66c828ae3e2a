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
  /** More levels than this are no order that people keep; what follows grows with them. */
  private static final int DEEPEST = 20;

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

  /** Returns all that an entry builds on, the nearest first, up to a limit; never itself. */
  Set<Node> above(Node entry) {
    var found = new LinkedHashSet<Node>();
    var open = new ArrayDeque<Node>(List.of(entry));
    while (!open.isEmpty() && found.size() <= DEEPEST) {
      for (var link : links.getOrDefault(open.remove(), List.of())) {
        if (!link.target().equals(entry) && found.add(link.target())) {
          open.add(link.target());
        }
      }
    }
    return found;
  }

  /** Returns whether an entry builds on a chain of others that has an end, and is not too long. */
  boolean isSound(Node entry) {
    var above = above(entry);
    return above.size() <= DEEPEST
        && above.stream().noneMatch(each -> each.equals(entry) || above(each).contains(entry));
  }

  /** Reports entries that build on themselves, once for each cycle, or on too many others. */
  void report(Problems problems) {
    var told = new HashSet<Node>();
    links.forEach(
        (entry, written) -> {
          var link = written.get(0);
          var name = Quotes.of(link.entry().name().text());
          boolean isItself = written.stream().anyMatch(each -> each.target().equals(entry));
          if (!told.contains(entry) && (isItself || !isSound(entry))) {
            boolean isDeep = !isItself && above(entry).size() > DEEPEST;
            problems.add(
                Mistake.CYCLE,
                link.at().at(),
                name
                    + (isDeep
                        ? " builds on more than " + DEEPEST + " others in turn"
                        : " builds on itself"));
            told.add(entry);
            told.addAll(above(entry));
          }
        });
  }
}
