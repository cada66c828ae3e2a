package dev.plumbline.lift.outline;

import dev.plumbline.document.Tree;
import java.util.LinkedHashMap;
import java.util.Optional;

/**
 * Lays statements over others: where both state the same property, the upper one wins. Only facts
 * that have facts of their own are merged.
 */
public final class StatementOverlay {
  private StatementOverlay() {}

  /** States the upper statement in the facts, over what they state of its property. */
  public static void lay(Statement upper, StatementList facts) {
    var lower = facts.get(upper.property().iri());
    facts.put(lower.map(below -> lay(upper, below)).orElse(upper));
  }

  /** Returns one statement laid over another of the same property. */
  public static Statement lay(Statement upper, Statement lower) {
    var via = lower.via();
    if (upper.content() instanceof Content.Group top
        && lower.content() instanceof Content.Group under) {
      return upper.with(lay(top, under, via));
    }
    if (upper.content() instanceof Content.Groups top
        && lower.content() instanceof Content.Groups under
        && top.named()
        && under.named()) {
      return upper.with(lay(top, under, via));
    }
    return upper;
  }

  private static Content.Groups lay(
      Content.Groups top, Content.Groups under, Optional<Tree.Via> via) {
    var items = new LinkedHashMap<>(under.items());
    items.replaceAll((id, item) -> new Content.Group(brought(item.facts(), via), item.at()));
    top.items().forEach((id, item) -> items.merge(id, item, (low, high) -> lay(high, low, via)));
    return new Content.Groups(items, true, top.at());
  }

  private static Content.Group lay(Content.Group top, Content.Group under, Optional<Tree.Via> via) {
    var facts = brought(under.facts(), via).copy();
    top.facts().all().forEach(statement -> lay(statement, facts));
    top.facts().extensions().forEach(facts::extend);
    return new Content.Group(facts, top.at());
  }

  /** Returns the facts, each with what brought it here, where something did. */
  private static StatementList brought(StatementList facts, Optional<Tree.Via> via) {
    if (via.isEmpty()) {
      return facts;
    }
    var brought = new StatementList();
    facts.all().forEach(statement -> brought.put(statement.comeBy(via.get())));
    return brought;
  }
}
