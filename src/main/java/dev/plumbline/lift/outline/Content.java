package dev.plumbline.lift.outline;

import dev.plumbline.document.Tree;
import dev.plumbline.finding.Location;
import dev.plumbline.message.Quotes;
import java.util.List;
import java.util.Map;

/** What is stated of a property, in one shape for all the notations that mean the same. */
public sealed interface Content {
  /** Returns where it is written. */
  Location at();

  /** Returns whether something is there: it is neither absent nor not applicable. */
  default boolean isStated() {
    return !(this instanceof Absent || this instanceof NotApplicable);
  }

  /** Returns what is stated as text, wherever it is written. */
  default String summary() {
    return scalars().stream().map(Tree.Scalar::text).toList().toString();
  }

  /** Returns what is stated as a message shows it. */
  default String shown() {
    return scalars().isEmpty() ? "a mapping" : "a list";
  }

  /** Returns its values, not yet read; none for what has no plain values. */
  default List<Tree.Scalar> scalars() {
    return List.of();
  }

  /** One value, not yet read. */
  record One(Tree.Scalar value) implements Content {
    @Override
    public String shown() {
      return Quotes.of(value.text());
    }

    @Override
    public Location at() {
      return value.at();
    }

    @Override
    public List<Tree.Scalar> scalars() {
      return List.of(value);
    }
  }

  /** Several values, not yet read. */
  record Several(List<Tree.Scalar> values, Location at) implements Content {
    public Several {
      values = List.copyOf(values);
    }

    @Override
    public List<Tree.Scalar> scalars() {
      return values;
    }
  }

  /** Stated not to be there: {@code none}, or {@code no} where that is no value. */
  record Absent(Location at) implements Content {
    @Override
    public String summary() {
      return "none";
    }

    @Override
    public String shown() {
      return "\"none\"";
    }
  }

  /** Stated not to apply, and why. */
  record NotApplicable(Tree.Scalar reason) implements Content {
    @Override
    public String shown() {
      return "\"n/a\"";
    }

    @Override
    public Location at() {
      return reason.at();
    }
  }

  /** A fact with facts of its own. */
  record Group(StatementList facts, Location at) implements Content {
    @Override
    public String summary() {
      return facts.summary();
    }
  }

  /**
   * Several facts with facts of their own, by their names or numbers.
   *
   * @param named whether they have names; a number means nothing outside its list
   */
  record Groups(Map<String, Group> items, boolean named, Location at) implements Content {
    @Override
    public String summary() {
      return items.values().stream().map(Group::summary).sorted().toList().toString();
    }
  }
}
