package dev.plumbline.diagram.raster;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.Adler32;

/**
 * Compresses to the zlib format (RFC 1950, 1951) with fixed codes. The bytes of the platform's
 * compressor depend on the installed zlib; these are the same everywhere.
 */
public final class Deflate {
  private static final int WINDOW = 32_768;
  private static final int LONGEST = 258;
  private static final int SHORTEST = 4;
  private static final int HASH_BITS = 15;
  private static final int FIRST_LENGTH_CODE = 257;
  private static final int END = 256;
  private static final int TRIES = 8;
  private static final int[] LENGTHS = bases(29, 8, 4, 3);
  private static final int[] DISTANCES = bases(30, 4, 2, 1);

  private final byte[] data;
  private final ByteArrayOutputStream out;
  private final int[] latest = new int[1 << HASH_BITS];
  private final int[] earlier = new int[WINDOW];
  private int bits;
  private int count;

  private Deflate(byte[] data) {
    this.data = data;
    out = new ByteArrayOutputStream(data.length / 16 + 64);
    Arrays.fill(latest, -1);
  }

  public static byte[] of(byte[] data) {
    return new Deflate(data).compressed();
  }

  /**
   * Returns the first value of each code's range. The first {@code single} codes have one value
   * each; then the size of the ranges doubles after every {@code perBit} codes.
   */
  private static int[] bases(int codes, int single, int perBit, int first) {
    int[] bases = new int[codes];
    int base = first;
    for (int code = 0; code < codes; code++) {
      bases[code] = base;
      base += 1 << (code < single ? 0 : code / perBit - 1);
    }
    return bases;
  }

  private byte[] compressed() {
    out.write(0x78);
    out.write(0x01);
    put(1, 1);
    put(1, 2);
    int at = 0;
    while (at < data.length) {
      at += step(at);
    }
    symbol(END);
    put(0, (8 - count) % 8);
    var sum = new Adler32();
    sum.update(data);
    for (int shift = 24; shift >= 0; shift -= 8) {
      out.write((int) (sum.getValue() >> shift));
    }
    return out.toByteArray();
  }

  /** Writes a byte, or a reference to the same bytes before, and returns the number of bytes. */
  private int step(int at) {
    int length = 0;
    int distance = 0;
    if (at + SHORTEST <= data.length) {
      int candidate = latest[hash(at)];
      for (int tries = 0; tries < TRIES && candidate >= 0 && at - candidate < WINDOW; tries++) {
        int match = matchLength(candidate, at);
        if (match > length) {
          length = match;
          distance = at - candidate;
        }
        candidate = earlier[candidate % WINDOW];
      }
    }
    if (length < SHORTEST) {
      note(at);
      symbol(data[at] & 255);
      return 1;
    }
    int step = length > 32 ? length / 8 : 1;
    for (int index = at; index < at + length; index += step) {
      note(index);
    }
    match(length, distance);
    return length;
  }

  private void note(int at) {
    if (at + SHORTEST <= data.length) {
      int hash = hash(at);
      earlier[at % WINDOW] = latest[hash];
      latest[hash] = at;
    }
  }

  private int hash(int at) {
    int four =
        data[at] & 255
            | (data[at + 1] & 255) << 8
            | (data[at + 2] & 255) << 16
            | (data[at + 3] & 255) << 24;
    return four * 0x9E3779B1 >>> 32 - HASH_BITS;
  }

  private int matchLength(int from, int to) {
    int most = Math.min(LONGEST, data.length - to);
    int length = Arrays.mismatch(data, from, from + most, data, to, to + most);
    return length < 0 ? most : length;
  }

  private void match(int length, int distance) {
    if (length == LONGEST) {
      symbol(FIRST_LENGTH_CODE + LENGTHS.length - 1);
    } else {
      int code = code(LENGTHS, LENGTHS.length - 1, length);
      symbol(FIRST_LENGTH_CODE + code);
      put(length - LENGTHS[code], code < 8 ? 0 : code / 4 - 1);
    }
    int code = code(DISTANCES, DISTANCES.length, distance);
    put(Integer.reverse(code) >>> 27, 5);
    put(distance - DISTANCES[code], code < 4 ? 0 : code / 2 - 1);
  }

  private static int code(int[] bases, int codes, int value) {
    int found = Arrays.binarySearch(bases, 0, codes, value);
    return found >= 0 ? found : -found - 2;
  }

  /** Writes a literal, the end or a length with the fixed code of RFC 1951. */
  private void symbol(int symbol) {
    if (symbol < 144) {
      code(0x30 + symbol, 8);
    } else if (symbol < 256) {
      code(0x190 + symbol - 144, 9);
    } else if (symbol < 280) {
      code(symbol - 256, 7);
    } else {
      code(0xC0 + symbol - 280, 8);
    }
  }

  /** Writes a code, its most significant bit first. */
  private void code(int code, int length) {
    put(Integer.reverse(code) >>> 32 - length, length);
  }

  /** Writes bits, the least significant first. */
  private void put(int value, int length) {
    bits |= value << count;
    count += length;
    while (count >= 8) {
      out.write(bits);
      bits >>>= 8;
      count -= 8;
    }
  }
}
