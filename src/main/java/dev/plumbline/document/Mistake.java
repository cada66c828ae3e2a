package dev.plumbline.document;

import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Location;
import dev.plumbline.finding.Rule;

/** The mistakes in the form of a file, independent of what its content means. */
public enum Mistake {
  UNREADABLE_FILE("unreadable-file", "The file cannot be read"),
  SYNTAX("syntax", "The file is not well formed"),
  DUPLICATE_KEY("duplicate-key", "A mapping has a key twice"),
  UNKNOWN_TAG("unknown-tag", "A tag is not known"),
  UNDEFINED_ALIAS("undefined-alias", "An alias refers to no anchor"),
  ALIAS_CYCLE("alias-cycle", "An anchor contains itself"),
  ALIAS_BOMB("alias-bomb", "Aliases unfold to too much"),
  TOO_DEEP("too-deep", "The nesting is too deep"),
  TOO_LARGE("too-large", "The file or a text in it is too large"),
  COMMENT("invalid-comment", "A comment that should accept a finding is wrong"),
  MARKER("invalid-marker", "A marker around generated text is wrong");

  private final Rule rule;

  Mistake(String id, String title) {
    this.rule = Rule.ofReader(id, title);
  }

  /** Returns the rule that reports show for this mistake. */
  Rule rule() {
    return rule;
  }

  /** Returns whether a finding is of this mistake. */
  public boolean is(Finding finding) {
    return finding.rule().equals(rule);
  }

  /** Returns a finding of this mistake at a place; {@code hint} may be empty. */
  public Finding at(Location at, String message, String hint) {
    return Finding.ofReader(rule, at, message, hint);
  }
}
