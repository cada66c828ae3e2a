package dev.plumbline.hostile;

import dev.plumbline.finding.Area;
import dev.plumbline.finding.Element;
import dev.plumbline.finding.Evidence;
import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Kind;
import dev.plumbline.finding.Location;
import dev.plumbline.finding.Outcome;
import dev.plumbline.finding.Parameter;
import dev.plumbline.finding.Report;
import dev.plumbline.finding.Rule;
import dev.plumbline.finding.Severity;
import dev.plumbline.finding.Waiver;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A report in which each text that is not ours is the same one. */
final class HostileReport {
  private final String text;
  private final Location place;

  HostileReport(String text) {
    this.text = text;
    this.place = new Location(text, 1, 1, 1, 2);
  }

  Report report() {
    var main = finding(Kind.VIOLATION);
    var joined = main.with(List.of(finding(Kind.VIOLATION), finding(Kind.GAP)));
    var waived =
        finding(Kind.GAP).waivedBy(new Waiver(text, Optional.of(text), Optional.of(text), place));
    var notes = List.of(note(), new Evidence(text, Optional.empty()));
    var outcome =
        new Outcome(main.rule(), Outcome.State.ERROR, 1, 1, 0, Duration.ZERO, Optional.of(text));
    return new Report(
        List.of(Finding.ofReader(rule(Kind.VIOLATION), place, text, text)),
        notes,
        List.of(joined, finding(Kind.GAP), waived),
        List.of(outcome),
        notes,
        Map.of("component", 1),
        List.of(text),
        (file, line) -> Optional.of(text),
        List.of(Report.BASE, text));
  }

  private Evidence note() {
    return new Evidence(text, Optional.of(place));
  }

  private Finding finding(Kind kind) {
    return new Finding(
            rule(kind),
            text + " is " + text,
            place,
            text,
            new Element("component", "shop/component/" + text, text),
            text,
            List.of(note(), new Evidence(text, Optional.empty())),
            text,
            Optional.empty())
        .onlyIn(List.of(text));
  }

  private Rule rule(Kind kind) {
    return new Rule(
        "own-rule",
        Area.SECURITY,
        text,
        kind,
        Severity.ERROR,
        "component",
        text,
        text,
        List.of(text),
        text,
        List.of(new Parameter("most", "text", text, text)));
  }
}
