package dev.plumbline.cli.terminal;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where a command prints and what surrounds it.
 *
 * @param out takes results
 * @param err takes everything else
 * @param outIsTerminal whether a person looks at {@code out}
 * @param errIsTerminal whether a person looks at {@code err}
 * @param folder the working folder
 * @param environment the environment variables
 * @param today returns the day; called only when it matters, since time zones take time to load
 */
public record Terminal(
    PrintWriter out,
    PrintWriter err,
    boolean outIsTerminal,
    boolean errIsTerminal,
    Path folder,
    Map<String, String> environment,
    Supplier<LocalDate> today) {
  private static final int USUAL_WIDTH = 100;

  public Terminal {
    environment = Map.copyOf(environment);
  }

  /** Returns the value of a variable that is there and not empty. */
  public Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
  }

  /** Returns the columns of a line: of the terminal, or 100 where there is none. */
  public int width() {
    return variable("COLUMNS")
        .filter(value -> value.matches("[1-9]\\d{0,3}"))
        .map(Integer::parseInt)
        .orElse(USUAL_WIDTH);
  }

  /** Returns whether to colour {@code out} when the user leaves it to us. */
  public boolean likesColor() {
    if (variable("NO_COLOR").isPresent()) {
      return false;
    }
    if (variable("FORCE_COLOR").isPresent()) {
      return !"0".equals(environment.get("FORCE_COLOR"));
    }
    return outIsTerminal && !"dumb".equals(environment.get("TERM"));
  }

  /** Prints a line for the user that is not a result. */
  public void say(String line) {
    err.println("plumbline: " + line);
    err.flush();
  }
}
