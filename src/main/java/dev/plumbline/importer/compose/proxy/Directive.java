package dev.plumbline.importer.compose.proxy;

import dev.plumbline.document.Tree;
import dev.plumbline.finding.Location;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One directive of a proxy's configuration.
 *
 * @param name its first word
 * @param words the other words
 * @param block what stands in its braces
 * @param at where it is written
 */
record Directive(String name, List<String> words, List<Directive> block, Location at) {
  private static final Pattern COUNT = Pattern.compile("[1-9]\\d?");

  Directive {
    words = List.copyOf(words);
    block = List.copyOf(block);
  }

  /** Returns its words as one text. */
  String text() {
    return String.join(" ", words);
  }

  /** Returns its text, when that is a small number from one on. */
  Optional<Tree.Scalar> count() {
    return Optional.of(text())
        .filter(COUNT.asMatchPredicate())
        .map(number -> new Tree.Scalar(number, at));
  }

  /** Returns the directives of that name directly in a block. */
  static Stream<Directive> named(String name, List<Directive> block) {
    return block.stream().filter(each -> each.name.equals(name));
  }

  /** Returns the last of that name directly in a block. */
  static Optional<Directive> last(String name, List<Directive> block) {
    return named(name, block).reduce((first, second) -> second);
  }

  /** Returns it and all within it. */
  Stream<Directive> all() {
    return Stream.concat(Stream.of(this), block.stream().flatMap(Directive::all));
  }
}
