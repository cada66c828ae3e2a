package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryCommandTest extends CommandTest {
  @BeforeEach
  void writeModel() {
    write(
        "shop.yaml",
        """
        system: shop
        data: {customer: personal, "order": internal}
        components:
          web: {kind: web-app}
          orders: {kind: service}
          order-db: {technology: postgresql, stores: customer, access: {orders: rw}}
        flows:
          - web -> orders: https customer
          - orders -> order-db: {over: postgresql, data: customer, encryption: tls}
        """);
  }

  @Test
  void tellsWhoCanAccessData() {
    assertThat(run("query", "who-can-access", "customer", "shop.yaml").out())
        .isEqualTo(
            """
            place     who     right       by                 outside
            --------  ------  ----------  -----------------  -------
            order-db  orders  read-write  access list, flow  no
            web       orders  receives    flow               no
            """);
  }

  @Test
  void tellsWhereDataIsAndWhoReadsAndWritesItThere() {
    assertThat(run("query", "data-placement", "shop.yaml").out())
        .contains("customer  personal  order-db  orders   orders");
  }

  @Test
  void wrapsTablesToTheTerminal() {
    environment.put("COLUMNS", "50");

    assertThat(run("query", "who-can-access", "customer", "shop.yaml").out())
        .contains("order-db  orders  read-write", "list, flow")
        .satisfies(text -> assertThat(text.lines()).allMatch(line -> line.length() <= 50));
  }

  @Test
  void leavesWaysThroughMonitoringOut() {
    write(
        "watched.yaml",
        """
        system: watched
        components:
          web: {kind: web-app}
          orders: {kind: service}
          bills: {kind: service}
          watch: {kind: monitoring}
        flows:
          - web -> orders: https
          - web, orders, bills -> watch: https
          - watch -> bills: https
        """);

    assertThat(run("query", "path", "web", "bills", "watched.yaml").out()).doesNotContain("->");
    assertThat(run("query", "path", "web", "watch", "watched.yaml").out())
        .contains("orders -> watch", "web -> orders")
        .doesNotContain("bills -> watch");
  }

  @Test
  void saysWhenNothingAnswersTheQuestion() {
    var query = "SELECT ?c WHERE { ?c a arch:Cache }";

    var result = run("query", query, "shop.yaml");
    assertThat(result.err()).contains("nothing in the model answers the question");
    assertThat(result.exit()).isZero();
    assertThat(run("query", query, "shop.yaml", "-f", "json"))
        .isEqualTo(new Result(0, "[ ]\n", ""));
  }

  @Test
  void endsWhatItHasWrittenWhenTheQueryFails() {
    var query = "SELECT ?l WHERE { ?c rdfs:label ?l FILTER REGEX(?l, CONCAT(\"(\", ?l)) }";

    var result = run("query", query, "shop.yaml", "-f", "json");

    assertThat(result.out()).isEqualTo("[ ]\n");
    assertThat(result.err()).contains("is no regular expression");
    assertThat(result.exit()).isEqualTo(2);
  }

  @Test
  void refusesABlankInPlaceOfAFile() {
    var result = run("query", "ASK { ?c a arch:Store }", "");

    assertThat(result.err()).contains("expected a file or folder, but found a blank");
    assertThat(result.exit()).isEqualTo(2);
  }

  @Test
  void answersAdHocQueriesWithPresetPrefixes() {
    var query = "SELECT ?c ?p WHERE { ?f arch:to ?c ; arch:protocol ?p } ORDER BY ?c";

    assertThat(run("query", query, "shop.yaml", "-f", "csv").out())
        .isEqualTo("c,p\r\norder-db,postgresql\r\norders,https\r\n");
    assertThat(run("query", query, "shop.yaml", "-f", "markdown").out())
        .isEqualTo("| c | p |\n| --- | --- |\n| order-db | postgresql |\n| orders | https |\n");
    assertThat(run("query", query, "shop.yaml", "-f", "json").out())
        .contains("\"c\" : \"order-db\"");
    assertThat(run("query", "ASK { ?c a arch:Store }", "shop.yaml").out()).isEqualTo("yes\n");
    assertThat(
            run("query", "CONSTRUCT { ?c a arch:Store } WHERE { ?c a arch:Store }", "shop.yaml")
                .out())
        .contains("shop/component/order-db>");
  }

  @Test
  void describesAnElement() {
    var iri = "https://plumbline.dev/model/shop/component/order-db";

    assertThat(run("query", "DESCRIBE <" + iri + ">", "shop.yaml").out())
        .contains("arch:stores", "shop/data/customer>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"apis", "assumptions", "coverage", "data-placement", "exposed", "inventory"})
  void answersEveryQuestionWithoutArguments(String question) {
    var result = run("query", question, "shop.yaml");

    assertThat(result.exit()).isZero();
    assertThat(result.out()).contains("---");
  }

  @ParameterizedTest
  @CsvSource({"depends-on,web,orders", "used-by,order-db,web"})
  void followsDependenciesOverAnyNumberOfHops(String question, String of, String found) {
    assertThat(run("query", question, of, "shop.yaml").out()).contains(found);
  }

  @Test
  void listsTheFlowsOnAWay() {
    assertThat(run("query", "path", "web", "order-db", "shop.yaml").out())
        .contains("web -> orders", "orders -> order-db");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } } | SERVICE is refused
          SELECT * { { SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } } } } | SERVICE is refused
          SELECT * { ?f a arch:Flow FILTER EXISTS { SERVICE <http://127.0.0.1:9/> { } } } | SERVICE is refused
          SELECT (EXISTS { SERVICE <http://127.0.0.1:9/> { } } AS ?e) { } | SERVICE is refused
          DESCRIBE ?x { ?x a arch:Flow . { SERVICE <http://127.0.0.1:9/> { } } } | SERVICE is refused
          SELECT * FROM <file:///etc/hosts> { ?s ?p ?o }          | FROM is refused
          SELECT * FROM NAMED <http://127.0.0.1:9/> { ?s ?p ?o }  | FROM is refused
          SELECT * { GRAPH ?g { ?s ?p ?o } }                      | GRAPH is refused
          SELECT ?x { BIND (<java:java.lang.System>(1) AS ?x) }   | there is no function
          SELECT ?x { ?x <java:java.lang.System> ?y }             | a query runs no other code
          SELECT ?x { ?x <http://jena.apache.org/ARQ/list#member> ?y } | a query runs no other code
          SELECT (<http://jena.apache.org/ARQ/function#stdev>(?n) AS ?x) { ?c arch:replicas ?n } | there is no function
          CLEAR ALL                                               | may not change the model
          SELECT ?c { ?c arch:ownr ?d }                           | did you mean "arch:owner"?
          SELECT ?c { { SELECT ?c { ?c arch:ownr ?d } } }         | did you mean "arch:owner"?
          DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }                  | may not change the model
          LOAD <file:///etc/hosts> # {                            | may not change the model
          SELECT ?c { ?c a arch:Stoer }                           | did you mean "arch:Store"?
          SELECT ?c { ?c (arch:form/arch:to)+ ?d }                | the vocabulary has no "arch:form"
          SELECT ?c { ?c !arch:ownr ?d }                          | did you mean "arch:owner"?
          SELECT ?c { ?c arch:in ?d } VALUES ?d { arch:nnoe }     | did you mean "arch:none"?
          SELECT ?c { ?c arch:technology tech:postgrsql }         | did you mean "tech:postgresql"?
          SELECT ?c { ?c arch:in ?d } ORDER BY (?d = arch:nnoe)   | did you mean "arch:none"?
          CONSTRUCT { ?c arch:ownr ?d } WHERE { ?c arch:in ?d }   | did you mean "arch:owner"?
          DESCRIBE arch:Stoer                                     | did you mean "arch:Store"?
          SELECT ?c { ?c arch:Store ?d }                          | "arch:Store" is no property
          SELECT ?c { ?c a arch:owner }                           | "arch:owner" is no class
          SELECT ?c { ?c arch:critical "yes" }                    | "yes" is never a value of "arch:critical"
          SELECT ?c { ?c a arch:Store                             | line 1, column 18:
          SELEC ?c { }                                            | line 1, column 1:
          """)
  void refusesWhatItMayNotOrCannotAnswer(String query, String message) {
    var result = run("query", query, "shop.yaml");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains(message).doesNotContain("Exception");
  }

  @Test
  void namesTheNearestQuestionAndElement() {
    assertThat(run("query", "who-can-acces", "customer").err())
        .contains("did you mean \"who-can-access\"?");
    assertThat(run("query", "who-can-access", "custmer", "shop.yaml").err())
        .contains("no data is called \"custmer\"; did you mean \"customer\"?");
    assertThat(run("query", "who-can-access").exit()).isEqualTo(2);
  }

  @Test
  void showsAndListsQuestions() {
    assertThat(run("query", "--list").out()).contains("who-can-access DATA", "path FROM TO");
    assertThat(run("query", "--show", "exposed").out()).contains("SELECT", "arch:exposed");
  }

  @Test
  void asksQuestionsOfUsersFolders() {
    write("questions/stores.rq", "#+ title: Stores\nSELECT ?s WHERE { ?s a arch:Store }\n");

    assertThat(run("query", "stores", "shop.yaml", "--questions", "questions").out())
        .contains("order-db");
  }
}
