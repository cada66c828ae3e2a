package dev.plumbline.diagram.map;

import dev.plumbline.diagram.paint.Hues;
import dev.plumbline.diagram.paint.Theme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The colours of a map's outermost regions. If there are more regions than hues, hues repeat on
 * regions that are far apart.
 */
public final class RegionColours {
  /** The number of regions whose distances are compared; further ones take the hues in turn. */
  private static final int MOST = 400;

  private final Theme theme;
  private final Map<String, Integer> hues = new HashMap<>();

  public RegionColours(MapDrawing drawing, Theme theme) {
    this.theme = theme;
    var regions =
        drawing.nesting().children(Nesting.ROOT).stream()
            .filter(drawing.regions()::containsKey)
            .toList();
    var coloured = new ArrayList<List<Disc>>();
    for (int hue = 0; hue < Hues.COUNT; hue++) {
      coloured.add(new ArrayList<>());
    }
    for (int at = 0; at < regions.size(); at++) {
      var disc = drawing.regions().get(regions.get(at));
      int hue = at < MOST ? farthest(disc, coloured) : at % Hues.COUNT;
      coloured.get(hue).add(disc);
      hues.put(regions.get(at), hue);
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

  private int hue(String outermost) {
    return hues.getOrDefault(outermost, Hues.NEUTRAL);
  }

  /** Returns the background of a region at a depth, from 0. */
  public String region(String outermost, int depth) {
    return Hues.region(theme, hue(outermost), depth);
  }

  public String border(String outermost) {
    return Hues.border(theme, hue(outermost));
  }

  public String dot(String outermost) {
    return Hues.dot(theme, hue(outermost));
  }

  /** Returns the colour of the line around a dot. */
  public String rim(String outermost) {
    return Hues.rim(theme, hue(outermost));
  }

  /** Returns the colour of the flows that start in a region. */
  public String flow(String outermost) {
    return Hues.flow(theme, hue(outermost));
  }
}
