package dev.plumbline.graph;

import dev.plumbline.document.Tree;
import dev.plumbline.finding.Location;
import dev.plumbline.ontology.Property;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;

/** An element as the descriptions state it, before it is written to the graph. */
final class Draft {
  private final Node node;
  private final String classIri;
  private final List<String> path;
  private final Optional<Draft> system;
  private final Location at;
  private final Facts facts = new Facts();
  private final List<Placement> placements = new ArrayList<>();
  private final Map<String, Tree.Entry> extensions = new LinkedHashMap<>();
  private Optional<Ends> ends = Optional.empty();

  /**
   * Where an element is put.
   *
   * @param container the boundary that it is in, or the component that it is part of
   * @param at where that is written
   * @param section the section of the container that it is described in, unless it is only put
   *     there
   */
  record Placement(Draft container, Location at, Optional<Property> section) {}

  /** Who opens a flow's connection, and who answers. */
  record Ends(Draft from, Draft to) {}

  /**
   * Makes an element of which nothing is stated yet.
   *
   * @param node its node
   * @param classIri the class of its section
   * @param path its id, after the ids of the elements of its class that it lies in
   * @param system its system; empty for a system
   * @param at where it is written first
   */
  Draft(Node node, String classIri, List<String> path, Optional<Draft> system, Location at) {
    this.node = node;
    this.classIri = classIri;
    this.path = List.copyOf(path);
    this.system = system;
    this.at = at;
  }

  Node node() {
    return node;
  }

  String classIri() {
    return classIri;
  }

  List<String> path() {
    return path;
  }

  /** Returns the last part of the path. */
  String id() {
    return path.get(path.size() - 1);
  }

  /** Returns the system that it belongs to; a system belongs to itself. */
  Draft system() {
    return system.orElse(this);
  }

  Location at() {
    return at;
  }

  /** Returns what it states itself. */
  Facts facts() {
    return facts;
  }

  /** Returns where it is put, in the order of the descriptions. */
  List<Placement> placements() {
    return placements;
  }

  /** Returns the keys that are the user's own. */
  Map<String, Tree.Entry> extensions() {
    return extensions;
  }

  /** Returns the ends of a flow. */
  Optional<Ends> ends() {
    return ends;
  }

  void connect(Draft from, Draft to) {
    ends = Optional.of(new Ends(from, to));
  }
}
