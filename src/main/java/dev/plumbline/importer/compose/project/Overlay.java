package dev.plumbline.importer.compose.project;

import dev.plumbline.document.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/**
 * Overlays one service with another, for {@code extends} and for override files.
 *
 * @see <a href="https://github.com/compose-spec/compose-spec/blob/main/13-merge.md">The
 *     specification's merge rules</a>
 */
final class Overlay {
  /** Written as a list or a mapping; merged by their names. */
  private static final Set<String> NAMED =
      Set.of(
          "annotations",
          "args",
          "depends_on",
          "environment",
          "extra_hosts",
          "labels",
          "networks",
          "sysctls");

  /** Lists that are replaced, not appended. */
  private static final Set<String> REPLACED = Set.of("command", "entrypoint", "test");

  private Overlay() {}

  /** Returns {@code base} overlaid with {@code over}. */
  static Tree.Mapping of(Tree.Mapping base, Tree.Mapping over) {
    var entries = new LinkedHashMap<String, Tree.Entry>();
    base.entries().forEach(entry -> entries.put(entry.key().text(), entry));
    for (var entry : over.entries()) {
      entries.merge(entry.key().text(), entry, Overlay::merged);
    }
    return new Tree.Mapping(List.copyOf(entries.values()), over.at(), over.via());
  }

  private static Tree.Entry merged(Tree.Entry base, Tree.Entry over) {
    if (over.value() instanceof Tree.Scalar scalar && scalar.isEmpty()) {
      return base;
    }
    var value = merged(over.key().text(), base.value(), over.value());
    return new Tree.Entry(over.key(), value);
  }

  private static Tree merged(String key, Tree base, Tree over) {
    if (NAMED.contains(key) && !(base instanceof Tree.Scalar) && !(over instanceof Tree.Scalar)) {
      return of(named(base), named(over));
    }
    if (base instanceof Tree.Mapping below && over instanceof Tree.Mapping above) {
      return of(below, above);
    }
    if (base instanceof Tree.Sequence below
        && over instanceof Tree.Sequence above
        && !REPLACED.contains(key)) {
      return appended(key, below, above);
    }
    return over;
  }

  private static Tree.Mapping named(Tree tree) {
    return tree instanceof Tree.Mapping mapping
        ? mapping
        : new Tree.Mapping(Pairs.of(tree), tree.at(), tree.via());
  }

  private static Tree.Sequence appended(String key, Tree.Sequence base, Tree.Sequence over) {
    var items = new LinkedHashMap<Object, Tree>();
    var all = new ArrayList<>(base.items());
    all.addAll(over.items());
    all.forEach(item -> items.put(identity(key, item), item));
    return new Tree.Sequence(List.copyOf(items.values()), over.at(), over.via());
  }

  /**
   * Returns the key by which a later item replaces an earlier one: a mount's path, a value's text.
   */
  private static Object identity(String key, Tree item) {
    if (key.equals("volumes")) {
      return Mount.read(item).map(Mount::path).orElse("");
    }
    return item instanceof Tree.Scalar scalar ? scalar.text() : item;
  }
}
