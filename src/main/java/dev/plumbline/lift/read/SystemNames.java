package dev.plumbline.lift.read;

import dev.plumbline.document.Document;
import dev.plumbline.document.Tree;
import dev.plumbline.graph.Mistake;
import dev.plumbline.graph.Problems;
import dev.plumbline.lift.outline.ElementIds;
import dev.plumbline.lift.source.SourceDocument;
import dev.plumbline.lift.source.SystemKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Checks that documents name their systems. What stands in place of a name is a mistake, and is
 * read as if it stood beside it, so that the mistakes in it are found, too.
 */
final class SystemNames {
  private static final String ID = "id";
  private static final String CALLED = "name";

  private final Problems problems;

  SystemNames(Problems problems) {
    this.problems = problems;
  }

  /** Returns the documents, and those that are written in place of a name. */
  List<SourceDocument> checked(List<SourceDocument> sources) {
    return sources.stream().flatMap(this::checked).toList();
  }

  private Stream<SourceDocument> checked(SourceDocument source) {
    var document = source.document();
    var key = SystemKey.of(document.root());
    var instead = key.instead();
    if (instead.isEmpty() || document.role().isBeside()) {
      return Stream.of(source);
    }
    var inside = key.mappings();
    var first =
        Stream.concat(inside.stream().flatMap(each -> id(each).stream()), key.listed().stream())
            .filter(id -> ElementIds.isOne(id.text()))
            .findFirst();
    problems.add(
        Mistake.INVALID_VALUE,
        key.entry().orElseThrow().key().at(),
        "\"system\" takes a name, found %s; %s".formatted(instead.get(), remedy(key, first)));
    if (key.id().isPresent()) {
      return Stream.of(source);
    }
    var all = new ArrayList<SourceDocument>();
    all.add(with(source, document.as(document.role(), beside(document.root(), first))));
    for (var mapping : inside) {
      var id = id(mapping);
      var root = beside(mapping, id.or(() -> first));
      all.add(with(source, part(document, root)));
    }
    return all.stream();
  }

  private static String remedy(SystemKey key, Optional<Tree.Scalar> id) {
    if (key.id().isPresent()) {
      return "put it in quotes if the system is called so";
    }
    var name = id.map(Tree.Scalar::text).orElse("NAME");
    return key.mappings().isEmpty()
        ? "write \"system: %s\"".formatted(name)
        : key.mappings().size() > 1
            ? "write \"system: %s\" and its keys beside it, each system in a file of its own"
                .formatted(name)
            : "write \"system: %s\" and the keys beside it".formatted(name);
  }

  private static SourceDocument with(SourceDocument source, Document document) {
    return new SourceDocument(document, source.includedBy());
  }

  private static Document part(Document document, Tree.Mapping root) {
    return new Document(
        document.file(), root, Optional.empty(), List.of(), Map.of(), Document.Role.MODEL);
  }

  /** Returns the id in a mapping: under {@code id}, or under {@code name} if that can be one. */
  private static Optional<Tree.Scalar> id(Tree.Mapping mapping) {
    return Stream.of(ID, CALLED)
        .flatMap(key -> mapping.get(key).stream())
        .filter(Tree.Scalar.class::isInstance)
        .map(Tree.Scalar.class::cast)
        .filter(id -> ElementIds.isOne(id.text()))
        .findFirst();
  }

  /** Returns a mapping that names the system, in place of what it has said of that. */
  private static Tree.Mapping beside(Tree root, Optional<Tree.Scalar> id) {
    var entries = new ArrayList<Tree.Entry>();
    id.map(name -> new Tree.Entry(new Tree.Scalar(SystemKey.NAME, name.at()), name))
        .ifPresent(entries::add);
    ((Tree.Mapping) root)
        .entries().stream()
            .filter(entry -> !SystemKey.NAME.equals(entry.key().text()))
            .filter(entry -> !ID.equals(entry.key().text()))
            .filter(entry -> id.isEmpty() || entry.value() != id.get())
            .forEach(entries::add);
    return new Tree.Mapping(entries, root.at(), root.via());
  }
}
