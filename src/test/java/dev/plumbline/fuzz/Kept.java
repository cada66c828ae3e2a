package dev.plumbline.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Files that targets need, kept beside their inputs. */
final class Kept {
  private Kept() {}

  /** Returns the text of a file. */
  static String text(String name) {
    try (var in = Kept.class.getResourceAsStream("/fuzz/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
