package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every jar was looked up for known holes, and the answers to holes fit the table. */
class KnownHolesTest {
  private static final String ANSWERS = "vex.openvex.json";

  @Test
  void everyJarWasLookedUp() throws IOException {
    assertThat(Dependency.all())
        .isNotEmpty()
        .allSatisfy(
            row -> {
              assertThat(row.looked()).isNotEqualTo("-").isNotBlank();
              assertThat(row.day()).matches("\\d{4}-\\d\\d-\\d\\d");
              assertThat(row.holes()).isNotEqualTo("-").isNotBlank();
            });
  }

  @Test
  void everyAnswerIsOfAHoleInTheTable() throws IOException {
    var rows =
        Dependency.all().stream().collect(Collectors.toMap(Dependency::purl, Function.identity()));
    for (var statement : answers()) {
      assertThat(rows).containsKey(jar(statement));
      assertThat(rows.get(jar(statement)).holes()).contains(hole(statement));
    }
  }

  @Test
  void everyRowThatPointsToAnAnswerHasOne() throws IOException {
    var answered = answers().findValuesAsText("@id");
    assertThat(Dependency.all())
        .filteredOn(row -> row.holes().contains(ANSWERS))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(answered).contains(row.purl()));
  }

  @Test
  void everyAnswerSaysWhy() throws IOException {
    var reasons =
        Map.of(
            "not_affected", "impact_statement",
            "fixed", "status_notes",
            "under_investigation", "status_notes");
    for (var statement : answers()) {
      var status = statement.at("/status").asText();
      assertThat(reasons).containsKey(status);
      assertThat(statement.path(reasons.get(status)).asText()).as(hole(statement)).isNotBlank();
      assertThat(statement.has("justification")).isEqualTo(status.equals("not_affected"));
    }
  }

  private static JsonNode answers() throws IOException {
    var statements = new ObjectMapper().readTree(new File(ANSWERS)).at("/statements");
    assertThat(statements).isNotEmpty();
    return statements;
  }

  private static String jar(JsonNode statement) {
    return statement.at("/products/0/subcomponents/0/@id").asText();
  }

  private static String hole(JsonNode statement) {
    return statement.at("/vulnerability/name").asText();
  }
}
