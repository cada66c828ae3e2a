package dev.plumbline.lift.outline;

import dev.plumbline.document.Tree;
import dev.plumbline.finding.Location;
import dev.plumbline.graph.Mistake;
import dev.plumbline.graph.Problems;
import dev.plumbline.message.Quotes;
import dev.plumbline.ontology.Property;
import dev.plumbline.quantity.Quantity;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Merges what several places state of the same thing: they count the same, so they must agree.
 * Where one is to win over the other, see {@link StatementOverlay}.
 */
public final class StatementMerge {
  private static final String DESCRIPTION = "http://purl.org/dc/terms/description";

  private final Problems problems;
  private final Predicate<Location> imported;

  /**
   * Makes a merge.
   *
   * @param problems collects the contradictions
   * @param imported tells the places of other formats
   */
  public StatementMerge(Problems problems, Predicate<Location> imported) {
    this.problems = problems;
    this.imported = imported;
  }

  /** Adds {@code other} to {@code facts}; a contradiction is a problem, and the first one stays. */
  public void addAll(StatementList facts, StatementList other) {
    other.all().forEach(statement -> add(facts, statement));
    other.extensions().forEach(facts::extend);
  }

  /** Adds a statement to {@code facts}; a contradiction is a problem, and the first one stays. */
  public void add(StatementList facts, Statement added) {
    facts
        .get(added.property().iri())
        .ifPresentOrElse(
            present -> merged(present, added).ifPresent(facts::put), () -> facts.put(added));
  }

  private Optional<Statement> merged(Statement first, Statement second) {
    if (isWeaker(first, second)) {
      return Optional.of(second);
    }
    if (isWeaker(second, first)) {
      return Optional.of(first);
    }
    var content = merged(first.property(), first.content(), second.content());
    if (content.isEmpty()) {
      problems.add(
          Mistake.CONTRADICTION,
          second.at(),
          Quotes.of(second.property().key())
              + " is "
              + shown(second.content())
              + " here and "
              + shown(first.content())
              + " in "
              + first.at());
    }
    return content.map(first::with);
  }

  /**
   * Returns whether a statement is only what a comment of a file of another format says, or what
   * such a file has no word for, and a model says it in its own words.
   */
  private boolean isWeaker(Statement statement, Statement other) {
    return imported.test(statement.content().at())
        && !imported.test(other.content().at())
        && (statement.property().iri().equals(DESCRIPTION)
            || statement.content() instanceof Content.NotApplicable);
  }

  private Optional<Content> merged(Property property, Content first, Content second) {
    if (first instanceof Content.One one && second instanceof Content.One other) {
      return sameValue(property, one.value(), other.value())
          ? Optional.of(first)
          : property.many() ? Optional.of(several(first, second)) : Optional.empty();
    }
    if (first instanceof Content.Group group && second instanceof Content.Group other) {
      return Optional.of(merged(group, other));
    }
    if (first instanceof Content.Groups groups && second instanceof Content.Groups others) {
      return Optional.of(merged(groups, others));
    }
    if (first instanceof Content.Absent && second instanceof Content.Absent
        || first instanceof Content.NotApplicable && second instanceof Content.NotApplicable) {
      return Optional.of(first);
    }
    return !first.scalars().isEmpty() && !second.scalars().isEmpty()
        ? Optional.of(several(first, second))
        : Optional.empty();
  }

  private Content merged(Content.Groups first, Content.Groups second) {
    var items = new LinkedHashMap<>(first.items());
    if (first.named() && second.named()) {
      second.items().forEach((id, item) -> items.merge(id, item, this::merged));
      return new Content.Groups(items, true, first.at());
    }
    var said = new HashSet<String>();
    items.values().forEach(item -> said.add(item.facts().summary()));
    for (var item : second.items().values()) {
      if (said.add(item.facts().summary())) {
        items.put(String.valueOf(items.size() + 1), item);
      }
    }
    return new Content.Groups(items, false, first.at());
  }

  private Content.Group merged(Content.Group one, Content.Group other) {
    var facts = one.facts().copy();
    addAll(facts, other.facts());
    return new Content.Group(facts, one.at());
  }

  private static Content several(Content first, Content second) {
    var values = new LinkedHashMap<String, Tree.Scalar>();
    first.scalars().forEach(value -> values.putIfAbsent(value.text(), value));
    second.scalars().forEach(value -> values.putIfAbsent(value.text(), value));
    return new Content.Several(List.copyOf(values.values()), first.at());
  }

  private static boolean sameValue(Property property, Tree.Scalar one, Tree.Scalar other) {
    if (one.text().equals(other.text())) {
      return true;
    }
    return switch (property.form()) {
      case YES_NO -> YesNo.of(one.text()).equals(YesNo.of(other.text()));
      case TERM ->
          one.text().toLowerCase(Locale.ROOT).equals(other.text().toLowerCase(Locale.ROOT));
      default ->
          Quantity.of(property.form())
              .filter(quantity -> sameAmount(quantity, one.text(), other.text()))
              .isPresent();
    };
  }

  private static boolean sameAmount(Quantity quantity, String one, String other) {
    var first = quantity.read(one);
    var second = quantity.read(other);
    return first.isPresent()
        && second.isPresent()
        && first.get().currency().equals(second.get().currency())
        && first.get().number().compareTo(second.get().number()) == 0;
  }

  private static String shown(Content content) {
    if (content instanceof Content.One one) {
      return Quotes.of(one.value().text());
    }
    if (content instanceof Content.Absent) {
      return "\"none\"";
    }
    if (content instanceof Content.NotApplicable) {
      return "\"n/a\"";
    }
    return content instanceof Content.Several ? "a list" : "a mapping";
  }
}
