package dev.plumbline.diagram.raster;

import dev.plumbline.diagram.paint.Canvas;
import java.awt.Shape;
import java.util.Arrays;
import java.util.Map;

/** Paints pixels; texts are painted as filled outlines, so that no installed fonts are needed. */
public final class ImageCanvas implements Canvas {
  private static final double[] SOLID = {};

  private final Raster raster;
  private final double scale;

  public ImageCanvas(Raster raster, double scale) {
    this.raster = raster;
    this.scale = scale;
  }

  @Override
  public void open(String id, String tooltip, Map<String, String> data) {
    // Pixels have no groups.
  }

  @Override
  public void close() {
    // Pixels have no groups.
  }

  @Override
  public void outline(Shape outline, Style style) {
    var contours = Contours.of(outline, scale);
    if (!style.fill().equals("none")) {
      raster.fill(contours, colour(style.fill()), style.opacity());
    }
    if (!style.stroke().equals("none")) {
      double[] dash =
          style.dash().length == 0
              ? SOLID
              : Arrays.stream(style.dash()).map(length -> length * scale).toArray();
      var covered = Stroker.along(contours, style.width() * scale, dash);
      raster.fill(covered, colour(style.stroke()), style.opacity());
    }
  }

  private static int colour(String text) {
    return Integer.decode(text);
  }

  @Override
  public void text(String text, double x, double y, Lettering lettering) {
    var face = lettering.face();
    double aside = lettering.centred() ? face.width(text, lettering.size()) / 2 : 0;
    var outline = face.outline(text, lettering.size(), x - aside, y);
    raster.fill(Contours.of(outline, scale), colour(lettering.colour()), 1);
  }
}
