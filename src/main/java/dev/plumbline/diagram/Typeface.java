package dev.plumbline.diagram;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The font that every text is measured with and that pictures are drawn with, read without the
 * fonts of the machine.
 */
enum Typeface {
  REGULAR("Inter-Regular.otf", 400),
  BOLD("Inter-SemiBold.otf", 600);

  private static final double UNKNOWN_WIDTH = 0.62;
  private static final double WIDE = 1.05;
  private static final int FIRST_WIDE = 0x1100;
  private static final String ELLIPSIS = "…";

  private final String file;
  private final int weight;
  private final Map<Integer, Double> advances = new ConcurrentHashMap<>();
  private Loaded loaded;

  private record Loaded(OpenTypeFont font, CmapLookup glyphs, double unitsPerEm) {}

  Typeface(String file, int weight) {
    this.file = file;
    this.weight = weight;
  }

  /** Returns the weight as CSS counts it. */
  int weight() {
    return weight;
  }

  /** Returns how wide a text is at that size. */
  double width(String text, double size) {
    return text.codePoints().mapToDouble(this::advance).sum() * size;
  }

  /** Returns the text, or as much of its start as fits, with an ellipsis. */
  String fit(String text, double size, double widest) {
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

  /** Returns the outlines of a text whose baseline starts at that point. */
  GeneralPath outline(String text, double size, double x, double y) {
    var all = new GeneralPath();
    double at = x;
    double scale = size / loaded().unitsPerEm;
    for (int point : text.codePoints().toArray()) {
      var place = new AffineTransform(scale, 0, 0, -scale, at, y);
      all.append(glyph(point).getPathIterator(place), false);
      at += advance(point) * size;
    }
    return all;
  }

  /** Returns the glyph of a character; one that the font lacks is a box. */
  private GeneralPath glyph(int point) {
    var font = loaded();
    int glyph = font.glyphs.getGlyphId(point);
    if (glyph == 0) {
      double width = advance(point) * font.unitsPerEm;
      var box = new GeneralPath();
      box.append(new java.awt.geom.Rectangle2D.Double(width * 0.1, 0, width * 0.8, 1400), false);
      box.append(
          new java.awt.geom.Rectangle2D.Double(width * 0.1 + 120, 120, width * 0.8 - 240, 1160),
          false);
      box.setWindingRule(GeneralPath.WIND_EVEN_ODD);
      return box;
    }
    try {
      return font.font.getCFF().getFont().getType2CharString(glyph).getPath();
    } catch (IOException e) {
      throw new UncheckedIOException("the font of the program cannot be read", e);
    }
  }

  private double advance(int point) {
    return advances.computeIfAbsent(point, this::measure);
  }

  private double measure(int point) {
    var font = loaded();
    int glyph = font.glyphs.getGlyphId(point);
    if (glyph == 0) {
      return point >= FIRST_WIDE ? WIDE : UNKNOWN_WIDTH;
    }
    try {
      return font.font.getAdvanceWidth(glyph) / font.unitsPerEm;
    } catch (IOException e) {
      throw new UncheckedIOException("the font of the program cannot be read", e);
    }
  }

  private synchronized Loaded loaded() {
    if (loaded == null) {
      try (var in = Typeface.class.getResourceAsStream("/fonts/" + file)) {
        if (in == null) {
          throw new IllegalStateException("the font " + file + " is not in the program");
        }
        var font = new OTFParser().parse(new RandomAccessReadBuffer(in));
        loaded = new Loaded(font, font.getUnicodeCmapLookup(), font.getUnitsPerEm());
      } catch (IOException e) {
        throw new UncheckedIOException("the font " + file + " cannot be read", e);
      }
    }
    return loaded;
  }
}
