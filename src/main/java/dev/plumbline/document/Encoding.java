package dev.plumbline.document;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * How the characters of a file are written: as its byte order mark says, or else as YAML 1.2 (5.2)
 * tells by the first character, which is one of ASCII. What is neither UTF-16 nor UTF-32 is taken
 * for UTF-8.
 *
 * @param charset the encoding
 * @param mark the bytes of the byte order mark; none when there is no mark
 */
public record Encoding(Charset charset, List<Integer> mark) {
  private static final Charset UTF_32_BE = Charset.forName("UTF-32BE");
  private static final Charset UTF_32_LE = Charset.forName("UTF-32LE");

  /** The byte order marks; that of UTF-32 begins like that of UTF-16. */
  private static final List<Encoding> MARKED =
      List.of(
          new Encoding(UTF_32_LE, List.of(0xFF, 0xFE, 0, 0)),
          new Encoding(UTF_32_BE, List.of(0, 0, 0xFE, 0xFF)),
          new Encoding(StandardCharsets.UTF_16LE, List.of(0xFF, 0xFE)),
          new Encoding(StandardCharsets.UTF_16BE, List.of(0xFE, 0xFF)),
          new Encoding(StandardCharsets.UTF_8, List.of(0xEF, 0xBB, 0xBF)));

  /** The bytes that are looked at where there is no mark. */
  private static final int LOOKED_AT = 1 << 12;

  /** In UTF-16, at least one of so many characters is one of ASCII, such as a line end. */
  private static final int RAREST = 20;

  public Encoding {
    mark = List.copyOf(mark);
  }

  /** Returns the encoding of a text, of which the beginning is enough. */
  public static Encoding of(byte[] bytes) {
    return MARKED.stream()
        .filter(encoding -> encoding.marks(bytes))
        .findFirst()
        .orElseGet(() -> new Encoding(unmarked(bytes), List.of()));
  }

  /**
   * Returns the text of some bytes without the byte order mark; what is not well formed becomes
   * U+FFFD.
   */
  public static String text(byte[] bytes) {
    var encoding = of(bytes);
    int mark = encoding.mark.size();
    return new String(bytes, mark, bytes.length - mark, encoding.charset);
  }

  /** Returns what messages call it, such as {@code UTF-16}. */
  public String name() {
    return charset.name().replaceFirst("[BL]E$", "");
  }

  /** Returns a text in this encoding, with the byte order mark. */
  public byte[] bytes(String text) {
    return (mark.isEmpty() ? text : '\uFEFF' + text).getBytes(charset);
  }

  private boolean marks(byte[] bytes) {
    for (int i = 0; i < mark.size(); i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != mark.get(i)) {
        return false;
      }
    }
    return true;
  }

  private static Charset unmarked(byte[] bytes) {
    if (bytes.length < 4) {
      return StandardCharsets.UTF_8;
    }
    boolean[] zero = new boolean[4];
    for (int i = 0; i < zero.length; i++) {
      zero[i] = bytes[i] == 0;
    }
    if (zero[0] && zero[1] && zero[2] && !zero[3]) {
      return UTF_32_BE;
    }
    if (!zero[0] && zero[1] && zero[2] && zero[3]) {
      return UTF_32_LE;
    }
    if (zero[0] && !zero[1] && isUtf16(bytes, 0)) {
      return StandardCharsets.UTF_16BE;
    }
    return !zero[0] && zero[1] && isUtf16(bytes, 1)
        ? StandardCharsets.UTF_16LE
        : StandardCharsets.UTF_8;
  }

  /** Returns whether zero bytes stand in the upper halves of characters, and rarely elsewhere. */
  private static boolean isUtf16(byte[] bytes, int upper) {
    int pairs = Math.min(bytes.length, LOOKED_AT) / 2;
    int ascii = 0;
    int others = 0;
    for (int i = 0; i < pairs; i++) {
      boolean isAscii = bytes[2 * i + upper] == 0;
      boolean isOther = bytes[2 * i + 1 - upper] == 0;
      if (isAscii && isOther) {
        return false;
      }
      ascii += isAscii ? 1 : 0;
      others += isOther ? 1 : 0;
    }
    return ascii >= 2 && ascii * RAREST >= pairs && others * RAREST <= ascii;
  }
}
