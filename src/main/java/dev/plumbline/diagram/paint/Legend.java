package dev.plumbline.diagram.paint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A legend: signs with their meanings, in rows. */
public final class Legend {
  private static final double ROW = 24;
  private static final double GAP = 22;
  private static final double SIZE = 10.5;

  private final double signWidth;
  private final Theme theme;
  private final List<Entry> entries = new ArrayList<>();

  /** Paints the sign of an entry with its left end at x and its middle at y. */
  public interface Sign {
    void paint(Canvas canvas, double x, double y);
  }

  private record Entry(String text, Sign sign) {}

  /** Makes an empty legend for signs of this width. */
  public Legend(double signWidth, Theme theme) {
    this.signWidth = signWidth;
    this.theme = theme;
  }

  public void add(String text, Sign sign) {
    entries.add(new Entry(text, sign));
  }

  /** Returns its height for a width. */
  double height(double width) {
    return rows(width).size() * ROW + 8;
  }

  private List<List<Entry>> rows(double width) {
    List<List<Entry>> rows = new ArrayList<>();
    double used = Double.POSITIVE_INFINITY;
    for (var entry : entries) {
      if (used + width(entry) - GAP > width) {
        rows.add(new ArrayList<>());
        used = 0;
      }
      rows.get(rows.size() - 1).add(entry);
      used += width(entry);
    }
    return rows;
  }

  private double width(Entry entry) {
    return signWidth + 6 + Typeface.REGULAR.width(entry.text(), SIZE) + GAP;
  }

  void paint(Canvas canvas, double x, double y, double width) {
    canvas.open("legend", "", Map.of("type", "legend"));
    double middle = y + ROW / 2;
    var lettering = new Canvas.Lettering(Typeface.REGULAR, SIZE, theme.quiet(), false);
    for (var row : rows(width)) {
      double at = x;
      for (var entry : row) {
        entry.sign().paint(canvas, at, middle);
        canvas.text(entry.text(), at + signWidth + 6, middle + 3.6, lettering);
        at += width(entry);
      }
      middle += ROW;
    }
    canvas.close();
  }
}
