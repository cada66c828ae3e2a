package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.rule.check.Settings;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the graph holds of the keys of a bank's own. */
class OwnKeysTest {
  private static final Path BANK = Path.of("src/test/resources/catalogue/bank");
  private static final String MODEL = "https://plumbline.dev/model/credit/component/";
  private static final String OWN = "https://plumbline.dev/catalogue/nordbank#";
  private static final dev.plumbline.graph.Architecture CREDIT =
      Plumbline.read(
          Request.of(
              List.of(BANK.resolve("credit.yaml")),
              Path.of(""),
              Settings.on(LocalDate.of(2026, 11, 30))),
          Progress.NONE);

  @ParameterizedTest
  @CsvSource({
    "costCentre, K-4711, string",
    "goLive, 2026-03-01, date",
    "patchWindow, 14400, decimal",
    "modelApproved, false, boolean",
    "signOffs, 2, integer",
    "archiveSize, 2147483648, decimal",
    "falseRejects, 0.005, decimal",
    "licence, 1200, decimal",
    "weight, 0.5, decimal",
  })
  void keepsEachTypeOfValueAsAShippedKeyDoes(String key, String text, String type) {
    assertThat(values("scorer", key))
        .singleElement()
        .satisfies(
            value -> {
              assertThat(value.getLiteralLexicalForm()).isEqualTo(text);
              assertThat(value.getLiteralDatatypeURI()).endsWith("#" + type);
            });
  }

  @Test
  void keepsWordsReferencesAndListsAsNodes() {
    assertThat(values("scorer", "criticalityClass"))
        .containsExactly(NodeFactory.createURI(OWN + "criticalityClass-core"));
    assertThat(values("scorer", "backupOwner"))
        .containsExactly(NodeFactory.createURI(MODEL + "book"));
    assertThat(values("scorer", "zonesAllowed"))
        .hasSize(2)
        .anyMatch(Node::isURI)
        .anyMatch(node -> node.isLiteral() && node.getLiteralLexicalForm().equals("our own hall"));
  }

  @Test
  void inheritsAnOwnKeyUnlessTheComponentSaysNone() {
    assertThat(values("ledger", "costCentre"))
        .extracting(Node::getLiteralLexicalForm)
        .containsExactly("K-4711");
    assertThat(values("book", "costCentre"))
        .containsExactly(NodeFactory.createURI("https://plumbline.dev/ns#none"));
  }

  private static List<Node> values(String component, String key) {
    assertThat(CREDIT.problems()).isEmpty();
    return CREDIT
        .graph()
        .find(NodeFactory.createURI(MODEL + component), NodeFactory.createURI(OWN + key), Node.ANY)
        .mapWith(triple -> triple.getObject())
        .toList();
  }
}
