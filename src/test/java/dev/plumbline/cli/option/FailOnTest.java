package dev.plumbline.cli.option;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.cli.terminal.ExitCode;
import dev.plumbline.finding.Area;
import dev.plumbline.finding.Element;
import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Kind;
import dev.plumbline.finding.Location;
import dev.plumbline.finding.Outcome;
import dev.plumbline.finding.Report;
import dev.plumbline.finding.Rule;
import dev.plumbline.finding.Severity;
import dev.plumbline.finding.Waiver;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FailOnTest {
  private static final Location AT = new Location("a.yaml", 1, 1, 1, 2);

  @Test
  void countsFromTheSeverityOn() {
    var report = report(List.of(), List.of(finding(Severity.WARNING)), Outcome.State.FAIL);

    assertThat(FailOn.ERROR.exitCode(report)).isEqualTo(ExitCode.CLEAN);
    assertThat(FailOn.WARNING.exitCode(report)).isEqualTo(ExitCode.FOUND);
    assertThat(FailOn.INFO.exitCode(report)).isEqualTo(ExitCode.FOUND);
    assertThat(FailOn.NONE.exitCode(report)).isEqualTo(ExitCode.CLEAN);
  }

  @Test
  void countsNoGapsWhereOnlyViolationsCount() {
    var gap = finding(Severity.ERROR, Kind.GAP);
    var violation = finding(Severity.WARNING, Kind.VIOLATION);

    for (var failOn : List.of(FailOn.VIOLATION, FailOn.WARNING_VIOLATION, FailOn.ERROR_VIOLATION)) {
      assertThat(failOn.exitCode(failed(gap))).isEqualTo(ExitCode.CLEAN);
    }
    assertThat(FailOn.VIOLATION.exitCode(failed(violation))).isEqualTo(ExitCode.FOUND);
    assertThat(FailOn.WARNING_VIOLATION.exitCode(failed(violation))).isEqualTo(ExitCode.FOUND);
    assertThat(FailOn.ERROR_VIOLATION.exitCode(failed(violation))).isEqualTo(ExitCode.CLEAN);
  }

  @Test
  void countsAViolationThatIsJoinedToAGap() {
    var joined =
        finding(Severity.ERROR, Kind.GAP).with(List.of(finding(Severity.WARNING, Kind.VIOLATION)));

    assertThat(FailOn.VIOLATION.exitCode(failed(joined))).isEqualTo(ExitCode.FOUND);
    assertThat(FailOn.ERROR_VIOLATION.exitCode(failed(joined))).isEqualTo(ExitCode.CLEAN);
  }

  private static Report failed(Finding finding) {
    return report(List.of(), List.of(finding), Outcome.State.FAIL);
  }

  @Test
  void doesNotCountWhatIsWaived() {
    var waiver = new Waiver("known", Optional.empty(), Optional.empty(), AT);
    var waived = finding(Severity.ERROR).waivedBy(waiver);

    assertThat(FailOn.ERROR.exitCode(report(List.of(), List.of(waived), Outcome.State.WAIVED)))
        .isEqualTo(ExitCode.CLEAN);
  }

  @Test
  void letsMistakesOutrankFindings() {
    var problem = finding(Severity.ERROR);
    var report = report(List.of(problem), List.of(problem), Outcome.State.FAIL);

    assertThat(FailOn.NONE.exitCode(report)).isEqualTo(ExitCode.INVALID_INPUT);
  }

  @Test
  void letsOurFaultOutrankAll() {
    var report = report(List.of(), List.of(finding(Severity.ERROR)), Outcome.State.ERROR);

    assertThat(FailOn.NONE.exitCode(report)).isEqualTo(ExitCode.INTERNAL_ERROR);
  }

  @Test
  void letsWhatWasNotCheckedOutrankFindings() {
    for (var state : List.of(Outcome.State.TIMEOUT, Outcome.State.NOT_CHECKED)) {
      var report = report(List.of(), List.of(finding(Severity.ERROR)), state);

      assertThat(FailOn.NONE.exitCode(report)).isEqualTo(ExitCode.INVALID_INPUT);
    }
  }

  private static Finding finding(Severity severity) {
    return finding(severity, Kind.VIOLATION);
  }

  private static Finding finding(Severity severity, Kind kind) {
    return new Finding(
        rule(severity, kind),
        "bad",
        AT,
        "",
        new Element("flow", "s/flow/a/b", "a -> b"),
        "",
        List.of(),
        "",
        Optional.empty());
  }

  private static Rule rule(Severity severity, Kind kind) {
    return new Rule(
        "r", Area.SECURITY, "R", kind, severity, "flow", "", "", List.of(), "", List.of());
  }

  private static Report report(
      List<Finding> problems, List<Finding> findings, Outcome.State state) {
    var outcome =
        new Outcome(
            rule(Severity.ERROR, Kind.VIOLATION), state, 1, 1, 0, Duration.ZERO, Optional.empty());
    return new Report(
        problems,
        List.of(),
        findings,
        List.of(outcome),
        List.of(),
        Map.of(),
        List.of(),
        (file, line) -> Optional.empty());
  }
}
