package dev.plumbline.cli;

import dev.plumbline.cli.terminal.ExitCode;
import dev.plumbline.cli.terminal.UserMistake;
import dev.plumbline.message.Nearness;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code help}: shows the usage of the program or of one command. */
@Command(name = "help", header = "Show the usage of a command.")
final class HelpCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "COMMAND", arity = "0..1", description = "The command.")
  private String command = "";

  @Override
  public Integer call() {
    CommandLine root = spec.parent().commandLine();
    var commands = root.getSubcommands();
    if (!command.isEmpty() && !commands.containsKey(command)) {
      throw new UserMistake(
          "unknown command \"" + command + '"' + Nearness.suggestion(command, commands.keySet()));
    }
    var shown = command.isEmpty() ? root : commands.get(command);
    shown.usage(root.getOut());
    return ExitCode.CLEAN;
  }
}
