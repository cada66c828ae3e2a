package dev.plumbline.diagram.read;

import dev.plumbline.diagram.Diagram;
import dev.plumbline.diagram.Encryption;
import dev.plumbline.diagram.Shape;
import dev.plumbline.diagram.Subtitle;
import dev.plumbline.finding.Element;
import dev.plumbline.finding.Finding;
import dev.plumbline.graph.Architecture;
import dev.plumbline.graph.ElementReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;

/** Reads a diagram of a whole model from its graph: every component, boundary and flow. */
public final class DiagramReader {
  private final ElementReader graph;
  private final StatedFacts stated;
  private final Map<String, List<Finding>> findings;
  private final Set<Node> composites = new HashSet<>();
  private final Set<String> drawn = new HashSet<>();

  private DiagramReader(Architecture architecture, List<Finding> findings) {
    graph = new ElementReader(architecture);
    stated = new StatedFacts(architecture, graph);
    this.findings =
        findings.stream()
            .flatMap(Finding::each)
            .filter(finding -> finding.waiver().isEmpty())
            .sorted(Finding.WORST_FIRST)
            .collect(
                Collectors.groupingBy(
                    finding -> finding.element().id(), TreeMap::new, Collectors.toList()));
  }

  /**
   * Returns a diagram of everything.
   *
   * @param architecture the model with the facts that are derived from it
   * @param findings the findings to show; waived ones are left out
   */
  public static Diagram read(Architecture architecture, List<Finding> findings) {
    return new DiagramReader(architecture, findings).read();
  }

  private Diagram read() {
    var components = graph.members("Component");
    components.forEach(component -> composites.addAll(graph.objects(component, "partOf")));
    var boundaries = boundaries(components);
    boundaries.forEach(boundary -> drawn.add(boundary.id()));
    var nodes =
        components.stream().filter(each -> !composites.contains(each)).map(this::node).toList();
    nodes.forEach(node -> drawn.add(node.id()));
    var edges = graph.members("Flow").stream().flatMap(flow -> edge(flow).stream()).toList();
    edges.forEach(edge -> drawn.add(edge.id()));
    var diagram = new Diagram(title(), "", boundaries, nodes, edges, others());
    return diagram.withSubtitle(Subtitle.of(diagram));
  }

  /** Returns the elements that are not drawn: systems, data, and all others with findings. */
  private List<Diagram.Other> others() {
    var others = new LinkedHashMap<String, Diagram.Other>();
    for (var type : List.of("System", "Data")) {
      graph.members(type).forEach(node -> others.put(graph.id(node), other(node)));
    }
    for (var node : graph.elements()) {
      if (findings.containsKey(graph.id(node)) && !drawn.contains(graph.id(node))) {
        others.putIfAbsent(graph.id(node), other(node));
      }
    }
    for (var found : findings.values()) {
      var element = found.get(0).element();
      if (!drawn.contains(element.id())) {
        others.computeIfAbsent(element.id(), id -> other(element, found));
      }
    }
    return List.copyOf(others.values());
  }

  private Diagram.Other other(Node node) {
    return new Diagram.Other(graph.type(node), subject(node));
  }

  /**
   * Returns the subject of findings that is not an element of the model, such as a place in a file.
   */
  private static Diagram.Other other(Element element, List<Finding> found) {
    return new Diagram.Other(
        element.type(), new Diagram.Subject(element.id(), element.label(), List.of(), found));
  }

  private String title() {
    var systems = graph.members("System").stream().map(graph::label).toList();
    return (systems.isEmpty() ? "Architecture" : String.join(", ", systems)) + " — data flows";
  }

  /** Returns the containers, the outer before the inner; a cycle is broken where it closes. */
  private List<Diagram.Boundary> boundaries(List<Node> components) {
    var parents = new LinkedHashMap<Node, Optional<Node>>();
    for (var boundary : graph.members("Boundary")) {
      parents.put(boundary, container(boundary));
    }
    components.stream()
        .filter(composites::contains)
        .forEach(each -> parents.put(each, container(each)));
    var ordered = new LinkedHashMap<Node, Diagram.Boundary>();
    parents.keySet().forEach(each -> addAfterParent(each, parents, ordered, new HashSet<>()));
    return new ArrayList<>(ordered.values());
  }

  private void addAfterParent(
      Node node,
      Map<Node, Optional<Node>> parents,
      Map<Node, Diagram.Boundary> ordered,
      Set<Node> open) {
    if (ordered.containsKey(node) || !open.add(node)) {
      return;
    }
    var parent = parents.get(node).filter(parents::containsKey);
    parent.ifPresent(outer -> addAfterParent(outer, parents, ordered, open));
    ordered.put(node, boundary(node, parent.filter(ordered::containsKey)));
  }

  /** Returns the container of an element: the component that it is part of, or its boundary. */
  private Optional<Node> container(Node element) {
    return graph.object(element, "partOf").or(() -> graph.object(element, "inBoundary"));
  }

  private Diagram.Boundary boundary(Node node, Optional<Node> parent) {
    boolean component = composites.contains(node);
    var types = graph.objects(node, "type");
    var type = component ? kind(node) : types.stream().findFirst().map(graph::text).orElse("");
    boolean trust =
        !component
            && (types.stream().noneMatch(Node::isURI)
                || types.stream().anyMatch(each -> graph.holds(each, "trust")));
    return new Diagram.Boundary(subject(node), type, parent.map(graph::id), trust);
  }

  private Diagram.Subject subject(Node node) {
    var id = graph.id(node);
    return new Diagram.Subject(
        id, graph.label(node), stated.of(node), findings.getOrDefault(id, List.of()));
  }

  private Diagram.Node node(Node node) {
    var shape = shape(node);
    boolean keepsData = shape == Shape.STORE || shape == Shape.QUEUE;
    return new Diagram.Node(
        subject(node),
        shape,
        kind(node),
        detail(node),
        keepsData ? classification(node) : Optional.empty(),
        container(node).map(graph::id).filter(drawn::contains),
        graph.textOf(node, "owner"),
        graph.textOf(node, "effectiveTier"),
        graph.textsOf(node, "stores"));
  }

  private Shape shape(Node node) {
    if (graph.holds(node, "external") && !graph.isA(node, "UserInterface")
        || graph.isA(node, "ExternalEntity")) {
      return Shape.EXTERNAL;
    }
    if (graph.isA(node, "MessageChannel")) {
      return Shape.QUEUE;
    }
    return graph.isA(node, "Store") ? Shape.STORE : Shape.PROCESS;
  }

  private String kind(Node node) {
    return graph.object(node, "kind").map(graph::text).orElse("");
  }

  private String detail(Node node) {
    var technologies =
        graph.objects(node, "technology").stream()
            .filter(value -> !graph.text(value).equals("none"))
            .map(value -> value.isLiteral() ? graph.text(value) : graph.label(value))
            .toList();
    if (!technologies.isEmpty()) {
      return String.join(", ", technologies.subList(0, Math.min(2, technologies.size())));
    }
    return graph
        .object(node, "kind")
        .map(value -> value.isLiteral() ? graph.text(value) : graph.label(value))
        .orElse("");
  }

  /** Returns the highest class of data, if sensitive. */
  private Optional<String> classification(Node node) {
    return graph
        .object(node, "effectiveClassification")
        .filter(value -> graph.holds(value, "sensitive"))
        .map(graph::text);
  }

  private Optional<Diagram.Edge> edge(Node flow) {
    var from = graph.object(flow, "from").map(graph::id).filter(drawn::contains);
    var to = graph.object(flow, "to").map(graph::id).filter(drawn::contains);
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    var id = graph.id(flow);
    var subject =
        new Diagram.Subject(
            id, graph.shortId(flow), stated.of(flow), findings.getOrDefault(id, List.of()));
    var received = graph.textsOf(flow, "receives");
    var sent = new ArrayList<>(graph.textsOf(flow, "data"));
    graph.textsOf(flow, "sends").stream().filter(data -> !sent.contains(data)).forEach(sent::add);
    return Optional.of(
        new Diagram.Edge(
            subject,
            from.get(),
            to.get(),
            graph.object(flow, "protocol").map(this::protocol).orElse(""),
            sent,
            received,
            encryption(flow),
            classification(flow)));
  }

  private String protocol(Node protocol) {
    return protocol.isLiteral() ? graph.text(protocol) : graph.label(protocol);
  }

  private Encryption encryption(Node flow) {
    return graph
        .object(flow, "effectiveEncryption")
        .map(
            value ->
                switch (value.getURI().substring(value.getURI().indexOf('#') + 1)) {
                  case "encrypted" -> Encryption.ENCRYPTED;
                  case "plain" -> Encryption.PLAIN;
                  case "local" -> Encryption.LOCAL;
                  default -> Encryption.UNKNOWN;
                })
        .orElse(Encryption.UNKNOWN);
  }
}
