package dev.plumbline.fuzz;

import dev.plumbline.cli.CommandTest;
import java.nio.file.Path;
import java.util.List;

/** Commands in a folder, and what every command promises. */
final class Commands extends CommandTest {
  private static final int INTERNAL_ERROR = 3;

  Commands(Path folder) {
    this.folder = folder;
  }

  /** Runs a command and fails when a promise is broken. */
  Result of(List<String> arguments) {
    var result = Promise.inTime(() -> run(arguments.toArray(String[]::new)));
    Promise.holds(
        result.exit() >= 0 && result.exit() < INTERNAL_ERROR,
        "exit code " + result.exit() + ": " + result.err());
    Promise.printable("the output", result.out());
    Promise.printable("the error output", result.err());
    Promise.holds(
        !result.err().contains("\tat ") && !result.out().contains("\tat dev.plumbline"),
        "a stack trace is printed");
    Promise.holds(
        result.exit() != 2 || !result.err().isBlank() || !result.out().isBlank(),
        "exit code 2, and nobody says why");
    return result;
  }
}
