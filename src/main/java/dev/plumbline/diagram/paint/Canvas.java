package dev.plumbline.diagram.paint;

import java.awt.Shape;
import java.util.Map;

/** A surface that pictures are painted on, such as an SVG document or pixels. */
public interface Canvas {
  /**
   * How an outline is painted.
   *
   * @param fill the colour inside, or {@code none}
   * @param stroke the colour of the line, or {@code none}
   * @param width how wide the line is
   * @param dash the lengths of dashes and gaps; empty for a solid line
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

    public Style withOpacity(double newOpacity) {
      return new Style(fill, stroke, width, dash, newOpacity);
    }
  }

  /**
   * Opens a group of outlines and texts that belong together.
   *
   * @param id the id of what it draws, or empty
   * @param tooltip its tooltip, or empty
   * @param data attributes for scripts, by name
   */
  void open(String id, String tooltip, Map<String, String> data);

  /** Closes the group that was opened last. */
  void close();

  void outline(Shape outline, Style style);

  /** Writes a text with the start or the middle of its baseline at a point. */
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
