package dev.plumbline.rule.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.derive.Derivation;
import dev.plumbline.rule.Books;
import dev.plumbline.rule.Fixes;
import dev.plumbline.rule.InvalidSetting;
import dev.plumbline.rule.Modelling;
import dev.plumbline.rule.check.Settings;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainerTest {
  private static final String MODEL =
      """
      system: shop
      monitoring: none
      boundaries:
        core: {type: network}
        partner: {type: partner}
      components:
        orders: {kind: service, in: core}
        billing: {kind: service, in: partner}
        bank: external-system
        db: {technology: postgresql, in: core}
      flows:
        - orders -> billing: http
        - orders -> db: {over: postgresql, encryption: tls}
      """;

  private static final String PLAIN =
      """
      SELECT ?x WHERE {
        ?x a arch:Flow ;
          arch:effectiveEncryption arch:plain ;
          arch:crossesTrustBoundary true
      }
      """;

  private static final String UNMONITORED =
      """
      SELECT ?x WHERE {
        ?x a arch:Component ;
          arch:running true
        FILTER NOT EXISTS { ?x arch:monitoring ?stated }
      }
      """;

  @TempDir Path folder;

  private Explanation explain(String query, String element) {
    var kind = query.contains("arch:Flow") ? "flow" : "component";
    var header = Books.header().replace("element: component", "element: " + kind);
    var book = Books.of(folder, header + query);
    var settings = Settings.on(LocalDate.of(2026, 11, 22));
    var explainer =
        new Explainer(Modelling.of(MODEL), book, settings, Fixes.OF_RULES, Derivation.terms());
    return explainer.explain(book.find("wrong").orElseThrow(), element);
  }

  private static List<String> facts(Explanation.Step step) {
    return step.facts().stream()
        .map(
            fact ->
                fact.text()
                    + " ["
                    + fact.origin()
                    + fact.at().map(at -> " " + at.line()).orElse("")
                    + "]")
        .toList();
  }

  private static Optional<Explanation.Step> failure(Explanation explanation) {
    return explanation.steps().stream().filter(step -> !step.holds()).findFirst();
  }

  @Test
  void tellsTheFactsOfEachConditionWithTheirPlaces() {
    var explanation = explain(PLAIN, "orders -> billing");
    assertThat(explanation.fires()).isTrue();
    assertThat(failure(explanation)).isEmpty();
    assertThat(explanation.steps())
        .extracting(Explanation.Step::condition)
        .containsExactly(
            "?x a arch:Flow",
            "?x arch:effectiveEncryption arch:plain",
            "?x arch:crossesTrustBoundary true");
    assertThat(facts(explanation.steps().get(1)))
        .containsExactly(
            "orders -> billing: effective encryption plain [derived 12]",
            "orders -> billing: over http [stated 12]");
    assertThat(facts(explanation.steps().get(2)))
        .contains("orders: in core [stated 7]", "billing: in partner [stated 8]");
  }

  @Test
  void tellsTheOtherValueThatAConditionMet() {
    var failure = failure(explain(PLAIN, "orders -> db")).orElseThrow();
    assertThat(failure.condition()).isEqualTo("?x arch:effectiveEncryption arch:plain");
    assertThat(facts(failure))
        .containsExactly(
            "orders -> db: effective encryption encrypted [derived 13]",
            "orders -> db: encryption tls [stated 13]",
            "orders -> db: over postgresql [stated 13]");
  }

  @Test
  void tellsTheFactThatShouldBeAbsentAndWhereItIsInheritedFrom() {
    var failure = failure(explain(UNMONITORED, "orders")).orElseThrow();
    assertThat(failure.condition()).isEqualTo("FILTER NOT EXISTS { ?x arch:monitoring ?stated }");
    assertThat(facts(failure))
        .containsExactly("orders: monitoring none [inherited from system shop 2]");
  }

  @Test
  void tellsWhatKeepsAFactFromBeingDerived() {
    var failure = failure(explain(UNMONITORED, "bank")).orElseThrow();
    assertThat(facts(failure))
        .containsExactly("bank: running no [derived 9]", "bank: external yes [derived 9]");
  }

  @Test
  void tellsTheStepsOfEvidenceThatADerivedFactHolds() {
    var query = "SELECT ?x WHERE { ?x a arch:Component ; arch:chain ?step }";
    assertThat(facts(explain(query, "billing").steps().get(1)))
        .containsExactly("billing: chain billing [derived 8]", "orders -> billing [evidence 12]");
  }

  @Test
  void tellsWhatIsNotStatedWhereADerivedFactFollowsFromThat() {
    var query = "SELECT ?x WHERE { ?x a arch:Component ; arch:assumedTier true }";
    assertThat(facts(explain(query, "orders").steps().get(1)))
        .containsExactly("orders: assumed tier yes [derived 7]", "orders: no tier [not stated 7]");
  }

  @Test
  void tellsWhatAQueryInsideAQueryCounted() {
    var query =
        "SELECT ?x WHERE { ?x a arch:Component ; arch:inSystem ?s . ?s arch:ownApplications ?n }";
    assertThat(facts(explain(query, "orders").steps().get(2)))
        .containsExactly(
            "shop: own applications 1 [derived 1]",
            "orders: own built yes [derived 7]",
            "orders: in system shop [derived 7]");
  }

  @Test
  void tellsWhatAFilterOfADerivedQuerySaysThatExists() {
    var query = "SELECT ?x WHERE { ?x a arch:Component ; arch:connected true }";
    assertThat(facts(explain(query, "billing").steps().get(1)))
        .containsExactly(
            "billing: connected yes [derived 8]",
            "billing is a component [by its kind 8]",
            "orders -> billing: to billing [stated 12]");
  }

  @Test
  void saysThatAnElementIsOfAnotherClass() {
    var failure = failure(explain(PLAIN, "db")).orElseThrow();
    assertThat(failure.condition()).isEqualTo("?x a arch:Flow");
    assertThat(facts(failure)).contains("db is a relational-database [by its technology 10]");
  }

  @Test
  void tellsTheValuesThatAFilterCompared() {
    var query = "SELECT ?x WHERE { ?x a arch:Component ; arch:id ?id FILTER (STRLEN(?id) > 10) }";
    var failure = failure(explain(query, "bank")).orElseThrow();
    assertThat(facts(failure)).containsExactly("?id is bank []");
  }

  @Test
  void namesTheNearestElement() {
    assertThatThrownBy(() -> explain(UNMONITORED, "ordrs"))
        .isInstanceOf(InvalidSetting.class)
        .hasMessage("unknown element \"ordrs\"; did you mean \"orders\"?");
  }
}
