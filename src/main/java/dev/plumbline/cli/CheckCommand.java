package dev.plumbline.cli;

import dev.plumbline.Plumbline;
import dev.plumbline.Request;
import dev.plumbline.cli.option.FailOn;
import dev.plumbline.cli.option.FormatNames;
import dev.plumbline.cli.option.Formats;
import dev.plumbline.cli.option.ModelArguments;
import dev.plumbline.cli.option.RuleParameter;
import dev.plumbline.cli.terminal.ColorChoice;
import dev.plumbline.cli.terminal.StepTimer;
import dev.plumbline.cli.terminal.Terminal;
import dev.plumbline.finding.Report;
import dev.plumbline.input.ForeignFormats;
import dev.plumbline.report.NoteLines;
import dev.plumbline.report.Printable;
import dev.plumbline.report.ReportFormat;
import dev.plumbline.report.ReportFormats;
import dev.plumbline.report.Summary;
import dev.plumbline.report.TextLayout;
import dev.plumbline.rule.Rules;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code check}: reports what is wrong and what is missing. */
@Command(name = "check", header = "Check descriptions: what is wrong, and what is missing.")
final class CheckCommand implements Callable<Integer> {
  private static final Formats<ReportFormat> FORMATS =
      new Formats<>(
          ReportFormats.names(), ReportFormats::of, file -> Optional.empty(), "json=report.json");

  private final Terminal terminal;

  @Option(
      names = "--param",
      paramLabel = "RULE.NAME=VALUE",
      converter = RuleParameter.Converter.class,
      description = "Set a parameter of a rule; `explain RULE` lists them (repeatable).")
  private List<RuleParameter> parameters = new ArrayList<>();

  @Mixin private ModelArguments model = new ModelArguments();

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      defaultValue = "text",
      completionCandidates = FormatNames.class,
      description = "Output format: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private String format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FORMAT=FILE",
      description = "Also write a report to a file (repeatable).")
  private List<String> outputs = new ArrayList<>();

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      defaultValue = "error",
      description =
          "Exit with 1 if a finding has at least this severity: error, warning, info or none"
              + " (default: ${DEFAULT-VALUE}). Gaps count, too, unless you write violation (of any"
              + " severity), violation:warning or violation:error.")
  private FailOn failOn;

  @Option(
      names = "--select",
      paramLabel = "NAME",
      split = ",",
      description = "Run only these areas and rules.")
  private List<String> select = new ArrayList<>();

  @Option(
      names = "--ignore",
      paramLabel = "NAME",
      split = ",",
      description = "Skip these areas and rules.")
  private List<String> ignore = new ArrayList<>();

  @Option(
      names = "--rules",
      paramLabel = "FOLDER",
      description = "Also run the rules of this folder (repeatable).")
  private List<Path> rules = new ArrayList<>();

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      defaultValue = "auto",
      description = "Colours: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private ColorChoice color;

  @Option(
      names = {"-q", "--quiet"},
      description = "Print findings only, no notes and no summary.")
  private boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      description = "Print each gap separately, all notes, and waived findings.")
  private boolean verbose;

  @Option(names = "--timings", description = "Print how long each step took to standard error.")
  private boolean timings;

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Returns the description that help prints above the options. */
  static String description() {
    var others =
        ForeignFormats.shipped().importers().stream()
            .map(importer -> importer.format().name() + " (" + importer.example() + ")")
            .collect(Collectors.joining(", "));
    return "Reads YAML, Markdown and JSON; folders are read recursively. Files of other tools are"
        + " recognised by their content: "
        + others
        + ".";
  }

  @Override
  public Integer call() {
    var chosen = FORMATS.of(format);
    var files = FORMATS.outputs(outputs, terminal.folder());
    Report report;
    try (var steps = new StepTimer(terminal)) {
      report =
          model.isEverywhere()
              ? Plumbline.checkEverywhere(request(model.base(terminal)), steps)
              : Plumbline.check(request(model.request(terminal)), steps);
      if (timings) {
        steps.print(report);
      }
    }
    var inputs = inputs(report);
    files.forEach(file -> file.refuse(inputs));
    print(report, chosen);
    files.forEach(file -> file.write(out -> write(report, file.format(), out)));
    return failOn.exitCode(report);
  }

  private List<Path> inputs(Report report) {
    var inputs = new ArrayList<>(report.sources().inputs());
    rules.stream().map(terminal.folder()::resolve).map(Rules::files).forEach(inputs::addAll);
    return inputs;
  }

  private Request request(Request request) {
    var settings = request.settings().selecting(select).ignoring(ignore);
    return request.with(rules, settings.withParameters(RuleParameter.byRule(parameters)));
  }

  private void print(Report report, ReportFormat chosen) {
    var layout = new TextLayout(color.on(terminal), terminal.width(), verbose, quiet);
    try {
      chosen.write(report, layout, terminal.out());
      terminal.out().flush();
      if (chosen.isForPrograms()) {
        report.problems().stream()
            .filter(problem -> problem.element().isFolder() || problem.element().isPartOfCheck())
            .forEach(
                problem -> terminal.say(Printable.of(problem.at() + ": " + problem.message())));
      }
      if (chosen.isForPrograms() && !quiet) {
        NoteLines.write(report, layout, terminal.err());
        Summary.write(report, layout, terminal.err());
        terminal.err().flush();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a PrintWriter throws no IOException", e);
    }
  }

  private static void write(Report report, ReportFormat format, OutputStream out)
      throws IOException {
    var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    format.write(report, TextLayout.PLAIN, writer);
    writer.flush();
  }
}
