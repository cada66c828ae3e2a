package dev.plumbline.diagram.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Area;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts in many scripts, drawn without installed fonts. */
class TypefaceTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"Łódź", "Ελλάδα", "Служба", "订单服务", "顧客データ", "주문서비스", "הזמנות", "طلبات", "→ ≥ ✓"})
  void drawsManyScripts(String text) {
    text.codePoints()
        .filter(point -> point != ' ')
        .forEach(
            point ->
                assertThat(area(Character.toString(point)))
                    .describedAs(Character.toString(point))
                    .isPositive()
                    .isNotCloseTo(area("\u0e01"), within(1e-9)));
  }

  private static double area(String text) {
    var bounds = new Area(Typeface.REGULAR.outline(text, 100, 0, 0)).getBounds2D();
    return bounds.getWidth() * bounds.getHeight();
  }

  @Test
  void drawsABoxForWhatNoFontHasAndNothingForJoiners() {
    assertThat(area("\u0e01")).isPositive();
    assertThat(Typeface.REGULAR.width("\u200d\ufe0f", 10)).isZero();
    assertThat(area("\u200d")).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "order service, order service",
    "שלום, םולש",
    "web שלום 12, web 12 םולש",
    "(שלום) api, (םולש) api",
    "שלום (api), םולש (api)"
  })
  void reversesWhatIsReadFromTheRight(String text, String drawn) {
    assertThat(VisualOrder.of(text)).isEqualTo(drawn);
  }

  @Test
  void joinsArabicLetters() {
    assertThat(ArabicJoining.of("سلام")).isEqualTo("\uFEB3\uFEFC\uFEE1");
    assertThat(ArabicJoining.of("طلبات")).isEqualTo("\uFEC3\uFEE0\uFE92\uFE8E\uFE95");
    assertThat(ArabicJoining.of("دار")).isEqualTo("\uFEA9\uFE8D\uFEAD");
    assertThat(VisualOrder.of("سلام")).isEqualTo("\uFEE1\uFEFC\uFEB3");
  }

  @Test
  void fitsWhatIsMeasuredIntoTheWidth() {
    for (var text : new String[] {"주문서비스 주문서비스", "a".repeat(300), "שלום".repeat(50)}) {
      var fitted = Typeface.BOLD.fit(text, 13, 120);
      assertThat(Typeface.BOLD.width(fitted, 13)).isLessThanOrEqualTo(121);
    }
  }
}
