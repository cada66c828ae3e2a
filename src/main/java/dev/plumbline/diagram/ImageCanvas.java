package dev.plumbline.diagram;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.util.Map;

/** Paints pixels; texts are filled outlines, so that a machine needs no fonts. */
final class ImageCanvas implements Canvas {
  private final Graphics2D graphics;

  ImageCanvas(Graphics2D graphics) {
    this.graphics = graphics;
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
    graphics.setComposite(AlphaComposite.SrcOver.derive((float) style.opacity()));
    if (!style.fill().equals("none")) {
      graphics.setColor(Color.decode(style.fill()));
      graphics.fill(outline);
    }
    if (!style.stroke().equals("none")) {
      graphics.setColor(Color.decode(style.stroke()));
      graphics.setStroke(stroke(style));
      graphics.draw(outline);
    }
    graphics.setComposite(AlphaComposite.SrcOver);
  }

  private static BasicStroke stroke(Style style) {
    float width = (float) style.width();
    int join = BasicStroke.JOIN_MITER;
    if (style.dash().length == 0) {
      return new BasicStroke(width, BasicStroke.CAP_BUTT, join);
    }
    float[] dash = new float[style.dash().length];
    for (int index = 0; index < dash.length; index++) {
      dash[index] = (float) style.dash()[index];
    }
    return new BasicStroke(width, BasicStroke.CAP_BUTT, join, 10, dash, 0);
  }

  @Override
  public void text(String text, double x, double y, Lettering lettering) {
    var face = lettering.face();
    double aside = lettering.centred() ? face.width(text, lettering.size()) / 2 : 0;
    graphics.setColor(Color.decode(lettering.colour()));
    graphics.fill(face.outline(text, lettering.size(), x - aside, y));
  }
}
