package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values that nobody can mean are told wherever they are written, beside the model itself. */
class ValuesElsewhereTest extends CommandTest {
  private static final String COMPOSE =
      """
      x-plumbline: {%s}
      services:
        web: {image: "nginx:1.27"}
      """;
  private static final String CATALOGUE =
      """
      catalogue: house
      keys:
        patch-window: {on: component, type: duration, description: How long a patch takes}
        sign-offs: {on: component, type: integer, description: How many people sign}
        archive: {on: component, type: size, description: What is archived}
        live: {on: component, type: date, description: Since when it is live}
      """;
  private static final String MODEL =
      """
      system: x
      catalogue: house.yaml
      components:
        a: {kind: service, %s}
      """;

  @ParameterizedTest
  @CsvSource({
    "rto: -1h, it is less than 0",
    "rto: 2000y, the highest is 1y",
    "rto: 1M, 1min or 1mo",
    "owner: TODO, counts as not stated",
    "owner: \"\", counts as not stated",
    "rto: 1:30, it may be minutes or hours",
    "targets: {availability: 0.999}, write 99.9% or 0.999%",
  })
  void inComposeFiles(String fact, String said) {
    write("compose.yaml", COMPOSE.formatted(fact));

    var result = run("check", "compose.yaml");

    assertThat(result.out() + result.err()).contains(said);
  }

  @ParameterizedTest
  @CsvSource({
    "patch-window: 2000y, the highest is 1000y",
    "patch-window: 1y 6m, 1y 6min or 1y 6mo",
    "sign-offs: -2, it is less than 0",
    "sign-offs: 010, write 10",
    "archive: 5 Gb, write 5 GB",
    "live: 0206-06-01, the year must be from 1950 to 2199",
    "sign-offs: tbd, counts as not stated",
  })
  void forKeysOfAnOrganisation(String fact, String said) {
    write("house.yaml", CATALOGUE);
    write("model.yaml", MODEL.formatted(fact));

    var result = run("check", "model.yaml");

    assertThat(result.out() + result.err()).contains(said);
  }

  @ParameterizedTest
  @CsvSource({
    "synchronous-chain-too-long.max-hops, -1, it is less than 0",
    "synchronous-chain-too-long.max-hops, 1e9, expected a whole number",
    "synchronous-chain-too-long.max-hops, 99999999999999999999, the highest is 1000000000",
    "synchronous-chain-too-long.max-hops, 010, write 10",
    "review-overdue.max-age, 6m, 6min or 6mo",
    "review-overdue.max-age, 2000y, the highest is 1000y",
    "review-overdue.max-age, soon, expected a duration",
  })
  void forParametersOfRules(String name, String value, String said) {
    write("model.yaml", "system: x\ncomponents: {a: service}\n");

    var result = run("check", "model.yaml", "--param", name + "=" + value);

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains(said);
  }
}
