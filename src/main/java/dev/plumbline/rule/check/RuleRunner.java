package dev.plumbline.rule.check;

import dev.plumbline.finding.Outcome;
import dev.plumbline.finding.Outcome.State;
import dev.plumbline.graph.Architecture;
import dev.plumbline.limit.OutOfTime;
import dev.plumbline.limit.TimeLimit;
import dev.plumbline.rule.Fixes;
import dev.plumbline.rule.RuleFile;
import dev.plumbline.rule.RuleQuery;
import dev.plumbline.sparql.Deadline;
import dev.plumbline.sparql.InvalidQuery;
import dev.plumbline.sparql.Pruning;
import dev.plumbline.sparql.Solution;
import dev.plumbline.sparql.text.InvalidPattern;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;

/** Runs rules over one graph, several at a time; the results come in the order of the rules. */
final class RuleRunner {
  private final Architecture architecture;
  private final Graph graph;
  private final Settings settings;
  private final Fixes fixes;
  private final Population population;
  private final Pruning pruning;
  private final StatedNones nones;
  private final MissingFacts missing;

  RuleRunner(
      Architecture architecture,
      Graph graph,
      Settings settings,
      Fixes fixes,
      MissingFacts missing) {
    this.architecture = architecture;
    this.graph = graph;
    this.settings = settings;
    this.fixes = fixes;
    this.population = new Population(graph);
    this.pruning = new Pruning(graph);
    this.nones = new StatedNones(graph);
    this.missing = missing;
  }

  /** What a rule's run gave. */
  record Result(Outcome outcome, List<Found> findings) {}

  /** Returns what each rule gave, in order. */
  List<Result> run(List<RuleFile> rules) {
    if (settings.threads() == 1) {
      return rules.stream().map(rule -> finished(rule, started(rule))).toList();
    }
    var threads = Executors.newFixedThreadPool(settings.threads(), RuleRunner::worker);
    try {
      var runs = new ArrayList<Future<Result>>();
      rules.forEach(rule -> runs.add(threads.submit(() -> run(rule))));
      var results = new ArrayList<Result>();
      for (int i = 0; i < runs.size(); i++) {
        results.add(finished(rules.get(i), runs.get(i)));
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }

  private Future<Result> started(RuleFile rule) {
    var task = new FutureTask<>(() -> run(rule));
    task.run();
    return task;
  }

  private static Thread worker(Runnable task) {
    var thread = new Thread(task, "rules");
    thread.setDaemon(true);
    return thread;
  }

  private Result run(RuleFile rule) {
    var started = System.nanoTime();
    var stopped = missing.stopping(rule);
    if (stopped.isPresent()) {
      return trouble(rule, State.NOT_CHECKED, Unfinished.reason(stopped.get()), started);
    }
    if (population.isEmpty(rule)) {
      return result(rule, State.NOT_APPLICABLE, 0, List.of(), started);
    }
    if (nones.rulesOut(rule)) {
      var size = population.count(rule);
      return result(rule, state(size, List.of()), size, List.of(), started);
    }
    var time = TimeLimit.starting(settings.limit());
    try {
      var query = RuleQuery.of(rule);
      var size = population.count(rule, query);
      var rows = pruning.prune(query.bound()).map(this::rows).orElse(List.of());
      var findings = new RuleRun(rule, query, architecture, fixes).found(rows, time::check);
      return result(rule, state(size, findings), size, findings, started);
    } catch (InvalidPattern e) {
      throw e;
    } catch (QueryCancelledException | OutOfTime e) {
      return trouble(
          rule, State.TIMEOUT, "stopped after " + Unfinished.shown(settings.limit()), started);
    }
  }

  private List<Solution> rows(Query query) {
    return Solution.all(query, new Deadline(graph, settings.limit()), settings.limit());
  }

  private static State state(int population, List<Found> findings) {
    if (findings.isEmpty()) {
      return population == 0 ? State.NOT_APPLICABLE : State.PASS;
    }
    return State.FAIL;
  }

  private static Result finished(RuleFile rule, Future<Result> run) {
    try {
      return run.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof OutOfMemoryError) {
        return trouble(rule, State.NOT_CHECKED, "ran out of memory", System.nanoTime());
      }
      return rule.builtIn()
          ? trouble(rule, State.ERROR, e.getCause().toString(), System.nanoTime())
          : trouble(rule, State.NOT_CHECKED, said(e.getCause()), System.nanoTime());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while running rules", e);
    }
  }

  /** Returns what made a user's rule fail, which the user can mend. */
  private static String said(Throwable failure) {
    if (failure instanceof StackOverflowError) {
      return InvalidQuery.TOO_DEEP;
    }
    return failure instanceof InvalidPattern ? failure.getMessage() : failure.toString();
  }

  private static Result trouble(RuleFile rule, State state, String trouble, long started) {
    var time = Duration.ofNanos(System.nanoTime() - started);
    var outcome = new Outcome(rule.rule(), state, 0, 0, 0, time, Optional.of(trouble));
    return new Result(outcome, List.of());
  }

  private static Result result(
      RuleFile rule, State state, int population, List<Found> findings, long started) {
    var time = Duration.ofNanos(System.nanoTime() - started);
    var outcome =
        new Outcome(rule.rule(), state, population, findings.size(), 0, time, Optional.empty());
    return new Result(outcome, findings);
  }
}
