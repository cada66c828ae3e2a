package dev.plumbline.diagram.view;

import dev.plumbline.diagram.Diagram;
import dev.plumbline.diagram.Encryption;
import dev.plumbline.diagram.Shape;
import dev.plumbline.finding.Finding;
import dev.plumbline.message.Plurals;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The overview of a diagram: boundaries drawn as boxes, and the flows between two boxes merged into
 * one.
 */
public final class OverviewView {
  /** The limit of boxes in a readable picture. */
  public static final int MOST = 40;

  private static final int MOST_PROTOCOLS = 3;
  private static final int DEEPEST = 8;
  private final Diagram diagram;
  private final Map<String, Diagram.Boundary> boundaries = new HashMap<>();
  private final int level;

  private OverviewView(Diagram diagram, int level) {
    this.diagram = diagram;
    this.level = level;
    diagram.boundaries().forEach(boundary -> boundaries.put(boundary.id(), boundary));
  }

  /**
   * Returns the view at the deepest level of boundaries that has at most {@link #MOST} boxes and at
   * most half as many boxes as components. If even the outermost level has more, boxes with most
   * flows between them are merged.
   */
  public static Diagram of(Diagram diagram) {
    var chosen = new OverviewView(diagram, 0);
    for (int level = 1; level < DEEPEST; level++) {
      var deeper = new OverviewView(diagram, level);
      if (deeper.boxes() <= MOST && 2 * deeper.boxes() <= diagram.nodes().size()) {
        chosen = deeper;
      }
    }
    return chosen.view();
  }

  private long boxes() {
    return diagram.nodes().stream().map(node -> box(node.id(), node.boundary())).distinct().count();
  }

  /** Returns the id of the box for an element: the boundary at the level, or the element itself. */
  private String box(String id, Optional<String> boundary) {
    var chain = chain(boundary);
    return chain.size() > level ? chain.get(level) : id;
  }

  /** Returns the boundaries around an element, the outermost first. */
  private List<String> chain(Optional<String> innermost) {
    var chain = new ArrayList<String>();
    for (var at = innermost; at.isPresent(); at = boundaries.get(at.get()).parent()) {
      chain.add(0, at.get());
    }
    return chain;
  }

  private Diagram view() {
    var boxes = new HashMap<String, String>();
    var members = new LinkedHashMap<String, List<Diagram.Node>>();
    for (var boundary : diagram.boundaries()) {
      boxes.put(boundary.id(), box(boundary.id(), Optional.of(boundary.id())));
    }
    for (var node : diagram.nodes()) {
      var box = box(node.id(), node.boundary());
      boxes.put(node.id(), box);
      members.computeIfAbsent(box, key -> new ArrayList<>()).add(node);
    }
    var inner = inner(boxes);
    var nodes =
        members.entrySet().stream()
            .map(
                entry ->
                    boundaries.containsKey(entry.getKey())
                        ? area(
                            boundaries.get(entry.getKey()),
                            entry.getValue(),
                            inner.getOrDefault(entry.getKey(), List.of()))
                        : entry.getValue().get(0))
            .toList();
    var collapsed = nodes.stream().map(Diagram.Node::id).collect(Collectors.toSet());
    var outer =
        diagram.boundaries().stream()
            .filter(boundary -> chain(Optional.of(boundary.id())).size() <= level)
            .filter(boundary -> !collapsed.contains(boundary.id()))
            .toList();
    var ends = new HashSet<>(collapsed);
    outer.forEach(boundary -> ends.add(boundary.id()));
    var shown =
        merged(diagram.edges(), boxes).stream()
            .filter(edge -> ends.contains(edge.from()) && ends.contains(edge.to()))
            .toList();
    if (nodes.size() > MOST) {
      return groupedView(Groups.of(nodes, shown, MOST), boxes);
    }
    var what =
        "Context view: %d components drawn as %d boxes, flows between them merged"
            .formatted(diagram.nodes().size(), nodes.size());
    return diagram.part(what, outer, nodes, shown);
  }

  /** Returns the view with the boxes of each group merged. */
  private Diagram groupedView(Groups groups, Map<String, String> boxes) {
    var grouped = new HashMap<String, String>();
    boxes.forEach((id, box) -> grouped.put(id, groups.replacements().getOrDefault(box, box)));
    var drawn = groups.nodes().stream().map(Diagram.Node::id).collect(Collectors.toSet());
    var edges =
        merged(diagram.edges(), grouped).stream()
            .filter(edge -> drawn.contains(edge.from()) && drawn.contains(edge.to()))
            .toList();
    var what =
        "Context view: %d components drawn as %d boxes, of what talks most to each other; flows merged"
            .formatted(diagram.nodes().size(), groups.nodes().size());
    return diagram.part(what, List.of(), groups.nodes(), edges);
  }

  /** Returns the flows inside a box, by the id of the box. */
  private Map<String, List<Diagram.Edge>> inner(Map<String, String> boxes) {
    return diagram.edges().stream()
        .filter(edge -> boxes.get(edge.from()).equals(boxes.get(edge.to())))
        .collect(Collectors.groupingBy(edge -> boxes.get(edge.from())));
  }

  private static Diagram.Node area(
      Diagram.Boundary boundary, List<Diagram.Node> members, List<Diagram.Edge> inner) {
    var subjects =
        Stream.concat(
            members.stream().map(Diagram.Node::subject), inner.stream().map(Diagram.Edge::subject));
    var own = boundary.subject();
    var findings =
        Stream.concat(own.findings().stream(), subjects.flatMap(each -> each.findings().stream()))
            .sorted(Finding.WORST_FIRST)
            .toList();
    var facts = new ArrayList<>(own.facts());
    facts.add(
        new Diagram.Fact(
            "contains",
            members.stream().map(node -> node.subject().label()).collect(Collectors.joining(", ")),
            Optional.empty()));
    int count = members.size();
    return new Diagram.Node(
        new Diagram.Subject(own.id(), own.label(), facts, findings),
        Shape.AREA,
        boundary.type(),
        Plurals.count(count, "component"),
        Optional.empty(),
        boundary.parent(),
        Optional.empty(),
        Optional.empty(),
        members.stream().flatMap(node -> node.stores().stream()).distinct().sorted().toList());
  }

  private record Ends(String from, String to) {}

  /** Returns the flows between boxes; those with the same ends are merged. */
  private static List<Diagram.Edge> merged(List<Diagram.Edge> edges, Map<String, String> boxes) {
    var merged = new LinkedHashMap<Ends, List<Diagram.Edge>>();
    for (var edge : edges) {
      var ends = new Ends(boxes.get(edge.from()), boxes.get(edge.to()));
      if (!ends.from().equals(ends.to())) {
        merged.computeIfAbsent(ends, key -> new ArrayList<>()).add(edge);
      }
    }
    return merged.entrySet().stream().map(each -> merge(each.getKey(), each.getValue())).toList();
  }

  private static Diagram.Edge merge(Ends ends, List<Diagram.Edge> edges) {
    var first = edges.get(0);
    var sent = new LinkedHashSet<String>();
    var received = new LinkedHashSet<String>();
    var findings = new ArrayList<Finding>();
    edges.forEach(edge -> sent.addAll(edge.sent()));
    edges.forEach(edge -> received.addAll(edge.received()));
    edges.forEach(edge -> findings.addAll(edge.subject().findings()));
    var label =
        edges.size() == 1
            ? first.subject().label()
            : edges.stream().map(each -> each.subject().label()).collect(Collectors.joining("; "));
    var facts =
        edges.size() == 1
            ? first.subject().facts()
            : List.of(new Diagram.Fact("flows", label, Optional.empty()));
    return new Diagram.Edge(
        new Diagram.Subject(
            first.id(), label, facts, findings.stream().sorted(Finding.WORST_FIRST).toList()),
        ends.from(),
        ends.to(),
        protocols(edges),
        List.copyOf(sent),
        List.copyOf(received),
        edges.stream().map(Diagram.Edge::encryption).reduce(Encryption::weaker).orElseThrow(),
        edges.stream()
            .flatMap(edge -> edge.classification().stream())
            .distinct()
            .sorted()
            .reduce((one, other) -> one + ", " + other));
  }

  private static String protocols(List<Diagram.Edge> edges) {
    var names =
        edges.stream().map(Diagram.Edge::protocol).filter(p -> !p.isEmpty()).distinct().toList();
    var shown = names.subList(0, Math.min(MOST_PROTOCOLS, names.size()));
    var rest = names.size() > shown.size() ? " +" + (names.size() - shown.size()) : "";
    var all = String.join(", ", shown) + rest;
    return edges.size() == 1
        ? all
        : Plurals.count(edges.size(), "flow") + (all.isEmpty() ? "" : ": " + all);
  }
}
