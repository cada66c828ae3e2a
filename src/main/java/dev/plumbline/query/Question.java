package dev.plumbline.query;

import dev.plumbline.document.Tree;
import dev.plumbline.document.read.Reader;
import dev.plumbline.sparql.InvalidQuery;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A named question: a query file whose header, YAML behind {@code #+}, holds its title and its
 * arguments.
 *
 * @param name the file's name without its ending
 * @param title what it answers
 * @param arguments what it must be given, in order; each fills the variable of its name
 * @param text the whole file
 */
public record Question(String name, String title, List<Argument> arguments, String text) {
  public Question {
    arguments = List.copyOf(arguments);
  }

  /**
   * What a question must be given.
   *
   * @param name the variable that it fills
   * @param is the lower-case name of the class of elements that it takes, such as {@code component}
   */
  public record Argument(String name, String is) {}

  /**
   * Reads a question.
   *
   * @throws InvalidQuery when its header is no YAML mapping
   */
  public static Question of(String name, String text) {
    var header =
        text.lines()
            .filter(line -> line.startsWith("#+"))
            .map(line -> line.substring(Math.min(3, line.length())))
            .collect(Collectors.joining("\n"));
    var reading = Reader.read(name, header.getBytes(StandardCharsets.UTF_8));
    if (!reading.problems().isEmpty()
        || reading.documents().isEmpty()
        || !(reading.documents().get(0).root() instanceof Tree.Mapping fields)) {
      throw new InvalidQuery("the header of question " + name + " should be a mapping behind #+");
    }
    return new Question(name, text(fields, "title"), arguments(fields), text);
  }

  private static List<Argument> arguments(Tree.Mapping header) {
    return header.get("arguments").orElse(null) instanceof Tree.Mapping arguments
        ? arguments.entries().stream().map(Question::argument).toList()
        : List.of();
  }

  private static Argument argument(Tree.Entry entry) {
    var fields =
        entry.value() instanceof Tree.Mapping mapping
            ? mapping
            : new Tree.Mapping(List.of(), entry.value().at());
    return new Argument(entry.key().text(), text(fields, "is"));
  }

  private static String text(Tree.Mapping fields, String key) {
    return fields.get(key).orElse(null) instanceof Tree.Scalar scalar ? scalar.text() : "";
  }
}
