package dev.plumbline.lift.resolve;

import dev.plumbline.document.Tree;
import dev.plumbline.finding.Location;
import java.util.List;
import java.util.Map;

/** What a fact's content means. */
public sealed interface Meaning {
  /** Values, as many as could be read. */
  record Values(List<Written> values) implements Meaning {
    public Values {
      values = List.copyOf(values);
    }
  }

  /** A value, and the text that says so. */
  record Written(Tree.Scalar text, Value value) {}

  /** A fact with facts of its own. */
  record Group(ResolvedFacts facts, Location at) implements Meaning {}

  /** Several facts with facts of their own, by their names or numbers. */
  record Groups(Map<String, Group> items) implements Meaning {}

  /** Stated not to be there. */
  record Absent() implements Meaning {}

  /** Stated not to apply. */
  record NotApplicable(String reason) implements Meaning {}
}
