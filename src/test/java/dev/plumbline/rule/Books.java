package dev.plumbline.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Folders of rules written for a test. */
public final class Books {
  private Books() {}

  /** Returns a header of all that is required, for a rule that counts components. */
  public static String header(String... more) {
    return """
    #+ title: Something is wrong
    #+ kind: violation
    #+ severity: error
    #+ element: component
    #+ message: "{x} is wrong"
    #+ fix: "mend it"
    """
        + String.join("\n", more)
        + (more.length == 0 ? "" : "\n")
        + "# It matters.\n"
        + "PREFIX arch: <https://plumbline.dev/ns#>\n";
  }

  /** Returns the rule {@code security/wrong.rq} with this text, read from a folder. */
  public static RuleBook of(Path folder, String text) {
    return of(folder, "security/wrong.rq", text);
  }

  /** Writes a rule's file and returns the rules of the folder. */
  static RuleBook of(Path folder, String path, String text) {
    write(folder, path, text);
    return Rules.only(folder);
  }

  public static void write(Path folder, String path, String text) {
    try {
      Files.createDirectories(folder.resolve(path).getParent());
      Files.writeString(folder.resolve(path), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
