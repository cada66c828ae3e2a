package dev.plumbline.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.Normalizer;

/**
 * Finds files by names in which a letter such as {@code é} may be one character or two: what is
 * read has one, and some systems write two.
 */
public final class ComposedNames {
  /** In a folder with more names, only the name as it is written is looked for. */
  private static final int MOST_NAMES = 10_000;

  private ComposedNames() {}

  /** Returns the text with composed letters. */
  public static String composed(String text) {
    return Normalizer.isNormalized(text, Normalizer.Form.NFC)
        ? text
        : Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /** Returns the path that is there under the name, or else the path as it is written. */
  public static Path resolve(Path folder, String name) {
    var written = folder.resolve(name).normalize();
    if (isPlain(name) || isThere(written)) {
      return written;
    }
    var found = written.getRoot() == null ? Path.of("") : written.getRoot();
    for (var part : written) {
      found = inside(found, part);
    }
    return isThere(found) ? found : written;
  }

  private static Path inside(Path folder, Path name) {
    var plain = folder.resolve(name);
    if (isPlain(name.toString()) || isThere(plain) || !Files.isDirectory(folder)) {
      return plain;
    }
    var wanted = composed(name.toString());
    try (var names = Files.list(folder)) {
      return names
          .limit(MOST_NAMES)
          .filter(each -> composed(each.getFileName().toString()).equals(wanted))
          .sorted()
          .findFirst()
          .orElse(plain);
    } catch (IOException | UncheckedIOException e) {
      return plain;
    }
  }

  private static boolean isThere(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  private static boolean isPlain(String text) {
    return text.chars().allMatch(each -> each < 0x80);
  }
}
