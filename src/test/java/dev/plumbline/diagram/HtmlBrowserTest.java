package dev.plumbline.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.finding.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** What the page tells: facts, findings, filters, search. */
@EnabledIf(value = "hasBrowser", disabledReason = PageInBrowser.NO_BROWSER)
class HtmlBrowserTest extends PageInBrowser {
  @Test
  void clickShowsFactsWithTheirPlacesAndFindings() {
    open(shop, "");

    click(drawn("shop/component/catalogue-db"));

    assertThat(panel())
        .contains("Catalogue database", "Keeps books and prices")
        .contains("catalogue-db stores catalogue and has no backup", "backup:")
        .containsPattern("owner\\s+team-catalogue\\s+samples/shop/components.yaml:52:")
        .contains("Called by", "in data-zone");
    assertThat(count("#map g.chosen")).isEqualTo(1);
    assertThat(browser.value("location.hash").asText())
        .isEqualTo("#element=shop%2Fcomponent%2Fcatalogue-db");
  }

  @Test
  void clickOnFindingGoesToWhatItIsOn() {
    open(shop, "");
    assertThat(panel())
        .contains(allFindings(), "On what has no place in the picture " + notDrawn());

    click(labelled("aside button", "identity-db stores customer, password unencrypted"));

    assertThat(text("aside h2")).isEqualTo("Identity database");
    assertThat(browser.value(drawn("shop/component/identity-db") + ".classList.value").asText())
        .contains("chosen");
    browser.value("history.back()");
    browser.until("document.querySelector('aside h2').innerText === '" + allFindings() + "'");
  }

  @Test
  void findingsWithoutPlaceInThePictureCanBeReached() {
    open(shop, "");

    click(labelled("aside button", "card must stay in EU"));

    assertThat(panel()).contains("card", "residency-violated", "card must stay in EU");
    assertThat(browser.value(drawn("shop/component/card-vault") + ".classList.value").asText())
        .contains("on");
  }

  @Test
  void filtersBySeverityAndArea() {
    open(shop, "");

    click("document.querySelector('[data-severity=warning]')");

    assertThat(panel())
        .contains(
            findings(each -> each.severity() == Severity.WARNING), "deprecated-without-sunset");
    assertThat(panel()).doesNotContain("store-unencrypted");
    assertThat(browser.value(drawn("shop/component/identity-db") + ".classList.value").asText())
        .isEmpty();

    click("document.querySelector('[data-severity=warning]')");
    browser.value("document.getElementById('area').focus()");
    type("r");
    browser.until("document.getElementById('area').value === 'recovery'");

    assertThat(panel()).contains("no-backup").doesNotContain("flow-weak-encryption");
    assertThat(browser.value("location.hash").asText()).isEqualTo("#area=recovery");
  }

  @Test
  void searchListsWhatItFindsAndKeysChoose() {
    open(shop, "");

    browser.key("/");
    type("team-payments");

    assertThat(text("aside h2")).containsPattern("\\d+ of \\d+ elements found");
    int found = count("[role=option]");
    assertThat(found).isBetween(2, 8);
    assertThat(panel()).contains("owner: team-payments");
    browser.key("ArrowDown");
    assertThat(text("[aria-selected=true] strong")).isEqualTo(text("#hit-0 strong"));
    assertThat(browser.value("document.activeElement.id").asText()).isEqualTo("search");
    var first = text("#hit-0 strong");
    browser.key("Enter");
    assertThat(text("aside h2")).isEqualTo(first);
    browser.key("Escape");
    assertThat(count("[role=option]")).isEqualTo(found);
    browser.key("Escape");
    assertThat(panel()).contains(allFindings());
  }
}
