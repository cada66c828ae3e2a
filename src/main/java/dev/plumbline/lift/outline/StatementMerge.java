package dev.plumbline.lift.outline;

import dev.plumbline.document.Tree;
import dev.plumbline.finding.Location;
import dev.plumbline.graph.Mistake;
import dev.plumbline.graph.Problems;
import dev.plumbline.message.Quotes;
import dev.plumbline.ontology.Property;
import dev.plumbline.ontology.Term;
import dev.plumbline.ontology.Vocabulary;
import dev.plumbline.quantity.Quantity;
import dev.plumbline.rdf.Arch;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Merges what several places state of the same thing: they count the same, so they must agree. Only
 * what a model states goes before what a file of another format states, and both are kept. Where
 * one of two models is to win over the other, see {@link StatementOverlay}.
 */
public final class StatementMerge {
  /** What files of other formats have no words for, so that importers guess or quote it. */
  private static final Set<String> GUESSED =
      Set.of(
          "http://purl.org/dc/terms/description",
          Arch.iri("kind"),
          Arch.iri("dependency"),
          Arch.iri("origin"));

  private static final String TECHNOLOGY = Arch.iri("technology");

  /** A component runs one of these, whatever else it is built with. */
  private static final List<String> ONE_OF_A_KIND =
      List.of(Arch.iri("Store"), Arch.iri("MessageChannel"), Arch.iri("IdentityProvider"));

  private final Problems problems;
  private final Predicate<Location> imported;
  private final Vocabulary vocabulary;

  /**
   * Makes a merge.
   *
   * @param problems collects the contradictions
   * @param imported tells the places of other formats
   * @param vocabulary which words mean the same
   */
  public StatementMerge(Problems problems, Predicate<Location> imported, Vocabulary vocabulary) {
    this.problems = problems;
    this.imported = imported;
    this.vocabulary = vocabulary;
  }

  /** Adds {@code other} to {@code facts}; a contradiction is a problem, and the first one stays. */
  public void addAll(StatementList facts, StatementList other) {
    other.all().forEach(statement -> add(facts, statement));
    other.extensions().forEach(facts::extend);
  }

  /** Adds a statement to {@code facts}; a contradiction is a problem, and the first one stays. */
  public void add(StatementList facts, Statement added) {
    var present = facts.get(added.property().iri());
    if (present.isEmpty()) {
      facts.put(added);
    } else if (isImported(added) == isImported(present.get())) {
      merged(present.get(), added).ifPresent(facts::put);
    } else if (isImported(added)) {
      facts.put(beside(facts, present.get(), added));
    } else {
      facts.put(beside(facts, added, present.get()));
    }
  }

  private boolean isImported(Statement statement) {
    return imported.test(statement.content().at());
  }

  private Optional<Statement> merged(Statement first, Statement second) {
    var content =
        isRival(first, second)
            ? Optional.<Content>empty()
            : merged(first.property(), first.content(), second.content());
    if (content.isEmpty()) {
      problems.add(
          Mistake.CONTRADICTION,
          second.at(),
          Quotes.of(second.property().key())
              + " is "
              + second.content().shown()
              + " here and "
              + first.content().shown()
              + " in "
              + first.at());
    }
    return content.map(first::with);
  }

  /** Returns what a model states, with what a source adds to it. */
  private Statement beside(StatementList facts, Statement model, Statement source) {
    if (GUESSED.contains(model.property().iri())
        || source.content() instanceof Content.NotApplicable) {
      return model;
    }
    var content =
        isRival(model, source)
            ? Optional.<Content>empty()
            : merged(model.property(), model.content(), source.content());
    if (content.isEmpty()) {
      facts.overrule(source, model);
    }
    return content.map(model::with).orElse(model);
  }

  /** Returns whether the second names another store, broker or the like than the first. */
  private boolean isRival(Statement first, Statement second) {
    if (!first.property().iri().equals(TECHNOLOGY)) {
      return false;
    }
    var stated = terms(first);
    var found = terms(second);
    return stated.stream().noneMatch(found::contains)
        && ONE_OF_A_KIND.stream().anyMatch(kind -> isAnyA(stated, kind) && isAnyA(found, kind));
  }

  private boolean isAnyA(List<Term> technologies, String classIri) {
    return technologies.stream().anyMatch(each -> vocabulary.provides(each, classIri));
  }

  private List<Term> terms(Statement statement) {
    return statement.content().scalars().stream()
        .flatMap(value -> term(statement.property(), value.text()).stream())
        .toList();
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

  /** Returns whether two words mean the same term: {@code postgres} and {@code PostgreSQL}. */
  private boolean sameTerm(Property property, String one, String other) {
    if (one.equalsIgnoreCase(other)) {
      return true;
    }
    var first = term(property, one);
    return first.isPresent() && first.equals(term(property, other));
  }

  private Optional<Term> term(Property property, String text) {
    var known = property.range().flatMap(range -> vocabulary.term(range, text));
    return known.or(
        () ->
            property
                .range()
                .filter(ClassIris.TECHNOLOGY::equals)
                .flatMap(range -> vocabulary.technology(text))
                .map(Vocabulary.TechnologyUse::technology));
  }

  private boolean sameValue(Property property, Tree.Scalar one, Tree.Scalar other) {
    if (one.text().equals(other.text())) {
      return true;
    }
    return switch (property.form()) {
      case YES_NO -> YesNo.of(one.text()).equals(YesNo.of(other.text()));
      case TERM -> sameTerm(property, one.text(), other.text());
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
}
