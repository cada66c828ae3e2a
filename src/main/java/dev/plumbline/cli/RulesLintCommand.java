package dev.plumbline.cli;

import dev.plumbline.cli.option.CatalogueOption;
import dev.plumbline.cli.terminal.ExitCode;
import dev.plumbline.cli.terminal.Mistakes;
import dev.plumbline.cli.terminal.Terminal;
import dev.plumbline.finding.Finding;
import dev.plumbline.message.Plurals;
import dev.plumbline.ontology.Vocabulary;
import dev.plumbline.rule.Rules;
import dev.plumbline.rule.lint.Linter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code rules lint}: reports mistakes in a folder of rules. */
@Command(name = "lint", header = "Look for mistakes in the rules of a folder.")
final class RulesLintCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "FOLDER", description = "The folder of rules.")
  private Path folder;

  @Mixin private CatalogueOption catalogues = new CatalogueOption();

  RulesLintCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var vocabulary = new OwnWords(terminal).read(catalogues);
    return vocabulary.map(this::lint).orElse(ExitCode.INVALID_INPUT);
  }

  private int lint(Vocabulary vocabulary) {
    var book = Rules.only(terminal.folder().resolve(folder));
    var linter = new Linter(vocabulary);
    var mistakes = new ArrayList<Finding>(book.problems());
    mistakes.addAll(linter.lint(book, book.rules()));
    new Mistakes(terminal).print(mistakes);
    var rules = Plurals.count(book.rules().size(), "rule");
    terminal.out().println(rules + ", " + Plurals.count(mistakes.size(), "mistake"));
    return book.lacksRules()
        ? ExitCode.INVALID_INPUT
        : mistakes.isEmpty() ? ExitCode.CLEAN : ExitCode.FOUND;
  }
}
