package dev.plumbline.cli;

import dev.plumbline.Plumbline;
import dev.plumbline.Progress;
import dev.plumbline.cli.option.ModelOptions;
import dev.plumbline.cli.terminal.ExitCode;
import dev.plumbline.cli.terminal.Mistakes;
import dev.plumbline.cli.terminal.Page;
import dev.plumbline.cli.terminal.Terminal;
import dev.plumbline.cli.terminal.UserMistake;
import dev.plumbline.finding.Parameter;
import dev.plumbline.finding.Rule;
import dev.plumbline.message.Nearness;
import dev.plumbline.reference.References;
import dev.plumbline.rule.Relations;
import dev.plumbline.rule.RuleBook;
import dev.plumbline.rule.RuleFile;
import dev.plumbline.rule.Rules;
import dev.plumbline.rule.fixture.Fixture;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code explain}: shows what a rule finds, why that matters, and what to do. */
@Command(
    name = "explain",
    header = "Explain why a rule matters, and how to fix or accept what it finds.")
final class ExplainCommand implements Callable<Integer> {
  private static final int WAIVER_MONTHS = 6;

  private final Terminal terminal;

  @Parameters(
      index = "0",
      paramLabel = "RULE",
      description = "The rule's id: findings show it in brackets.")
  private String name;

  @Option(
      names = "--rules",
      paramLabel = "FOLDER",
      description = "Also load rules from this folder (repeatable).")
  private List<Path> folders = new ArrayList<>();

  @Option(
      names = {"--at", "--not"},
      paramLabel = "ELEMENT",
      description = "Explain why the rule fires on this element, or which condition does not hold.")
  private Optional<String> element = Optional.empty();

  @Mixin private ModelOptions model = new ModelOptions();

  @Parameters(
      index = "1..*",
      paramLabel = "PATH",
      arity = "0..*",
      description =
          "With --at: files and folders of the model; - is standard input (default: the working"
              + " folder).")
  private List<Path> paths = new ArrayList<>();

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var book = Rules.load(folders.stream().map(terminal.folder()::resolve).toList());
    var rule = book.find(name);
    if (rule.isEmpty()) {
      var names = book.rules().stream().map(RuleFile::id).toList();
      throw new UserMistake("unknown rule \"" + name + '"' + Nearness.suggestion(name, names));
    }
    if (!rule.get().id().equals(name)) {
      new Page(terminal).heading(name + " is now called " + rule.get().id()).gap();
    }
    if (element.isPresent()) {
      return explain(book, rule.get(), element.get());
    }
    explain(book, rule.get());
    return ExitCode.CLEAN;
  }

  private int explain(RuleBook book, RuleFile rule, String elementName) {
    var request = model.request(paths, terminal);
    var architecture = Plumbline.read(request, Progress.NONE);
    if (!architecture.problems().isEmpty()) {
      new Mistakes(terminal).print(architecture.problems(), architecture.sources());
      return ExitCode.INVALID_INPUT;
    }
    var explanation = Plumbline.explain(request, architecture, book, rule, elementName);
    new ExplanationPage(new Page(terminal)).print(explanation);
    return ExitCode.CLEAN;
  }

  private void explain(RuleBook book, RuleFile file) {
    var rule = file.rule();
    var page = new Page(terminal);
    page.heading(rule.id() + ": " + rule.title());
    page.text(classification(rule));
    Relations.of(file, book, id -> id).forEach(page::text);
    page.gap();
    page.heading("Why it matters").markdown(rule.description()).gap();
    examples(page, file);
    if (!rule.fix().isBlank()) {
      page.heading("How to fix it").code(rule.fix()).gap();
    }
    page.heading("How to accept it").code(waiver(rule)).gap();
    parameters(page, rule);
    references(page, rule);
    page.heading("The query (" + file.file() + ")").code(query(file.text()));
  }

  private static void references(Page page, Rule rule) {
    if (rule.references().isEmpty()) {
      return;
    }
    var known = References.load();
    page.heading("Asked for by");
    for (var id : rule.references()) {
      page.text(known.titled(id));
      known.find(id).ifPresent(reference -> page.code("  " + reference.link()));
    }
    page.gap();
  }

  private static String classification(Rule rule) {
    var kind =
        switch (rule.kind()) {
          case VIOLATION -> "a violation: something is stated, and bad";
          case GAP -> "a gap: something is not stated, so a review cannot judge it";
        };
    return "%s; %s; area %s".formatted(rule.severity().id(), kind, rule.area().id());
  }

  private static void examples(Page page, RuleFile file) {
    var fixtures = Fixture.of(file);
    for (boolean bad : new boolean[] {true, false}) {
      fixtures.stream()
          .filter(fixture -> fixture.bad() == bad)
          .min(Comparator.comparingInt(fixture -> fixture.path().length()))
          .ifPresent(
              fixture ->
                  page.heading(bad ? "A model that has it" : "A model that does not")
                      .code(fixture.text())
                      .gap());
    }
  }

  private String waiver(Rule rule) {
    var end = terminal.today().get().plusMonths(WAIVER_MONTHS);
    return """
    waivers:
      - {rule: %s, element: ID, reason: "why it is fine", owner: WHO, until: %s}\
    """
        .formatted(rule.id(), end);
  }

  private static void parameters(Page page, Rule rule) {
    if (rule.parameters().isEmpty()) {
      return;
    }
    page.heading("Parameters");
    rule.parameters().forEach(each -> page.text(parameter(each)));
    var first = rule.parameters().get(0);
    page.text("Set one: --param %s.%s=%s".formatted(rule.id(), first.name(), first.value()));
    page.gap();
  }

  private static String parameter(Parameter parameter) {
    return "%s (%s, %s): %s"
        .formatted(parameter.name(), parameter.type(), parameter.value(), parameter.help());
  }

  private static String query(String text) {
    return String.join("\n", text.lines().dropWhile(line -> line.startsWith("#")).toList()).strip();
  }
}
