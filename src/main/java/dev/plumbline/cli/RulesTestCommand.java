package dev.plumbline.cli;

import dev.plumbline.Plumbline;
import dev.plumbline.cli.option.CatalogueOption;
import dev.plumbline.cli.terminal.ExitCode;
import dev.plumbline.cli.terminal.Mistakes;
import dev.plumbline.cli.terminal.Terminal;
import dev.plumbline.finding.Finding;
import dev.plumbline.message.Plurals;
import dev.plumbline.ontology.Vocabulary;
import dev.plumbline.rule.RuleBook;
import dev.plumbline.rule.RuleFile;
import dev.plumbline.rule.Rules;
import dev.plumbline.rule.fixture.Fixture;
import dev.plumbline.rule.fixture.FixtureRunner;
import dev.plumbline.rule.lint.Linter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rules test}: rules against the models beside them. */
@Command(
    name = "test",
    header = "Run the rules of a folder on the models beside them.",
    description = {
      "RULE.bad.yaml shows what the rule finds: the line that it names ends in \"# ! MESSAGE\"."
          + " RULE.good.yaml comes close, and the rule finds nothing.",
      "",
      "With --mutate, each part of each query is left out or moved a little in turn: a triple, a"
          + " filter, an alternative, an entry of a list, a bound, a parameter. A change that no"
          + " model notices is a failure: the part does nothing, or the model that needs it is"
          + " missing."
    })
final class RulesTestCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "FOLDER", description = "The folder of rules.")
  private Path folder;

  @Parameters(
      index = "1..*",
      paramLabel = "RULE",
      arity = "0..*",
      description = "Rules or areas to run; all of them when there is none.")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--mutate",
      description = "Also tell parts of queries that matter to none of the models.")
  private boolean mutate;

  @Mixin private CatalogueOption catalogues = new CatalogueOption();

  RulesTestCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var vocabulary = new OwnWords(terminal).read(catalogues);
    return vocabulary.map(this::test).orElse(ExitCode.INVALID_INPUT);
  }

  private int test(Vocabulary vocabulary) {
    var book = Rules.only(terminal.folder().resolve(folder));
    var runner =
        new FixtureRunner(
            (documents, today) -> Plumbline.model(documents, today, vocabulary), book);
    var rules = book.problems().isEmpty() ? runner.chosen(names) : book.rules();
    names.stream().flatMap(name -> book.renamed(name).stream()).forEach(terminal::say);
    var failures = mistakes(book, rules, vocabulary);
    int models = 0;
    if (failures.isEmpty()) {
      models = rules.stream().mapToInt(rule -> Fixture.of(rule).size()).sum();
      failures = failures(runner, rules);
    }
    new Mistakes(terminal).print(failures);
    terminal
        .out()
        .println(
            String.join(
                ", ",
                Plurals.count(rules.size(), "rule"),
                Plurals.count(models, "model"),
                Plurals.count(failures.size(), "failure")));
    return book.lacksRules()
        ? ExitCode.INVALID_INPUT
        : failures.isEmpty() ? ExitCode.CLEAN : ExitCode.FOUND;
  }

  private static List<Finding> mistakes(
      RuleBook book, List<RuleFile> rules, Vocabulary vocabulary) {
    var mistakes = new ArrayList<>(book.problems());
    mistakes.addAll(new Linter(vocabulary).lint(book, rules));
    return mistakes;
  }

  /** Returns how the rules fail, in their order; they run on all processors. */
  private List<Finding> failures(FixtureRunner runner, List<RuleFile> rules) {
    return rules.parallelStream().flatMap(rule -> failures(runner, rule).stream()).toList();
  }

  /** Returns how the rule fails; what its models do not need is told when they do as announced. */
  private List<Finding> failures(FixtureRunner runner, RuleFile rule) {
    var failures = runner.test(rule);
    return mutate && failures.isEmpty() ? runner.mutations(rule) : failures;
  }
}
