package dev.plumbline.cli.terminal;

import dev.plumbline.Progress;
import dev.plumbline.finding.Outcome;
import dev.plumbline.finding.Report;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Measures the steps of a run. On a terminal it shows the current step after one second. */
public final class StepTimer implements Progress, AutoCloseable {
  private static final long REPORT_INTERVAL_MILLIS = 1000;
  private static final int SLOWEST = 10;

  private final Terminal terminal;
  private final Map<String, Long> nanos = new LinkedHashMap<>();
  private final Map<String, Long> partNanos = new LinkedHashMap<>();
  private final Thread reporter = new Thread(this::report, "progress");
  private volatile String current = "";
  private volatile boolean reported;
  private String part = "";
  private long since;
  private long partSince;

  public StepTimer(Terminal terminal) {
    this.terminal = terminal;
    this.since = System.nanoTime();
    if (terminal.errIsTerminal()) {
      reporter.setDaemon(true);
      reporter.start();
    }
  }

  @Override
  public void step(String name) {
    end();
    current = name;
  }

  @Override
  public void part(String name) {
    endPart();
    part = name;
  }

  private void endPart() {
    long now = System.nanoTime();
    if (!part.isEmpty()) {
      partNanos.merge(part, now - partSince, Long::sum);
    }
    part = "";
    partSince = now;
  }

  private void end() {
    endPart();
    long now = System.nanoTime();
    if (!current.isEmpty()) {
      nanos.merge(current, now - since, Long::sum);
    }
    since = now;
  }

  private void report() {
    try {
      Thread.sleep(REPORT_INTERVAL_MILLIS);
      while (true) {
        reported = true;
        terminal.err().print("\r\u001b[Kplumbline: " + current + "...");
        terminal.err().flush();
        Thread.sleep(REPORT_INTERVAL_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    end();
    current = "";
    if (reporter.isAlive()) {
      stopReporting();
    }
  }

  private void stopReporting() {
    reporter.interrupt();
    try {
      reporter.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (reported) {
      terminal.err().print("\r\u001b[K");
      terminal.err().flush();
    }
  }

  /** Prints how long the steps, the slowest parts of them and the slowest rules took. */
  public void print(Report report) {
    end();
    var err = terminal.err();
    nanos.forEach((name, time) -> err.printf("%8.1f ms  %s%n", time / 1e6, name));
    err.printf("the slowest derivations:%n");
    partNanos.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(SLOWEST)
        .forEach(part -> err.printf("%8.1f ms  %s%n", part.getValue() / 1e6, part.getKey()));
    err.printf("the slowest rules (they run in parallel):%n");
    report.outcomes().stream()
        .sorted(Comparator.comparing(Outcome::time, Comparator.reverseOrder()))
        .limit(SLOWEST)
        .forEach(rule -> err.printf("%8.1f ms  %s%n", millis(rule.time()), rule.rule().id()));
    err.flush();
  }

  private static double millis(Duration time) {
    return time.toNanos() / 1e6;
  }
}
