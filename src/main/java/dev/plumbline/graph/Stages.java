package dev.plumbline.graph;

import dev.plumbline.ontology.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What each environment says of the rest of the model, not yet laid over it. */
final class Stages {
  private final Vocabulary vocabulary;
  private final Classes classes;
  private final Problems problems;
  private final Outline base;
  private final Map<Draft, Stage> stages = new LinkedHashMap<>();

  /**
   * What an environment says.
   *
   * @param environment the environment
   * @param uppers what it and those that it lies over say, the lowest first
   */
  record Stage(Draft environment, List<Outline> uppers) {
    /** Returns what it says itself. */
    Outline own() {
      return uppers.get(uppers.size() - 1);
    }
  }

  Stages(Vocabulary vocabulary, Classes classes, Problems problems, Outline base) {
    this.vocabulary = vocabulary;
    this.classes = classes;
    this.problems = problems;
    this.base = base;
  }

  /** Reads what the environments of a system say. */
  void read(Draft system, Environments environments) {
    var uppers = new LinkedHashMap<String, Outline>();
    for (var name : environments.names()) {
      draft(system, name).ifPresent(draft -> uppers.put(name, upper(draft)));
    }
    for (var name : uppers.keySet()) {
      var chain = environments.chain(name).stream().map(uppers::get).toList();
      draft(system, name).ifPresent(draft -> stages.put(draft, new Stage(draft, chain)));
    }
  }

  private Optional<Draft> draft(Draft system, String name) {
    var type = Classes.type(Arch.ENVIRONMENT);
    return base.get(Iris.element(system.node(), type, List.of(name)));
  }

  private Outline upper(Draft environment) {
    var upper = new Outline(true);
    var system = upper.system(environment.system().id(), environment.at());
    var reader = new ModelReader(vocabulary, problems, classes, upper);
    base.overlays()
        .getOrDefault(environment.node(), List.of())
        .forEach(mapping -> reader.describe(system, mapping));
    return upper;
  }

  /** Returns the environment of a system that is called so. */
  Optional<Stage> find(Draft system, String name) {
    return draft(system, name).map(stages::get);
  }

  /** Returns all environments, in the order of the descriptions. */
  List<Stage> all() {
    return new ArrayList<>(stages.values());
  }
}
