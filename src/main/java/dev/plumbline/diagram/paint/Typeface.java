package dev.plumbline.diagram.paint;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The font that all texts are measured and drawn with, independently of installed fonts. Characters
 * that it lacks come from a {@link Fallback}.
 */
public enum Typeface {
  REGULAR("Inter-Regular.otf", 400),
  BOLD("Inter-SemiBold.otf", 600);

  private static final double BOX = 0.62;
  private static final double WIDE_BOX = 1.05;
  private static final int FIRST_WIDE = 0x1100;
  private static final String ELLIPSIS = "…";

  private final String file;
  private final int weight;
  private final Map<Integer, Double> advances = new ConcurrentHashMap<>();
  private FontFile font;

  Typeface(String file, int weight) {
    this.file = file;
    this.weight = weight;
  }

  /** Returns the weight as CSS counts it. */
  public int weight() {
    return weight;
  }

  /** Returns the width of a text at a size. */
  public double width(String text, double size) {
    return VisualOrder.of(text).codePoints().mapToDouble(this::advance).sum() * size;
  }

  /** Returns the text, or as much of its start as fits, with an ellipsis. */
  public String fit(String text, double size, double widest) {
    if (width(text, size) <= widest) {
      return text;
    }
    double room = widest / size - advance(ELLIPSIS.codePointAt(0));
    int end = 0;
    double used = 0;
    while (end < text.length()) {
      int point = text.codePointAt(end);
      used += advance(point);
      if (used > room) {
        break;
      }
      end += Character.charCount(point);
    }
    return text.substring(0, end).stripTrailing() + ELLIPSIS;
  }

  /** Returns the outline of a text whose baseline starts at a point. */
  public GeneralPath outline(String text, double size, double x, double y) {
    var all = new GeneralPath();
    double at = x;
    for (int point : VisualOrder.of(text).codePoints().toArray()) {
      var place = new AffineTransform(size, 0, 0, -size, at, y);
      all.append(glyph(point).getPathIterator(place), false);
      at += advance(point) * size;
    }
    return all;
  }

  private GeneralPath glyph(int point) {
    return fontOf(point)
        .map(found -> found.outline(point))
        .orElseGet(() -> isInvisible(point) ? new GeneralPath() : box(advance(point)));
  }

  /** Returns the box that replaces a character that no font has. */
  private static GeneralPath box(double width) {
    var box = new GeneralPath();
    box.append(new Rectangle2D.Double(width * 0.12, 0, width * 0.76, 0.68), false);
    double right = width * 0.88 - 0.05;
    double left = width * 0.12 + 0.05;
    box.moveTo(left, 0.05);
    box.lineTo(left, 0.63);
    box.lineTo(right, 0.63);
    box.lineTo(right, 0.05);
    box.closePath();
    return box;
  }

  private double advance(int point) {
    return advances.computeIfAbsent(point, this::measure);
  }

  private double measure(int point) {
    return fontOf(point)
        .map(found -> found.advance(point))
        .orElseGet(() -> isInvisible(point) ? 0 : point >= FIRST_WIDE ? WIDE_BOX : BOX);
  }

  /**
   * Returns whether a character only changes others and has no shape, such as the joiner of emoji.
   */
  private static boolean isInvisible(int point) {
    return switch (Character.getType(point)) {
      case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
      default -> false;
    };
  }

  private Optional<FontFile> fontOf(int point) {
    return font().has(point) ? Optional.of(font()) : Fallback.of(point);
  }

  private synchronized FontFile font() {
    if (font == null) {
      font = FontFile.read(file);
    }
    return font;
  }
}
