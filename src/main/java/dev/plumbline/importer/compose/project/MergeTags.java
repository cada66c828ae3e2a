package dev.plumbline.importer.compose.project;

import dev.plumbline.document.Document;
import dev.plumbline.document.KnownTags;
import dev.plumbline.document.Tree;
import dev.plumbline.finding.Location;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The tags by which a value says what becomes of the one that it is laid over: {@code !reset}
 * removes it, {@code !override} takes its place whole.
 */
public final class MergeTags {
  private static final String OVERRIDE = "!override";
  private static final String RESET = "!reset";

  /** What the reader of files must know of them. */
  public static final KnownTags KNOWN = new KnownTags(Set.of(OVERRIDE), Set.of(RESET));

  private final Map<Location, String> used = new HashMap<>();

  /** Adds the tags of a document. */
  void of(Document document) {
    used.putAll(document.tags());
  }

  /** Returns whether the value only removes the one below it. */
  boolean removes(Tree value) {
    return RESET.equals(used.get(value.at()));
  }

  /** Returns whether nothing of the value below it stays. */
  boolean replaces(Tree value) {
    return used.containsKey(value.at());
  }
}
