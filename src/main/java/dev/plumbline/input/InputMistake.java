package dev.plumbline.input;

import dev.plumbline.finding.Element;
import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Location;
import dev.plumbline.finding.Rule;

/** The mistakes in the files and folders that a user names. */
public enum InputMistake {
  UNREADABLE_FILE("unreadable-file", "A file or folder cannot be read"),
  NOT_A_MODEL("not-a-model", "A file that was named describes no architecture"),
  NOTHING_TO_CHECK("nothing-to-check", "There is no architecture to check");

  private final Rule rule;

  InputMistake(String id, String title) {
    this.rule = Rule.ofReader(id, title);
  }

  /** Returns whether the problem is this mistake. */
  public boolean is(Finding problem) {
    return problem.rule().id().equals(rule.id());
  }

  public Finding at(String shown, String message) {
    return at(Location.ofFile(shown), message, "");
  }

  Finding at(Location at, String message, String hint) {
    return Finding.ofReader(rule, at, message, hint);
  }

  /** Returns the mistake in a folder, or in several, as a whole. */
  public Finding atFolder(String shown, String message) {
    return Finding.ofReader(rule, Location.ofFile(shown), message, "", Element.FOLDER);
  }
}
