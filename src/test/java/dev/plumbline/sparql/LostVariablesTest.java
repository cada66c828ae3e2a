package dev.plumbline.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What EXISTS cannot see, and that no query that comes with Plumbline asks for it. */
class LostVariablesTest {
  @TestFactory
  Stream<DynamicTest> noQueryThatComesWithPlumblineLosesOne() throws IOException {
    var files = Files.list(Path.of("ontology/derived")).toList();
    var questions = Files.list(Path.of("queries/questions")).toList();
    return Stream.of(files, questions)
        .flatMap(folder -> folder.stream())
        .filter(file -> file.toString().endsWith(".rq"))
        .sorted()
        .map(file -> DynamicTest.dynamicTest(file.toString(), () -> losesNone(file)));
  }

  private static void losesNone(Path file) throws IOException {
    assertThat(LostVariables.of(QueryFactory.create(Files.readString(file)))).isEmpty();
  }

  @Test
  void groupsThatAreEvaluatedByThemselvesLoseThem() {
    assertThat(lost("?s <a:p> ?o { ?x <a:q> ?s FILTER NOT EXISTS { ?x <a:r> ?o } }"))
        .isEqualTo("o");
    assertThat(lost("?s <a:p> ?o MINUS { ?s <a:q> ?x FILTER EXISTS { ?x <a:r> ?o } }"))
        .isEqualTo("o");
    assertThat(
            lost("?s <a:p> ?o { SELECT ?s WHERE { ?s <a:q> ?x FILTER EXISTS { ?x <a:r> ?o } } }"))
        .isEqualTo("o");
  }

  @Test
  void optionalAndExistsKeepThem() {
    assertThat(lost("?s <a:p> ?o OPTIONAL { ?s <a:q> ?x FILTER EXISTS { ?x <a:r> ?o } }"))
        .isEmpty();
    assertThat(lost("?s <a:p> ?o FILTER EXISTS { { ?s <a:q> ?x FILTER EXISTS { ?x <a:r> ?o } } }"))
        .isEmpty();
    assertThat(lost("?s <a:p> ?o { ?s <a:q> ?x FILTER EXISTS { ?x <a:r> ?only } }")).isEmpty();
  }

  private static String lost(String pattern) {
    var lost = LostVariables.of(QueryFactory.create("SELECT ?s WHERE { " + pattern + " }"));
    return String.join(" ", lost.stream().map(each -> each.variable().getVarName()).toList());
  }
}
