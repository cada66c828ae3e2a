package dev.plumbline.fuzz;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * What an input decides by its content alone: which of several costly things are tried with it, so
 * that many inputs can be tried, and each is tried alike again.
 *
 * @param number a number that other inputs hardly have
 */
record Choice(int number) {
  static Choice by(byte[] data) {
    return new Choice(Arrays.hashCode(data));
  }

  static Choice by(String text) {
    return new Choice(text.hashCode());
  }

  /** Returns one of the values. */
  <T> T of(List<T> values) {
    return values.get(Math.floorMod(number, values.size()));
  }

  /** Returns whether the input is one of so many. */
  boolean isOneIn(int many) {
    return Math.floorMod(number / 31, many) == 0;
  }

  /** Returns numbers that are the same each time. */
  Random random() {
    return new Random(number);
  }
}
