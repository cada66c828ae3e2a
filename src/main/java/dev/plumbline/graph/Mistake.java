package dev.plumbline.graph;

import dev.plumbline.finding.Rule;
import java.util.Locale;

/** What can be wrong with a description whose text reads well. */
public enum Mistake {
  UNKNOWN_KEY("A key that the model format does not have"),
  INVALID_VALUE("A value that its key does not take"),
  INVALID_ID("An id with characters that ids may not have"),
  DANGLING_REFERENCE("A name that nothing defines"),
  AMBIGUOUS_REFERENCE("A name that several elements go by"),
  CONTRADICTION("Two statements that cannot both hold"),
  CYCLE("Elements that contain or extend themselves"),
  UNDEFINED_VARIABLE("A variable that nothing defines"),
  UNKNOWN_ENVIRONMENT("An environment that the model does not have"),
  INCLUDE_ESCAPES("An include that leaves the folder being read"),
  INCLUDE_MISSING("An include that finds no file"),
  INCLUDE_CYCLE("A file that includes itself"),
  SOURCE_UNREADABLE("A source that is not there or cannot be read"),
  NAME_TAKEN("A name that something else has already"),
  CATALOGUE_ESCAPES("A catalogue outside of the folder being read"),
  CATALOGUE_MISSING("A catalogue that is not there or cannot be read"),
  OTHER_FORMAT("A file that is written for another version of the format"),
  EMPTY_MODEL("A description that describes nothing");

  private final Rule rule;

  Mistake(String title) {
    this.rule = Rule.ofReader(name().toLowerCase(Locale.ROOT).replace('_', '-'), title);
  }

  /** Returns the rule that findings of this mistake name, such as {@code unknown-key}. */
  public Rule rule() {
    return rule;
  }
}
