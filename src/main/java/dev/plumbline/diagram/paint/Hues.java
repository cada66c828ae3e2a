package dev.plumbline.diagram.paint;

import dev.plumbline.diagram.Encryption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The colours of a map by the number of a hue, after Okabe and Ito; the last hue is neutral.
 *
 * <p>The palette of a theme names them all, so that pages can change the theme.
 */
public final class Hues {
  private static final List<String> ALL =
      List.of(
          "#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#8c6bb1", "#a6761d", "#7d8796");

  /** The number of hues without the neutral one. */
  public static final int COUNT = ALL.size() - 1;

  /** The number of the neutral hue. */
  public static final int NEUTRAL = COUNT;

  private static final int DEEPEST = 3;

  private Hues() {}

  /** Returns the background of a region at a depth, from 0. */
  public static String region(Theme theme, int hue, int depth) {
    return Colours.mix(theme.ground(), ALL.get(hue), 0.09 + 0.06 * Math.min(depth, DEEPEST));
  }

  public static String border(Theme theme, int hue) {
    return Colours.mix(theme.ground(), ALL.get(hue), 0.6);
  }

  public static String dot(Theme theme, int hue) {
    return Colours.mix(theme.ground(), ALL.get(hue), 0.82);
  }

  /** Returns the colour of the line around a dot. */
  public static String rim(Theme theme, int hue) {
    return Colours.mix(theme.ink(), ALL.get(hue), 0.55);
  }

  /** Returns the colour of the flows that start in a region. */
  public static String flow(Theme theme, int hue) {
    return Colours.mix(theme.line(Encryption.ENCRYPTED), ALL.get(hue), 0.6);
  }

  /** Returns every colour that a map may have, by its name. */
  static Map<String, String> palette(Theme theme) {
    var palette = new LinkedHashMap<String, String>();
    for (int hue = 0; hue < ALL.size(); hue++) {
      for (int depth = 0; depth <= DEEPEST; depth++) {
        palette.put("region" + hue + "-" + depth, region(theme, hue, depth));
      }
      palette.put("rim" + hue, rim(theme, hue));
      palette.put("shore" + hue, border(theme, hue));
      palette.put("dot" + hue, dot(theme, hue));
      palette.put("way" + hue, flow(theme, hue));
    }
    return palette;
  }
}
