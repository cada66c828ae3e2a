package dev.plumbline.cli;

import dev.plumbline.cli.terminal.ExitCode;
import dev.plumbline.cli.terminal.StandardStream;
import dev.plumbline.cli.terminal.Terminal;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * The entry point of the process. *
 *
 * <p>The launcher sets the property {@code plumbline.terminal} to the streams that are terminals
 * ({@code in}, {@code out}, {@code err}): Java can only find out whether all of them are.
 */
public final class Main {
  private Main() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    var terminals = System.getProperty("plumbline.terminal", "");
    var out = new StandardStream(new FileOutputStream(FileDescriptor.out));
    var err = new StandardStream(new FileOutputStream(FileDescriptor.err));
    var terminal =
        new Terminal(
            System.in,
            writer(out, terminals.contains("out")),
            writer(err, terminals.contains("err")),
            terminals.contains("in"),
            terminals.contains("out"),
            terminals.contains("err"),
            Path.of("").toAbsolutePath(),
            System.getenv(),
            LocalDate::now);
    int code = new Program(terminal).run(RawArguments.of(arguments));
    terminal.out().flush();
    terminal.err().flush();
    if (out.loss().isPresent()) {
      terminal.say("cannot write the output: " + out.loss().get());
      code = ExitCode.INVALID_INPUT;
    }
    System.exit(code);
  }

  private static PrintWriter writer(StandardStream stream, boolean toTerminal) {
    return new PrintWriter(
        new OutputStreamWriter(stream, toTerminal ? terminalCharset() : StandardCharsets.UTF_8));
  }

  /**
   * Returns the encoding of the terminal. ASCII means that no locale is set: then UTF-8 is used, as
   * for files and pipes.
   */
  private static Charset terminalCharset() {
    var name =
        System.getProperty("stdout.encoding", System.getProperty("sun.stdout.encoding", "UTF-8"));
    var encoding = Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
    return encoding.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : encoding;
  }
}
