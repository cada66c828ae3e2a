package dev.plumbline.derive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.derive.topology.DerivedFacts;
import dev.plumbline.ontology.Vocabulary;
import dev.plumbline.rdf.Arch;
import dev.plumbline.rdf.StandardTerms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DerivationTest {
  private static final Path QUERIES = Path.of("ontology/derived");

  @Test
  void runsEveryQueryOfTheFolder() throws IOException {
    try (var files = Files.list(QUERIES)) {
      assertThat(Derivation.steps().stream().filter(Construct.class::isInstance))
          .extracting(step -> step.name() + Construct.ENDING)
          .containsExactlyInAnyOrderElementsOf(
              files.map(file -> file.getFileName().toString()).toList());
    }
  }

  @Test
  void runsEachStepAfterAllOthersThatAddWhatItNeeds() {
    var steps = Derivation.steps();
    for (var step : steps) {
      for (var later : steps.subList(steps.indexOf(step) + 1, steps.size())) {
        assertThat(step.needs())
            .as("%s runs before %s, so it needs nothing of it", step.name(), later.name())
            .doesNotContainAnyElementsOf(later.adds());
      }
    }
  }

  @Test
  void ordersTheStepsTheSameHoweverTheyAreListed() {
    var shuffled = new ArrayList<>(Derivation.steps());
    Collections.shuffle(shuffled, new Random(1));
    assertThat(StepOrder.of(shuffled)).isEqualTo(Derivation.steps());
  }

  @Test
  void readsTheOrderAndTheQueriesThatTheBuildCompiled() {
    var steps = Derivation.steps();
    var algorithms = steps.stream().filter(step -> !(step instanceof Construct)).toList();
    assertThat(CompiledSteps.read(CompiledSteps.write(steps), algorithms)).isEqualTo(steps);
  }

  @Test
  void stepsExplainOnlyWhatTheyAdd() {
    assertThat(Derivation.steps())
        .allMatch(step -> step.adds().containsAll(step.explainedBy().keySet()));
  }

  /** A misspelt term would never match, and nobody would notice. */
  @Test
  void everyTermThatDerivingReadsOrAddsIsDeclared() throws IOException {
    var declared = new DerivedFacts(Vocabulary.load().graph());
    assertThat(terms(QUERIES, "\\barch:(\\w+)"))
        .hasSizeGreaterThan(50)
        .allMatch(name -> declared.has(Arch.term(name), StandardTerms.TYPE));
    assertThat(terms(Path.of("src/main/java/dev/plumbline/derive"), "term\\(\"(\\w+)\"\\)"))
        .hasSizeGreaterThan(80)
        .allMatch(name -> declared.has(Arch.term(name), StandardTerms.TYPE));
  }

  private static Set<String> terms(Path folder, String pattern) throws IOException {
    var terms = new TreeSet<String>();
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
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
    given.derive();
    assertThat(given.graph().size()).isEqualTo(size);
  }
}
