package dev.plumbline.diagram.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.diagram.Diagrams;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pixels and their compression, which are the same on every platform. */
class PngTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 4, 5, 300, 70_000, 400_000})
  void restoresWhatIsCompressed(int size) throws DataFormatException {
    var random = new Random(size);
    byte[] noise = new byte[size];
    random.nextBytes(noise);
    byte[] runs = new byte[size];
    for (int at = 0; at < size; at++) {
      runs[at] = at > 40_000 && random.nextInt(5) > 0 ? runs[at - 32_000] : (byte) (at / 700);
    }
    for (byte[] data : List.of(noise, runs, new byte[size])) {
      assertThat(inflated(Deflate.of(data), size)).isEqualTo(data);
    }
    assertThat(Deflate.of(new byte[size]).length).isLessThan(size / 100 + 20);
  }

  private static byte[] inflated(byte[] compressed, int size) throws DataFormatException {
    var inflater = new Inflater();
    inflater.setInput(compressed);
    byte[] data = new byte[size + 1];
    int length = 0;
    while (!inflater.finished()) {
      length += inflater.inflate(data, length, data.length - length);
    }
    assertThat(inflater.getRemaining()).isZero();
    inflater.end();
    return Arrays.copyOf(data, length);
  }

  @Test
  void coloursPixelsByTheAreaCovered() {
    var raster = new Raster(10, 10);

    raster.fill(Contours.of(new Rectangle2D.Double(2.5, 1, 4, 3.25), 1), 0xFFFFFF, 1);

    assertThat(raster.pixel(4, 2)).isEqualTo(0xFFFFFF);
    assertThat(raster.pixel(2, 2) & 255).isCloseTo(128, within(1));
    assertThat(raster.pixel(6, 2) & 255).isCloseTo(128, within(1));
    assertThat(raster.pixel(4, 4) & 255).isCloseTo(64, within(1));
    assertThat(raster.pixel(6, 4) & 255).isCloseTo(32, within(1));
    assertThat(raster.pixel(7, 2)).isZero();
    assertThat(raster.pixel(4, 5)).isZero();
  }

  @Test
  void fillsTheRightAreas() {
    var disc = new Ellipse2D.Double(10.3, 20.7, 60, 60);
    var filled = new Raster(100, 100);
    filled.fill(Contours.of(disc, 1), 0xFF, 1);
    var ring = new Raster(100, 100);
    ring.fill(Stroker.along(Contours.of(disc, 1), 3, new double[0]), 0xFF, 1);
    var dashes = new Raster(100, 100);
    dashes.fill(Stroker.along(Contours.of(disc, 1), 3, new double[] {4, 6}), 0xFF, 1);

    assertThat(sum(filled)).isCloseTo(Math.PI * 900, within(6.0));
    assertThat(sum(ring)).isCloseTo(Math.PI * 180, within(8.0));
    assertThat(sum(dashes)).isCloseTo(Math.PI * 180 * 0.4, within(12.0));
  }

  @Test
  void cutsOffWhatLiesOutside() {
    var raster = new Raster(20, 10);

    raster.fill(Contours.of(new Rectangle2D.Double(-50, -50, 55, 200), 1), 0xFF, 1);
    raster.fill(Contours.of(new Ellipse2D.Double(10, -145, 300, 300), 1), 0xFF, 1);

    assertThat(raster.pixel(0, 0)).isEqualTo(0xFF);
    assertThat(raster.pixel(4, 9)).isEqualTo(0xFF);
    assertThat(raster.pixel(6, 5)).isZero();
    assertThat(raster.pixel(19, 5)).isEqualTo(0xFF);
  }

  private static double sum(Raster raster) {
    double sum = 0;
    for (int y = 0; y < raster.height(); y++) {
      for (int x = 0; x < raster.width(); x++) {
        sum += (raster.pixel(x, y) & 255) / 255.0;
      }
    }
    return sum;
  }

  @Test
  void programsReadWhatIsWritten() throws IOException {
    var png = Diagrams.write(Diagrams.sample("trading", true), "png", Diagrams.USUAL);

    var image = ImageIO.read(new ByteArrayInputStream(png));

    assertThat(image.getWidth()).isGreaterThan(1000);
    assertThat(image.getRGB(0, 0)).isEqualTo(0xFFFFFFFF);
    assertThat(png).hasSizeLessThan(500_000);
  }
}
