package dev.plumbline.cli;

import dev.plumbline.cli.terminal.ExitCode;
import dev.plumbline.cli.terminal.Terminal;
import dev.plumbline.dictionary.Dictionary;
import dev.plumbline.rule.Rules;
import dev.plumbline.rule.fixture.ModelPage;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code export model}: writes the reference of the model format. */
@Command(
    name = "model",
    header = "Write the reference of the model format, as Markdown.",
    description = "For one word of it: plumbline explain WORD.")
final class ModelCommand implements Callable<Integer> {
  private final Terminal terminal;

  ModelCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    terminal.out().print(ModelPage.of(Dictionary.load(), Rules.builtIn()));
    return ExitCode.CLEAN;
  }
}
