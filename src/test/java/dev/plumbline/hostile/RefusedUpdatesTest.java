package dev.plumbline.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.cli.CommandTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SPARQL Update can read files and change graphs: no question and no rule may be one. */
class RefusedUpdatesTest extends CommandTest {
  private static final String SECRET = "nobody-may-read-this";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LOAD <secret.ttl>",
        "LOAD SILENT <file:secret.ttl> INTO GRAPH <http://example.com/g>",
        "PREFIX : <http://example.com/> LOAD <secret.ttl>",
        "INSERT DATA { <a> <b> <c> }",
        "DELETE WHERE { ?s ?p ?o }",
        "INSERT { ?s ?p 1 } WHERE { ?s ?p ?o }",
        "DROP ALL",
        "SELECT * { ?s ?p ?o } ; LOAD <secret.ttl>"
      })
  void refusesUpdates(String update) {
    write("secret.ttl", "<http://example.com/a> <http://example.com/b> \"" + SECRET + "\" .");
    write("shop.yaml", "system: shop\ncomponents: {web: service}\n");
    write(
        "rules/security/evil.rq",
        """
        #+ title: Evil
        #+ kind: violation
        #+ severity: error
        #+ element: component
        #+ message: "{component} is evil"
        #+ fix: "be good"
        # Reads what it may not.
        """
            + update
            + "\n");
    write(
        "rules/security/evil.bad.yaml", "system: x\ncomponents:\n  web: service # ! web is evil\n");
    write("rules/security/evil.good.yaml", "system: x\ncomponents: {web: service}\n");

    assertRefused(run("query", update, "shop.yaml"));
    assertRefused(run("check", "--rules", "rules", "shop.yaml"));
    assertRefused(run("rules", "lint", "rules"));
    assertRefused(run("rules", "test", "rules"));
  }

  private static void assertRefused(Result result) {
    assertThat(result.out() + result.err()).doesNotContain(SECRET, "internal error");
    assertThat(result.exit()).as(result.out() + result.err()).isBetween(1, 2);
  }
}
