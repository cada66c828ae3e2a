package dev.plumbline.document.read;

import dev.plumbline.document.Document;
import dev.plumbline.document.Tree;

/**
 * Takes the model out of a file that it shares with other programs: it may stand under the key
 * {@code plumbline}.
 */
public final class Wrapper {
  /** The key under which a model may stand. */
  public static final String KEY = "plumbline";

  private Wrapper() {}

  /**
   * Returns the model under the key, or the document as it is. In the front matter of Markdown, all
   * else belongs to others. In YAML and JSON, the key stands alone but for extensions.
   */
  public static Document unwrapped(Document document) {
    if (document.root() instanceof Tree.Mapping root
        && root.get(KEY).orElse(root) instanceof Tree.Mapping model
        && model != root
        && (document.prose().isPresent() || isAlone(root))) {
      return document.as(Document.Role.MODEL, model);
    }
    return document;
  }

  private static boolean isAlone(Tree.Mapping root) {
    return root.entries().stream()
        .map(entry -> entry.key().text())
        .allMatch(key -> key.equals(KEY) || key.startsWith("x-"));
  }
}
