package dev.plumbline.document;

import dev.plumbline.document.read.Reader;
import dev.plumbline.document.read.Reading;
import dev.plumbline.finding.Location;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** Trees and readings as text, for tests. */
public final class Outline {
  private Outline() {}

  /** Reads YAML. */
  public static Reading read(String text) {
    return Reader.read("a.yaml", text.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns the tree in flow style, texts in quotes where they are quoted. */
  public static String of(Tree tree) {
    if (tree instanceof Tree.Mapping mapping) {
      return mapping.entries().stream()
          .map(entry -> of(entry.key()) + ": " + of(entry.value()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (tree instanceof Tree.Sequence sequence) {
      return sequence.items().stream().map(Outline::of).collect(Collectors.joining(", ", "[", "]"));
    }
    var scalar = (Tree.Scalar) tree;
    return scalar.quoted() ? '"' + scalar.text() + '"' : scalar.text();
  }

  /** Returns the outlines of all documents, one a line. */
  public static String of(Reading reading) {
    return reading.documents().stream()
        .map(document -> of(document.root()))
        .collect(Collectors.joining("\n"));
  }

  /** Returns the problems, one a line, as {@code line:column-line:column [rule] message (hint)}. */
  public static String problems(Reading reading) {
    return reading.problems().stream()
        .map(
            problem ->
                "%s [%s] %s%s"
                    .formatted(
                        span(problem.at()),
                        problem.rule().id(),
                        problem.message(),
                        problem.hint().isEmpty() ? "" : " (" + problem.hint() + ")"))
        .collect(Collectors.joining("\n"));
  }

  /** Returns the place as {@code line:column-line:column}. */
  public static String span(Location at) {
    return "%d:%d-%d:%d".formatted(at.line(), at.column(), at.endLine(), at.endColumn());
  }
}
