package dev.plumbline.bench;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All shapes that growth is measured on, and the lines that several are made of. */
final class Shapes {
  private Shapes() {}

  static List<Shape> all() {
    return Stream.of(
            CallShapes.all(),
            ElementShapes.all(),
            StatementShapes.all(),
            MistakeShapes.all(),
            ForeignShapes.all())
        .flatMap(List::stream)
        .toList();
  }

  static Shape named(String name) {
    return all().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such shape: " + name));
  }

  /** Returns so many lines: each as the function makes it of its number. */
  static String lines(int count, IntFunction<String> line) {
    return IntStream.range(0, count)
        .mapToObj(line)
        .map(each -> each + "\n")
        .collect(Collectors.joining());
  }

  static String services(int count) {
    return "components:\n" + lines(count, each -> "  s%d: service".formatted(each));
  }

  static String flows(int count, IntFunction<String> ends) {
    return "flows:\n" + lines(count, each -> "  - %s: https".formatted(ends.apply(each)));
  }

  static String join(int count, String prefix) {
    return IntStream.range(0, count)
        .mapToObj(each -> prefix + each)
        .collect(Collectors.joining(", "));
  }
}
