package dev.plumbline.rule.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Severity;
import dev.plumbline.rule.Books;
import dev.plumbline.rule.InvalidSetting;
import dev.plumbline.rule.TripleModels;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What settings change in a check. */
class SettingsTest {
  private static final Settings SETTINGS = Settings.on(LocalDate.of(2026, 11, 22));
  @TempDir Path folder;

  private static Settings with(Map<String, Severity> severities) {
    return new Settings(
        List.of(),
        List.of(),
        severities,
        Map.of(),
        SETTINGS.threads(),
        SETTINGS.limit(),
        SETTINGS.today());
  }

  @Test
  void setsParametersEverywhereInTheQuery() {
    var rule =
        Books.header("#+ params:", "#+   max-hops: {type: integer, default: 4, help: hops}")
                .replace("{x} is wrong", "{x} is above {max-hops}")
            + """
            SELECT ?x WHERE {
              ?x a arch:Component ; arch:hops ?n .
              FILTER(?n > ?maxHops)
              FILTER NOT EXISTS { ?x arch:limit ?limit . FILTER(?limit > ?maxHops) }
              { SELECT ?x WHERE { ?x arch:hops ?m . FILTER(?m > ?maxHops) } }
            }
            """;
    var book = Books.of(folder, rule);
    var model =
        TripleModels.of(":a a arch:Component ; arch:hops 5 . :b a arch:Component ; arch:hops 3 .");
    assertThat(Check.run(model, book, SETTINGS).findings())
        .extracting(Finding::message)
        .containsExactly("a is above 4");
    var lower = SETTINGS.withParameters(Map.of("wrong", Map.of("max-hops", "2")));
    assertThat(Check.run(model, book, lower).findings()).hasSize(2);
  }

  @Test
  void leavesOutRulesThatAreOffUnlessTheyAreNamed() {
    var book =
        Books.of(folder, Books.header("#+ default: off") + "SELECT ?x { ?x a arch:Component }");
    var model = TripleModels.of(":a a arch:Component .");
    assertThat(Check.run(model, book, SETTINGS).outcomes()).isEmpty();
    var area = SETTINGS.selecting(List.of("security"));
    assertThatThrownBy(() -> Check.run(model, book, area))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageContaining("every rule that is selected is off");
    assertThat(Check.run(model, book, SETTINGS.selecting(List.of("wrong"))).outcomes()).hasSize(1);
  }

  @Test
  void namesTheNearestOfWhatASettingDoesNotFind() {
    var book = Books.of(folder, Books.header() + "SELECT ?x { ?x a arch:Component }");
    var model = TripleModels.of(":a a arch:Component .");
    assertThatThrownBy(() -> Check.run(model, book, SETTINGS.selecting(List.of("wrogn"))))
        .isInstanceOf(InvalidSetting.class)
        .hasMessage("unknown rule or area \"wrogn\"; did you mean \"wrong\"?");
    assertThatThrownBy(() -> Check.run(model, book, SETTINGS.ignoring(List.of("securty"))))
        .hasMessage("unknown rule or area \"securty\"; did you mean \"security\"?");
    var settings = SETTINGS.withParameters(Map.of("wrong", Map.of("max", "1")));
    assertThatThrownBy(() -> Check.run(model, book, settings))
        .hasMessage("unknown parameter of wrong \"max\"");
  }

  @Test
  void takesAnIdThatARuleHadBefore() {
    var header =
        Books.header(
            "#+ was: [bad]",
            "#+ default: off",
            "#+ params:",
            "#+   max-hops: {type: integer, default: 4, help: hops}",
            "#+   least: {type: integer, default: 9, help: size}");
    var book =
        Books.of(
            folder,
            header
                + "SELECT ?x { ?x a arch:Component ; arch:hops ?n ; arch:size ?s"
                + " FILTER (?n > ?maxHops && ?s >= ?least) }");
    var model = TripleModels.of(":a a arch:Component ; arch:hops 5 ; arch:size 9 .");
    assertThat(Check.run(model, book, SETTINGS.selecting(List.of("bad"))).findings()).hasSize(1);
    var ignored = SETTINGS.selecting(List.of("bad")).ignoring(List.of("bad"));
    assertThatThrownBy(() -> Check.run(model, book, ignored))
        .hasMessageContaining("every rule that is selected is ignored");
    var higher = SETTINGS.withParameters(Map.of("bad", Map.of("max-hops", "5")));
    assertThat(Check.run(model, book, higher.selecting(List.of("wrong"))).findings()).isEmpty();
    var both =
        Map.of("bad", Map.of("max-hops", "6", "least", "1"), "wrong", Map.of("max-hops", "3"));
    var smaller = TripleModels.of(":a a arch:Component ; arch:hops 5 ; arch:size 2 .");
    var merged = SETTINGS.withParameters(both).selecting(List.of("wrong"));
    assertThat(Check.run(smaller, book, merged).findings()).hasSize(1);
    var milder = with(Map.of("bad", Severity.INFO)).selecting(List.of("wrong"));
    assertThat(Check.run(model, book, milder).findings().get(0).severity())
        .isEqualTo(Severity.INFO);
  }

  @Test
  void setsOtherSeverities() {
    var book = Books.of(folder, Books.header() + "SELECT ?x { ?x a arch:Component }");
    var settings = with(Map.of("wrong", Severity.INFO));
    var report = Check.run(TripleModels.of(":a a arch:Component ."), book, settings);
    assertThat(report.findings().get(0).severity()).isEqualTo(Severity.INFO);
    assertThat(report.outcomes().get(0).rule().severity()).isEqualTo(Severity.INFO);
  }
}
