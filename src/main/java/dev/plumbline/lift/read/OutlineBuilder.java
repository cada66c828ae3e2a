package dev.plumbline.lift.read;

import dev.plumbline.document.Tree;
import dev.plumbline.finding.Location;
import dev.plumbline.lift.outline.ElementTable;
import dev.plumbline.lift.outline.FlowStatement;
import dev.plumbline.lift.outline.Outline;
import dev.plumbline.lift.outline.SourceLinks;
import dev.plumbline.lift.outline.StatedElement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;

/** Collects what documents describe, until an {@link Outline} can be made of it. */
final class OutlineBuilder {
  private final boolean overlay;
  private final ElementTable elements = new ElementTable();
  private final List<FlowStatement> flows = new ArrayList<>();
  private final Set<Node> removed = new LinkedHashSet<>();
  private final Map<Node, List<Tree.Mapping>> overlays = new LinkedHashMap<>();
  private final Map<Node, String> formats = new LinkedHashMap<>();
  private final Predicate<Location> imported;
  private final Map<Node, Integer> numbers = new HashMap<>();
  private Optional<SourceLinks> links = Optional.empty();

  /**
   * Makes an empty builder.
   *
   * @param overlay whether the outline is what an environment says, so that it may remove elements
   * @param imported tells the places of other formats
   */
  OutlineBuilder(boolean overlay, Predicate<Location> imported) {
    this.overlay = overlay;
    this.imported = imported;
  }

  /** Returns whether a place is of another format, so that what it shows is inferred. */
  boolean isImported(Location at) {
    return imported.test(at);
  }

  /** From now on, components are those of the sources of a model; without links, of the model. */
  void link(Optional<SourceLinks> to) {
    links = to;
  }

  /** Returns the component of the model that a component of a source is. */
  Optional<StatedElement> linked(Tree.Scalar id) {
    return links.flatMap(each -> each.component(id));
  }

  /** Returns whether the outline is what an environment says. */
  boolean isOverlay() {
    return overlay;
  }

  /** Returns the elements described so far. */
  ElementTable elements() {
    return elements;
  }

  /** Returns the next number, from two, for elements that would share an id. */
  int next(Node first) {
    return numbers.merge(first, 2, (last, start) -> last + 1);
  }

  /** Adds what is said of flows. */
  void addFlows(List<FlowStatement> stated) {
    flows.addAll(stated);
  }

  /** Notes that an element is stated not to be there. */
  void remove(StatedElement element) {
    removed.add(element.node());
  }

  /** Keeps what an environment says of the rest of the model, to be read later. */
  void addOverlay(StatedElement environment, Tree.Mapping stated) {
    overlays.computeIfAbsent(environment.node(), node -> new ArrayList<>()).add(stated);
  }

  /** Returns what an environment says of the rest of the model. */
  List<Tree.Mapping> overlays(StatedElement environment) {
    return overlays.getOrDefault(environment.node(), List.of());
  }

  /** Notes the format that an element's description is imported from. */
  void importedFrom(StatedElement element, String format) {
    formats.put(element.node(), format);
  }

  /** Returns the format that each imported description is written in. */
  Map<Node, String> formats() {
    return formats;
  }

  /** Returns what is described so far. */
  Outline build() {
    return new Outline(List.copyOf(elements.all()), flows, removed);
  }
}
