package dev.plumbline.diagram.paint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.diagram.Encryption;
import dev.plumbline.diagram.Shape;
import dev.plumbline.finding.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Colours that can be read, and distinguished by people with any colour vision. */
class ThemeTest {
  private static final double READABLE = 4.5;
  private static final double VISIBLE = 3;

  @ParameterizedTest
  @EnumSource(Theme.class)
  void textsStandOutFromEveryGround(Theme theme) {
    for (var ground : grounds(theme)) {
      for (var text : List.of(theme.ink(), theme.quiet())) {
        assertThat(contrast(text, ground))
            .describedAs(text + " on " + ground)
            .isGreaterThan(READABLE);
      }
      for (var severity : Severity.values()) {
        assertThat(contrast(theme.severity(severity), ground))
            .describedAs(severity + " on " + ground)
            .isGreaterThan(READABLE);
      }
    }
    assertThat(contrast(theme.line(Encryption.PLAIN), theme.ground())).isGreaterThan(READABLE);
    for (var name : List.of("accent", "up", "down")) {
      assertThat(contrast(theme.palette().get(name), theme.palette().get("panel")))
          .describedAs(name)
          .isGreaterThan(READABLE);
    }
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void linesAndFramesCanBeSeen(Theme theme) {
    for (int depth = 0; depth < 4; depth++) {
      for (var encryption : Encryption.values()) {
        assertThat(contrast(theme.line(encryption), theme.depth(depth))).isGreaterThan(VISIBLE);
      }
      for (var shape : Shape.values()) {
        assertThat(contrast(theme.shape(shape).stroke(), theme.depth(depth)))
            .describedAs(shape + " at depth " + depth)
            .isGreaterThan(VISIBLE);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void severitiesDifferWithoutRedOrGreen(Theme theme) {
    for (var first : Severity.values()) {
      for (var second : Severity.values()) {
        if (first != second) {
          var one = deuteranopia(theme.severity(first));
          var other = deuteranopia(theme.severity(second));
          assertThat(distance(one, other)).describedAs(first + " and " + second).isGreaterThan(40);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void pagesHaveOneDarkColourForEachLightOne(Theme theme) {
    var pairs = new HashMap<String, String>();
    Theme.LIGHT
        .palette()
        .forEach(
            (name, colour) -> {
              if (theme == Theme.DARK
                  && !List.of("panel", "edge", "accent", "up", "down").contains(name)) {
                var dark = Theme.DARK.palette().get(name);
                assertThat(pairs.getOrDefault(colour, dark)).describedAs(name).isEqualTo(dark);
                pairs.put(colour, dark);
              }
            });
    assertThat(theme.palette().keySet()).containsExactlyElementsOf(Theme.LIGHT.palette().keySet());
  }

  private static List<String> grounds(Theme theme) {
    var grounds = new ArrayList<String>(List.of(theme.ground()));
    for (int depth = 0; depth < 4; depth++) {
      grounds.add(theme.depth(depth));
    }
    for (var shape : Shape.values()) {
      grounds.add(theme.shape(shape).fill());
    }
    return grounds;
  }

  /** The contrast of WCAG 2.2, from 1 to 21. */
  private static double contrast(String one, String other) {
    double first = luminance(one);
    double second = luminance(other);
    return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
  }

  private static double luminance(String colour) {
    double[] parts = linear(colour);
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
  }

  private static double[] linear(String colour) {
    int value = Integer.decode(colour);
    double[] parts = new double[3];
    for (int at = 0; at < 3; at++) {
      double part = (value >> 16 - 8 * at & 255) / 255.0;
      parts[at] = part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
    return parts;
  }

  /** How a colour looks without green cones (Viénot, Brettel and Mollon 1999), from 0 to 255. */
  private static double[] deuteranopia(String colour) {
    double[] seen = linear(colour);
    double yellow = 0.29275 * seen[0] + 0.70725 * seen[1];
    double blue = -0.02234 * seen[0] + 0.02234 * seen[1] + seen[2];
    return new double[] {gamma(yellow), gamma(yellow), gamma(blue)};
  }

  private static double gamma(double part) {
    double inside = Math.max(0, Math.min(1, part));
    return 255 * (inside <= 0.0031308 ? 12.92 * inside : 1.055 * Math.pow(inside, 1 / 2.4) - 0.055);
  }

  private static double distance(double[] one, double[] other) {
    double sum = 0;
    for (int at = 0; at < 3; at++) {
      sum += (one[at] - other[at]) * (one[at] - other[at]);
    }
    return Math.sqrt(sum);
  }
}
