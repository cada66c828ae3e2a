package dev.plumbline.lift.outline;

import dev.plumbline.finding.Location;
import dev.plumbline.ontology.Property;
import dev.plumbline.rdf.Arch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * An element as the descriptions state it, before it is written to the graph.
 *
 * <p>It grows from stage to stage: reading adds what it states and where it is put, merging adds
 * what an environment says, and resolving puts it into the containers that it names. Writing
 * changes nothing.
 */
public final class StatedElement {
  public static final String PROTOCOL = Arch.iri("protocol");

  private final Node node;
  private final String classIri;
  private final List<String> path;
  private final Optional<StatedElement> system;
  private final Location at;
  private final StatementList facts;
  private final List<Placement> placements = new ArrayList<>(1);
  private final Optional<Ends> ends;
  private final FlowName name;

  /**
   * Where an element is put.
   *
   * @param container the boundary that it is in, or the component that it is part of
   * @param at where that is written
   * @param section the section of the container that it is described in, unless it is only put
   *     there
   */
  public record Placement(StatedElement container, Location at, Optional<Property> section) {
    public Placement into(StatedElement other) {
      return new Placement(other, at, section);
    }
  }

  /** Who opens a flow's connection, and who answers. */
  public record Ends(StatedElement from, StatedElement to) {}

  /**
   * Makes an element of which nothing is stated yet.
   *
   * @param node its node
   * @param classIri the class of its section
   * @param path its id, after the ids of the elements of its class that it lies in
   * @param system its system; empty for a system
   * @param at where it is written first
   */
  public StatedElement(
      Node node, String classIri, List<String> path, Optional<StatedElement> system, Location at) {
    this(node, classIri, path, system, at, new StatementList(), Optional.empty(), FlowName.NONE);
  }

  private StatedElement(
      Node node,
      String classIri,
      List<String> path,
      Optional<StatedElement> system,
      Location at,
      StatementList facts,
      Optional<Ends> ends,
      FlowName name) {
    this.node = node;
    this.classIri = classIri;
    this.path = List.copyOf(path);
    this.system = system;
    this.at = at;
    this.facts = facts;
    this.ends = ends;
    this.name = name;
  }

  /**
   * Makes a flow.
   *
   * @param node its node
   * @param ends who opens the connection, and who answers
   * @param name what tells it from the flows with the same ends
   * @param system the system that describes it
   * @param at where it is written
   * @param facts what is stated of it
   */
  public static StatedElement flow(
      Node node, Ends ends, FlowName name, StatedElement system, Location at, StatementList facts) {
    var path = new ArrayList<>(ends.from().path());
    path.addAll(ends.to().path());
    return new StatedElement(
        node, ClassIris.FLOW, path, Optional.of(system), at, facts, Optional.of(ends), name);
  }

  public Node node() {
    return node;
  }

  public String classIri() {
    return classIri;
  }

  public List<String> path() {
    return path;
  }

  /** Returns the last part of the path. */
  public String id() {
    return path.get(path.size() - 1);
  }

  /** Returns the system that it belongs to; a system belongs to itself. */
  public StatedElement system() {
    return system.orElse(this);
  }

  public Location at() {
    return at;
  }

  /** Returns what it states itself. */
  public StatementList facts() {
    return facts;
  }

  /** Returns where it is put, in the order of the descriptions. */
  public List<Placement> placements() {
    return placements;
  }

  /** Returns the ends of a flow. */
  public Optional<Ends> ends() {
    return ends;
  }

  /** Returns the protocol of a flow as written, or nothing. */
  public String protocol() {
    var values = facts.values(PROTOCOL);
    return values.isEmpty() ? "" : values.get(0).text();
  }

  /** Returns what tells a flow from those with the same ends. */
  public FlowName name() {
    return name;
  }

  /** Returns whether the text names this flow among those with the same ends. */
  boolean isCalled(String text) {
    return name.isCalled(text);
  }
}
