package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wherever a name is refused, the name that was probably meant is offered. */
class NearestNamesTest extends CommandTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "chekc                                      | check",
        "help chekc                                 | check",
        "check --selct security                     | --select",
        "check --format jsn                         | json",
        "check -o jsn=x.json                        | json",
        "check --fail-on eror                       | error",
        "check --color alway                        | always",
        "check --select securty                     | security",
        "check --select flow-unencryptd             | flow-unencrypted",
        "check --ignore no-bakup                    | no-backup",
        "check --env prd                            | prod",
        "check --param synchronous-chain-too-lon.max-hops=3 | synchronous-chain-too-long",
        "check --param synchronous-chain-too-long.max-hop=3 | max-hops",
        "check --profile reprts compose.yaml        | reports",
        "check ordres.yaml                          | orders.yaml",
        "explain no-bakup                           | no-backup",
        "explain no-bakup --at web                  | no-backup",
        "explain no-backup --at wbe                 | web",
        "explain key:rpt                            | rpo",
        "explain kye:rto                            | key",
        "rules securty                              | security",
        "rules lnt                                  | lint",
        "rules new securty my-rule                  | security",
        "rules test our-rules my-rul                | my-rule",
        "rules lint our-rule                        | our-rules",
        "query who-can-acces customer               | who-can-access",
        "query who-can-access custmer               | customer",
        "query 'SELECT ?c WHERE { ?c arch:ownr ?o }'| arch:owner",
        "query 'SELECT ?c WHERE { ?c a arch:Compnent }' | arch:Component",
        "query 'SELECT ?c WHERE { ?c ach:owner ?o }'| arch",
        "query -f cvs 'SELECT ?c WHERE { ?c a arch:Store }' | csv",
        "export -f turtel                           | turtle",
        "export shcema                              | schema",
        "diagram -f mermiad                         | mermaid",
        "diagram --theme drak                       | dark",
        "diagram --direction dwn                    | down",
        "diagram --layout layrs                     | layers",
        "diagram --boundary cor                     | core",
        "diagram --around wbe                       | web",
        "diagram --data custmer                     | customer",
      })
  void areOffered(String command, String meant) {
    write("orders.yaml", MODEL);
    write("compose.yaml", "services: {db: {image: \"postgres:16\", profiles: [reports]}}\n");
    run("rules", "new", "cost", "my-rule", "--rules", "our-rules");
    var words =
        java.util.regex.Pattern.compile("'([^']*)'|(\\S+)")
            .matcher(command)
            .results()
            .map(word -> word.group(1) != null ? word.group(1) : word.group(2))
            .toArray(String[]::new);
    var result = run(words);

    assertThat(result.exit()).isNotZero();
    assertThat(result.err() + result.out()).contains("did you mean").contains(meant);
  }

  private static final String MODEL =
      """
      system: orders
      data: {customer: personal}
      boundaries:
        core: {type: network, contains: [web, db]}
      components:
        web: service
        db: {technology: postgresql, stores: [customer]}
      flows:
        - web -> db: postgresql customer
      environments:
        prod: {stage: production}
      """;
}
