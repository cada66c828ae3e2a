package dev.plumbline.cli;

import dev.plumbline.Plumbline;
import dev.plumbline.Progress;
import dev.plumbline.cli.explain.Meaning;
import dev.plumbline.cli.explain.Meanings;
import dev.plumbline.cli.option.Lacking;
import dev.plumbline.cli.option.ModelOptions;
import dev.plumbline.cli.terminal.ExitCode;
import dev.plumbline.cli.terminal.Mistakes;
import dev.plumbline.cli.terminal.Nearest;
import dev.plumbline.cli.terminal.Page;
import dev.plumbline.cli.terminal.Terminal;
import dev.plumbline.cli.terminal.UserMistake;
import dev.plumbline.dictionary.Dictionary;
import dev.plumbline.limit.OutOfTime;
import dev.plumbline.rule.RuleBook;
import dev.plumbline.rule.RuleFile;
import dev.plumbline.rule.Rules;
import dev.plumbline.rule.check.Unfinished;
import java.io.PrintWriter;
import java.io.StringWriter;
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

/** {@code explain}: says what a rule, an area or a word of the model format means. */
@Command(
    name = "explain",
    header =
        "Explain a rule, an area, or a word of the model: a key, kind, technology, protocol ...",
    description = {
      "For a rule: why it matters, a bad and a good model, and how to fix or accept what it finds."
          + " For a key: where it may stand, what may be written, and which rules read it.",
      "",
      "A word with several meanings shows each, the shortest first; SORT:WORD picks one, such as"
          + " key:api. The sorts are rule, area, element, key, kind, technology, protocol, class,"
          + " boundary and value."
    })
final class ExplainCommand implements Callable<Integer> {
  private static final String RULE = "rule:";

  private final Terminal terminal;

  @Parameters(
      index = "0",
      paramLabel = "WORD",
      description = "A rule's id, which findings show in brackets, or a word of the model.")
  private String name;

  @Option(
      names = "--rules",
      paramLabel = "FOLDER",
      description = "Also load rules from this folder (repeatable).")
  private List<Path> folders = new ArrayList<>();

  @Option(
      names = {"--at", "--not"},
      paramLabel = "ELEMENT",
      description =
          "Explain why the rule WORD fires on this element, or which condition does not hold.")
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
    new Mistakes(terminal).printToErr(book.problems());
    if (book.lacksRules()) {
      return ExitCode.INVALID_INPUT;
    }
    if (element.isPresent()) {
      var rule = rule(book);
      renamed(rule.id());
      return explain(book, rule, element.get());
    }
    if (!paths.isEmpty()) {
      throw new UserMistake("files are of use with --at ELEMENT only: " + paths.get(0));
    }
    var words = dictionary();
    words.ifPresent(dictionary -> print(new Meanings(book, dictionary, terminal.today()).of(name)));
    return words.isPresent() ? ExitCode.CLEAN : ExitCode.INVALID_INPUT;
  }

  /** Returns the words, or prints the mistakes in those of an organisation and returns nothing. */
  private Optional<Dictionary> dictionary() {
    var own = model.catalogues();
    return own.paths().isEmpty()
        ? Optional.of(Dictionary.load())
        : new OwnWords(terminal).read(own).map(Dictionary::with);
  }

  private RuleFile rule(RuleBook book) {
    var names = book.rules().stream().map(RuleFile::id).toList();
    return book.find(asked()).orElseThrow(() -> Nearest.unknown("rule", name, names));
  }

  private void renamed(String id) {
    if (!id.equals(asked())) {
      new Page(terminal).heading(asked() + " is now called " + id).gap();
    }
  }

  /** Returns the word without the sort of word that may stand before it. */
  private String asked() {
    return name.startsWith(RULE) ? name.substring(RULE.length()) : name;
  }

  /** Prints the meanings, the shortest first, and where there are several how to pick one. */
  private void print(List<Meaning> meanings) {
    if (meanings.size() > 1) {
      var picks = meanings.stream().map(each -> each.sort() + ":" + each.name()).distinct();
      new Page(terminal)
          .heading("%s has %d meanings".formatted(name, meanings.size()))
          .text("To see one, write it with its sort: " + String.join(", ", picks.toList()))
          .gap();
    }
    meanings.stream()
        .map(this::printed)
        .sorted(Comparator.comparingLong(text -> text.lines().count()))
        .forEach(terminal.out()::print);
  }

  private String printed(Meaning meaning) {
    var text = new StringWriter();
    var out = new PrintWriter(text);
    var page = new Page(terminal.writingTo(out));
    if (meaning.sort().equals("rule")) {
      renamed(meaning.name());
    }
    meaning.print(page);
    out.flush();
    return text.toString();
  }

  private int explain(RuleBook book, RuleFile rule, String elementName) {
    var request = model.request(paths, terminal);
    var architecture = Plumbline.read(request, Progress.NONE);
    if (!architecture.problems().isEmpty()) {
      new Mistakes(terminal).print(architecture.problems(), architecture.sources());
      return ExitCode.INVALID_INPUT;
    }
    try {
      var explanation = Plumbline.explain(request, architecture, book, rule, elementName);
      new ExplanationPage(new Page(terminal)).print(explanation);
    } catch (OutOfTime e) {
      var limit = request.settings().limit();
      throw new UserMistake(
          "explaining was stopped after %s; %s gives it more time"
              .formatted(Unfinished.shown(limit), Unfinished.remedy(limit)));
    }
    return new Lacking(terminal).tell(architecture) ? ExitCode.INVALID_INPUT : ExitCode.CLEAN;
  }
}
