package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.ontology.Vocabulary;
import dev.plumbline.rdf.Arch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page on catalogues says what the program does: its examples are run. */
class CatalogueDocsTest extends CommandTest {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```yaml\\n(.*?)^```$");
  private static final Path PAGE = Path.of("docs", "catalogue.md");

  private static List<String> blocks() throws IOException {
    return BLOCK.matcher(Files.readString(PAGE)).results().map(each -> each.group(1)).toList();
  }

  @Test
  void itsModelIsReadInTheWordsOfItsCatalogue() throws IOException {
    write("acme.yaml", blocks().get(0));
    write("credit.yaml", blocks().get(1));

    var asked =
        run(
            "query",
            "SELECT ?c ?who { ?c a acme:ScoringEngine ; acme:costCentre ?who }",
            "credit.yaml");
    var brokers = run("query", "SELECT ?c { ?c a arch:Broker }", "credit.yaml");
    var protocol =
        run("query", "SELECT ?p { ?f a arch:Flow ; arch:protocol ?p }", "credit.yaml", "-f", "csv");

    assertThat(asked.err()).isEmpty();
    assertThat(asked.out()).contains("scorer  K-4711");
    assertThat(brokers.out()).contains("bus");
    assertThat(protocol.out()).isEqualToIgnoringNewLines("p\nacme-rpc\n");
  }

  @Test
  void eachOfItsCataloguesIsSound() throws IOException {
    int number = 0;
    for (var block : blocks()) {
      if (block.startsWith("catalogue:")) {
        write("words-" + ++number + ".yaml", block);
        var result = run("export", "schema", "--catalogue", "words-" + number + ".yaml");
        assertThat(result.exit()).as(result.out()).isZero();
      }
    }
    assertThat(number).isEqualTo(3);
  }

  @Test
  void longerSupportTakesThePlaceOfTheShippedDate() throws IOException {
    write("words.yaml", blocks().get(2));
    write("m.yaml", "system: m\ncomponents: {db: {technology: house database 11}}\n");
    write("n.yaml", "system: m\ncomponents: {db: {technology: postgresql 11}}\n");

    var ends = "end-of-life-technology";
    var with = run("check", "m.yaml", "--catalogue", "words.yaml", "--select", ends, "-f", "csv");
    var without = run("check", "n.yaml", "--select", ends, "-f", "csv");

    assertThat(with.out()).doesNotContain(ends);
    assertThat(without.out()).contains(ends);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "go-live: 2026-03-01",
        "patch-window: 4h",
        "audit-class: core",
        "stand-in: b",
        "patch-window: none",
        "audit-class: \"n/a: a toy\"",
      })
  void itsKeysAreTaken(String fact) throws IOException {
    write("words.yaml", blocks().get(3));
    write("m.yaml", "system: m\ncomponents:\n  a: {kind: service, " + fact + "}\n  b: service\n");

    var result = run("check", "m.yaml", "--catalogue", "words.yaml", "--select", "cost");

    assertThat(result.exit()).as(result.out() + result.err()).isLessThan(2);
  }

  @Test
  void itNamesEachKeyOfEachEntry() throws IOException {
    var page = Files.readString(PAGE);
    var vocabulary = Vocabulary.load();
    var classes =
        List.of(
            Arch.iri("Technology"),
            Arch.iri("Release"),
            Arch.iri("Protocol"),
            Arch.iri("ComponentKind"),
            Arch.iri("Classification"),
            "https://plumbline.dev/meta#Key");

    for (var classIri : classes) {
      assertThat(vocabulary.entryKeys(classIri)).as(classIri).isNotEmpty();
      for (var property : vocabulary.entryKeys(classIri)) {
        var key = property.key();
        assertThat(page.contains('`' + key + '`') || page.contains(key + ": ")).as(key).isTrue();
      }
    }
  }
}
