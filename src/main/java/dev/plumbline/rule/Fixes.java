package dev.plumbline.rule;

import java.util.Optional;

/** How fixes are written in files of other formats. */
@FunctionalInterface
public interface Fixes {
  /** Every fix is written as the rule says it. */
  Fixes OF_RULES = (format, fact) -> Optional.empty();

  /**
   * Returns how a fix is written in files of a format.
   *
   * @param format the format, as {@code arch:importedFrom} names it
   * @param fact what the fix is about, as a rule's header names it
   * @return the fix, as a rule's header would write it; empty when the rule's own fix holds
   */
  Optional<String> in(String format, String fact);
}
