package dev.plumbline.graph;

import dev.plumbline.finding.Evidence;
import dev.plumbline.finding.Location;
import dev.plumbline.message.Nearness;
import dev.plumbline.rdf.Arch;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;

/**
 * The profiles of components: without one of its profiles a component does not start. Those that
 * the user chooses are started, and so their components are like any others.
 */
public final class Profiles {
  private static final Node PROFILES = Arch.term("profiles");
  private static final Node RUNNING = Arch.term("running");
  private static final Node STARTS = Arch.term("startsByDefault");
  private static final String ALL = "*";
  private static final int SHOWN = 5;

  private Profiles() {}

  /** Returns what is wrong with the chosen profiles: one that is not there would start nothing. */
  public static Optional<String> mistake(Architecture architecture, Collection<String> chosen) {
    if (chosen.isEmpty()) {
      return Optional.empty();
    }
    var known = new TreeSet<String>();
    stated(architecture).values().forEach(known::addAll);
    return chosen.stream()
        .filter(name -> !name.equals(ALL) && !known.contains(name))
        .findFirst()
        .map(name -> unknown(name, known));
  }

  /** Starts the chosen profiles in the architecture's graph. */
  public static void start(Architecture architecture, Collection<String> chosen) {
    if (chosen.isEmpty()) {
      return;
    }
    stated(architecture)
        .forEach(
            (component, profiles) -> {
              if (chosen.contains(ALL) || profiles.stream().anyMatch(chosen::contains)) {
                architecture.graph().remove(component, PROFILES, Node.ANY);
              }
            });
  }

  /**
   * Returns a note on the components that only a profile starts, once it is derived which they are.
   */
  public static List<Evidence> notStarted(Architecture architecture) {
    var left = stated(architecture);
    left.keySet().removeIf(component -> !isLeft(architecture, component));
    return left.isEmpty() ? List.of() : List.of(left(architecture, left));
  }

  private static boolean isLeft(Architecture architecture, Node component) {
    var graph = architecture.graph();
    return graph.contains(component, RUNNING, Node.ANY)
        && !graph.contains(component, STARTS, Node.ANY);
  }

  private static Map<Node, Set<String>> stated(Architecture architecture) {
    var stated =
        new TreeMap<Node, Set<String>>((one, other) -> one.getURI().compareTo(other.getURI()));
    architecture
        .graph()
        .find(Node.ANY, PROFILES, Node.ANY)
        .filterKeep(triple -> triple.getSubject().isURI() && triple.getObject().isLiteral())
        .forEachRemaining(
            triple ->
                stated
                    .computeIfAbsent(triple.getSubject(), node -> new TreeSet<>())
                    .add(triple.getObject().getLiteralLexicalForm()));
    return stated;
  }

  private static String unknown(String name, Set<String> known) {
    var others =
        known.isEmpty()
            ? ""
            : "; there are: " + String.join(", ", known) + Nearness.suggestion(name, known);
    return "no component has the profile \"" + name + "\"" + others;
  }

  private static Evidence left(Architecture architecture, Map<Node, Set<String>> left) {
    var names = new LinkedHashSet<String>();
    left.forEach(
        (component, profiles) ->
            names.add(
                architecture.names().of(component).label()
                    + " ("
                    + String.join(", ", profiles)
                    + ")"));
    var more = names.size() - SHOWN;
    var text =
        names.stream().limit(SHOWN).collect(Collectors.joining(", "))
            + (more > 0 ? " and " + more + " more" : "");
    return new Evidence(
        "not asked about availability, performance and monitoring, as only a profile starts them"
            + " (--profile NAME takes one in): "
            + text,
        place(architecture, left.keySet()));
  }

  private static Optional<Location> place(Architecture architecture, Set<Node> components) {
    return components.stream()
        .flatMap(component -> architecture.places().of(component).stream())
        .map(Places.Place::at)
        .min(Location::compareTo);
  }
}
