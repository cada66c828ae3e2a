package dev.plumbline.document;

import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Location;

/** The mistake of a file that a template engine fills in before it is YAML. */
public final class TemplateMistake {
  private static final String MESSAGE =
      "found a template expression; expected YAML as the template renders it";

  private TemplateMistake() {}

  /** Returns the mistake at the first expression. */
  public static Finding at(Location at) {
    return Mistake.SYNTAX.at(at, MESSAGE, "render it first, for example with \"helm template\"");
  }

  /** Returns whether a finding is of this mistake. */
  public static boolean is(Finding finding) {
    return finding.message().equals(MESSAGE);
  }
}
