package dev.plumbline.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.rule.TripleModels;
import dev.plumbline.rule.check.Wording;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PruningTest {
  private static final String PREFIX = "PREFIX arch: <https://plumbline.dev/ns#> ";
  private static final Graph GRAPH =
      TripleModels.of(
              """
              :a a arch:Component ; arch:owner "x" ; arch:partOf :b .
              :b a arch:Component , arch:Store .
              """)
          .graph();

  private static Optional<String> pruned(String pattern) {
    var query = QueryFactory.create(PREFIX + "SELECT ?x ?y WHERE " + pattern);
    return new Pruning(GRAPH)
        .prune(query)
        .map(left -> left.getQueryPattern().toString().replaceAll("\\s+", " "));
  }

  @Test
  void knowsThatAMissingFactLeavesNoAnswer() {
    assertThat(pruned("{ ?x a arch:Component ; arch:tier ?y }")).isEmpty();
    assertThat(pruned("{ ?x a arch:Flow }")).isEmpty();
    assertThat(pruned("{ ?x a arch:Component { ?x arch:tier ?y } UNION { ?x a arch:Flow } }"))
        .isEmpty();
    assertThat(pruned("{ ?x a arch:Component . ?x arch:partOf/arch:tier ?y }")).isEmpty();
    assertThat(pruned("{ ?x a arch:Component FILTER EXISTS { ?x arch:tier ?y } }")).isEmpty();
  }

  @Test
  void dropsWhatCannotChangeTheAnswer() {
    var kept = pruned("{ ?x a arch:Component }");
    assertThat(pruned("{ ?x a arch:Component FILTER NOT EXISTS { ?x arch:tier ?y } }"))
        .isEqualTo(kept);
    assertThat(pruned("{ ?x a arch:Component OPTIONAL { ?x arch:tier ?y } }")).isEqualTo(kept);
    assertThat(pruned("{ ?x a arch:Component MINUS { ?x arch:tier ?y } }")).isEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ ?x a arch:Component OPTIONAL { ?x arch:owner ?y } OPTIONAL { ?x arch:tier ?y } }",
        "{ ?x a arch:Component { ?x arch:owner ?y } UNION { ?x arch:tier ?y } }",
        "{ ?x a arch:Component { ?x arch:owner ?y } UNION { ?x arch:partOf ?y } }",
        "{ ?x a arch:Component FILTER NOT EXISTS { ?x arch:owner ?y } }",
        "{ ?x a arch:Component FILTER NOT EXISTS { ?x arch:tier|arch:owner ?y } }",
        "{ ?x a arch:Component FILTER (!BOUND(?y) || ?y = 1) OPTIONAL { ?x arch:tier ?y } }",
        "{ ?x a arch:Component . ?x arch:partOf* ?y . FILTER EXISTS { ?y a arch:Store } }",
        "{ ?x a arch:Component MINUS { ?x arch:owner ?y } }",
        "{ { SELECT ?x WHERE { ?x arch:owner ?z } } ?x a arch:Component }"
      })
  void keepsTheAnswers(String pattern) {
    var query = QueryFactory.create(PREFIX + "SELECT ?x ?y WHERE " + pattern);
    var pruned = new Pruning(GRAPH).prune(query).orElseThrow();
    assertThat(answers(pruned)).isEqualTo(answers(query)).isNotEmpty();
  }

  private static Set<String> answers(org.apache.jena.query.Query query) {
    return Solution.all(query, GRAPH, Duration.ofSeconds(5)).stream()
        .map(Wording::sortKey)
        .collect(Collectors.toSet());
  }
}
