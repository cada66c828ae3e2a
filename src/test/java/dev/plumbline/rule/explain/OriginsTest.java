package dev.plumbline.rule.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Plumbline;
import dev.plumbline.Progress;
import dev.plumbline.Request;
import dev.plumbline.derive.Derivation;
import dev.plumbline.graph.Architecture;
import dev.plumbline.graph.DerivedTerms;
import dev.plumbline.ontology.Vocabulary;
import dev.plumbline.rdf.StandardTerms;
import dev.plumbline.rule.check.Settings;
import dev.plumbline.rule.check.Wording;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;

/** Every derived term is explained, on models from which everything follows. */
class OriginsTest {
  private static final Path MODELS = Path.of("src/test/resources/derive");

  /** What the ontology marks as derived and no step adds: stated by reading, and by the check. */
  private static final Set<String> READ =
      Set.of(
          ("id inSystem partOf state statedAgain reasonNotApplicable definedBy runs TechnologyUse"
                  + " usesRelease imageName imageTag imageDigest environment importedFrom"
                  + " UnresolvedReference Document Section Paragraph documents heading level"
                  + " hasDiagram lacks Difference Clock today yearAgo matched Copy copied copyOf likelyTechnology"
                  + " differsFromSource modelValue sourceValue")
              .split(" "));

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final DerivedTerms DERIVED = Derivation.terms();
  private static final Architecture ARCHITECTURE = read();

  private static Architecture read() {
    var request = Request.of(List.of(MODELS), Path.of(""), Settings.on(TODAY));
    return Plumbline.read(request, Progress.NONE);
  }

  private static Node term(Triple fact) {
    return fact.getPredicate().equals(StandardTerms.TYPE) ? fact.getObject() : fact.getPredicate();
  }

  /** Returns the facts that were derived: those that stand nowhere. */
  private static List<Triple> derived() {
    var vocabulary = Vocabulary.load().graph();
    var places = ARCHITECTURE.places();
    return ARCHITECTURE.graph().stream()
        .filter(fact -> DERIVED.has(term(fact)) && !vocabulary.contains(fact))
        .filter(fact -> places.of(fact.getSubject(), fact.getPredicate()).isEmpty())
        .toList();
  }

  private static Set<String> names(Stream<Node> terms) {
    return terms.map(Node::getLocalName).collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void aStepAddsEveryTermThatTheOntologyMarksAsDerivedOrReadingStatesIt() {
    var vocabulary = Vocabulary.load();
    var derived =
        vocabulary.graph().stream()
            .map(Triple::getSubject)
            .filter(term -> term.isURI() && vocabulary.isDerived(term.getURI()));
    assertThat(names(derived.filter(term -> !DERIVED.has(term)))).isEqualTo(new TreeSet<>(READ));
  }

  @Test
  void theModelsHaveEveryDerivedTerm() {
    var vocabulary = Vocabulary.load().graph();
    var missing = names(vocabulary.stream().map(Triple::getSubject).filter(DERIVED::has));
    missing.removeAll(names(derived().stream().map(OriginsTest::term)));
    assertThat(ARCHITECTURE.problems()).isEmpty();
    assertThat(missing).isEmpty();
  }

  @Test
  void everyDerivedFactIsExplained() {
    var origins = new Origins(ARCHITECTURE.graph(), DERIVED);
    var teller = new FactTeller(ARCHITECTURE, new Wording(ARCHITECTURE), origins);
    var unexplained =
        derived().stream()
            .map(teller::facts)
            .filter(facts -> facts.size() == 1 && facts.get(0).origin().equals("derived"));
    assertThat(unexplained.map(facts -> facts.get(0).text()).sorted()).isEmpty();
  }
}
