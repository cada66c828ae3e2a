package dev.plumbline.cli.explain;

import dev.plumbline.cli.terminal.Page;
import java.util.function.Consumer;

/**
 * One meaning of a word.
 *
 * @param sort what the word is, as users name it: {@code key}, {@code rule} and so on
 * @param name its name in this meaning
 * @param page prints what it means
 */
public record Meaning(String sort, String name, Consumer<Page> page) {
  /** Prints what the word means. */
  public void print(Page to) {
    page.accept(to);
  }
}
