package dev.plumbline.bench;

import dev.plumbline.Plumbline;
import dev.plumbline.Progress;
import dev.plumbline.Request;
import dev.plumbline.diagram.Diagrams;
import dev.plumbline.diagram.read.DiagramReader;
import dev.plumbline.finding.Report;
import dev.plumbline.graph.Architecture;
import dev.plumbline.graph.Environments;
import dev.plumbline.graph.RdfFormat;
import dev.plumbline.limit.TimeLimit;
import dev.plumbline.query.AnswerReader;
import dev.plumbline.query.QueryLimits;
import dev.plumbline.query.QuestionRunner;
import dev.plumbline.query.TableFormat;
import dev.plumbline.query.TableWriter;
import dev.plumbline.report.ReportFormats;
import dev.plumbline.report.TextLayout;
import dev.plumbline.rule.check.Settings;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Doubles one {@link Shape} and prints how the time of a whole run grows, and which of its parts
 * grow by more than they should; {@code bench/growth.sh} runs it for each shape.
 *
 * <p>Processor time of one thread, after a run on a quarter of the smallest size. A run that takes
 * more than {@value #MOST_SECONDS} seconds is given up with the name of what it was at.
 */
public final class Growth {
  private static final int DOUBLINGS = 2;
  private static final int MOST_SECONDS = 60;

  /** What takes less on the largest size, in milliseconds, is not looked at: it is all noise. */
  private static final double LEAST = 60;

  /** A part that grows by more at the last doubling is named. */
  private static final double LINEAR = 2.3;

  /** So many rules are measured again, each alone. */
  private static final int RULES = 12;

  private static final String EVERYTHING =
      "SELECT * WHERE { ?element a ?class ; ?property ?value . ?element arch:id ?id }";

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private final Shape shape;
  private final Path folder;
  private final Map<Integer, Run> runs = new LinkedHashMap<>();
  private volatile String at = "";

  /** What one size gave: the times of its parts in milliseconds, and what it held in MiB. */
  private record Run(
      Map<String, Double> steps, Map<String, Double> parts, int findings, long held) {
    double all() {
      return steps.values().stream().mapToDouble(each -> each).sum();
    }

    double of(String name) {
      return steps.getOrDefault(name, parts.getOrDefault(name, 0.0));
    }
  }

  private Growth(Shape shape, Path folder) {
    this.shape = shape;
    this.folder = folder;
  }

  /**
   * Measures some shapes, or prints the names of all.
   *
   * @param arguments nothing; or a folder for models and the names of shapes, each with a colon and
   *     its smallest size if another is wanted
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length == 0) {
      Shapes.all().forEach(shape -> OUT.println(shape.name()));
      return;
    }
    for (var argument : Arrays.asList(arguments).subList(1, arguments.length)) {
      var parts = argument.split(":");
      var shape = Shapes.named(parts[0]);
      int smallest = parts.length > 1 ? Integer.parseInt(parts[1]) : shape.smallest();
      new Growth(shape, Path.of(arguments[0]).toAbsolutePath()).run(smallest);
    }
    System.exit(0);
  }

  private void run(int smallest) throws IOException {
    run(smallest / 4, new Clock());
    for (int doubling = 0; doubling <= DOUBLINGS; doubling++) {
      int size = smallest << doubling;
      var guard = guard(size);
      runs.put(size, run(size, new Clock()));
      guard.interrupt();
    }
    print();
  }

  /** Gives up, with what is known by then, when the run goes on for too long. */
  private Thread guard(int size) {
    var measured = Thread.currentThread();
    double end = Clock.now(measured) + MOST_SECONDS * 1000;
    var guard =
        new Thread(
            () -> {
              try {
                while (Clock.now(measured) < end) {
                  Thread.sleep(1000);
                }
                print();
                OUT.printf("    %d: over %d s, at %s%n", size, MOST_SECONDS, at);
                Runtime.getRuntime().halt(1);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    guard.setDaemon(true);
    guard.start();
    return guard;
  }

  private Run run(int size, Clock clock) throws IOException {
    var path = shape.write(size, folder);
    var request = Request.of(List.of(path), path, Settings.on(TODAY).withThreads(1));
    var progress = telling(clock);
    var architecture = Plumbline.read(request, progress);
    var report = Plumbline.check(request, architecture, progress);
    if (report.problems().isEmpty() != shape.sound()) {
      throw new IllegalStateException("not as expected: " + report.problems());
    }
    if (!Environments.of(architecture).isEmpty()) {
      progress.step("all environments");
      Plumbline.checkEverywhere(request, Progress.NONE);
    }
    ask(architecture, progress);
    write(report, progress);
    progress.step("export");
    RdfFormat.TURTLE.write(architecture, new StringBuilder());
    draw(architecture, report, progress);
    progress.step("");
    var parts = clock.parts();
    parts.putAll(rules(request, architecture, report));
    System.gc();
    var memory = Runtime.getRuntime();
    long held = (memory.totalMemory() - memory.freeMemory()) >> 20;
    return new Run(clock.steps(), parts, report.findings().size(), held);
  }

  private Progress telling(Clock clock) {
    return new Progress() {
      @Override
      public void step(String name) {
        at = name;
        clock.step(name);
      }

      @Override
      public void part(String name) {
        at = "derivation " + name;
        clock.part(name.isEmpty() ? "" : "derivation " + name);
      }
    };
  }

  /** Asks for all that is stated and derived, whose rows grow with the model. */
  private static void ask(Architecture architecture, Progress progress) throws IOException {
    var limits = new QueryLimits(TimeLimit.USUAL, Long.MAX_VALUE);
    for (var format : TableFormat.values()) {
      progress.step("query " + format);
      var reader = new Rows(format);
      new QuestionRunner(architecture).ask(EVERYTHING, limits, reader);
    }
  }

  /** Writes the rows of an answer to nowhere. */
  private static final class Rows implements AnswerReader {
    private final TableFormat format;
    private TableWriter table;

    Rows(TableFormat format) {
      this.format = format;
    }

    @Override
    public void columns(List<String> names) throws IOException {
      table = format.writer(names, 100, new StringBuilder());
    }

    @Override
    public boolean row(List<String> cells) throws IOException {
      table.row(cells);
      return true;
    }

    @Override
    public void end() throws IOException {
      table.end();
    }

    @Override
    public void truth(boolean holds) {
      throw new IllegalStateException("no table");
    }

    @Override
    public void triples(String turtle, long count) {
      throw new IllegalStateException("no table");
    }
  }

  private static void write(Report report, Progress progress) throws IOException {
    for (var format : ReportFormats.names()) {
      progress.step("report " + format);
      ReportFormats.of(format).orElseThrow().write(report, TextLayout.PLAIN, new StringBuilder());
    }
  }

  private static void draw(Architecture architecture, Report report, Progress progress) {
    progress.step("reading the diagram");
    var diagram = DiagramReader.read(architecture, report.findings());
    if (diagram.nodes().isEmpty()) {
      return;
    }
    for (var notation : List.of("svg", "html", "mermaid", "dot")) {
      progress.step("diagram " + notation);
      Diagrams.write(diagram, notation, Diagrams.USUAL);
    }
  }

  /** Returns the times of the rules that took longest, each measured alone. */
  private Map<String, Double> rules(Request request, Architecture architecture, Report report) {
    var times = new LinkedHashMap<String, Double>();
    report.outcomes().stream()
        .sorted(Comparator.comparing(outcome -> outcome.time().negated()))
        .limit(RULES)
        .map(outcome -> outcome.rule().id())
        .forEach(rule -> times.put("rule " + rule, alone(request, architecture, rule)));
    return times;
  }

  private double alone(Request request, Architecture architecture, String rule) {
    at = "rule " + rule;
    var settings = request.settings().selecting(List.of(rule));
    double started = Clock.now();
    Plumbline.check(
        Request.of(request.paths(), request.folder(), settings), architecture, Progress.NONE);
    return Clock.now() - started;
  }

  private void print() {
    OUT.printf("%s: %s%n", shape.name(), shape.grows());
    row("all", Run::all);
    if (runs.size() > 1) {
      suspects().forEach(name -> row(name, run -> run.of(name)));
    }
    OUT.printf("    %-42s", "findings; held MiB");
    runs.forEach((size, run) -> OUT.printf("%9d%7d", run.findings, run.held));
    OUT.println();
  }

  /** Returns the parts that grew too fast, and if there is none the one that grew most. */
  private List<String> suspects() {
    var all = List.copyOf(runs.values());
    var last = all.get(all.size() - 1);
    var before = all.get(all.size() - 2);
    var names =
        Stream.concat(last.steps.keySet().stream(), last.parts.keySet().stream())
            .filter(name -> last.of(name) > LEAST && before.of(name) > 0)
            .sorted(Comparator.comparing(name -> -last.of(name) / before.of(name)))
            .toList();
    var found = new ArrayList<String>();
    IntStream.range(0, names.size())
        .filter(
            index -> index == 0 || last.of(names.get(index)) > LINEAR * before.of(names.get(index)))
        .forEach(index -> found.add(names.get(index)));
    return found;
  }

  private interface Figure {
    double of(Run run);
  }

  private void row(String name, Figure figure) {
    OUT.printf("    %-42s", name);
    double before = 0;
    for (var run : runs.entrySet()) {
      double now = figure.of(run.getValue());
      OUT.printf("%9.2f%7s", now / 1000, before > 1 ? "%.1f".formatted(now / before) : "");
      before = now;
    }
    OUT.println();
  }
}
