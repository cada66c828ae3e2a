package dev.plumbline.cli;

import dev.plumbline.Plumbline;
import dev.plumbline.cli.option.PathConverter;
import dev.plumbline.cli.option.UsageMessage;
import dev.plumbline.cli.terminal.ExitCode;
import dev.plumbline.cli.terminal.Failure;
import dev.plumbline.cli.terminal.Memory;
import dev.plumbline.cli.terminal.Terminal;
import dev.plumbline.cli.terminal.UserMistake;
import dev.plumbline.finding.Tool;
import dev.plumbline.limit.FailedStep;
import dev.plumbline.report.Printable;
import dev.plumbline.rule.InvalidSetting;
import dev.plumbline.sparql.text.InvalidPattern;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;

/** The command line as a function: arguments to exit code, printing to a {@link Terminal}. */
final class Program {
  private static final String ISSUES_URL = "https://plumbline.dev/issues";
  private static final int MIN_HELP_WIDTH = 60;
  private static final List<String> HELP = List.of("-h", "--help");

  private final Terminal terminal;
  private final RootCommand root = new RootCommand();

  Program(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Runs the command that the arguments name and returns its {@link ExitCode}. */
  int run(String... arguments) {
    if (RootCommand.VERSION.contains(String.join(" ", arguments))) {
      terminal.out().println(RootCommand.version());
      return ExitCode.CLEAN;
    }
    try {
      prepare(List.of(arguments));
      return commandLine(List.of(arguments)).execute(arguments);
    } catch (RuntimeException | Error e) {
      return fault(e);
    }
  }

  /** Loads data for {@code check} in the background while the arguments are parsed. */
  private static void prepare(List<String> arguments) {
    if (arguments.indexOf("check") == 0 && Collections.disjoint(arguments, HELP)) {
      Plumbline.prepare();
    }
  }

  private CommandLine commandLine(List<String> arguments) {
    var color = terminal.wantsColor() ? Ansi.ON : Ansi.OFF;
    var line = new CommandLine(root);
    new Commands(terminal).addTo(line, arguments);
    line.registerConverter(Path.class, new PathConverter());
    return line.setOut(terminal.out())
        .setErr(terminal.err())
        .setColorScheme(CommandLine.Help.defaultColorScheme(color))
        .setUsageHelpWidth(Math.max(MIN_HELP_WIDTH, terminal.width()))
        .setParameterExceptionHandler((mistake, given) -> usage(mistake, given))
        .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure));
  }

  private int failed(Exception failure) {
    if (failure instanceof UncheckedIOException io) {
      terminal.say(Printable.of(Failure.withFile(io.getCause())));
      return ExitCode.INVALID_INPUT;
    }
    if (failure instanceof UserMistake
        || failure instanceof InvalidSetting
        || failure instanceof InvalidPattern) {
      terminal.say(Printable.of(failure.getMessage()));
      return ExitCode.INVALID_INPUT;
    }
    return fault(failure);
  }

  /** What is too large for the memory is no defect; what is too deep for the stack is one. */
  private int fault(Throwable failure) {
    if (root(failure) instanceof OutOfMemoryError) {
      terminal.say("out of memory" + during(failure) + "; " + Memory.REMEDY);
      return ExitCode.INVALID_INPUT;
    }
    var stack = root(failure) instanceof StackOverflowError ? "; " + Memory.DEEPER : "";
    terminal.say(
        "internal error" + during(failure) + ": " + Printable.of(root(failure).toString()) + stack);
    if (root.debug || terminal.variable("PLUMBLINE_DEBUG").isPresent()) {
      failure.printStackTrace(terminal.err());
    } else {
      terminal.say(
          "this is a defect of plumbline "
              + Tool.version()
              + "; please report it with the output of --debug at "
              + ISSUES_URL);
    }
    return ExitCode.INTERNAL_ERROR;
  }

  /** Returns what was being done, when that is known. */
  private static String during(Throwable failure) {
    return failure instanceof FailedStep step ? " in the derivation " + step.name() : "";
  }

  private static Throwable root(Throwable failure) {
    return failure instanceof FailedStep step ? step.getCause() : failure;
  }

  private int usage(ParameterException mistake, String[] given) {
    var message = new UsageMessage(terminal.folder()).of(mistake, given);
    terminal.say(Printable.of(message));
    var command = mistake.getCommandLine().getCommandSpec().qualifiedName();
    terminal.say("see `" + command + " --help`");
    return ExitCode.INVALID_INPUT;
  }
}
