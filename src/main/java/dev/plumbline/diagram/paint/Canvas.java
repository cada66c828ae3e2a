package dev.plumbline.diagram.paint;

import java.awt.Shape;
import java.util.Map;

/** What a picture is painted on. */
public interface Canvas {
  /**
   * How an outline is painted.
   *
   * @param fill the colour inside, or {@code none}
   * @param stroke the colour of the line, or {@code none}
   * @param width how wide the line is
   * @param dash lengths of strokes and gaps; none for a whole line
   * @param opacity from 0 to 1
   */
  record Style(String fill, String stroke, double width, double[] dash, double opacity) {
    public static Style filled(String fill) {
      return new Style(fill, "none", 0, new double[0], 1);
    }

    public static Style of(String fill, String stroke, double width) {
      return new Style(fill, stroke, width, new double[0], 1);
    }

    public static Style line(String stroke, double width, double... dash) {
      return new Style("none", stroke, width, dash, 1);
    }

    public Style opaque(double share) {
      return new Style(fill, stroke, width, dash, share);
    }
  }

  /**
   * Opens a group that belongs together.
   *
   * @param id what it draws, or empty
   * @param tooltip what to tell about it, or empty
   * @param data what scripts may ask for, by name
   */
  void open(String id, String tooltip, Map<String, String> data);

  /** Closes the group that was opened last. */
  void close();

  void outline(Shape outline, Style style);

  /** Writes a text whose baseline has its start, or its middle, at that point. */
  void text(String text, double x, double y, Lettering lettering);

  /**
   * How a text is written.
   *
   * @param face regular or bold
   * @param size in pixels
   * @param colour its colour
   * @param centred whether the point is the middle of the text, and not its start
   */
  record Lettering(Typeface face, double size, String colour, boolean centred) {}
}
