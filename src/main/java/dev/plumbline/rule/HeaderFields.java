package dev.plumbline.rule;

import dev.plumbline.document.Tree;
import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Location;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The values of a header by key; what has the wrong shape is noted with its place. */
final class HeaderFields {
  private final Tree.Mapping tree;
  private final List<Finding> problems;

  HeaderFields(Tree.Mapping tree, List<Finding> problems) {
    this.tree = tree;
    this.problems = problems;
  }

  String required(String key) {
    var text = text(key);
    if (text.isBlank()) {
      note(Lint.HEADER_INCOMPLETE, place(key), "the header has no \"" + key + "\"");
    }
    return text;
  }

  <T> T required(String key, T[] values, Function<T, String> name, T otherwise) {
    var text = required(key);
    var found = Arrays.stream(values).filter(value -> name.apply(value).equals(text)).findFirst();
    if (found.isEmpty() && !text.isBlank()) {
      invalid(key, Arrays.stream(values).map(name).toList(), text);
    }
    return found.orElse(otherwise);
  }

  void invalid(String key, List<String> expected, String found) {
    var message =
        "\"%s\" should be %s, but is \"%s\"".formatted(key, String.join(" or ", expected), found);
    note(Lint.HEADER_INVALID_VALUE, place(key), message);
  }

  List<Tree.Entry> mapping(String key) {
    var value = tree.get(key);
    if (value.isPresent() && value.get() instanceof Tree.Mapping mapping) {
      return mapping.entries();
    }
    value.ifPresent(found -> expected("a mapping", found));
    return List.of();
  }

  String text(String key) {
    return tree.get(key).flatMap(this::scalar).map(Tree.Scalar::text).orElse("").strip();
  }

  List<String> texts(String key) {
    return texts(key, Function.identity());
  }

  <T> List<T> texts(String key, Function<String, T> parse) {
    var value = tree.get(key);
    if (value.isEmpty()) {
      return List.of();
    }
    var items = value.get() instanceof Tree.Sequence list ? list.items() : List.of(value.get());
    return items.stream()
        .flatMap(item -> scalar(item).stream())
        .flatMap(item -> parsed(item, parse).stream())
        .toList();
  }

  Template template(String key) {
    return tree.get(key).flatMap(this::scalar).map(this::template).orElse(Template.EMPTY);
  }

  Template template(Tree.Scalar text) {
    return parsed(text, Template::parse).orElse(Template.EMPTY);
  }

  <T> Optional<T> parsed(Tree.Scalar text, Function<String, T> parse) {
    try {
      return Optional.of(parse.apply(text.text().strip()));
    } catch (IllegalArgumentException e) {
      note(Lint.HEADER_INVALID_VALUE, text.at(), e.getMessage());
      return Optional.empty();
    }
  }

  Optional<Tree.Scalar> scalar(Tree value) {
    if (value instanceof Tree.Scalar scalar) {
      return Optional.of(scalar);
    }
    expected("a text", value);
    return Optional.empty();
  }

  void expected(String what, Tree found) {
    note(
        Lint.HEADER_INVALID_VALUE,
        found.at(),
        "expected " + what + ", but found a " + found.shape());
  }

  Location place(String key) {
    return tree.entry(key).map(entry -> entry.value().at()).orElse(tree.at());
  }

  void note(Lint lint, Location at, String message) {
    problems.add(lint.at(at, message));
  }
}
