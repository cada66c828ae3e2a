package dev.plumbline.cli;

import dev.plumbline.Plumbline;
import dev.plumbline.Progress;
import dev.plumbline.Questions;
import dev.plumbline.Request;
import dev.plumbline.cli.option.ModelOptions;
import dev.plumbline.cli.terminal.ExitCode;
import dev.plumbline.cli.terminal.Mistakes;
import dev.plumbline.cli.terminal.Terminal;
import dev.plumbline.cli.terminal.UserMistake;
import dev.plumbline.finding.FileNames;
import dev.plumbline.input.PipedInputs;
import dev.plumbline.message.Nearness;
import dev.plumbline.query.Answer;
import dev.plumbline.query.Question;
import dev.plumbline.query.QuestionRunner;
import dev.plumbline.query.TableFormat;
import dev.plumbline.sparql.InvalidQuery;
import java.io.IOException;
import java.io.UncheckedIOException;
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
    var runner = new QuestionRunner(architecture);
    try {
      print(
          named.isPresent()
              ? runner.ask(named.get(), rest.subList(0, taken))
              : runner.ask(question));
    } catch (InvalidQuery e) {
      throw new UserMistake(e.getMessage());
    }
    return ExitCode.CLEAN;
  }

  private Request request(List<String> paths) {
    for (var path : paths) {
      boolean isThere = Files.exists(terminal.folder().resolve(FileNames.path(path)));
      if (!isThere && !PipedInputs.isStandardInput(FileNames.path(path))) {
        throw new UserMistake("there is no file or folder \"" + path + '"');
      }
    }
    return model.request(paths.stream().map(FileNames::path).toList(), terminal);
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

  private void print(Answer answer) {
    try {
      if (answer instanceof Answer.Table table) {
        boolean narrow = terminal.outIsTerminal() || terminal.variable("COLUMNS").isPresent();
        int width = narrow ? terminal.width() : Integer.MAX_VALUE;
        format.write(table, width, terminal.out());
        if (format == TableFormat.TEXT && table.rows().isEmpty()) {
          terminal.say("nothing in the model answers the question");
        }
      } else if (answer instanceof Answer.Truth truth) {
        terminal.out().println(truth.holds() ? "yes" : "no");
      } else if (answer instanceof Answer.Triples triples) {
        terminal.out().print(triples.turtle());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a PrintWriter throws no IOException", e);
    }
  }
}
