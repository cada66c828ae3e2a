package dev.plumbline.rule;

import java.util.function.Function;

/**
 * A small change of a part of a query.
 *
 * @param what the change, as the end of "when …"
 * @param part the part of the query that it concerns, an object of its syntax tree
 * @param result what is there after the change
 * @param <T> the sort of what is changed
 */
record Change<T>(String what, Object part, T result) {
  static <T> Change<T> leftOut(String text, Object part, T rest) {
    return new Change<>("this is left out: " + text, part, rest);
  }

  static <T> Change<T> becomes(String before, String after, Object part, T result) {
    return new Change<>(before + " becomes " + after, part, result);
  }

  /** Returns the same change, seen in what is around. */
  <U> Change<U> in(Function<T, U> whole) {
    return new Change<>(what, part, whole.apply(result));
  }
}
