package dev.plumbline.derive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.derive.topology.Derived;
import dev.plumbline.derive.topology.Model;
import dev.plumbline.graph.StoppedStep;
import dev.plumbline.limit.OutOfTime;
import dev.plumbline.limit.TimeLimit;
import dev.plumbline.rdf.Arch;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;

class StoppedStepsTest {
  private static final Node A =
      NodeFactory.createURI("https://plumbline.dev/model/shop/component/a");
  private static final Node KNOWN = Arch.term("known");
  private static final Node SLOW = Arch.term("slow");
  private static final Node NEXT = Arch.term("afterSlow");
  private static final Node LAST = Arch.term("afterNext");
  private static final Node OTHER = Arch.term("other");

  private final Given given = Given.model("c:a :known true .");

  /** A step whose name is that of the term that it adds. */
  private record Step(Node term, Set<Node> needs, Consumer<Model> work) implements Derived {
    static Step adding(Node term, Node... needs) {
      return new Step(term, Set.of(needs), model -> model.facts().add(A, term));
    }

    @Override
    public void addTo(Model model) {
      work.accept(model);
    }

    @Override
    public Set<Node> adds() {
      return Set.of(term);
    }

    @Override
    public String name() {
      return term.getLocalName();
    }
  }

  /** Adds a fact that is new and one that was there, and then runs out of time. */
  private static void runOut(Model model) {
    model.facts().add(A, SLOW);
    model.facts().add(A, KNOWN);
    throw new OutOfTime();
  }

  private List<StoppedStep> derive(Derived... steps) {
    return Derivation.derive(given.model(), List.of(steps), name -> {});
  }

  private static List<String> missing(StoppedStep step) {
    return step.missing().stream().map(Node::getLocalName).sorted().toList();
  }

  @Test
  void leaveNoHalfOfTheirFactsAndKeepWhatWasThere() {
    var stopped = derive(new Step(SLOW, Set.of(), StoppedStepsTest::runOut));

    assertThat(stopped).extracting(StoppedStep::name).containsExactly("slow");
    assertThat(given.whatIs("slow")).isEmpty();
    assertThat(given.whatIs("known")).hasSize(1);
  }

  @Test
  void leaveOutTheStepsThatNeedThemAndNoOthers() {
    var stopped =
        derive(
            new Step(SLOW, Set.of(), StoppedStepsTest::runOut),
            Step.adding(NEXT, SLOW),
            Step.adding(LAST, NEXT),
            Step.adding(OTHER, KNOWN));

    assertThat(missing(stopped.get(0))).containsExactly("afterNext", "afterSlow", "slow");
    assertThat(given.whatIs("afterSlow")).isEmpty();
    assertThat(given.whatIs("afterNext")).isEmpty();
    assertThat(given.whatIs("other")).hasSize(1);
  }

  @Test
  void areAllThatHaveSomethingToAddWhenThereIsNoTime() {
    var graph =
        Given.model(
            """
            s:shop a :System .
            c:a a :Component, :Service ; :inSystem s:shop ; :stores d:d .
            c:b a :Component, :Service ; :inSystem s:shop .
            f:f a :Flow ; :from c:a ; :to c:b ; :data d:d ; :inSystem s:shop .
            d:d a :DataAsset ; :inSystem s:shop .
            """);
    var architecture = Given.architecture(graph.model().architecture().graph());
    var before = Set.copyOf(architecture.graph().find().toList());

    var stopped = Derivation.derive(architecture, Path.of(""), Duration.ofNanos(-1), step -> {});

    assertThat(stopped).hasSizeGreaterThan(20);
    assertThat(new ArrayList<Triple>(architecture.graph().find().toList()))
        .as("facts of steps that had no time")
        .containsExactlyInAnyOrderElementsOf(before);
  }

  @Test
  void areThereForAQueryThatSortsFarMoreThanItFinds() {
    var products =
        new Construct(
            "products",
            """
            #+ adds: [arch:slow]
            PREFIX arch: <https://plumbline.dev/ns#>
            CONSTRUCT { ?a arch:slow ?n } WHERE {
              SELECT ?a (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } GROUP BY ?a
            }
            """);
    var model = new Model(given.model().architecture(), Path.of(""), Duration.ofMillis(50));

    assertThat(Derivation.derive(model, List.of(products), name -> {}))
        .extracting(StoppedStep::name)
        .containsExactly("products");
    assertThat(given.facts("slow")).isEmpty();
    assertThat(TimeLimit.USUAL).isGreaterThan(model.limit());
  }
}
