package dev.plumbline.cli.option;

import dev.plumbline.cli.terminal.ExitCode;
import dev.plumbline.finding.Outcome;
import dev.plumbline.finding.Report;
import dev.plumbline.finding.Severity;
import java.util.Locale;
import java.util.Optional;

/** The severity from which on findings make the exit code 1. */
public enum FailOn {
  ERROR(Severity.ERROR),
  WARNING(Severity.WARNING),
  INFO(Severity.INFO),
  NONE(null);

  private final Optional<Severity> least;

  FailOn(Severity least) {
    this.least = Optional.ofNullable(least);
  }

  /** Returns the exit code of a check. A rule that crashed or timed out outranks findings. */
  public int exitCode(Report report) {
    if (report.outcomes().stream().anyMatch(FailOn::isFault)) {
      return ExitCode.INTERNAL_ERROR;
    }
    if (!report.problems().isEmpty()) {
      return ExitCode.INVALID_INPUT;
    }
    return report.open().stream().anyMatch(finding -> counts(finding.severity()))
        ? ExitCode.FOUND
        : ExitCode.CLEAN;
  }

  private static boolean isFault(Outcome outcome) {
    return outcome.state() == Outcome.State.ERROR || outcome.state() == Outcome.State.TIMEOUT;
  }

  private boolean counts(Severity severity) {
    return least.isPresent() && severity.isAtLeast(least.get());
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
