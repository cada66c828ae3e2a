package dev.plumbline.cli;

import dev.plumbline.cli.terminal.ExitCode;
import dev.plumbline.cli.terminal.Terminal;
import dev.plumbline.cli.terminal.UserMistake;
import dev.plumbline.report.Printable;
import dev.plumbline.rule.Rules;
import dev.plumbline.rule.fixture.NewRule;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rules new}: creates a rule from a template. */
@Command(
    name = "new",
    header =
        "Create a rule from a template, with a model that has the problem and one that does not.")
final class RulesNewCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "AREA", description = "One of the twelve areas.")
  private String area;

  @Parameters(
      index = "1",
      paramLabel = "NAME",
      description = "The problem that the rule finds, such as no-team.")
  private String name;

  @Option(
      names = "--rules",
      paramLabel = "FOLDER",
      defaultValue = "rules",
      description = "The folder of rules (default: ${DEFAULT-VALUE}).")
  private Path folder;

  RulesNewCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (Rules.builtIn().find(name).isPresent()) {
      throw new UserMistake("the rule \"" + name + "\" is shipped already; choose another name");
    }
    var files = NewRule.write(terminal.folder().resolve(folder), area, name);
    files.forEach(
        file ->
            terminal
                .out()
                .println("wrote " + Printable.of(terminal.folder().relativize(file).toString())));
    terminal.out().println("next: plumbline rules test " + Printable.of(folder.toString()));
    return ExitCode.CLEAN;
  }
}
