package dev.plumbline.graph;

import dev.plumbline.finding.Evidence;
import java.util.List;
import java.util.Optional;

/** The environments that a model names. */
public final class Environments {
  /** What users write for all of them, and what is also a name. */
  private static final String ALL = "all";

  private static final String TYPE = "environment";

  private Environments() {}

  /** Returns their names, sorted; those of several systems may be the same one. */
  public static List<String> of(Architecture architecture) {
    var names = architecture.names();
    return names.nodes().stream()
        .map(names::of)
        .filter(element -> element.type().equals(TYPE))
        .map(element -> element.id())
        .map(id -> id.substring(id.indexOf("/" + TYPE + "/") + TYPE.length() + 2))
        .distinct()
        .sorted()
        .toList();
  }

  /** Returns what to note where a model is checked in all of these. */
  public static List<Evidence> notes(List<String> environments) {
    if (environments.isEmpty()) {
      return note("the model names no environments, so that only the base model was checked");
    }
    return environments.contains(ALL)
        ? note("--env all checks every environment; --env name=all only the one called all")
        : List.of();
  }

  private static List<Evidence> note(String text) {
    return List.of(new Evidence(text, Optional.empty()));
  }
}
