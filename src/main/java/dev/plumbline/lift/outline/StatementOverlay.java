package dev.plumbline.lift.outline;

import dev.plumbline.document.Tree;
import java.util.LinkedHashMap;
import java.util.Optional;

/**
 * Overlays statements with others: where both state the same property, the upper one wins. Only
 * facts that have facts of their own are merged.
 */
public final class StatementOverlay {
  private StatementOverlay() {}

  /** Overlays facts with a statement. */
  public static void overlay(Statement upper, StatementList facts) {
    var lower = facts.get(upper.property().iri());
    facts.put(lower.map(below -> overlay(upper, below)).orElse(upper));
  }

  /** Returns the lower statement overlaid with an upper one of the same property. */
  public static Statement overlay(Statement upper, Statement lower) {
    var via = lower.via();
    if (upper.content() instanceof Content.Group top
        && lower.content() instanceof Content.Group under) {
      return upper.with(overlay(top, under, via));
    }
    if (upper.content() instanceof Content.Groups top
        && lower.content() instanceof Content.Groups under
        && top.named()
        && under.named()) {
      return upper.with(overlay(top, under, via));
    }
    return upper;
  }

  private static Content.Groups overlay(
      Content.Groups top, Content.Groups under, Optional<Tree.Via> via) {
    var items = new LinkedHashMap<>(under.items());
    items.replaceAll((id, item) -> new Content.Group(withVia(item.facts(), via), item.at()));
    top.items()
        .forEach((id, item) -> items.merge(id, item, (low, high) -> overlay(high, low, via)));
    return new Content.Groups(items, true, top.at());
  }

  private static Content.Group overlay(
      Content.Group top, Content.Group under, Optional<Tree.Via> via) {
    var facts = withVia(under.facts(), via).copy();
    top.facts().all().forEach(statement -> overlay(statement, facts));
    top.facts().extensions().forEach(facts::extend);
    return new Content.Group(facts, top.at());
  }

  /** Returns the facts with an origin, where there is one. */
  private static StatementList withVia(StatementList facts, Optional<Tree.Via> via) {
    if (via.isEmpty()) {
      return facts;
    }
    var copy = new StatementList();
    facts.all().forEach(statement -> copy.put(statement.withVia(via.get())));
    return copy;
  }
}
