package dev.plumbline.diagram;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pixels at twice the size, or less when that would be more than forty million. */
final class Png implements Notation {
  private static final double SCALE = 2;
  private static final double MOST_PIXELS = 40_000_000;

  @Override
  public String name() {
    return "png";
  }

  @Override
  public String ending() {
    return "png";
  }

  @Override
  public boolean isText() {
    return false;
  }

  @Override
  public void write(Diagram diagram, Look look, OutputStream out) throws IOException {
    var picture = Placement.of(diagram, look).in(look.theme());
    double scale = scale(picture.width(), picture.height());
    var image =
        new BufferedImage(
            (int) Math.ceil(picture.width() * scale),
            (int) Math.ceil(picture.height() * scale),
            BufferedImage.TYPE_INT_RGB);
    var graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.scale(scale, scale);
    picture.paint(new ImageCanvas(graphics));
    graphics.dispose();
    try (var stream = new MemoryCacheImageOutputStream(out)) {
      ImageIO.write(image, "png", stream);
    }
  }

  /** Returns by how much a picture is enlarged, so that it stays within the memory. */
  static double scale(double width, double height) {
    return Math.min(SCALE, Math.sqrt(MOST_PIXELS / (width * height)));
  }
}
