package dev.plumbline.diagram.paint;

import dev.plumbline.diagram.Encryption;
import dev.plumbline.diagram.Shape;
import dev.plumbline.finding.Severity;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The colours of a picture, in shades of those of Okabe and Ito, which people with any colour
 * vision can distinguish. Colour is never the only sign: lines, marks or words repeat its meaning.
 */
public enum Theme {
  LIGHT(
      "#ffffff", "#111827", "#4b5563", "#475569", "#94a3b8", "#f8fafc", "#e9eff6", "#b3123f",
      "#8a5a00", "#005b8f", "#b45309"),
  DARK(
      "#0f1520", "#f1f5f9", "#b6c2d1", "#a9b7c9", "#64748b", "#172030", "#263449", "#ff8a7a",
      "#f5c451", "#7cc7f2", "#f0a45d");

  private static final int DEEPEST = 3;

  private final String ground;
  private final String ink;
  private final String quiet;
  private final String line;
  private final String border;
  private final String outermost;
  private final String innermost;
  private final String error;
  private final String warning;
  private final String info;
  private final String plain;

  Theme(
      String ground,
      String ink,
      String quiet,
      String line,
      String border,
      String outermost,
      String innermost,
      String error,
      String warning,
      String info,
      String plain) {
    this.ground = ground;
    this.ink = ink;
    this.quiet = quiet;
    this.line = line;
    this.border = border;
    this.outermost = outermost;
    this.innermost = innermost;
    this.error = error;
    this.warning = warning;
    this.info = info;
    this.plain = plain;
  }

  /**
   * The colours of one shape.
   *
   * @param fill inside
   * @param stroke around
   */
  public record Ink(String fill, String stroke) {}

  public String ground() {
    return ground;
  }

  public String ink() {
    return ink;
  }

  public String quiet() {
    return quiet;
  }

  public String border() {
    return border;
  }

  /** Returns the background of a boundary at a depth, from 0. */
  public String depth(int depth) {
    return Colours.mix(outermost, innermost, Math.min(1, depth / (double) DEEPEST));
  }

  public String line(Encryption encryption) {
    return encryption == Encryption.PLAIN ? plain : line;
  }

  public String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> error;
      case WARNING -> warning;
      case INFO -> info;
    };
  }

  public Ink shape(Shape shape) {
    boolean light = this == LIGHT;
    return switch (shape) {
      case EXTERNAL -> light ? new Ink("#e5e7eb", "#374151") : new Ink("#2d3748", "#cbd5e1");
      case PROCESS -> light ? new Ink("#e0f0fb", "#0072b2") : new Ink("#0f3350", "#56b4e9");
      case STORE -> light ? new Ink("#fdf0d0", "#a86f00") : new Ink("#43320f", "#f0b840");
      case QUEUE -> light ? new Ink("#f9e6f1", "#a8457f") : new Ink("#43223a", "#e39bc4");
      case AREA -> light ? new Ink("#e9eff6", "#475569") : new Ink("#263449", "#a9b7c9");
    };
  }

  /** Returns every colour by its name, in the same order for every theme. */
  public Map<String, String> palette() {
    var palette = new LinkedHashMap<String, String>();
    palette.put("ground", ground);
    palette.put("ink", ink);
    palette.put("quiet", quiet);
    palette.put("line", line);
    palette.put("border", border);
    palette.put("error", error);
    palette.put("warning", warning);
    palette.put("info", info);
    palette.put("plain", plain);
    for (int depth = 0; depth <= DEEPEST; depth++) {
      palette.put("depth" + depth, depth(depth));
    }
    for (var shape : Shape.values()) {
      palette.put(shape.id() + "-fill", shape(shape).fill());
      palette.put(shape.id() + "-stroke", shape(shape).stroke());
    }
    boolean light = this == LIGHT;
    palette.put("panel", outermost);
    palette.put("edge", light ? "#cbd3de" : "#3a4a63");
    palette.put("accent", light ? "#0b63ce" : "#7db8ff");
    palette.put("up", light ? "#7a2f8f" : "#d7a6ea");
    palette.put("down", light ? "#00695c" : "#6fd3b8");
    palette.putAll(Hues.palette(this));
    return palette;
  }

  /** Returns the value of the option, such as {@code dark}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
