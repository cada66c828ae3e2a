package dev.plumbline.cli;

import dev.plumbline.Plumbline;
import dev.plumbline.Progress;
import dev.plumbline.Questions;
import dev.plumbline.Request;
import dev.plumbline.cli.option.Lacking;
import dev.plumbline.cli.option.ModelOptions;
import dev.plumbline.cli.option.PathConverter;
import dev.plumbline.cli.terminal.ExitCode;
import dev.plumbline.cli.terminal.Memory;
import dev.plumbline.cli.terminal.Mistakes;
import dev.plumbline.cli.terminal.Terminal;
import dev.plumbline.cli.terminal.UserMistake;
import dev.plumbline.input.PipedInputs;
import dev.plumbline.message.Nearness;
import dev.plumbline.query.Ending;
import dev.plumbline.query.QueryLimits;
import dev.plumbline.query.Question;
import dev.plumbline.query.QuestionRunner;
import dev.plumbline.query.TableFormat;
import dev.plumbline.rule.check.Unfinished;
import dev.plumbline.sparql.InvalidQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code query}: runs a query on the graph and prints its result. */
@Command(
    name = "query",
    header = "Query a model with a named question or with SPARQL.",
    description = {
      "",
      "plumbline query who-can-access customer shop/",
      "plumbline query 'SELECT ?c WHERE { ?c a arch:Store }' shop/"
    })
final class QueryCommand implements Callable<Integer> {
  private static final int USUAL_ROWS = 10_000;

  private final Terminal terminal;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "QUESTION",
      description = "A name from --list, or SPARQL 1.1: SELECT, ASK, CONSTRUCT or DESCRIBE.")
  private String question = "";

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "ARGUMENT|PATH",
      description =
          "The question's arguments, then files and folders; - is standard input (default: the"
              + " working folder).")
  private List<String> rest = new ArrayList<>();

  @Option(names = "--list", description = "List the named questions.")
  private boolean list;

  @Option(names = "--show", description = "Print the question's SPARQL instead of running it.")
  private boolean show;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private TableFormat format = TableFormat.TEXT;

  @Option(
      names = "--questions",
      paramLabel = "FOLDER",
      description = "Also load questions from this folder (repeatable).")
  private List<Path> folders = new ArrayList<>();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description =
          "Print at most N rows or triples; 0 for all (default: 10000, and exit code 2 when there"
              + " are more).")
  private Optional<Integer> limit = Optional.empty();

  @Mixin private ModelOptions model = new ModelOptions();

  QueryCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    var questions = Questions.load(folders.stream().map(terminal.folder()::resolve).toList());
    if (list) {
      questions.forEach(each -> terminal.out().println(signature(each) + "\n    " + each.title()));
      return ExitCode.CLEAN;
    }
    var named = questions.stream().filter(each -> each.name().equals(question)).findFirst();
    if (named.isEmpty() && !QuestionRunner.isSparql(question)) {
      throw unknown(questions);
    }
    if (show) {
      terminal.out().print(named.map(Question::text).orElse(question + "\n"));
      return ExitCode.CLEAN;
    }
    return ask(named);
  }

  private int ask(Optional<Question> named) throws IOException {
    int taken = Math.min(named.map(each -> each.arguments().size()).orElse(0), rest.size());
    var architecture = Plumbline.read(request(rest.subList(taken, rest.size())), Progress.NONE);
    if (!architecture.problems().isEmpty()) {
      new Mistakes(terminal).printToErr(architecture.problems(), architecture.sources());
      return ExitCode.INVALID_INPUT;
    }
    var printer = new AnswerPrinter(terminal, format);
    var ending = ask(new QuestionRunner(architecture), named, rest.subList(0, taken), printer);
    terminal.out().flush();
    if (ending == Ending.WHOLE && printer.isEmptyTable()) {
      terminal.say("nothing in the model answers the question");
    }
    boolean whole = tell(ending, printer.written());
    return new Lacking(terminal).tell(architecture) || !whole
        ? ExitCode.INVALID_INPUT
        : ExitCode.CLEAN;
  }

  private Ending ask(
      QuestionRunner runner,
      Optional<Question> named,
      List<String> arguments,
      AnswerPrinter printer)
      throws IOException {
    var limits = new QueryLimits(model.limit(), rows());
    try {
      return named.isPresent()
          ? runner.ask(named.get(), arguments, limits, printer)
          : runner.ask(question, limits, printer);
    } catch (InvalidQuery e) {
      throw new UserMistake(e.getMessage());
    } catch (StackOverflowError e) {
      throw new UserMistake(InvalidQuery.TOO_DEEP);
    } catch (OutOfMemoryError e) {
      throw new UserMistake(
          "the query ran out of memory, %s; %s".formatted(soFar(printer.written()), Memory.REMEDY));
    } finally {
      printer.abandon();
    }
  }

  private long rows() {
    int most = limit.orElse(USUAL_ROWS);
    if (most < 0) {
      throw new UserMistake("--limit takes 0 or more, but got " + most);
    }
    return most == 0 ? Long.MAX_VALUE : most;
  }

  /** Says what is left out, and returns whether that is as the user wishes. */
  private boolean tell(Ending ending, long written) {
    if (ending == Ending.CUT) {
      terminal.say(
          "only the first %d are printed; %s"
              .formatted(
                  written,
                  limit.isPresent()
                      ? "--limit 0 prints all"
                      : "--limit 0 prints all, --limit N the first N"));
      return limit.isPresent();
    }
    if (ending == Ending.OUT_OF_TIME) {
      terminal.say(
          "the query was stopped after %s, %s; %s gives it more time"
              .formatted(
                  Unfinished.shown(model.limit()),
                  soFar(written),
                  Unfinished.remedy(model.limit())));
      return false;
    }
    return true;
  }

  private static String soFar(long written) {
    return written == 0
        ? "before it had an answer"
        : "after the first " + written + " of its answers";
  }

  private Request request(List<String> paths) {
    var files = new ArrayList<Path>();
    for (var path : paths) {
      var file = PathConverter.path(path).orElseThrow(() -> new UserMistake(PathConverter.BLANK));
      boolean isThere = Files.exists(terminal.folder().resolve(file));
      if (!isThere && !PipedInputs.isStandardInput(file)) {
        throw new UserMistake("there is no file or folder \"" + path + '"');
      }
      files.add(file);
    }
    return model.request(files, terminal);
  }

  private UserMistake unknown(List<Question> questions) {
    var names = questions.stream().map(Question::name).toList();
    return new UserMistake(
        question.isEmpty()
            ? "no question; `plumbline query --list` lists the named ones"
            : "no question is called \"" + question + '"' + Nearness.suggestion(question, names));
  }

  private static String signature(Question question) {
    return question.name()
        + question.arguments().stream()
            .map(each -> " " + each.name().toUpperCase(Locale.ROOT))
            .collect(Collectors.joining());
  }
}
