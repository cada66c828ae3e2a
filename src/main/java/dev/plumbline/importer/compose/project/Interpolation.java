package dev.plumbline.importer.compose.project;

import dev.plumbline.document.Tree;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Function;

/**
 * Replaces {@code $NAME}, {@code ${NAME}}, {@code ${NAME:-default}} and similar references.
 *
 * <p>An undefined variable stays as {@code ${NAME}}, so that it remains recognisable as a
 * reference.
 */
public final class Interpolation {
  private static final int MAX_DEPTH = 16;

  /** Longer text is not changed: it holds scripts, and their braces cost time. */
  private static final int MAX_TEXT = 16_384;

  private final Function<String, Optional<String>> variables;
  private final Missing missing;

  /** Is told of variables that are not set, and for which the text has no default. */
  interface Missing {
    /**
     * Takes a variable.
     *
     * @param name its name
     * @param message what the text says when it must be set
     */
    void variable(String name, Optional<String> message);
  }

  public Interpolation(Function<String, Optional<String>> variables) {
    this(variables, (name, message) -> {});
  }

  Interpolation(Function<String, Optional<String>> variables, Missing missing) {
    this.variables = variables;
    this.missing = missing;
  }

  /** Returns the tree with every value replaced; keys stay. */
  Tree in(Tree tree) {
    if (tree instanceof Tree.Mapping mapping) {
      return in(mapping);
    }
    if (tree instanceof Tree.Sequence sequence) {
      return new Tree.Sequence(
          sequence.items().stream().map(this::in).toList(), sequence.at(), sequence.via());
    }
    var scalar = (Tree.Scalar) tree;
    return scalar.text().indexOf('$') < 0
        ? scalar
        : new Tree.Scalar(in(scalar.text()), scalar.quoted(), scalar.at(), scalar.via());
  }

  /** Returns the mapping with every value replaced; keys stay. */
  public Tree.Mapping in(Tree.Mapping mapping) {
    var entries = new ArrayList<Tree.Entry>();
    for (var entry : mapping.entries()) {
      entries.add(new Tree.Entry(entry.key(), in(entry.value())));
    }
    return new Tree.Mapping(entries, mapping.at(), mapping.via());
  }

  /** Returns the text with its variables replaced. */
  public String in(String text) {
    return text.length() > MAX_TEXT ? text : in(text, 0);
  }

  private String in(String text, int depth) {
    var out = new StringBuilder();
    var at = 0;
    while (at < text.length()) {
      var dollar = text.indexOf('$', at);
      if (dollar < 0 || dollar + 1 == text.length()) {
        return out.append(text, at, text.length()).toString();
      }
      out.append(text, at, dollar);
      at = replaceAt(text, dollar + 1, out, depth);
    }
    return out.toString();
  }

  /** Replaces the reference after a dollar sign and returns the index after it. */
  private int replaceAt(String text, int start, StringBuilder out, int depth) {
    var first = text.charAt(start);
    if (first == '$') {
      out.append('$');
      return start + 1;
    }
    if (first == '{') {
      var end = closing(text, start);
      if (end > 0) {
        out.append(braced(text.substring(start + 1, end), depth));
        return end + 1;
      }
    }
    var end = nameEnd(text, start);
    out.append(end == start ? "$" : value(text.substring(start, end)));
    return end;
  }

  private String braced(String inner, int depth) {
    var end = nameEnd(inner, 0);
    var name = inner.substring(0, end);
    var colon = end < inner.length() && inner.charAt(end) == ':';
    var operatorAt = colon ? end + 1 : end;
    if (name.isEmpty() || operatorAt >= inner.length() || depth > MAX_DEPTH) {
      return value(inner);
    }
    var known = variables.apply(name).filter(value -> !colon || !value.isEmpty());
    var word = inner.substring(operatorAt + 1);
    return switch (inner.charAt(operatorAt)) {
      case '-' -> known.orElseGet(() -> in(word, depth + 1));
      case '+' -> known.isPresent() ? in(word, depth + 1) : "";
      case '?' -> known.orElseGet(() -> required(name, word));
      default -> known.orElseGet(() -> blank(name));
    };
  }

  private String value(String name) {
    return variables.apply(name).orElseGet(() -> blank(name));
  }

  private String blank(String name) {
    missing.variable(name, Optional.empty());
    return reference(name);
  }

  private String required(String name, String message) {
    missing.variable(name, Optional.of(message));
    return reference(name);
  }

  private static String reference(String name) {
    return "${" + name + "}";
  }

  private static int nameEnd(String text, int start) {
    var end = start;
    while (end < text.length() && isNamePart(text.charAt(end), end > start)) {
      end++;
    }
    return end;
  }

  private static boolean isNamePart(char c, boolean inner) {
    return c == '_'
        || c >= 'A' && c <= 'Z'
        || c >= 'a' && c <= 'z'
        || inner && c >= '0' && c <= '9';
  }

  /** Returns the index of the brace that closes the one at {@code open}, or -1. */
  private static int closing(String text, int open) {
    var depth = 0;
    for (var at = open; at < text.length(); at++) {
      if (text.charAt(at) == '}') {
        depth--;
      } else if (text.charAt(at) == '{' && (at == open || text.charAt(at - 1) == '$')) {
        depth++;
      }
      if (depth == 0) {
        return at;
      }
    }
    return -1;
  }
}
