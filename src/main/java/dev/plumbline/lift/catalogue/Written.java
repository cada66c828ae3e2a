package dev.plumbline.lift.catalogue;

import dev.plumbline.document.Tree;
import dev.plumbline.graph.Mistake;
import dev.plumbline.graph.Problems;
import dev.plumbline.message.Quotes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes written values apart; what has another shape is a problem. */
final class Written {
  private final Problems problems;

  Written(Problems problems) {
    this.problems = problems;
  }

  /** Returns the values of a key that takes a list: one value, or a list of them. */
  List<Tree.Scalar> list(Tree.Entry entry) {
    var items =
        entry.value() instanceof Tree.Sequence sequence ? sequence.items() : List.of(entry.value());
    var values = new ArrayList<Tree.Scalar>();
    for (var item : items) {
      if (!(item instanceof Tree.Scalar scalar)) {
        wrong(entry, item, "values");
      } else if (scalar.isEmpty() || scalar.text().isBlank()) {
        empty(entry, scalar);
      } else {
        values.add(scalar);
      }
    }
    return values;
  }

  /** Returns the value of a key that takes one. */
  Optional<Tree.Scalar> one(Tree.Entry entry) {
    if (!(entry.value() instanceof Tree.Scalar scalar)) {
      wrong(entry, entry.value(), "one value");
      return Optional.empty();
    }
    if (scalar.isEmpty() || scalar.text().isBlank()) {
      empty(entry, scalar);
      return Optional.empty();
    }
    return Optional.of(scalar);
  }

  void wrong(Tree.Entry entry, Tree found, String expected) {
    problems.add(
        Mistake.INVALID_VALUE,
        found.at(),
        Quotes.of(entry.key().text()) + " takes " + expected + ", found a " + found.shape());
  }

  private void empty(Tree.Entry entry, Tree.Scalar found) {
    problems.add(
        Mistake.INVALID_VALUE,
        found.at(),
        Quotes.of(entry.key().text()) + " has no value; write one, or leave the key out");
  }
}
