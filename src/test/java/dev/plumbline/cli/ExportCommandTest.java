package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExportCommandTest extends CommandTest {
  private static final String MODEL = "https://plumbline.dev/model/shop";

  @BeforeEach
  void writeModel() {
    write(
        "shop.yaml",
        "system: shop\ncomponents: {web: service, db: database}\nflows: [web -> db]\n");
  }

  @Test
  void writesStatedAndDerivedFactsWithoutTheVocabulary() {
    var out = run("export", "shop.yaml").out();

    assertThat(out)
        .startsWith("PREFIX arch: <https://plumbline.dev/ns#>\n")
        .contains("<" + MODEL + "/component/web>\n")
        .contains("arch:from")
        .contains("arch:running")
        .doesNotContain("owl:Class");
    assertThat(run("export", "shop.yaml").out()).isEqualTo(out);
  }

  @Test
  void writesTheSameTriplesInEveryFormat() {
    var turtle = graph("turtle", Lang.TURTLE);
    var lines = graph("ntriples", Lang.NTRIPLES);

    assertThat(turtle.isIsomorphicWith(lines)).isTrue();
    assertThat(turtle.size()).isGreaterThan(10);
  }

  @Test
  void keepsMistakesOutOfTheResult() {
    write("shop.yaml", "system: shop\ncomponents: {web: {knd: service}}\n");
    var result = run("export", "shop.yaml");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("did you mean \"kind\"?");
  }

  @Test
  void writesTheSchemaOfTheModelFormat() {
    assertThat(run("export", "schema").out())
        .startsWith("{")
        .contains("\"$schema\"")
        .contains("\"encryption-at-rest\"");
  }

  private Graph graph(String format, Lang language) {
    return RDFParser.fromString(run("export", "shop.yaml", "-f", format).out(), language).toGraph();
  }
}
