package dev.plumbline.rule.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Outcome.State;
import dev.plumbline.finding.Report;
import dev.plumbline.rule.Books;
import dev.plumbline.rule.TripleModels;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WaiversTest {
  private static final Settings SETTINGS = Settings.on(LocalDate.of(2026, 11, 22));
  @TempDir Path folder;

  private Report waived(String waiver) {
    var model =
        TripleModels.of(
            ":a a arch:Component .\n:b a arch:Component .\n:w a arch:Waiver ; " + waiver + " .");
    var book = Books.of(folder, Books.header() + "SELECT ?x { ?x a arch:Component }");
    return Check.run(model, book, SETTINGS);
  }

  private static List<String> open(Report report) {
    return report.open().stream().map(Finding::message).toList();
  }

  @Test
  void keepsWaivedFindingsWithTheirWaiver() {
    var report =
        waived(
            "arch:waivedRule \"wrong\" ; arch:waivedElement :a ; arch:reason \"tested\" ;"
                + " arch:owner \"ana\" ; arch:validUntil \"2026-11-22\"");
    assertThat(open(report)).containsExactly("b is wrong");
    assertThat(report.findings()).hasSize(2);
    var waiver = report.findings().get(0).waiver().orElseThrow();
    assertThat(waiver.reason()).isEqualTo("tested");
    assertThat(waiver.owner()).hasValue("ana");
    assertThat(waiver.until()).hasValue("2026-11-22");
    assertThat(waiver.at()).hasToString("model.yaml:3:1");
    var outcome = report.outcomes().get(0);
    assertThat(outcome.state()).isEqualTo(State.FAIL);
    assertThat(outcome.failed()).isEqualTo(1);
    assertThat(outcome.waived()).isEqualTo(1);
  }

  @Test
  void takesPatternsAndWholeRules() {
    assertThat(open(waived("arch:waivedRule \"wrong\" ; arch:waivedElement \"shop/*\""))).isEmpty();
    assertThat(open(waived("arch:waivedRule \"wr*\""))).isEmpty();
    assertThat(open(waived("arch:waivedRule \"wrong\" ; arch:waivedElement \"b\", \"a\"")))
        .isEmpty();
    assertThat(open(waived("arch:waivedRule \"wron\""))).hasSize(2);
    assertThat(waived("arch:waivedRule \"wrong\"").outcomes().get(0).state())
        .isEqualTo(State.WAIVED);
  }

  @Test
  void takesAnIdThatTheRuleHadBefore() {
    var rule = Books.header("#+ was: [bad]") + "SELECT ?x { ?x a arch:Component }";
    var unused =
        Books.header("#+ phase: waivers").replace("element: component", "element: waiver")
            + "SELECT ?x { ?x a arch:Waiver FILTER NOT EXISTS { ?x arch:matched true } }";
    Books.write(folder, "security/unused.rq", unused);
    var book = Books.of(folder, rule);
    var model =
        TripleModels.of(
            """
            :a a arch:Component .
            :w a arch:Waiver ; arch:waivedRule "bad" .
            :v a arch:Waiver ; arch:waivedRule "bad" ; arch:waivedElement "b*" .
            """);
    assertThat(open(Check.run(model, book, SETTINGS))).containsExactly("v is wrong");
    assertThat(open(Check.run(model, book, SETTINGS.ignoring(List.of("wrong"))))).isEmpty();
  }

  @Test
  void takesNoWaiverThatHasEnded() {
    var report = waived("arch:waivedRule \"wrong\" ; arch:validUntil \"2026-11-21\"");
    assertThat(open(report)).hasSize(2);
  }

  @Test
  void tellsRulesAboutWaiversWhichOnesMetAFinding() {
    var unused =
        Books.header("#+ phase: waivers").replace("element: component", "element: waiver")
            + "SELECT ?x { ?x a arch:Waiver FILTER NOT EXISTS { ?x arch:matched true } }";
    Books.write(folder, "assumptions/unused.rq", unused);
    Books.write(folder, "cost/left-out.rq", Books.header() + "SELECT ?x { ?x a arch:Component }");
    var book = Books.of(folder, Books.header() + "SELECT ?x { ?x a arch:Component }");
    var model =
        TripleModels.of(
            """
            :a a arch:Component .
            :met a arch:Waiver ; arch:waivedRule "wrong" .
            :ended a arch:Waiver ; arch:waivedRule "wrong" ; arch:validUntil "2020-01-01" .
            :unjudged a arch:Waiver ; arch:waivedRule "left-out" .
            :elsewhere a arch:Waiver ; arch:waivedRule "wrong" ; arch:waivedElement :b .
            :misspelt a arch:Waiver ; arch:waivedRule "wrogn" .
            """);
    var report = Check.run(model, book, SETTINGS.ignoring(List.of("left-out")));
    assertThat(report.findings())
        .filteredOn(finding -> finding.rule().id().equals("unused"))
        .extracting(Finding::message)
        .containsExactly("elsewhere is wrong");
    assertThat(mistakes(report)).singleElement().asString().contains("\"wrogn\"");
  }

  @Test
  void acceptsNothingThatIsFoundAboutWaivers() {
    var query =
        Books.header("#+ phase: waivers").replace("element: component", "element: waiver")
            + "SELECT ?x { ?x a arch:Waiver }";
    var model = TripleModels.of(":w a arch:Waiver ; arch:waivedRule \"*\" .");

    assertThat(open(Check.run(model, Books.of(folder, query), SETTINGS))).hasSize(1);
  }

  @Test
  void namesTheNearestRuleAndElementOfAMisspeltWaiver() {
    assertThat(mistakes(waived("arch:waivedRule \"wrogn\"")))
        .containsExactly("no rule is called \"wrogn\"; did you mean \"wrong\"?");
    assertThat(mistakes(waived("arch:waivedRule \"wrong\" ; arch:waivedElement \"shop/c\"")))
        .singleElement()
        .asString()
        .startsWith("no element is called \"shop/c\"");
    assertThat(mistakes(waived("arch:waivedRule \"wrong\" ; arch:waivedElement \"b\""))).isEmpty();
    assertThat(mistakes(waived("arch:waivedRule \"no*\" ; arch:waivedElement \"c*\""))).isEmpty();
  }

  private static List<String> mistakes(Report report) {
    return report.problems().stream().map(Finding::message).toList();
  }
}
