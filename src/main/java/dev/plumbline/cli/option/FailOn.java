package dev.plumbline.cli.option;

import dev.plumbline.cli.terminal.ExitCode;
import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Kind;
import dev.plumbline.finding.Outcome;
import dev.plumbline.finding.Report;
import dev.plumbline.finding.Severity;
import java.util.Optional;

/** The findings that make the exit code 1: from a severity on, of both kinds or violations only. */
public enum FailOn {
  ERROR("error", Severity.ERROR, false),
  WARNING("warning", Severity.WARNING, false),
  INFO("info", Severity.INFO, false),
  VIOLATION("violation", Severity.INFO, true),
  WARNING_VIOLATION("violation:warning", Severity.WARNING, true),
  ERROR_VIOLATION("violation:error", Severity.ERROR, true),
  NONE("none", null, false);

  private final String text;
  private final Optional<Severity> least;
  private final boolean violationsOnly;

  FailOn(String text, Severity least, boolean violationsOnly) {
    this.text = text;
    this.least = Optional.ofNullable(least);
    this.violationsOnly = violationsOnly;
  }

  /**
   * Returns the exit code of a check. A rule that crashed outranks everything; what was not
   * checked, since it ran out of time, is a problem and outranks findings.
   */
  public int exitCode(Report report) {
    if (report.outcomes().stream().anyMatch(outcome -> outcome.state() == Outcome.State.ERROR)) {
      return ExitCode.INTERNAL_ERROR;
    }
    if (!report.problems().isEmpty() || report.outcomes().stream().anyMatch(FailOn::isStopped)) {
      return ExitCode.INVALID_INPUT;
    }
    boolean found = report.open().stream().flatMap(Finding::each).anyMatch(this::counts);
    return found ? ExitCode.FOUND : ExitCode.CLEAN;
  }

  private static boolean isStopped(Outcome outcome) {
    return outcome.state() == Outcome.State.TIMEOUT || outcome.state() == Outcome.State.NOT_CHECKED;
  }

  private boolean counts(Finding finding) {
    boolean ofKind = !violationsOnly || finding.rule().kind() == Kind.VIOLATION;
    return ofKind && least.isPresent() && finding.severity().isAtLeast(least.get());
  }

  @Override
  public String toString() {
    return text;
  }
}
