package dev.plumbline.diagram.paint;

import dev.plumbline.diagram.Diagram;
import dev.plumbline.diagram.OneLine;
import java.util.Map;

/** The title and subtitle of a picture. */
final class Heading {
  static final double HEIGHT = 66;
  private static final double WIDEST = 1200;
  private static final double TITLE_SIZE = 19;
  private static final double SUBTITLE_SIZE = 12;

  private final String title;
  private final String subtitle;
  private final Theme theme;

  Heading(Diagram diagram, Theme theme) {
    title = OneLine.of(diagram.title());
    subtitle = OneLine.of(diagram.subtitle());
    this.theme = theme;
  }

  /** Returns the width that it needs, up to a limit. */
  double width() {
    double widest =
        Math.max(
            Typeface.BOLD.width(title, TITLE_SIZE),
            Typeface.REGULAR.width(subtitle, SUBTITLE_SIZE));
    return Math.min(WIDEST, widest);
  }

  void paint(Canvas canvas, double x, double y, double width) {
    canvas.open("heading", "", Map.of("type", "heading"));
    var large = new Canvas.Lettering(Typeface.BOLD, TITLE_SIZE, theme.ink(), false);
    canvas.text(Typeface.BOLD.fit(title, TITLE_SIZE, width), x, y + 17, large);
    var quiet = new Canvas.Lettering(Typeface.REGULAR, SUBTITLE_SIZE, theme.quiet(), false);
    int end = split(width);
    canvas.text(subtitle.substring(0, end), x, y + 38, quiet);
    var rest = subtitle.substring(end).strip();
    canvas.text(Typeface.REGULAR.fit(rest, SUBTITLE_SIZE, width), x, y + 54, quiet);
    canvas.close();
  }

  /**
   * Returns the index at which the second line of the subtitle begins: after the last word that
   * fits.
   */
  private int split(double width) {
    if (Typeface.REGULAR.width(subtitle, SUBTITLE_SIZE) <= width) {
      return subtitle.length();
    }
    int end = subtitle.length();
    while (end > 0 && Typeface.REGULAR.width(subtitle.substring(0, end), SUBTITLE_SIZE) > width) {
      end = subtitle.lastIndexOf(' ', end - 1);
    }
    return Math.max(0, end);
  }
}
