package dev.plumbline.input;

import java.io.File;

/**
 * What a user pipes in: a file that has no place of its own. What it names lies relative to the
 * working folder.
 *
 * @param shown what reports call it, such as {@code <stdin>}
 * @param bytes the content, one byte longer than a file may be when it is too long
 */
record PipedInput(String shown, byte[] bytes) {
  private static final String STANDARD_INPUT = "stdin";

  static PipedInput ofStandardInput(byte[] bytes) {
    return new PipedInput(shownAs(STANDARD_INPUT), bytes);
  }

  /** Returns the input of a pipe, such as {@code <dev-fd-63>}. */
  static PipedInput of(String path, byte[] bytes) {
    return new PipedInput(shownAs(path.replaceAll("[/\\\\]+", "-").replaceFirst("^-", "")), bytes);
  }

  /** Windows allows no angle brackets in paths. */
  private static String shownAs(String name) {
    return File.separatorChar == '/' ? "<" + name + ">" : name;
  }
}
