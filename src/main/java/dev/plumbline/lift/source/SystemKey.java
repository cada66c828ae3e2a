package dev.plumbline.lift.source;

import dev.plumbline.document.Tree;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the root of a document says under the key {@code system}: the id of the system that it
 * describes. Other sections are mappings, and so some write one here, too.
 *
 * @param entry the key and what stands there, when there is such a key
 */
public record SystemKey(Optional<Tree.Entry> entry) {
  /** The key. */
  public static final String NAME = "system";

  private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9][0-9_]*(\\.[0-9]*)?");
  private static final Pattern TRUTH = Pattern.compile("(?i)true|false|yes|no|on|off");

  /** Returns what the root of a document says. */
  public static SystemKey of(Tree root) {
    return new SystemKey(
        root instanceof Tree.Mapping mapping ? mapping.entry(NAME) : Optional.empty());
  }

  /** Returns whether the key is there. */
  public boolean isThere() {
    return entry.isPresent();
  }

  /** Returns the id of the system, where one value is written. */
  public Optional<Tree.Scalar> id() {
    return entry
        .map(Tree.Entry::value)
        .filter(Tree.Scalar.class::isInstance)
        .map(Tree.Scalar.class::cast)
        .filter(id -> !id.isEmpty());
  }

  /** Returns the values in a list that stands in place of the id. */
  public List<Tree.Scalar> listed() {
    return entry.map(Tree.Entry::value).filter(Tree.Sequence.class::isInstance).stream()
        .flatMap(list -> items(list).stream())
        .filter(Tree.Scalar.class::isInstance)
        .map(Tree.Scalar.class::cast)
        .toList();
  }

  /** Returns the mappings that stand in place of the id, or in a list in its place. */
  public List<Tree.Mapping> mappings() {
    return entry.map(Tree.Entry::value).map(SystemKey::items).orElse(List.of()).stream()
        .filter(Tree.Mapping.class::isInstance)
        .map(Tree.Mapping.class::cast)
        .toList();
  }

  /** Returns what stands in place of the id, as messages call it; nothing where an id stands. */
  public Optional<String> instead() {
    return entry.map(Tree.Entry::value).flatMap(SystemKey::instead);
  }

  private static Optional<String> instead(Tree value) {
    if (!(value instanceof Tree.Scalar scalar)) {
      return Optional.of("a " + value.shape());
    }
    if (scalar.isEmpty()) {
      return Optional.of("nothing");
    }
    if (scalar.quoted()) {
      return Optional.empty();
    }
    if (NUMBER.matcher(scalar.text()).matches()) {
      return Optional.of("a number");
    }
    return TRUTH.matcher(scalar.text()).matches()
        ? Optional.of("\"" + scalar.text() + "\"")
        : Optional.empty();
  }

  private static List<Tree> items(Tree value) {
    return value instanceof Tree.Sequence list ? list.items() : List.of(value);
  }
}
