package dev.plumbline.diagram.paint;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** A font file of the program, read independently of installed fonts. */
final class FontFile {
  private final TrueTypeFont font;
  private final CmapLookup glyphs;
  private final double unitsPerEm;

  private FontFile(TrueTypeFont font) throws IOException {
    this.font = font;
    glyphs = font.getUnicodeCmapLookup();
    unitsPerEm = font.getUnitsPerEm();
  }

  /** Reads a font by the name of its file. */
  static FontFile read(String file) {
    try (var in = FontFile.class.getResourceAsStream("/fonts/" + file)) {
      if (in == null) {
        throw new IllegalStateException("the font " + file + " is not in the program");
      }
      var bytes = new RandomAccessReadBuffer(in);
      return new FontFile(
          file.endsWith(".otf") ? new OTFParser().parse(bytes) : new TTFParser(true).parse(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException("the font " + file + " cannot be read", e);
    }
  }

  boolean has(int point) {
    return glyphs.getGlyphId(point) != 0;
  }

  /** Returns the advance width of a character, for a font size of 1. */
  double advance(int point) {
    try {
      return font.getAdvanceWidth(glyphs.getGlyphId(point)) / unitsPerEm;
    } catch (IOException e) {
      throw new UncheckedIOException("a font of the program cannot be read", e);
    }
  }

  /** Returns the outline of a character, for a font size of 1, with y upwards from the baseline. */
  GeneralPath outline(int point) {
    int glyph = glyphs.getGlyphId(point);
    try {
      var path = font instanceof OpenTypeFont type ? postScript(type, glyph) : trueType(glyph);
      path.transform(AffineTransform.getScaleInstance(1 / unitsPerEm, 1 / unitsPerEm));
      return path;
    } catch (IOException e) {
      throw new UncheckedIOException("a font of the program cannot be read", e);
    }
  }

  private static GeneralPath postScript(OpenTypeFont type, int glyph) throws IOException {
    return new GeneralPath(type.getCFF().getFont().getType2CharString(glyph).getPath());
  }

  private GeneralPath trueType(int glyph) throws IOException {
    var data = font.getGlyph().getGlyph(glyph);
    return data == null ? new GeneralPath() : new GeneralPath(data.getPath());
  }
}
