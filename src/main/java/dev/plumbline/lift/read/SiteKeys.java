package dev.plumbline.lift.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Knows the keys that site generators and the like read in front matter. */
public final class SiteKeys {
  private static final String FILE = "/ontology/front-matter.txt";

  private SiteKeys() {}

  private static final class Loaded {
    private static final Set<String> KEYS = load();
  }

  /** Returns whether the key is a usual one of another program. */
  public static boolean isOne(String key) {
    return Loaded.KEYS.contains(key);
  }

  private static Set<String> load() {
    try (var text = SiteKeys.class.getResourceAsStream(FILE)) {
      if (text == null) {
        throw new IllegalStateException("the class path lacks " + FILE);
      }
      return new String(text.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> List.of(line.strip().split("\\s+")).stream())
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + FILE, e);
    }
  }
}
