package dev.plumbline.document;

import java.util.HashSet;
import java.util.Set;

/**
 * The tags that a format uses beyond those of YAML; all others are mistakes.
 *
 * @param plain tags such as {@code !override}, whose value is read as it would be without
 * @param emptying tags such as {@code !reset}, whose value is read as an empty one
 */
public record KnownTags(Set<String> plain, Set<String> emptying) {
  /** Only the tags of YAML. */
  public static final KnownTags NONE = new KnownTags(Set.of(), Set.of());

  public KnownTags {
    plain = Set.copyOf(plain);
    emptying = Set.copyOf(emptying);
  }

  /** Returns these tags and others. */
  public KnownTags and(KnownTags others) {
    return new KnownTags(union(plain, others.plain), union(emptying, others.emptying));
  }

  private static Set<String> union(Set<String> some, Set<String> others) {
    var all = new HashSet<>(some);
    all.addAll(others);
    return all;
  }

  public boolean contains(String tag) {
    return plain.contains(tag) || emptying.contains(tag);
  }
}
