package dev.plumbline.cli;

import dev.plumbline.cli.terminal.ExitCode;
import dev.plumbline.cli.terminal.Mistakes;
import dev.plumbline.cli.terminal.Terminal;
import dev.plumbline.message.Plurals;
import dev.plumbline.report.Printable;
import dev.plumbline.rule.Rules;
import dev.plumbline.rule.fixture.RulePages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rules docs}: writes a page for each rule. */
@Command(name = "docs", header = "Write a Markdown page for each rule, and an index.")
final class RulesDocsCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "FOLDER",
      description = "The target folder; created if it does not exist.")
  private Path target;

  @Option(
      names = "--rules",
      paramLabel = "FOLDER",
      description = "Also write the rules of this folder (repeatable).")
  private List<Path> folders = new ArrayList<>();

  RulesDocsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var book = Rules.load(folders.stream().map(terminal.folder()::resolve).toList());
    if (!book.problems().isEmpty()) {
      new Mistakes(terminal).printToErr(book.problems());
      return ExitCode.INVALID_INPUT;
    }
    int pages = RulePages.write(book, terminal.folder().resolve(target));
    terminal
        .out()
        .println(
            "wrote " + Plurals.count(pages, "page") + " to " + Printable.of(target.toString()));
    return ExitCode.CLEAN;
  }
}
