package dev.plumbline.lift.read;

import dev.plumbline.graph.Problems;
import dev.plumbline.lift.outline.ClassHierarchy;
import dev.plumbline.lift.outline.ClassIris;
import dev.plumbline.lift.outline.EnvironmentOverlay;
import dev.plumbline.lift.outline.Iris;
import dev.plumbline.lift.outline.Outline;
import dev.plumbline.lift.outline.StatedElement;
import dev.plumbline.lift.outline.TypeNames;
import dev.plumbline.ontology.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what the environments of a system say of the rest of the model. */
final class OverlayReader {
  private final Vocabulary vocabulary;
  private final ClassHierarchy classes;
  private final Problems problems;
  private final OutlineBuilder base;

  /**
   * Makes a reader.
   *
   * @param vocabulary what keys and values mean
   * @param classes its classes
   * @param problems collects mistakes
   * @param base what is described without environments, and which environments there are
   */
  OverlayReader(
      Vocabulary vocabulary, ClassHierarchy classes, Problems problems, OutlineBuilder base) {
    this.vocabulary = vocabulary;
    this.classes = classes;
    this.problems = problems;
    this.base = base;
  }

  /** Returns what each environment of a system says, in the order of the descriptions. */
  List<EnvironmentOverlay> read(StatedElement system, EnvironmentSections environments) {
    var outlines = new LinkedHashMap<String, Outline>();
    for (var name : environments.names()) {
      element(system, name).ifPresent(element -> outlines.put(name, outline(element)));
    }
    var overlays = new ArrayList<EnvironmentOverlay>();
    for (var name : outlines.keySet()) {
      var layers = layers(environments.chain(name), outlines);
      element(system, name)
          .ifPresent(element -> overlays.add(new EnvironmentOverlay(element, layers)));
    }
    return overlays;
  }

  private static List<Outline> layers(List<String> chain, Map<String, Outline> outlines) {
    return chain.stream().filter(outlines::containsKey).map(outlines::get).toList();
  }

  private Optional<StatedElement> element(StatedElement system, String name) {
    var type = TypeNames.of(ClassIris.ENVIRONMENT);
    return base.elements().get(Iris.element(system.node(), type, List.of(name)));
  }

  private Outline outline(StatedElement environment) {
    var outline = new OutlineBuilder(true, at -> false);
    var system = outline.elements().system(environment.system().id(), environment.at());
    var reader = new ModelReader(vocabulary, problems, classes, outline);
    base.overlays(environment).forEach(mapping -> reader.describe(system, mapping));
    return outline.build();
  }
}
