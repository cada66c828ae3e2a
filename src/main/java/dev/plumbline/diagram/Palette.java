package dev.plumbline.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The colours of a map's outermost regions, after Okabe and Ito; they repeat when there are more
 * regions, and names tell those apart.
 */
final class Palette {
  private static final List<String> HUES =
      List.of("#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#8c6bb1", "#a6761d");
  private static final String NEUTRAL = "#7d8796";

  private static final int MOST = 400;

  private final Theme theme;
  private final Map<String, String> hues = new HashMap<>();

  Palette(Chart chart, Theme theme) {
    this.theme = theme;
    var regions =
        chart.nesting().children(Nesting.WHOLE).stream()
            .filter(chart.regions()::containsKey)
            .toList();
    var coloured = new ArrayList<List<Disc>>();
    HUES.forEach(hue -> coloured.add(new ArrayList<>()));
    for (int at = 0; at < regions.size(); at++) {
      var disc = chart.regions().get(regions.get(at));
      int hue = at < MOST ? farthest(disc, coloured) : at % HUES.size();
      coloured.get(hue).add(disc);
      hues.put(regions.get(at), HUES.get(hue));
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
    return Colours.mix(theme.ground(), hue(outermost), Math.min(0.26, 0.09 + 0.06 * depth));
  }

  String border(String outermost) {
    return Colours.mix(theme.ground(), hue(outermost), 0.6);
  }

  String dot(String outermost) {
    return Colours.mix(theme.ground(), hue(outermost), 0.82);
  }

  /** Returns the colour of the line around a dot. */
  String rim(String outermost) {
    return Colours.mix(theme.ink(), hue(outermost), 0.55);
  }

  String way(String outermost) {
    return Colours.mix(theme.line(Encryption.ENCRYPTED), hue(outermost), 0.6);
  }
}
