package dev.plumbline.diagram.notation;

import dev.plumbline.diagram.Diagram;
import dev.plumbline.diagram.layout.Layouts;
import dev.plumbline.diagram.layout.Look;
import dev.plumbline.diagram.raster.Deflate;
import dev.plumbline.diagram.raster.ImageCanvas;
import dev.plumbline.diagram.raster.Raster;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * PNG images at twice the size of the picture, or smaller to stay within forty million pixels.
 * Painting and compression are our own, so that the bytes are the same on every machine and JDK.
 */
final class Png implements Notation {
  private static final double SCALE = 2;
  private static final double MOST_PIXELS = 40_000_000;
  private static final double PIXELS_PER_METRE = 96 / 0.0254;
  private static final long SIGNATURE = 0x89504E470D0A1A0AL;
  private static final int FILTER_UP = 2;

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
  public boolean isImage() {
    return true;
  }

  @Override
  public void write(Diagram diagram, Look look, OutputStream out) throws IOException {
    var picture = Layouts.of(diagram, look).picture(look.theme());
    double scale = scale(picture.width(), picture.height());
    var raster =
        new Raster(
            (int) Math.ceil(picture.width() * scale), (int) Math.ceil(picture.height() * scale));
    picture.paint(new ImageCanvas(raster, scale));
    write(raster, scale, new DataOutputStream(out));
  }

  /** Returns the scale of a picture, limited by its number of pixels. */
  static double scale(double width, double height) {
    return Math.min(SCALE, Math.sqrt(MOST_PIXELS / (width * height)));
  }

  private static void write(Raster raster, double scale, DataOutputStream out) throws IOException {
    out.writeLong(SIGNATURE);
    var header = ByteBuffer.allocate(13).putInt(raster.width()).putInt(raster.height());
    chunk(out, "IHDR", header.put((byte) 8).put((byte) 2).array());
    int density = (int) Math.round(PIXELS_PER_METRE * scale);
    var size = ByteBuffer.allocate(9).putInt(density).putInt(density);
    chunk(out, "pHYs", size.put((byte) 1).array());
    chunk(out, "IDAT", Deflate.of(rows(raster)));
    chunk(out, "IEND", new byte[0]);
    out.flush();
  }

  private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    var check = new CRC32();
    check.update(name);
    check.update(data);
    out.writeInt(data.length);
    out.write(name);
    out.write(data);
    out.writeInt((int) check.getValue());
  }

  /** Returns every row as its differences from the row above: mostly zeros. */
  private static byte[] rows(Raster raster) {
    byte[] rows = new byte[raster.height() * (1 + 3 * raster.width())];
    int at = 0;
    for (int y = 0; y < raster.height(); y++) {
      rows[at++] = (byte) FILTER_UP;
      for (int x = 0; x < raster.width(); x++) {
        int above = y == 0 ? 0 : raster.pixel(x, y - 1);
        int pixel = raster.pixel(x, y);
        for (int shift = 16; shift >= 0; shift -= 8) {
          rows[at++] = (byte) ((pixel >> shift) - (above >> shift));
        }
      }
    }
    return rows;
  }
}
