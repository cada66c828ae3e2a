package dev.plumbline.derive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.derive.topology.DerivedFacts;
import dev.plumbline.ontology.Vocabulary;
import dev.plumbline.rdf.Arch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;

class DerivationTest {
  @Test
  void runsEveryQueryOfTheFolderInTheOrderOfTheirNames() throws IOException {
    try (var files = Files.list(Path.of("ontology/derived"))) {
      assertThat(Derivation.queries())
          .containsExactlyElementsOf(
              files.map(file -> file.getFileName().toString()).sorted().toList());
    }
  }

  /** A misspelt term would never match, and nobody would notice. */
  @Test
  void everyTermThatDerivingReadsOrAddsIsDeclared() throws IOException {
    var declared = new DerivedFacts(Vocabulary.load().graph());
    assertThat(terms(Path.of("ontology/derived"), "\\barch:(\\w+)"))
        .hasSizeGreaterThan(50)
        .allMatch(name -> declared.has(Arch.term(name), RDF.type.asNode()));
    assertThat(terms(Path.of("src/main/java/dev/plumbline/derive"), "term\\(\"(\\w+)\"\\)"))
        .hasSizeGreaterThan(80)
        .allMatch(name -> declared.has(Arch.term(name), RDF.type.asNode()));
  }

  private static Set<String> terms(Path folder, String pattern) throws IOException {
    var terms = new TreeSet<String>();
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        Pattern.compile(pattern)
            .matcher(Files.readString(file))
            .results()
            .forEach(match -> terms.add(match.group(1)));
      }
    }
    return terms;
  }

  @Test
  void derivingTwiceAddsNothing() {
    var given =
        Given.derived(
            """
            b:core a :Boundary ; :type :network . c:a a :Component, :ExternalEntity .
            c:b a :Component, :Store ; :in b:core . d:x a :Data ; :class :personal .
            f:x a :Flow ; :from c:a ; :to c:b ; :data d:x .
            """);
    int size = given.graph().size();
    Derivation.derive(given.graph());
    assertThat(given.graph().size()).isEqualTo(size);
  }
}
