package dev.plumbline.diagram.paint;

import dev.plumbline.diagram.Diagram;
import dev.plumbline.finding.Finding;
import dev.plumbline.message.Plurals;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The list, under a picture, of findings on elements that have no place in it. */
final class UnplacedFindings {
  private static final double ROW = 22;
  private static final double HEADING = 26;
  private static final double GAP = 26;
  private static final double SIZE = 10.5;
  private static final double AFTER = 6;
  private static final int MOST = 16;
  private static final Set<String> DRAWN = Set.of("component", "flow", "boundary");
  private static final Comparator<Diagram.Subject> WORST_FIRST =
      Comparator.<Diagram.Subject, Finding>comparing(
              subject -> subject.findings().get(0), Comparator.comparing(Finding::severity))
          .thenComparing(subject -> -subject.findings().size());

  private final Theme theme;
  private final List<Entry> entries = new ArrayList<>();

  private record Entry(String type, Diagram.Subject subject) {
    double width() {
      return Badges.width(subject, Badges.SMALL)
          + AFTER
          + Typeface.REGULAR.width(lead(), SIZE)
          + Typeface.BOLD.width(name(), SIZE)
          + AFTER
          + Typeface.BOLD.width(worst(), Caption.SMALL_SIZE);
    }

    String lead() {
      return type.isEmpty() ? "" : type + " ";
    }

    String name() {
      return Caption.name(subject);
    }

    String worst() {
      return Caption.worst(subject);
    }
  }

  UnplacedFindings(Diagram diagram, Theme theme) {
    this.theme = theme;
    Map<String, List<Diagram.Subject>> leftOut = new LinkedHashMap<>();
    for (var other : diagram.others()) {
      if (other.subject().findings().isEmpty()) {
        continue;
      }
      if (DRAWN.contains(other.type())) {
        leftOut.computeIfAbsent(other.type(), type -> new ArrayList<>()).add(other.subject());
      } else {
        var type = other.type().equals("node") ? "" : other.type();
        entries.add(new Entry(type, other.subject()));
      }
    }
    entries.sort(Comparator.comparing(Entry::subject, WORST_FIRST));
    shorten();
    leftOut.forEach((type, subjects) -> entries.add(new Entry("", merged(type, subjects))));
  }

  private void shorten() {
    if (entries.size() > MOST) {
      var rest = entries.subList(MOST - 1, entries.size());
      var subjects = rest.stream().map(Entry::subject).toList();
      rest.clear();
      entries.add(new Entry("", merged("other element", subjects)));
    }
  }

  private static Diagram.Subject merged(String type, List<Diagram.Subject> subjects) {
    int count = subjects.size();
    var name = Plurals.count(count, type) + (DRAWN.contains(type) ? " left out" : "");
    var findings =
        subjects.stream()
            .flatMap(subject -> subject.findings().stream())
            .sorted(Finding.WORST_FIRST)
            .toList();
    return new Diagram.Subject("", name, List.of(), findings);
  }

  /** Returns its height for a width; 0 if there are no such findings. */
  double height(double width) {
    return entries.isEmpty() ? 0 : HEADING + rows(width).size() * ROW;
  }

  private List<List<Entry>> rows(double width) {
    List<List<Entry>> rows = new ArrayList<>();
    double used = Double.POSITIVE_INFINITY;
    for (var entry : entries) {
      if (used + entry.width() > width) {
        rows.add(new ArrayList<>());
        used = 0;
      }
      rows.get(rows.size() - 1).add(entry);
      used += entry.width() + GAP;
    }
    return rows;
  }

  void paint(Canvas canvas, double x, double y, double width) {
    if (entries.isEmpty()) {
      return;
    }
    canvas.open("elsewhere", "", Map.of("type", "elsewhere"));
    var title = new Canvas.Lettering(Typeface.BOLD, SIZE, theme.ink(), false);
    canvas.text("Also found, on what has no place in this picture", x, y + 14, title);
    double top = y + HEADING;
    for (var row : rows(width)) {
      double at = x;
      for (var entry : row) {
        paint(canvas, entry, at, top);
        at += entry.width() + GAP;
      }
      top += ROW;
    }
    canvas.close();
  }

  private void paint(Canvas canvas, Entry entry, double x, double y) {
    var subject = entry.subject();
    canvas.open("", Caption.tooltip(subject, entry.type()), Map.of());
    Badges.draw(canvas, theme, subject, x, y, Badges.SMALL);
    double at = x + Badges.width(subject, Badges.SMALL) + AFTER;
    var quiet = new Canvas.Lettering(Typeface.REGULAR, SIZE, theme.quiet(), false);
    canvas.text(entry.lead(), at, y + 10.2, quiet);
    at += Typeface.REGULAR.width(entry.lead(), SIZE);
    var bold = new Canvas.Lettering(Typeface.BOLD, SIZE, theme.ink(), false);
    canvas.text(entry.name(), at, y + 10.2, bold);
    at += Typeface.BOLD.width(entry.name(), SIZE) + AFTER;
    var colour = theme.severity(subject.findings().get(0).severity());
    var small = new Canvas.Lettering(Typeface.BOLD, Caption.SMALL_SIZE, colour, false);
    canvas.text(entry.worst(), at, y + 10.2, small);
    canvas.close();
  }
}
