package dev.plumbline.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The page of the shop in a real browser, used with pointer, wheel and keys. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PageInBrowser {
  static final String DATABASE = "shop/component/order-db";
  static final String ORDER = "shop/component/order-api";

  /** Why the tests are skipped on a machine without. */
  static final String NO_BROWSER = "there is no Chromium on the PATH to open the page with";

  Browser browser;
  Path shop;
  private Diagram diagram;

  static boolean hasBrowser() {
    return Browser.find().isPresent();
  }

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    shop = Files.createDirectory(folder.resolve("pages")).resolve("shop.html");
    diagram = Diagrams.shop();
    Files.write(shop, Diagrams.write(diagram, "html", Diagrams.USUAL));
    browser =
        new Browser(Browser.find().orElseThrow(), Files.createDirectory(folder.resolve("profile")));
  }

  @BeforeEach
  void size() {
    browser.resize(1440, 900, false);
  }

  @AfterEach
  void requestsNothingAndLogsNothing() {
    assertThat(browser.requests()).allSatisfy(each -> assertThat(each).startsWith("file:"));
    assertThat(browser.requests()).hasSizeLessThanOrEqualTo(1);
    assertThat(browser.consoleMessages()).isEmpty();
  }

  @AfterAll
  void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  /** Returns the heading of the list of all that the check found in the shop. */
  final String allFindings() {
    return diagram.findings().count() + " findings";
  }

  /** Returns the heading of the list when these are left. */
  final String findings(Predicate<Finding> filter) {
    return diagram.findings().filter(filter).count() + " of " + allFindings();
  }

  /** Returns how many of them are on what has no place in the picture. */
  final int notDrawn() {
    return diagram.others().stream().mapToInt(each -> each.subject().findings().size()).sum();
  }

  final void open(Path page, String hash) {
    browser.open(page.toUri() + hash);
  }

  final String panel() {
    return browser.value("document.querySelector('aside').innerText").asText();
  }

  final String text(String selector) {
    return browser.value("document.querySelector('%s').innerText".formatted(selector)).asText();
  }

  final int count(String selector) {
    return browser.value("document.querySelectorAll('%s').length".formatted(selector)).asInt();
  }

  final double[] middle(String expression) {
    var box =
        browser.value(
            "(each => { const box = each.getBoundingClientRect();"
                + " return [box.x + box.width / 2, box.y + box.height / 2, box.width]; })(%s)"
                    .formatted(expression));
    return new double[] {box.get(0).asDouble(), box.get(1).asDouble(), box.get(2).asDouble()};
  }

  static String drawn(String id) {
    return "document.getElementById('page-%s')".formatted(id);
  }

  static String labelled(String tag, String text) {
    return "[...document.querySelectorAll('%s')].find(each => each.innerText.trim().startsWith('%s'))"
        .formatted(tag, text);
  }

  final void click(String expression) {
    browser.value("%s.scrollIntoView({block: 'nearest'})".formatted(expression));
    var at = middle(expression);
    browser.click(at[0], at[1]);
  }

  final void type(String text) {
    text.chars().forEach(sign -> browser.key(String.valueOf((char) sign)));
  }
}
