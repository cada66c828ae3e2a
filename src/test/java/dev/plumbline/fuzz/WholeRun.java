package dev.plumbline.fuzz;

import dev.plumbline.Plumbline;
import dev.plumbline.Progress;
import dev.plumbline.Request;
import dev.plumbline.finding.Area;
import dev.plumbline.finding.Outcome;
import dev.plumbline.finding.Report;
import dev.plumbline.graph.Architecture;
import dev.plumbline.report.TextLayout;
import java.nio.file.Path;
import java.util.List;

/** What a check promises, from files to findings. */
final class WholeRun {
  private static final List<Area> AREAS = Area.ofReview();

  private WholeRun() {}

  /**
   * Checks files with the rules of one area, which the input decides, and fails when a promise is
   * broken.
   */
  static Architecture of(Path folder, List<String> paths, byte[] data) {
    var choice = Choice.by(data);
    var area = choice.of(AREAS);
    var request =
        Request.of(
            paths.stream().map(Path::of).toList(),
            folder,
            LiftedText.settings().selecting(List.of(area.id())));
    var architecture = Promise.inTime(() -> Plumbline.read(request, Progress.NONE));
    var report = Plumbline.check(request, architecture, Progress.NONE);
    WrittenReports.of(report, choice);
    report.outcomes().forEach(WholeRun::ran);
    notSilent(report);
    if (choice.isOneIn(4)) {
      var again = Plumbline.check(request, Progress.NONE);
      Promise.same(json(report), json(again), "checking again gives another report");
    }
    return architecture;
  }

  private static void ran(Outcome outcome) {
    Promise.holds(
        outcome.state() != Outcome.State.ERROR && outcome.state() != Outcome.State.TIMEOUT,
        outcome.rule().id() + ": " + outcome.trouble());
  }

  /** A run that can end with 0 has looked at a component. */
  private static void notSilent(Report report) {
    Promise.holds(
        !report.problems().isEmpty() || report.counts().getOrDefault("component", 0) > 0,
        "no component was looked at, and no problem says so");
  }

  private static String json(Report report) {
    return WrittenReports.written("json", report, TextLayout.PLAIN)
        .replaceAll("\"(milliseconds|time)\" ?: ?[0-9.]+", "");
  }
}
