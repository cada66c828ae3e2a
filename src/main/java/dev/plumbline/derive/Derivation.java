package dev.plumbline.derive;

import dev.plumbline.derive.algorithm.Algorithms;
import dev.plumbline.derive.prose.AcronymsAndPlaceholders;
import dev.plumbline.derive.prose.Contracts;
import dev.plumbline.derive.prose.NamedPaths;
import dev.plumbline.derive.prose.Sayings;
import dev.plumbline.derive.topology.Derived;
import dev.plumbline.derive.topology.Model;
import dev.plumbline.graph.Architecture;
import dev.plumbline.graph.DerivedTerms;
import dev.plumbline.graph.StoppedStep;
import dev.plumbline.limit.TimeLimit;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Adds to a model's graph the facts that follow from it.
 *
 * <p>A fact that SPARQL can derive is a query in the folder {@code ontology/derived}; nothing else
 * lists those. What needs an algorithm is a class in {@code derive.algorithm}, and what follows
 * from text and files one in {@code derive.prose}. Each says what it adds and what it needs, and
 * the order follows from that.
 */
public final class Derivation {
  private static final List<Derived> STEPS_IN_JAVA = stepsInJava();

  private Derivation() {}

  private static final class Shipped {
    private static final List<Derived> STEPS =
        StepFiles.folderOnClassPath()
            .map(Derivation::steps)
            .orElseGet(() -> CompiledSteps.read(StepFiles.compiled(), STEPS_IN_JAVA));
  }

  /** Does the same as the other, without a listener and with the usual limit. */
  public static List<StoppedStep> derive(Architecture architecture, Path root) {
    return derive(architecture, root, TimeLimit.USUAL, step -> {});
  }

  /**
   * Adds what follows to the architecture's graph. A step that runs out of time adds nothing, and
   * steps that need what it would have added are left out.
   *
   * @param root the folder in which files that the descriptions name are looked for
   * @param limit how long one step may take
   * @param listener hears the name of each step before it runs
   * @return the steps that ran out of time
   */
  public static List<StoppedStep> derive(
      Architecture architecture, Path root, Duration limit, Consumer<String> listener) {
    return derive(new Model(architecture, root, limit), steps(), listener);
  }

  /** Lets these steps add their facts. */
  static List<StoppedStep> derive(Model model, List<Derived> steps, Consumer<String> listener) {
    var stops = new Stops(model.limit());
    for (var step : steps) {
      if (!stops.leavesOut(step)) {
        listener.accept(step.name());
        if (!model.take(step)) {
          stops.add(step);
        }
      }
    }
    return stops.steps();
  }

  private static List<Derived> stepsInJava() {
    var steps = new ArrayList<>(Algorithms.all());
    steps.addAll(
        List.of(new AcronymsAndPlaceholders(), new Contracts(), new NamedPaths(), new Sayings()));
    return List.copyOf(steps);
  }

  /** Returns the terms that deriving adds, and how each comes about. */
  public static DerivedTerms terms() {
    return new StepTerms(steps());
  }

  /** Returns the steps, in their order. */
  static List<Derived> steps() {
    return Shipped.STEPS;
  }

  /** Returns the steps in Java and the queries of a folder, in their order. */
  static List<Derived> steps(Path folder) {
    var steps = new ArrayList<>(STEPS_IN_JAVA);
    steps.addAll(StepFiles.read(folder));
    return StepOrder.of(steps);
  }
}
