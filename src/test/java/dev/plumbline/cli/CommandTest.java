package dev.plumbline.cli;

import dev.plumbline.cli.terminal.Terminal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;

/** Runs commands in process, in a folder of their own. */
public abstract class CommandTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  /** The working folder of the commands. */
  @TempDir public Path folder;

  /** The environment variables of the commands. */
  final Map<String, String> environment = new TreeMap<>();

  /** What is piped into the commands. */
  String in = "";

  /** Whether that is typed. */
  boolean fromKeyboard;

  /** Whether the commands write to a terminal. */
  boolean toTerminal;

  /** What a command ended with and printed. */
  public record Result(int exit, String out, String err) {}

  /** Runs a command. */
  public final Result run(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    var terminal =
        new Terminal(
            new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
            new PrintWriter(out),
            new PrintWriter(err),
            fromKeyboard,
            toTerminal,
            false,
            folder,
            environment,
            () -> TODAY);
    int exit = new Program(terminal).run(arguments);
    terminal.out().flush();
    terminal.err().flush();
    return new Result(exit, out.toString(), err.toString());
  }

  /** Writes a file into the working folder. */
  public final Path write(String name, String text) {
    try {
      var file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
