package dev.plumbline.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.ontology.KnownTerms.Sort;
import dev.plumbline.ontology.Prefixes;
import dev.plumbline.ontology.Vocabulary;
import dev.plumbline.rdf.Arch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a query may touch, wherever in the query it says so. */
class QueryLawTest {
  private static final QueryLaw LAW = new QueryLaw(Vocabulary.load());

  private static final Map<String, Breach> BREACHES =
      Map.of(
          "GRAPH ?g { }", Breach.Clause.GRAPH,
          "SERVICE <urn:place> { }", Breach.Clause.SERVICE,
          "BIND (<urn:f>(1) AS ?z)", new Breach.OtherFunction("urn:f"),
          "?p <java:java.lang.System> ?q", new Breach.CodeAsProperty("java:java.lang.System"),
          "?p arch:ownr ?q", new Breach.UnknownTerm(Arch.iri("ownr"), Sort.PROPERTY),
          "?p a arch:Stoer", new Breach.UnknownTerm(Arch.iri("Stoer"), Sort.CLASS),
          "FILTER (?z = arch:nnoe)", new Breach.UnknownTerm(Arch.iri("nnoe"), Sort.ANY),
          "?p arch:Store ?q", new Breach.WrongSort(Arch.term("Store"), Sort.PROPERTY),
          "?p a arch:owner", new Breach.WrongSort(Arch.term("owner"), Sort.CLASS));

  private static List<Breach> breaches(String query) {
    return LAW.breaches(QueryParser.parseWithPrefixes(query, Prefixes.byName()));
  }

  private static List<Breach> onModel(String query) {
    return LAW.breachesOnModel(QueryParser.parseWithPrefixes(query, Prefixes.byName()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ASK { … }",
        "SELECT * { ?a ?b ?c OPTIONAL { … } }",
        "SELECT * { { ?a ?b ?c } UNION { … } }",
        "SELECT * { ?a ?b ?c MINUS { … } }",
        "SELECT * { ?a ?b ?c { … } }",
        "SELECT * { { SELECT * { … } } }",
        "SELECT * { ?a ?b ?c FILTER NOT EXISTS { … } }",
        "SELECT * { ?a ?b ?c FILTER (?c > 1 || EXISTS { { SELECT ?p { … } } }) }",
        "SELECT * { ?a ?b ?c BIND (IF(EXISTS { … }, 1, 2) AS ?d) }",
        "SELECT (EXISTS { … } AS ?d) { ?a ?b ?c }",
        "SELECT (SUM(IF(EXISTS { … }, 1, 0)) AS ?d) { ?a ?b ?c }",
        "SELECT ?d { ?a ?b ?c } GROUP BY (EXISTS { … } AS ?d)",
        "SELECT ?a { ?a ?b ?c } GROUP BY ?a HAVING (EXISTS { … })",
        "SELECT ?a { ?a ?b ?c } ORDER BY (EXISTS { … })",
        "SELECT * { { SELECT (EXISTS { … } AS ?d) { ?a ?b ?c } } }",
        "SELECT * { { SELECT ?a { ?a ?b ?c } GROUP BY ?a HAVING (EXISTS { … }) } }",
        "SELECT * { { SELECT ?a { ?a ?b ?c } ORDER BY (EXISTS { … }) } }",
        "CONSTRUCT { ?a ?b ?c } WHERE { ?a ?b ?c . … }",
        "DESCRIBE ?p WHERE { ?p ?b ?c . { … } }"
      })
  void findsABreachInEachPartOfAQuery(String query) {
    BREACHES.forEach(
        (pattern, breach) -> {
          assertThat(breaches(query.replace("…", pattern))).containsExactly(breach);
          assertThat(onModel(query.replace("…", pattern))).containsExactly(breach);
        });
  }

  @Test
  void findsOtherData() {
    assertThat(breaches("SELECT * FROM <urn:g> { ?a ?b ?c }")).containsExactly(Breach.Clause.FROM);
    assertThat(breaches("SELECT * FROM NAMED <urn:g> { ?a ?b ?c }"))
        .containsExactly(Breach.Clause.FROM);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://jena.apache.org/ARQ/property#strSplit",
        "http://jena.apache.org/ARQ/list#member",
        "http://www.w3.org/2000/01/rdf-schema#member",
        "java:dev.plumbline.Plumbline"
      })
  void findsCodeInThePlaceOfAProperty(String iri) {
    var code = new Breach.CodeAsProperty(iri);
    assertThat(breaches("ASK { ?a <%s> ?b }".formatted(iri))).containsExactly(code);
    assertThat(onModel("ASK { ?a arch:in/<%s> ?b }".formatted(iri))).containsExactly(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://jena.apache.org/ARQ/function#localname",
        "http://jena.apache.org/ARQ/function#stdev",
        "http://www.w3.org/2005/xpath-functions#upper-case",
        "java:java.lang.System"
      })
  void findsFunctionsAndAggregatesThatAreNotStandard(String iri) {
    assertThat(onModel("SELECT (<%s>(?b) AS ?c) { ?a arch:label ?b }".formatted(iri)))
        .contains(new Breach.OtherFunction(iri));
    assertThat(onModel("SELECT (COUNT(*) AS ?n) { ?a ?b ?c } HAVING (<%s>(?c) > 1)".formatted(iri)))
        .contains(new Breach.OtherFunction(iri));
  }

  @Test
  void findsTermsThatTheVocabularyDoesNotHave() {
    var unknown = new Breach.UnknownTerm(Arch.iri("ownr"), Sort.PROPERTY);
    assertThat(onModel("ASK { ?a (arch:in|^arch:ownr)+ ?b }")).containsExactly(unknown);
    assertThat(onModel("ASK { ?a !(arch:in|arch:ownr) ?b }")).containsExactly(unknown);
    assertThat(onModel("CONSTRUCT { ?a arch:ownr ?b } WHERE { ?a ?c ?b }"))
        .containsExactly(unknown);
    assertThat(onModel("DESCRIBE arch:ownr"))
        .containsExactly(new Breach.UnknownTerm(Arch.iri("ownr"), Sort.ANY));
    assertThat(onModel("ASK { ?a ?b ?c } VALUES ?c { arch:ownr }"))
        .containsExactly(new Breach.UnknownTerm(Arch.iri("ownr"), Sort.ANY));
    assertThat(onModel("ASK { VALUES (?a ?c) { (UNDEF tech:postgrsql) } }"))
        .extracting(breach -> LAW.nearest((Breach.UnknownTerm) breach).get(0))
        .containsExactly("postgresql");
  }

  @Test
  void namesCandidatesOfTheRightSort() {
    assertThat(LAW.nearest(new Breach.UnknownTerm(Arch.iri("stor"), Sort.CLASS))).contains("Store");
    assertThat(LAW.nearest(new Breach.UnknownTerm(Arch.iri("Stor"), Sort.PROPERTY)))
        .contains("stores")
        .doesNotContain("Store");
  }

  @Test
  void findsValuesThatAPropertyCannotHave() {
    assertThat(onModel("ASK { ?a arch:critical \"yes\" }"))
        .containsExactly(
            new Breach.NeverAValue(NodeFactory.createLiteralString("yes"), Arch.term("critical")));
    assertThat(onModel("ASK { ?a arch:lifecycle arch:synchronous }"))
        .containsExactly(new Breach.NeverAValue(Arch.term("synchronous"), Arch.term("lifecycle")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ASK { ?a arch:technology \"frobnicator\", tech:postgresql ; arch:region \"cellar\" }",
        "ASK { ?a rdfs:label \"web\" . ?b dct:description \"Orders.\" }",
        "ASK { ?a arch:alerts tech:pagerduty ; arch:waf \"ours\" ; arch:waf arch:none }",
        "SELECT (xsd:decimal(?b) AS ?c) { ?a arch:replicas ?b FILTER (NOW() > ?b) }",
        "CONSTRUCT { ?a arch:backup [ arch:state arch:present ] } WHERE { ?a ?b ?c }",
        "ASK { ?a ?p ?b VALUES ?p { <java:java.lang.System> } }"
      })
  void allowsWhatAModelCanHave(String query) {
    assertThat(onModel(query)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DESCRIBE <https://plumbline.dev/model/shop/component/web>",
        "ASK { ?a arch:to <https://plumbline.dev/model/shop/component/web> }",
        "ASK { ?a <https://plumbline.dev/x#ticket> ?b }",
        "ASK { ?a <http://xmlns.com/foaf/0.1/name> ?b }"
      })
  void letsOnlyQueriesAboutOneModelNameWhatTheVocabularyCannotHave(String query) {
    assertThat(onModel(query)).isEmpty();
    assertThat(breaches(query)).hasAtLeastOneElementOfType(Breach.UnknownTerm.class);
  }

  @TestFactory
  Stream<DynamicTest> holdsForEachDerivation() throws IOException {
    return files(Path.of("ontology/derived"))
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(),
                    () ->
                        assertThat(LAW.breaches(QueryParser.parse(Files.readString(file))))
                            .isEmpty()));
  }

  @TestFactory
  Stream<DynamicTest> holdsForEachQuestion() throws IOException {
    return files(Path.of("queries/questions"))
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(),
                    () -> assertThat(onModel(Files.readString(file))).isEmpty()));
  }

  private static Stream<Path> files(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".rq")).sorted().toList().stream();
    }
  }
}
