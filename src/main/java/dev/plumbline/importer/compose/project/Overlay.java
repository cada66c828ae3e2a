package dev.plumbline.importer.compose.project;

import dev.plumbline.document.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Overlays one service with another, for {@code extends} and for override files.
 *
 * <p>A value with {@code !reset} stays as a mark until all files are merged, since it may be laid
 * over another file; {@link #settled} then takes it away.
 *
 * @see <a href="https://github.com/compose-spec/compose-spec/blob/main/13-merge.md">The
 *     specification's merge rules</a>
 */
final class Overlay {
  /** Written as a list or a mapping; merged by their names. */
  private static final Set<String> NAMED =
      Set.of(
          "additional_contexts",
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

  /** Of those, the ones whose empty value means that of the image. */
  private static final Set<String> OF_IMAGE = Set.of("command", "entrypoint");

  /** Written as a list or as its one item. */
  private static final Set<String> ONE_OR_MORE =
      Set.of("dns", "dns_opt", "dns_search", "env_file", "label_file", "tmpfs");

  private final MergeTags tags;

  Overlay(MergeTags tags) {
    this.tags = tags;
  }

  /** Returns {@code base} overlaid with {@code over}. */
  Tree.Mapping of(Tree.Mapping base, Tree.Mapping over) {
    var entries = new LinkedHashMap<String, Tree.Entry>();
    base.entries().forEach(entry -> entries.put(entry.key().text(), entry));
    for (var entry : over.entries()) {
      entries.merge(entry.key().text(), entry, this::merged);
    }
    return new Tree.Mapping(List.copyOf(entries.values()), over.at(), over.via());
  }

  /** Returns the mapping without what it removes. */
  Tree.Mapping settled(Tree.Mapping mapping) {
    var entries =
        mapping.entries().stream()
            .filter(entry -> !tags.removes(entry.value()))
            .map(entry -> new Tree.Entry(entry.key(), settled(entry.value())))
            .toList();
    return new Tree.Mapping(entries, mapping.at(), mapping.via());
  }

  private Tree settled(Tree tree) {
    if (tree instanceof Tree.Mapping mapping) {
      return settled(mapping);
    }
    if (tree instanceof Tree.Sequence sequence) {
      var items =
          sequence.items().stream().filter(item -> !tags.removes(item)).map(this::settled).toList();
      return new Tree.Sequence(items, sequence.at(), sequence.via());
    }
    return tree;
  }

  private Tree.Entry merged(Tree.Entry base, Tree.Entry over) {
    var key = over.key().text();
    if (tags.replaces(over.value())) {
      return over;
    }
    if (over.value() instanceof Tree.Scalar scalar && scalar.isEmpty()) {
      return OF_IMAGE.contains(key) ? over : base;
    }
    return new Tree.Entry(over.key(), merged(key, base.value(), over.value()));
  }

  private Tree merged(String key, Tree base, Tree over) {
    if (NAMED.contains(key) && !(base instanceof Tree.Scalar) && !(over instanceof Tree.Scalar)) {
      return of(named(key, base), untagged(base, named(key, over)));
    }
    if (ONE_OR_MORE.contains(key)) {
      return appended(key, list(base), list(over));
    }
    if (key.equals("build")) {
      return of(build(base), build(over));
    }
    if (base instanceof Tree.Mapping below && over instanceof Tree.Mapping above) {
      return key.equals("logging") && hasOtherDriver(below, above) ? over : of(below, above);
    }
    if (base instanceof Tree.Sequence below
        && over instanceof Tree.Sequence above
        && !REPLACED.contains(key)) {
      return appended(key, below, above);
    }
    return over;
  }

  /** Options of another logging driver mean nothing to this one. */
  private static boolean hasOtherDriver(Tree.Mapping base, Tree.Mapping over) {
    var below = Fields.text(base, "driver");
    var above = Fields.text(over, "driver");
    return below.isPresent() && above.isPresent() && !below.equals(above);
  }

  private static Tree.Mapping named(String key, Tree tree) {
    if (tree instanceof Tree.Mapping mapping) {
      return mapping;
    }
    var pairs = Pairs.of(tree);
    return new Tree.Mapping(
        key.equals("depends_on") ? pairs.stream().map(Overlay::started).toList() : pairs,
        tree.at(),
        tree.via());
  }

  /** A list of dependencies waits for their start, whatever a mapping below it waits for. */
  private static Tree.Entry started(Tree.Entry dependency) {
    var at = dependency.key().at();
    var condition =
        new Tree.Entry(
            new Tree.Scalar("condition", at), new Tree.Scalar("service_started", true, at));
    return new Tree.Entry(dependency.key(), new Tree.Mapping(List.of(condition), at));
  }

  /** As Compose finds a removed value by its key, it finds none in a list. */
  private Tree.Mapping untagged(Tree base, Tree.Mapping over) {
    return base instanceof Tree.Sequence ? settled(over) : over;
  }

  private static Tree.Mapping build(Tree tree) {
    if (tree instanceof Tree.Mapping mapping) {
      return mapping;
    }
    var entry = new Tree.Entry(new Tree.Scalar("context", tree.at()), tree);
    return new Tree.Mapping(List.of(entry), tree.at(), tree.via());
  }

  private static Tree.Sequence list(Tree tree) {
    return tree instanceof Tree.Sequence sequence
        ? sequence
        : new Tree.Sequence(List.of(tree), tree.at(), tree.via());
  }

  private static Tree.Sequence appended(String key, Tree.Sequence base, Tree.Sequence over) {
    var items = new LinkedHashMap<Object, Tree>();
    var all = new ArrayList<>(base.items());
    all.addAll(over.items());
    all.forEach(item -> items.put(identity(key, item), item));
    return new Tree.Sequence(List.copyOf(items.values()), over.at(), over.via());
  }

  /**
   * Returns the key by which a later item replaces an earlier one: a mount's path, a port as the
   * host sees it, a value's text.
   */
  private static Object identity(String key, Tree item) {
    Optional<?> identity =
        switch (key) {
          case "volumes" -> Mount.read(item).map(Mount::path);
          case "ports" -> PublishedPort.read(item).map(PublishedPort::identity);
          case "secrets", "configs" -> target(item);
          default -> Optional.empty();
        };
    return identity.isPresent()
        ? identity.get()
        : item instanceof Tree.Scalar scalar ? scalar.text() : item;
  }

  private static Optional<String> target(Tree item) {
    if (item instanceof Tree.Mapping mapping) {
      return Fields.text(mapping, "target").or(() -> Fields.text(mapping, "source"));
    }
    return Optional.empty();
  }
}
