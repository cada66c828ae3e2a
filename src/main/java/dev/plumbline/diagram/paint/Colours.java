package dev.plumbline.diagram.paint;

import java.awt.Color;

/** Mixes colours that are written {@code #rrggbb}. */
public final class Colours {
  private Colours() {}

  public static String mix(String from, String to, double share) {
    var first = Color.decode(from);
    var second = Color.decode(to);
    return "#%02x%02x%02x"
        .formatted(
            mix(first.getRed(), second.getRed(), share),
            mix(first.getGreen(), second.getGreen(), share),
            mix(first.getBlue(), second.getBlue(), share));
  }

  private static int mix(int from, int to, double share) {
    return (int) Math.round(from + (to - from) * share);
  }
}
