package dev.plumbline.diagram.view;

import dev.plumbline.diagram.Communities;
import dev.plumbline.diagram.Diagram;
import dev.plumbline.diagram.FlowGraph;
import dev.plumbline.diagram.Shape;
import dev.plumbline.finding.Finding;
import dev.plumbline.message.Plurals;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Merges boxes until they fit into a picture: those with most flows between them become one, named
 * after the box with the most flows and the number of the others.
 *
 * @param nodes the nodes to draw, merged or single
 * @param replacements the id of the node that represents a box, by the id of the box
 */
record Groups(List<Diagram.Node> nodes, Map<String, String> replacements) {
  private static final int NAMED = 60;

  /**
   * Returns the groups of some boxes.
   *
   * @param most the maximum number of groups; beyond it, the smallest ones are merged
   */
  static Groups of(List<Diagram.Node> boxes, List<Diagram.Edge> edges, int most) {
    var graph = FlowGraph.of(new Diagram("", "", List.of(), boxes, edges, List.of()));
    var known = new HashMap<String, Diagram.Node>();
    boxes.forEach(box -> known.put(box.id(), box));
    var groups =
        Communities.of(graph).stream()
            .map(ids -> ids.stream().map(known::get).toList())
            .sorted(Comparator.comparing(members -> -members.size()))
            .collect(Collectors.toCollection(ArrayList::new));
    if (groups.size() > most) {
      var rest = groups.subList(most - 1, groups.size());
      var others = rest.stream().flatMap(List::stream).toList();
      rest.clear();
      groups.add(others);
    }
    Function<Diagram.Node, Integer> flows = box -> graph.getNode(box.id()).getDegree();
    var heads = new LinkedHashMap<String, String>();
    var nodes = new ArrayList<Diagram.Node>();
    for (var members : groups) {
      var head = members.stream().max(Comparator.comparing(flows)).orElseThrow();
      members.forEach(member -> heads.put(member.id(), head.id()));
      nodes.add(members.size() == 1 ? head : merged(head, members, edges));
    }
    return new Groups(nodes, heads);
  }

  private static Diagram.Node merged(
      Diagram.Node head, List<Diagram.Node> members, List<Diagram.Edge> edges) {
    var ids = members.stream().map(Diagram.Node::id).collect(Collectors.toSet());
    var inner = edges.stream().filter(edge -> ids.contains(edge.from()) && ids.contains(edge.to()));
    var findings =
        Stream.concat(members.stream().map(Diagram.Node::subject), inner.map(Diagram.Edge::subject))
            .flatMap(subject -> subject.findings().stream())
            .sorted(Finding.WORST_FIRST)
            .toList();
    var names =
        members.stream().map(each -> each.subject().label()).collect(Collectors.joining(", "));
    var facts = List.of(new Diagram.Fact("contains", names, Optional.empty()));
    var label = head.subject().label() + " and " + (members.size() - 1) + " more";
    return new Diagram.Node(
        new Diagram.Subject(head.id(), label, facts, findings),
        Shape.AREA,
        "group",
        names.length() <= NAMED ? names : kinds(members),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        members.stream().flatMap(node -> node.stores().stream()).distinct().sorted().toList());
  }

  /** Returns the numbers of boundaries and components in a group. */
  private static String kinds(List<Diagram.Node> members) {
    long areas = members.stream().filter(each -> each.shape() == Shape.AREA).count();
    long single = members.size() - areas;
    var parts = new ArrayList<String>();
    if (areas > 0) {
      parts.add(Plurals.count(areas, "boundary"));
    }
    if (single > 0) {
      parts.add(Plurals.count(single, "component"));
    }
    return String.join(", ", parts);
  }
}
