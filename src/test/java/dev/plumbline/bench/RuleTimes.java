package dev.plumbline.bench;

import dev.plumbline.Plumbline;
import dev.plumbline.Progress;
import dev.plumbline.Request;
import dev.plumbline.finding.Outcome;
import dev.plumbline.finding.Report;
import dev.plumbline.graph.Architecture;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Prints how long each step, derivation and rule takes on generated models of several sizes.
 *
 * <p>Processor time of one thread, so that other load on the machine hardly counts; a first round
 * on the smallest model warms the machine up. A rule's time is that of a check with this rule
 * alone, less that of a check that selects a rule with nothing to look at.
 */
public final class RuleTimes {
  private static final List<Integer> SIZES = List.of(2500, 5000, 10_000, 20_000);
  private static final int SHOWN = 10;
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private final Path folder;
  private final Map<Integer, Times> measured = new LinkedHashMap<>();

  /** What was measured on one model, in milliseconds. */
  private record Times(
      Report report,
      Map<String, Double> steps,
      Map<String, Double> derivations,
      Map<String, Double> rules) {}

  private RuleTimes(Path folder) {
    this.folder = folder;
  }

  /**
   * Measures.
   *
   * @param arguments the folder for the models, and the numbers of components if others are wanted
   */
  public static void main(String[] arguments) throws IOException {
    var sizes = Arrays.stream(arguments).skip(1).map(Integer::valueOf).toList();
    new RuleTimes(Path.of(arguments[0])).run(sizes.isEmpty() ? SIZES : sizes);
  }

  private void run(List<Integer> sizes) throws IOException {
    measure(sizes.get(0));
    for (int size : sizes) {
      measured.put(size, measure(size));
      OUT.println(size + ": " + measured.get(size).report.counts() + ", " + findings(size));
    }
    OUT.printf("%nJava %s, processor time in ms%n", Runtime.version());
    var last = measured.get(sizes.get(sizes.size() - 1));
    print("step", last.steps.keySet().stream().toList(), Times::steps);
    print("derivation", slowest(last.derivations), Times::derivations);
    print("rule", slowest(last.rules), Times::rules);
  }

  private String findings(int size) {
    return measured.get(size).report.findings().size() + " findings";
  }

  private Times measure(int size) throws IOException {
    var model = folder.resolve("landscape-" + size);
    Landscape.write(size, model);
    var request = Request.of(List.of(model), folder, Settings.on(TODAY).withThreads(1));
    var clock = new Clock();
    var architecture = Plumbline.read(request, clock);
    clock.step("rules");
    var report = Plumbline.check(request, architecture, Progress.NONE);
    if (!report.problems().isEmpty()) {
      throw new IllegalStateException("the model is not sound: " + report.problems().get(0));
    }
    for (var format : ReportFormats.names()) {
      clock.step("report " + format);
      ReportFormats.of(format).orElseThrow().write(report, TextLayout.PLAIN, new StringBuilder());
    }
    clock.step("");
    return new Times(report, clock.steps(), clock.parts(), rules(request, architecture, report));
  }

  private static Map<String, Double> rules(Request request, Architecture model, Report report) {
    var times = new LinkedHashMap<String, Double>();
    var idle = new ArrayList<Double>();
    for (var outcome : report.outcomes()) {
      double time = time(request, model, outcome);
      times.put(outcome.rule().id(), time);
      if (outcome.population() == 0) {
        idle.add(time);
      }
    }
    double overhead = idle.stream().sorted().skip(idle.size() / 2).findFirst().orElse(0.0);
    times.replaceAll((rule, time) -> Math.max(0, time - overhead));
    return times;
  }

  private static double time(Request request, Architecture model, Outcome outcome) {
    var settings = request.settings().selecting(List.of(outcome.rule().id()));
    var alone = Request.of(request.paths(), request.folder(), settings);
    double started = Clock.now();
    Plumbline.check(alone, model, Progress.NONE);
    return Clock.now() - started;
  }

  private static List<String> slowest(Map<String, Double> times) {
    return times.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .limit(SHOWN)
        .map(Map.Entry::getKey)
        .toList();
  }

  private interface Part {
    Map<String, Double> of(Times times);
  }

  private void print(String title, List<String> names, Part part) {
    OUT.printf("%n%-34s", title);
    measured.keySet().forEach(size -> OUT.printf("%10d%7s", size, "growth"));
    OUT.println();
    for (var name : names) {
      print(name, times -> part.of(times).getOrDefault(name, 0.0));
    }
    print("all", times -> part.of(times).values().stream().mapToDouble(each -> each).sum());
  }

  private interface Number {
    double of(Times times);
  }

  private void print(String name, Number number) {
    OUT.printf("%-34s", name);
    double before = 0;
    for (var times : measured.values()) {
      double now = number.of(times);
      OUT.printf("%10.0f%7s", now, before > 1 ? "%.1f".formatted(now / before) : "");
      before = now;
    }
    OUT.println();
  }
}
