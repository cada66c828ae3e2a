package dev.plumbline.lift.outline;

import dev.plumbline.ontology.Vocabulary;
import dev.plumbline.rdf.Arch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the elements that ids mean, by any part of their path that is unambiguous.
 *
 * <p>Where an id fits several elements, those of the naming system come before those of others,
 * parts of the architecture before what is said about it, an element before its members, and the
 * whole path before the end of a longer one.
 */
public final class References {
  /** The property for the ids that an element had before. */
  public static final String WAS = Arch.iri("was");

  private static final Set<String> PARTS =
      Set.of(
          ClassIris.SYSTEM,
          ClassIris.COMPONENT,
          ClassIris.BOUNDARY,
          ClassIris.DATA,
          ClassIris.FLOW);
  private static final Pattern FLOW =
      Pattern.compile("(.+?)->([^:]+?)(?:\\(([^()]*)\\)|:\\s*(.*?))?\\s*");

  private final Vocabulary vocabulary;
  private final Map<String, List<StatedElement>> byId = new HashMap<>();
  private final Map<String, List<StatedElement>> byFormerId = new HashMap<>();
  private final Map<StatedElement.Ends, List<StatedElement>> flows = new HashMap<>();

  public References(Vocabulary vocabulary, Collection<StatedElement> elements) {
    this.vocabulary = vocabulary;
    elements.forEach(this::add);
  }

  /** Adds an element. */
  public void add(StatedElement element) {
    if (element.ends().isPresent()) {
      flows.computeIfAbsent(element.ends().get(), ends -> new ArrayList<>(1)).add(element);
      return;
    }
    byId.computeIfAbsent(element.id(), id -> new ArrayList<>(1)).add(element);
    addFormer(element, WAS);
    addFormer(element, SourceLinks.SOURCE);
  }

  /** Lets an element be named as it was before, or as its source names it. */
  private void addFormer(StatedElement element, String property) {
    for (var former : element.facts().values(property)) {
      var named = byFormerId.computeIfAbsent(former.text(), id -> new ArrayList<>(1));
      if (!named.contains(element)) {
        named.add(element);
      }
    }
  }

  /**
   * Returns the elements that a text may mean: exactly one where it is a good reference.
   *
   * @param text an id, with as much of the path, class and system before it as is needed; or the
   *     two ends of a flow
   * @param classIri the class that they belong to
   * @param system the system that names them
   */
  public List<StatedElement> find(String text, String classIri, StatedElement system) {
    if (FlowSentence.isOne(text)) {
      return isA(ClassIris.FLOW, classIri) ? flows(text, system) : List.of();
    }
    var parts = text.split("/");
    var matches =
        byId.getOrDefault(parts[parts.length - 1], List.of()).stream()
            .filter(element -> isA(element.classIri(), classIri) && matches(element, parts))
            .toList();
    var found = matches.isEmpty() ? former(parts, classIri) : matches;
    found = narrowed(found, element -> element.system() == system);
    found = narrowed(found, element -> PARTS.contains(element.classIri()));
    found = withoutMembers(found);
    return narrowed(found, element -> element.path().equals(Arrays.asList(parts)));
  }

  private List<StatedElement> former(String[] parts, String classIri) {
    var id = parts[parts.length - 1];
    return byFormerId.getOrDefault(id, List.of()).stream()
        .filter(element -> isA(element.classIri(), classIri) && matches(element, parts, id))
        .toList();
  }

  private boolean isA(String classIri, String superclassIri) {
    return classIri.equals(superclassIri) || vocabulary.isA(classIri, superclassIri);
  }

  private static List<StatedElement> narrowed(
      List<StatedElement> found, Predicate<StatedElement> preferred) {
    if (found.size() < 2) {
      return found;
    }
    var narrower = found.stream().filter(preferred).toList();
    return narrower.isEmpty() ? found : narrower;
  }

  private static List<StatedElement> withoutMembers(List<StatedElement> found) {
    return narrowed(
        found,
        element ->
            element.placements().stream()
                .noneMatch(
                    placement ->
                        found.contains(placement.container())
                            && placement.container().path().equals(element.path())));
  }

  /**
   * The parts end the path; before a whole path may stand its class, and before that its system.
   */
  private static boolean matches(StatedElement element, String[] parts) {
    return matches(element, parts, element.id());
  }

  /** The same for an element whose id is, or was, this one. */
  private static boolean matches(StatedElement element, String[] parts, String id) {
    if (parts.length == 1) {
      return true;
    }
    var given = Arrays.asList(parts);
    var full = new ArrayList<>(element.path());
    full.set(full.size() - 1, id);
    full.add(0, TypeNames.of(element.classIri()));
    full.add(0, element.system().id());
    if (endsWith(full, given)) {
      return true;
    }
    full.remove(1);
    return endsWith(full, given);
  }

  private static boolean endsWith(List<String> path, List<String> end) {
    int skipped = path.size() - end.size();
    return skipped >= 0 && path.subList(skipped, path.size()).equals(end);
  }

  /**
   * Finds {@code a -> b}, or of several {@code a -> b (nightly)}, {@code a -> b (jdbc)} or {@code a
   * -> b: jdbc}.
   */
  private List<StatedElement> flows(String text, StatedElement system) {
    var matcher = FLOW.matcher(text);
    if (!matcher.matches()) {
      return List.of();
    }
    var found = new ArrayList<StatedElement>();
    for (var from : find(matcher.group(1).strip(), ClassIris.COMPONENT, system)) {
      for (var to : find(matcher.group(2).strip(), ClassIris.COMPONENT, system)) {
        found.addAll(flows.getOrDefault(new StatedElement.Ends(from, to), List.of()));
      }
    }
    var which = matcher.group(3) == null ? matcher.group(4) : matcher.group(3);
    return which == null ? found : found.stream().filter(flow -> flow.isCalled(which)).toList();
  }

  /** Returns the ids that a reference to the class may have. */
  public Collection<String> ids(String classIri) {
    return byId.values().stream()
        .flatMap(List::stream)
        .filter(element -> isA(element.classIri(), classIri))
        .map(StatedElement::id)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Returns the ids that say which of the elements is meant, joined with {@code or}. */
  public static String alternatives(List<StatedElement> found) {
    boolean oneSystem = found.stream().map(StatedElement::system).distinct().count() == 1;
    return found.stream()
        .map(
            element ->
                (oneSystem ? "" : element.system().id() + '/')
                    + TypeNames.of(element.classIri())
                    + '/'
                    + String.join("/", element.path())
                    + (element.name().which().isEmpty() ? "" : " (" + element.name().which() + ")"))
        .sorted()
        .collect(Collectors.joining(" or "));
  }
}
