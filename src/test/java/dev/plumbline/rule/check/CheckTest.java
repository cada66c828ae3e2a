package dev.plumbline.rule.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Outcome;
import dev.plumbline.finding.Outcome.State;
import dev.plumbline.finding.Report;
import dev.plumbline.finding.Severity;
import dev.plumbline.graph.StoppedStep;
import dev.plumbline.ontology.Vocabulary;
import dev.plumbline.rdf.Arch;
import dev.plumbline.rule.Books;
import dev.plumbline.rule.Fixes;
import dev.plumbline.rule.Modelling;
import dev.plumbline.rule.Rules;
import dev.plumbline.rule.TripleModels;
import dev.plumbline.rule.lint.Linter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {
  private static final Settings SETTINGS = Settings.on(LocalDate.of(2026, 11, 22));
  @TempDir Path folder;

  private Report check(String model, String... rule) {
    return Check.run(TripleModels.of(model), Books.of(folder, String.join("\n", rule)), SETTINGS);
  }

  private static Settings within(Duration limit) {
    return new Settings(
        List.of(), List.of(), Map.of(), Map.of(), SETTINGS.threads(), limit, SETTINGS.today());
  }

  private static State state(Report report) {
    return report.outcomes().get(0).state();
  }

  @Test
  void makesOneFindingOfTheRowsOfAnElement() {
    var report =
        check(
            ":a a arch:Component ; arch:stores :d, :c, :b .",
            Books.header().replace("{x} is wrong", "{x} stores {data}")
                + "SELECT ?x ?data WHERE { ?x a arch:Component ; arch:stores ?data }");
    assertThat(report.findings()).extracting(Finding::message).containsExactly("a stores b, c, d");
    assertThat(state(report)).isEqualTo(State.FAIL);
  }

  private static final String BY_TIER =
      Books.header("#+ severities: {info: it is of tier D}")
          + "SELECT ?x ?severity { ?x a arch:Component ; arch:tier ?tier"
          + " OPTIONAL { ?x arch:tier \"D\" BIND (\"info\" AS ?severity) } }";

  @Test
  void gradesAFindingByItsRows() {
    var report =
        check(
            ":a a arch:Component ; arch:tier 'D' . :b a arch:Component ; arch:tier 'A' .", BY_TIER);
    assertThat(report.findings())
        .extracting(finding -> finding.severity().id() + ": " + finding.message())
        .containsExactly("info: a is wrong", "error: b is wrong");
  }

  @Test
  void gradesAFindingByTheWorstOfItsRows() {
    var report =
        check(
            ":a a arch:Component ; arch:tier 'D', 'A' .",
            BY_TIER.replace(
                "OPTIONAL { ?x arch:tier \"D\" BIND (\"info\" AS ?severity) }",
                "BIND (IF(?tier = \"D\", \"info\", ?none) AS ?severity)"));
    assertThat(report.findings())
        .extracting(finding -> finding.severity().id())
        .containsExactly("error");
  }

  @Test
  void takesTheSeverityThatAUserSetsForAllFindingsOfARule() {
    var settings =
        new Settings(
            List.of(),
            List.of(),
            Map.of("wrong", Severity.WARNING),
            Map.of(),
            SETTINGS.threads(),
            SETTINGS.limit(),
            SETTINGS.today());
    var report =
        Check.run(
            TripleModels.of(":a a arch:Component ; arch:tier 'D' ."),
            Books.of(folder, BY_TIER),
            settings);
    assertThat(report.findings())
        .extracting(finding -> finding.severity().id())
        .containsExactly("warning");
  }

  @Test
  void capsJoinedValues() {
    var report =
        check(
            ":a a arch:Component ; arch:stores :b, :c, :d, :e, :f, :g, :h .",
            Books.header().replace("{x} is wrong", "{x} stores {data}")
                + "SELECT ?x ?data WHERE { ?x a arch:Component ; arch:stores ?data }");
    assertThat(report.findings())
        .extracting(Finding::message)
        .containsExactly("a stores b, c, d, e, f and 2 more");
  }

  @Test
  void makesAFindingForEachValueOfPer() {
    var report =
        check(
            ":a a arch:Component ; arch:stores :d, :c .",
            Books.header("#+ per: data").replace("{x} is wrong", "{x} stores {data}")
                + "SELECT ?x ?data WHERE { ?x a arch:Component ; arch:stores ?data }");
    assertThat(report.findings())
        .extracting(Finding::message)
        .containsExactly("a stores c", "a stores d");
    assertThat(report.findings()).extracting(Finding::fingerprint).doesNotHaveDuplicates();
    assertThat(report.outcomes().get(0).population()).isEqualTo(1);
  }

  @Test
  void namesThePlaceOfThePropertyElseOfTheElement() {
    var rule = Books.header("#+ at: arch:backup") + "SELECT ?x WHERE { ?x a arch:Component }";
    var report =
        check(":a a arch:Component .\n:b a arch:Component ; arch:backup arch:none .", rule);
    assertThat(report.findings())
        .extracting(finding -> finding.at().toString())
        .containsExactly("model.yaml:1:1", "model.yaml:2:5");
  }

  @Test
  void givesTheFixOfTheFormatThatTheSystemIsDescribedIn() {
    Fixes fixes =
        (format, fact) -> Optional.of("write {x}").filter(fix -> format.equals(fact + " format"));
    assertThat(fixes("#+ fact: one", fixes)).containsExactly("write a", "mend it", "mend it");
    assertThat(fixes("#+ fact: another", fixes)).containsExactly("mend it", "mend it", "mend it");
  }

  @Test
  void givesTheRulesOwnFixWhenTheQueryDoesNotSelectWhatTheOtherShows() {
    Fixes fixes = (format, fact) -> Optional.of("write {y}");
    assertThat(fixes("#+ fact: one", fixes)).containsOnly("mend it");
  }

  private List<String> fixes(String header, Fixes fixes) {
    var model =
        """
        :a a arch:Component ; arch:inSystem :s . :b a arch:Component .
        :c a arch:Component ; arch:inSystem :t .
        :s arch:importedFrom "one format" . :t arch:importedFrom "other" .
        """;
    var rule = Books.header(header) + "SELECT ?x WHERE { ?x a arch:Component }";
    return Check.run(TripleModels.of(model), Books.of(folder, rule), SETTINGS, fixes)
        .findings()
        .stream()
        .map(Finding::fix)
        .toList();
  }

  @Test
  void givesReasonsWithTheirPlaces() {
    var report =
        check(
            """
            :a a arch:Component ; arch:stores :c .
            :c arch:class arch:personal .
            arch:personal skos:notation "personal" .
            """,
            Books.header("#+ why:", "#+   \"{data} is {class}\": data arch:class")
                + "SELECT ?x ?data ?class WHERE {",
            "  ?x a arch:Component ; arch:stores ?data . ?data arch:class ?class }");
    var evidence = report.findings().get(0).evidence();
    assertThat(evidence).hasSize(1);
    assertThat(evidence.get(0).text()).isEqualTo("c is personal");
    assertThat(evidence.get(0).at().orElseThrow().toString()).isEqualTo("model.yaml:2:5");
  }

  @Test
  void saysFromWhereAnElementHasWhatIsWrong() {
    var rule =
        Books.header("#+ at: arch:monitoring")
            + "SELECT ?x WHERE { ?x a arch:Component ; arch:monitoring/arch:state arch:absent }";
    var model = "system: shop\nmonitoring: none\ncomponents:\n  orders: service\n";
    var report = Check.run(Modelling.of(model), Books.of(folder, rule), SETTINGS);
    var finding = report.findings().get(0);
    assertThat(finding.at().line()).isEqualTo(2);
    assertThat(finding.evidence())
        .extracting(evidence -> evidence.text() + " " + evidence.at().orElseThrow().line())
        .containsExactly("orders (inherited from system shop) 4");
  }

  @Test
  void walksTheStepsThatLeadToAFinding() {
    var report =
        check(
            """
            :a a arch:Component ; arch:exposed :two .
            :b a arch:Thing .
            :one arch:via :b .
            :two arch:via :a ; arch:previous :one ; arch:note "https" ; arch:amount 1.5 .
            """,
            Books.header(
                    "#+ evidence: {step: step, hop: \"{via}[: {note}][ after {amount:duration}]\"}")
                + "SELECT ?x ?step WHERE { ?x a arch:Component ; arch:exposed ?step }");
    assertThat(report.findings().get(0).evidence())
        .extracting(evidence -> evidence.text())
        .containsExactly("b", "a: https after 1.5s");
  }

  @Test
  void walksTheStepsThatAStepSaysComeNext() {
    var report =
        check(
            """
            :a a arch:Component ; arch:worstCase :one .
            :b a arch:Thing .
            :one arch:via :a ; arch:next :two . :two arch:via :b ; arch:next :one .
            """,
            Books.header("#+ evidence: step")
                + "SELECT ?x ?step WHERE { ?x a arch:Component ; arch:worstCase ?step }");
    assertThat(report.findings().get(0).evidence())
        .extracting(evidence -> evidence.text())
        .containsExactly("a", "b");
  }

  @Test
  void saysWhenThereWasNothingToLookAt() {
    var report = check(":a a arch:Flow .", Books.header() + "SELECT ?x { ?x a arch:Component }");
    assertThat(state(report)).isEqualTo(State.NOT_APPLICABLE);
  }

  @Test
  void countsOnlyElementsThatHaveThePropertiesOfThePopulation() {
    var model = ":a a arch:Component ; arch:critical true . :b a arch:Component .";
    var report =
        check(
            model,
            Books.header("#+ population: arch:critical")
                + "SELECT ?x { ?x a arch:Component ; arch:critical true . ?x arch:backup ?any }");
    assertThat(state(report)).isEqualTo(State.PASS);
    assertThat(report.outcomes().get(0).population()).isEqualTo(1);
  }

  private static String ring(int size) {
    var model = new StringBuilder();
    for (int i = 0; i < size; i++) {
      model.append(":n%d a arch:Component ; arch:to :n%d .\n".formatted(i, (i + 1) % size));
    }
    return model.toString();
  }

  @Test
  void stopsARuleWhoseTimeIsOver() {
    var products =
        "SELECT ?x { ?x a arch:Component . ?a arch:to ?b . ?c arch:to ?d FILTER(?b = ?c + ?x) }";
    var paths = "SELECT ?x { ?x a arch:Component . ?y (arch:to/arch:to*)+ ?z FILTER(?z = 1) }";
    for (var query : List.of(products, paths)) {
      var settings = within(Duration.ofMillis(50));
      var book = Books.of(folder, Books.header() + query);
      var report = Check.run(TripleModels.of(ring(400)), book, settings);
      assertThat(state(report)).as(query).isEqualTo(State.TIMEOUT);
      assertThat(report.outcomes().get(0).trouble()).hasValue("stopped after 50ms");
    }
  }

  private Report lacking(String model, String... queries) {
    for (int i = 0; i < queries.length; i++) {
      Books.write(folder, "security/rule-%d.rq".formatted(i), Books.header() + queries[i]);
    }
    var slow = new StoppedStep("slow", Duration.ofMinutes(1), Set.of(Arch.term("exposed")));
    return Check.run(TripleModels.of(model).lacking(List.of(slow)), Rules.only(folder), SETTINGS);
  }

  @Test
  void doesNotCheckRulesThatNeedWhatADerivationDidNotAdd() {
    var report =
        lacking(
            ":a a arch:Component .",
            "SELECT ?x { ?x a arch:Component FILTER NOT EXISTS { ?x arch:exposed true } }",
            "SELECT ?x { ?x a arch:Component FILTER NOT EXISTS { ?x arch:exposed/arch:via ?y } }",
            "SELECT ?x { ?x a arch:Component . ?x ?any true }",
            "SELECT ?x { ?x a arch:Component FILTER NOT EXISTS { ?x arch:backup ?y } }",
            "SELECT ?x { ?x a arch:Component VALUES ?p { arch:stores } ?x ?p ?y }");

    assertThat(report.outcomes())
        .extracting(outcome -> outcome.rule().id() + " " + outcome.state().id())
        .containsExactly(
            "rule-0 not-checked",
            "rule-1 not-checked",
            "rule-2 not-checked",
            "rule-3 fail",
            "rule-4 pass");
    assertThat(report.problems())
        .extracting(Finding::message)
        .containsExactly(
            "the derivation slow was stopped after 1m; 3 rules that need it were not checked:"
                + " rule-0, rule-1, rule-2");
    assertThat(report.problems().get(0).fix()).startsWith("--timeout 5min ");
  }

  @Test
  void tellsARuleWhoseTimeIsOverAsAProblem() {
    var kinds = "?a a ?type . ?b a ?type . ?c a ?type . ?d a ?type FILTER (?a = ?b + ?c)";
    var book = Books.of(folder, Books.header() + "SELECT ?x { ?x a ?type . " + kinds + " }");
    var report = Check.run(TripleModels.of(ring(400)), book, within(Duration.ofMillis(20)));

    assertThat(report.problems())
        .extracting(problem -> problem.rule().id() + ": " + problem.message())
        .containsExactly("rule-stopped: the rule wrong was not checked: stopped after 20ms");
  }

  @Test
  void reportsARuleThatFails() {
    var report = check(":a a arch:Component .", Books.header() + "SELECT ?x { ?x a ");
    assertThat(state(report)).isEqualTo(State.ERROR);
    assertThat(report.outcomes().get(0).trouble().orElseThrow()).contains("Encountered");
  }

  @Test
  void givesTheSameForAnyNumberOfThreads() {
    for (int i = 0; i < 20; i++) {
      var rule =
          Books.header() + "SELECT ?x { ?x a arch:Component ; arch:size %d }".formatted(i % 5);
      Books.write(folder, "security/rule-%d.rq".formatted(i), rule);
    }
    var model = new StringBuilder();
    for (int i = 0; i < 50; i++) {
      model.append(":n%d a arch:Component ; arch:size %d .\n".formatted(i, i % 5));
    }
    var architecture = TripleModels.of(model.toString());
    var book = Rules.only(folder);
    var one = Check.run(architecture, book, SETTINGS.withThreads(1));
    var many = Check.run(architecture, book, SETTINGS.withThreads(8));
    assertThat(one.findings()).hasSize(200).isEqualTo(many.findings());
    assertThat(one.outcomes())
        .usingRecursiveComparison()
        .ignoringFields("time")
        .isEqualTo(many.outcomes());
  }

  @Test
  void makesMistakesInUsersRulesProblems() {
    var book = Books.of(folder, Books.header() + "SELECT ?x { ?x a arch:Componnt }");
    var linted = Linter.linted(book, Vocabulary.load());
    var report = Check.run(TripleModels.of(":a a arch:Component ."), linted, SETTINGS);
    assertThat(report.problems())
        .extracting(problem -> problem.rule().id())
        .contains("unknown-term");
    assertThat(report.outcomes()).extracting(Outcome::state).containsOnly(State.NOT_RUN);
  }
}
