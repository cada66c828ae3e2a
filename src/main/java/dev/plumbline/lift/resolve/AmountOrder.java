package dev.plumbline.lift.resolve;

import dev.plumbline.document.Tree;
import dev.plumbline.finding.Location;
import dev.plumbline.graph.Mistake;
import dev.plumbline.graph.Problems;
import dev.plumbline.message.Quotes;
import dev.plumbline.ontology.Vocabulary;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Tells amounts that exceed what they cannot exceed: {@code min: 5} beside {@code max: 2}. */
final class AmountOrder {
  private final Vocabulary vocabulary;
  private final Predicate<Location> imported;
  private final Problems problems;

  /** A stated amount. */
  private record Stated(Tree.Scalar text, BigDecimal number) {}

  AmountOrder(Vocabulary vocabulary, Predicate<Location> imported, Problems problems) {
    this.vocabulary = vocabulary;
    this.imported = imported;
    this.problems = problems;
  }

  /** Reports the amounts among facts of one subject. */
  void check(List<ResolvedFact> facts) {
    for (var fact : facts) {
      for (var above : vocabulary.bounds().upTo(fact.property())) {
        var larger = facts.stream().filter(other -> other.property().iri().equals(above));
        larger.findFirst().ifPresent(other -> compare(fact, other));
      }
    }
  }

  private void compare(ResolvedFact fact, ResolvedFact other) {
    var less = amount(fact);
    var more = amount(other);
    if (less.isPresent()
        && more.isPresent()
        && less.get().number().compareTo(more.get().number()) > 0
        && !imported.test(less.get().text().at())) {
      problems.add(
          Mistake.INVALID_VALUE,
          less.get().text().at(),
          Quotes.of(less.get().text().text())
              + " is no value of "
              + Quotes.of(fact.property().key())
              + "; it is more than "
              + Quotes.of(other.property().key())
              + ", which is "
              + Quotes.of(more.get().text().text()));
    }
  }

  private static Optional<Stated> amount(ResolvedFact fact) {
    return fact.meaning() instanceof Meaning.Values values && values.values().size() == 1
        ? number(values.values().get(0))
        : Optional.empty();
  }

  private static Optional<Stated> number(Meaning.Written written) {
    var node = written.value().node();
    return node.isLiteral()
        ? Optional.of(new Stated(written.text(), new BigDecimal(node.getLiteralLexicalForm())))
        : Optional.empty();
  }
}
