package dev.plumbline.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the page moves and adapts: pointing, keys, zoom, links, themes, sizes, any text. */
@EnabledIf(value = "hasBrowser", disabledReason = PageInBrowser.NO_BROWSER)
class HtmlGesturesTest extends PageInBrowser {
  @Test
  void pointingLightsWhatIsUpstreamAndDownstream() {
    open(shop, "");
    var at = middle(drawn(ORDER));

    browser.mouse("mouseMoved", at[0], at[1], Map.of());

    browser.until("document.querySelector('#map.focus')");
    assertThat(marks("shop/component/gateway")).contains("up").doesNotContain("down");
    assertThat(marks(DATABASE)).contains("down").doesNotContain("up");
    assertThat(marks("shop/component/identity-db")).contains("down");
    assertThat(marks("shop/component/support-agent")).contains("up");
    assertThat(marks("shop/component/identity")).isEmpty();
    assertThat(text("#status")).contains("Order service", "upstream", "downstream");

    browser.mouse("mouseMoved", 300, 70, Map.of());
    browser.until("!document.querySelector('#map.focus')");
  }

  private List<String> marks(String id) {
    var names = browser.value(drawn(id) + ".classList.value").asText();
    return names.isEmpty() ? List.of() : List.of(names.split(" "));
  }

  @Test
  void keysGoFromElementToElement() {
    open(shop, "");
    browser.value("document.getElementById('keys').focus()");

    browser.key("Tab");
    assertThat(browser.value("document.activeElement.getAttribute('role')").asText())
        .isEqualTo("button");
    var start = browser.value("document.activeElement.id").asText();
    assertThat(start).startsWith("page-shop/");
    browser.key("ArrowDown");
    browser.key("ArrowDown");
    var there = browser.value("document.activeElement.id").asText();
    assertThat(there).startsWith("page-shop/").isNotEqualTo(start);
    assertThat(
            browser
                .value("getComputedStyle(document.activeElement.querySelector('path')).stroke")
                .asText())
        .isEqualTo("rgb(11, 99, 206)");
    var name = browser.value("document.activeElement.getAttribute('aria-label')").asText();
    browser.key("Enter");
    assertThat(name).startsWith(text("aside h2"));
    browser.key("Escape");
    assertThat(panel()).contains(allFindings());
    browser.key("?");
    assertThat(browser.value("document.getElementById('help').open").asBoolean()).isTrue();
    browser.key("Escape");
    assertThat(browser.value("document.getElementById('help').open").asBoolean()).isFalse();
  }

  @Test
  void wheelZoomsAroundThePointerDragMovesAndFitShowsAll() {
    open(shop, "");
    var before = middle(drawn(ORDER));

    browser.mouse("mouseWheel", before[0], before[1], Map.of("deltaX", 0, "deltaY", -300));
    browser.until("view.scale > 0.8");
    var closer = middle(drawn(ORDER));
    assertThat(closer[2]).isCloseTo(before[2] * Math.exp(0.6), within(2.0));
    assertThat(closer[0]).isCloseTo(before[0], within(1.0));

    var held = Map.<String, Object>of("button", "left", "buttons", 1, "clickCount", 1);
    browser.mouse("mousePressed", 300, 400, held);
    browser.mouse("mouseMoved", 340, 420, held);
    browser.mouse("mouseMoved", 400, 460, held);
    browser.mouse("mouseReleased", 400, 460, held);
    var moved = middle(drawn(ORDER));
    assertThat(moved[0]).isCloseTo(closer[0] + 100, within(1.0));
    assertThat(moved[1]).isCloseTo(closer[1] + 60, within(1.0));
    assertThat(panel()).describedAs("a drag is no click").contains(allFindings());

    browser.key("0");
    assertThat(middle(drawn(ORDER))[2]).isCloseTo(before[2], within(1.0));
    click("document.getElementById('in')");
    assertThat(middle(drawn(ORDER))[2]).isCloseTo(before[2] * 1.25, within(1.0));
    click("document.getElementById('fit')");
    assertThat(middle(drawn(ORDER))[0]).isCloseTo(before[0], within(1.0));
  }

  @Test
  void linksLeadToAnElementAndToFindings() {
    open(shop, "#element=shop%2Fcomponent%2Forder-db");
    assertThat(panel()).contains("Order database", "Keeps orders and customers");

    open(shop, "#rule=flow-unencrypted&severity=error");
    assertThat(panel())
        .contains(
            findings(each -> each.rule().id().equals("flow-unencrypted")),
            "rule · security · violation");

    open(shop, "#element=nowhere&area=nothing");
    assertThat(panel()).contains(allFindings());
  }

  @Test
  void themeFollowsTheDeviceAndTheButton() {
    var ground = "getComputedStyle(document.body).backgroundColor";
    browser.resize(1440, 900, true);
    open(shop, "");
    assertThat(browser.value(ground).asText()).isEqualTo("rgb(15, 21, 32)");

    click("document.getElementById('theme')");

    assertThat(browser.value(ground).asText()).isEqualTo("rgb(255, 255, 255)");
  }

  @ParameterizedTest
  @CsvSource({"1440, 900", "800, 600", "390, 844"})
  void fitsWindowsOfAnySize(int width, int height) {
    browser.resize(width, height, false);
    open(shop, "#element=shop%2Fcomponent%2Forder-db");

    assertThat(browser.value("document.documentElement.scrollWidth").asInt())
        .isLessThanOrEqualTo(width);
    assertThat(browser.value("document.documentElement.scrollHeight").asInt())
        .isLessThanOrEqualTo(height);
    assertThat(browser.value("stage.clientHeight").asInt()).isGreaterThan(height / 3);
    assertThat(panel()).contains("Order database");
  }

  @Test
  void hostileTextStaysText() throws IOException {
    var name =
        "</script><script>document.title='owned'</script><img src=x"
            + " onerror=\"document.title='owned'\">' \" & \u2028 \u202e \u05e9\u05dc\u05d5\u05dd"
            + " \ud83d\ude80 "
            + "x".repeat(300);
    var page = shop.resolveSibling("hostile.html");
    Files.write(page, Diagrams.write(Diagrams.named(name), "html", Diagrams.USUAL));

    open(page, "#element=n1");

    assertThat(browser.value("document.title").asText()).startsWith("</script>").contains("\u05e9");
    assertThat(count("img")).isZero();
    assertThat(count("script")).isEqualTo(2);
    assertThat(panel()).contains("<img src=x onerror=", "\ud83d\ude80");
    assertThat(browser.value("document.documentElement.scrollWidth").asInt())
        .isLessThanOrEqualTo(1440);
  }

  @Test
  void thousandsOfElementsCanBeUsed() throws IOException {
    var page = shop.resolveSibling("large.html");
    Files.write(page, Diagrams.write(Diagrams.random(5, 2000), "html", Diagrams.USUAL));

    open(page, "");
    browser.key("/");
    type("element n199");
    assertThat(text("aside h2")).startsWith("11 of ");
    browser.key("Enter");
    assertThat(text("aside h2")).startsWith("Element n199");
    var found = browser.value("state.element").asText();
    browser.until("document.querySelector('#map.focus g.chosen')");
    var at = middle(drawn(found));
    browser.mouse("mouseWheel", at[0], at[1], Map.of("deltaX", 0, "deltaY", -500));
    browser.until("!map.style.transform && view.scale === painted.scale");
    assertThat(middle(drawn(found))[2]).isGreaterThan(at[2] * 2);
    browser.key("Escape");
    browser.key("Escape");
    assertThat(count("#map.focus")).isZero();
  }
}
