package dev.plumbline.diagram.paint;

import java.util.Optional;

/**
 * Fallback fonts for characters that Inter lacks, each read on first use: other alphabets and
 * symbols, Chinese and Japanese, Korean. They are part of the program, so that pictures do not
 * depend on installed fonts. Characters that none of them has, such as Thai, Devanagari or most
 * emoji, are drawn as boxes.
 */
enum Fallback {
  WORLD("World.ttf"),
  CJK("Cjk.ttf"),
  HANGUL("Hangul.ttf");

  private final String file;
  private FontFile font;

  Fallback(String file) {
    this.file = file;
  }

  /** Returns the first of these fonts that has the character. */
  static Optional<FontFile> of(int point) {
    for (var each : values()) {
      if (each.mayHave(point) && each.font().has(point)) {
        return Optional.of(each.font());
      }
    }
    return Optional.empty();
  }

  private boolean mayHave(int point) {
    return switch (this) {
      case WORLD -> point < 0x2E80 || point >= 0xA000;
      case CJK -> point >= 0x2000 && point < 0x10000;
      case HANGUL -> point >= 0x3000 && point < 0xD7B0;
    };
  }

  private synchronized FontFile font() {
    if (font == null) {
      font = FontFile.read(file);
    }
    return font;
  }
}
