package dev.plumbline.derive.prose;

import dev.plumbline.derive.topology.DerivedFacts;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;

/** Names of elements or terms, found again among words; the longest name wins. */
final class NamedTerms {
  /**
   * A name among words.
   *
   * @param terms what is called so
   * @param end the place behind its last word
   */
  record Found(Set<Node> terms, int end) {}

  private final Map<List<String>, Set<Node>> names = new HashMap<>();
  private int longest;

  /** Adds the names that these properties give to the nodes. */
  static NamedTerms of(DerivedFacts facts, Iterable<Node> nodes, List<Node> properties) {
    var terms = new NamedTerms();
    for (var node : nodes) {
      for (var property : properties) {
        facts.objects(node, property).stream()
            .filter(Node::isLiteral)
            .forEach(name -> terms.add(Words.of(name.getLiteralLexicalForm()).plain(), node));
      }
    }
    return terms;
  }

  void add(List<String> name, Node node) {
    if (!name.isEmpty()) {
      names.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(node);
      longest = Math.max(longest, name.size());
    }
  }

  /** Returns the longest name that starts at a place. */
  Optional<Found> at(Words words, int place) {
    for (int end = Math.min(words.size(), place + longest); end > place; end--) {
      var terms = names.get(words.plain().subList(place, end));
      if (terms != null) {
        return Optional.of(new Found(terms, end));
      }
    }
    return Optional.empty();
  }

  /** Returns everything that is named from a place on. */
  Set<Node> from(Words words, int start) {
    var found = new LinkedHashSet<Node>();
    int place = start;
    while (place < words.size()) {
      var name = at(words, place);
      name.ifPresent(each -> found.addAll(each.terms()));
      place = name.map(Found::end).orElse(place + 1);
    }
    return found;
  }
}
