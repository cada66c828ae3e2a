package dev.plumbline.cli.terminal;

import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The streams and the environment of a command.
 *
 * @param in what is piped in
 * @param out for results
 * @param err for everything else
 * @param inIsTerminal whether {@code in} is a keyboard
 * @param outIsTerminal whether {@code out} is a terminal
 * @param errIsTerminal whether {@code err} is a terminal
 * @param folder the working folder
 * @param environment the environment variables
 * @param today returns the date; called only when needed, since loading time zones is slow
 */
public record Terminal(
    InputStream in,
    PrintWriter out,
    PrintWriter err,
    boolean inIsTerminal,
    boolean outIsTerminal,
    boolean errIsTerminal,
    Path folder,
    Map<String, String> environment,
    Supplier<LocalDate> today) {
  private static final int DEFAULT_WIDTH = 100;

  public Terminal {
    environment = Map.copyOf(environment);
  }

  /** Returns the value of a variable that is set and not empty. */
  public Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
  }

  /** Returns the width in columns: {@code COLUMNS}, or 100 if it is not set. */
  public int width() {
    return variable("COLUMNS")
        .filter(value -> value.matches("[1-9]\\d{0,3}"))
        .map(Integer::parseInt)
        .orElse(DEFAULT_WIDTH);
  }

  /** Returns whether {@code --color auto} colours {@code out}. */
  public boolean wantsColor() {
    if (variable("NO_COLOR").isPresent()) {
      return false;
    }
    if (variable("FORCE_COLOR").isPresent()) {
      return !"0".equals(environment.get("FORCE_COLOR"));
    }
    return outIsTerminal && !"dumb".equals(environment.get("TERM"));
  }

  /** Returns what is piped in; says so when it has to be typed. */
  public InputStream openIn() {
    if (inIsTerminal) {
      say("reading a model from the keyboard; end it with Ctrl-D (Windows: Ctrl-Z, then Enter)");
    }
    return in;
  }

  /** Returns the same terminal, whose results go elsewhere. */
  public Terminal writingTo(PrintWriter other) {
    return new Terminal(
        in, other, err, inIsTerminal, outIsTerminal, errIsTerminal, folder, environment, today);
  }

  /** Prints a message to standard error. */
  public void say(String line) {
    err.println("plumbline: " + line);
    err.flush();
  }
}
