package dev.plumbline.lift.resolve;

import dev.plumbline.document.Tree;
import dev.plumbline.lift.outline.Content;
import dev.plumbline.lift.outline.StatedElement;
import dev.plumbline.lift.outline.Statement;
import dev.plumbline.lift.outline.StatementList;
import dev.plumbline.ontology.Property;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Resolves stated facts: reads their values, and looks up the elements that they name. */
final class FactResolver {
  private static final Meaning ABSENT = new Meaning.Absent();

  private final ValueReader values;
  private final AmountOrder order;

  FactResolver(ValueReader values, AmountOrder order) {
    this.values = values;
    this.order = order;
  }

  /**
   * Returns what the facts of an element mean; a value that cannot be read is a problem, and is
   * left out.
   */
  ResolvedFacts resolve(StatedElement element, StatementList facts) {
    return resolve(element, facts, Optional.empty());
  }

  private ResolvedFacts resolve(
      StatedElement element, StatementList facts, Optional<Tree.Via> outer) {
    var resolved = new ArrayList<ResolvedFact>(facts.all().size());
    for (var statement : facts.all()) {
      var via = statement.via().or(() -> outer);
      var meaning = meaning(element, statement, via);
      resolved.add(new ResolvedFact(statement.property(), statement.at(), via, meaning));
    }
    order.check(resolved);
    return new ResolvedFacts(resolved, facts.extensions());
  }

  private Meaning meaning(StatedElement element, Statement statement, Optional<Tree.Via> via) {
    var content = statement.content();
    if (content instanceof Content.Group group) {
      return group(element, group, via);
    }
    if (content instanceof Content.Groups groups) {
      return groups(element, groups, via);
    }
    if (content instanceof Content.Absent) {
      return ABSENT;
    }
    return content instanceof Content.NotApplicable inapplicable
        ? new Meaning.NotApplicable(inapplicable.reason().text())
        : values(element, statement.property(), content.scalars());
  }

  private Meaning.Group group(StatedElement element, Content.Group group, Optional<Tree.Via> via) {
    return new Meaning.Group(resolve(element, group.facts(), via), group.at());
  }

  private Meaning groups(StatedElement element, Content.Groups groups, Optional<Tree.Via> via) {
    var items = new LinkedHashMap<String, Meaning.Group>();
    groups.items().forEach((id, item) -> items.put(id, group(element, item, via)));
    return new Meaning.Groups(items);
  }

  private Meaning values(StatedElement element, Property property, List<Tree.Scalar> texts) {
    var found = new ArrayList<Meaning.Written>(texts.size());
    for (var text : texts) {
      values
          .read(property, text, element)
          .ifPresent(value -> found.add(new Meaning.Written(text, value)));
    }
    return new Meaning.Values(found);
  }
}
