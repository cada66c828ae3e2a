package dev.plumbline.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The colours of a map's outermost regions, after Okabe and Ito; they repeat when there are more
 * regions, and names tell those apart.
 */
final class Hues {
  private static final List<String> ALL =
      List.of("#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#8c6bb1", "#a6761d");
  private static final String NEUTRAL = "#7d8796";

  private static final int MOST = 400;
  private static final int DEEPEST = 3;

  private final Theme theme;
  private final Map<String, String> hues = new HashMap<>();

  Hues(Chart chart, Theme theme) {
    this.theme = theme;
    var regions =
        chart.nesting().children(Nesting.WHOLE).stream()
            .filter(chart.regions()::containsKey)
            .toList();
    var coloured = new ArrayList<List<Disc>>();
    ALL.forEach(hue -> coloured.add(new ArrayList<>()));
    for (int at = 0; at < regions.size(); at++) {
      var disc = chart.regions().get(regions.get(at));
      int hue = at < MOST ? farthest(disc, coloured) : at % ALL.size();
      coloured.get(hue).add(disc);
      hues.put(regions.get(at), ALL.get(hue));
    }
  }

  /** Returns the hue whose nearest region is the farthest away. */
  private static int farthest(Disc disc, List<List<Disc>> coloured) {
    int best = 0;
    double most = -1;
    for (int hue = 0; hue < coloured.size(); hue++) {
      double near =
          coloured.get(hue).stream()
              .mapToDouble(other -> disc.distance(other) - other.radius())
              .min()
              .orElse(Double.MAX_VALUE);
      if (near > most) {
        most = near;
        best = hue;
      }
    }
    return best;
  }

  private String hue(String outermost) {
    return hues.getOrDefault(outermost, NEUTRAL);
  }

  /** Returns the ground of a region that deep, from 0. */
  String region(String outermost, int depth) {
    return region(theme, hue(outermost), depth);
  }

  String border(String outermost) {
    return border(theme, hue(outermost));
  }

  String dot(String outermost) {
    return dot(theme, hue(outermost));
  }

  /** Returns the colour of the line around a dot. */
  String rim(String outermost) {
    return rim(theme, hue(outermost));
  }

  String way(String outermost) {
    return way(theme, hue(outermost));
  }

  private static String region(Theme theme, String hue, int depth) {
    return Colours.mix(theme.ground(), hue, 0.09 + 0.06 * Math.min(depth, DEEPEST));
  }

  private static String border(Theme theme, String hue) {
    return Colours.mix(theme.ground(), hue, 0.6);
  }

  private static String dot(Theme theme, String hue) {
    return Colours.mix(theme.ground(), hue, 0.82);
  }

  private static String rim(Theme theme, String hue) {
    return Colours.mix(theme.ink(), hue, 0.55);
  }

  private static String way(Theme theme, String hue) {
    return Colours.mix(theme.line(Encryption.ENCRYPTED), hue, 0.6);
  }

  /** Returns every colour that a map may have, by its name. */
  static Map<String, String> palette(Theme theme) {
    var palette = new LinkedHashMap<String, String>();
    var all = new ArrayList<>(ALL);
    all.add(NEUTRAL);
    for (int at = 0; at < all.size(); at++) {
      var hue = all.get(at);
      for (int depth = 0; depth <= DEEPEST; depth++) {
        palette.put("region" + at + "-" + depth, region(theme, hue, depth));
      }
      palette.put("rim" + at, rim(theme, hue));
      palette.put("shore" + at, border(theme, hue));
      palette.put("dot" + at, dot(theme, hue));
      palette.put("way" + at, way(theme, hue));
    }
    return palette;
  }
}
