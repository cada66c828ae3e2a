package dev.plumbline.document.yaml;

import dev.plumbline.document.Tree;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes a tree as readable YAML: a line for each key, small lists and mappings in brackets, quotes
 * only where the text would otherwise be read as something else.
 */
public final class YamlWriter {
  private static final int WIDTH = 88;
  private static final int MOST_ENTRIES = 5;
  private static final int LONGEST_KEY = 1000;
  private static final int STEP = 2;

  private final StringBuilder out = new StringBuilder();

  private YamlWriter() {}

  /** Returns the tree as one YAML document; reading it returns the same tree, except for places. */
  public static String write(Tree tree) {
    var writer = new YamlWriter();
    writer.root(tree);
    return writer.out.toString();
  }

  private void root(Tree tree) {
    if (isBlock(tree)) {
      block(tree, 0);
    } else {
      out.append(tree instanceof Tree.Scalar scalar ? ScalarText.inFlow(scalar) : brackets(tree));
      out.append('\n');
    }
  }

  private static boolean isBlock(Tree tree) {
    return tree instanceof Tree.Mapping mapping && !mapping.entries().isEmpty()
        || tree instanceof Tree.Sequence sequence && !sequence.items().isEmpty();
  }

  /** Writes a collection line by line; the first line is indented already. */
  private void block(Tree tree, int indent) {
    if (tree instanceof Tree.Mapping mapping) {
      mapping(mapping, indent);
    } else if (tree instanceof Tree.Sequence sequence) {
      sequence(sequence, indent);
    }
  }

  private void mapping(Tree.Mapping mapping, int indent) {
    var margin = "";
    for (var entry : mapping.entries()) {
      out.append(margin);
      key(ScalarText.key(entry.key(), false), indent);
      value(entry.value(), indent);
      margin = " ".repeat(indent);
    }
  }

  private void key(String key, int indent) {
    if (key.length() > LONGEST_KEY) {
      out.append("? ").append(key).append('\n').append(" ".repeat(indent)).append(':');
    } else {
      out.append(key).append(':');
    }
  }

  private void value(Tree value, int indent) {
    var flow = flow(value);
    if (flow.isPresent()) {
      out.append(flow.get().isEmpty() ? "" : " ").append(flow.get()).append('\n');
    } else if (value instanceof Tree.Scalar scalar) {
      out.append(' ').append(ScalarText.block(scalar, indent + STEP));
    } else {
      out.append('\n').append(" ".repeat(indent + STEP));
      block(value, indent + STEP);
    }
  }

  private void sequence(Tree.Sequence sequence, int indent) {
    var margin = "";
    for (var item : sequence.items()) {
      out.append(margin).append('-');
      if (isBlock(item) && (isSingleEntry(item) || flow(item).isEmpty())) {
        out.append(' ');
        block(item, indent + STEP);
      } else {
        value(item, indent);
      }
      margin = " ".repeat(indent);
    }
  }

  /**
   * Returns whether a list item is a mapping with one entry, such as a flow; it starts on the line
   * of its dash.
   */
  private static boolean isSingleEntry(Tree item) {
    return item instanceof Tree.Mapping mapping && mapping.entries().size() == 1;
  }

  /** Returns the tree on one line, if it is small enough to follow its key. */
  private Optional<String> flow(Tree tree) {
    if (tree instanceof Tree.Scalar scalar) {
      return ScalarText.isBlock(scalar)
          ? Optional.empty()
          : Optional.of(ScalarText.inBlock(scalar));
    }
    if (!isBlock(tree)) {
      return Optional.of(brackets(tree));
    }
    if (!isSmall(tree)) {
      return Optional.empty();
    }
    var column = out.length() - out.lastIndexOf("\n");
    return Optional.of(brackets(tree)).filter(text -> column + text.length() <= WIDTH);
  }

  private static boolean isSmall(Tree tree) {
    if (tree instanceof Tree.Mapping mapping) {
      return mapping.entries().size() <= MOST_ENTRIES
          && mapping.entries().stream()
              .map(Tree.Entry::value)
              .allMatch(value -> isLeaf(value) || value instanceof Tree.Sequence && isSmall(value));
    }
    return tree instanceof Tree.Sequence sequence
        && sequence.items().size() <= WIDTH
        && sequence.items().stream().allMatch(YamlWriter::isLeaf);
  }

  private static boolean isLeaf(Tree tree) {
    return tree instanceof Tree.Scalar scalar && !ScalarText.isBlock(scalar)
        || !(tree instanceof Tree.Scalar) && !isBlock(tree);
  }

  private static String brackets(Tree tree) {
    if (tree instanceof Tree.Mapping mapping) {
      return mapping.entries().stream()
          .map(entry -> ScalarText.key(entry.key(), true) + ": " + brackets(entry.value()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (tree instanceof Tree.Sequence sequence) {
      return sequence.items().stream()
          .map(YamlWriter::brackets)
          .collect(Collectors.joining(", ", "[", "]"));
    }
    return ScalarText.inFlow((Tree.Scalar) tree);
  }
}
