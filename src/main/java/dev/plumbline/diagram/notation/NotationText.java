package dev.plumbline.diagram.notation;

import dev.plumbline.diagram.Diagram;
import dev.plumbline.diagram.Encryption;
import dev.plumbline.diagram.OneLine;
import dev.plumbline.diagram.paint.Bundle;
import dev.plumbline.diagram.paint.Caption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The content of a diagram for text notations: identifiers and lines of text that every language
 * accepts.
 */
final class NotationText {
  private final Diagram whole;
  private final Diagram diagram;
  private final List<Bundle> bundles;
  private final Map<String, String> identifiers = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  NotationText(Diagram whole) {
    this.whole = whole;
    this.bundles = Bundle.of(whole);
    this.diagram = Bundle.without(whole, bundles);
    whole.boundaries().forEach(each -> identifiers.put(each.id(), identifier("b_", each.id())));
    whole.nodes().forEach(each -> identifiers.put(each.id(), identifier("c_", each.id())));
  }

  private String identifier(String prefix, String id) {
    var last = id.substring(id.lastIndexOf('/') + 1);
    var identifier = prefix + last.replaceAll("[^A-Za-z0-9]", "_");
    var free = identifier;
    for (int number = 2; !taken.add(free); number++) {
      free = identifier + "_" + number;
    }
    return free;
  }

  /** Returns the diagram with a line for every flow. */
  Diagram whole() {
    return whole;
  }

  /** Returns the diagram without the flows of bundles; the lines of boxes mention them. */
  Diagram diagram() {
    return diagram;
  }

  /** Returns the unique identifier of an element in the text. */
  String identifier(String id) {
    return identifiers.get(id);
  }

  boolean isBoundary(String id) {
    return diagram.boundaries().stream().anyMatch(each -> each.id().equals(id));
  }

  List<Diagram.Node> nodesIn(Optional<String> boundary) {
    return diagram.nodes().stream().filter(each -> each.boundary().equals(boundary)).toList();
  }

  List<Diagram.Boundary> boundariesIn(Optional<String> boundary) {
    return diagram.boundaries().stream().filter(each -> each.parent().equals(boundary)).toList();
  }

  /** Returns the lines of text in a box. */
  List<String> lines(Diagram.Node node) {
    var lines = new ArrayList<String>();
    lines.add(Caption.name(node.subject()));
    lines.add(Caption.detail(node));
    lines.add(node.classification().map(text -> "[" + OneLine.of(text) + "]").orElse(""));
    lines.add(found(node.subject()));
    lines.add(
        bundles.stream()
            .filter(bundle -> bundle.startsAt(node.id()))
            .map(bundle -> "→ " + bundle.mark())
            .collect(Collectors.joining(", ")));
    bundles.stream()
        .filter(bundle -> bundle.endsAt(node.id()))
        .forEach(bundle -> lines.add(line(bundle)));
    return lines.stream().filter(line -> !line.isEmpty()).toList();
  }

  private static String line(Bundle bundle) {
    var what = String.join(" · ", lines(bundle.edges().get(0)));
    var flows = bundle.edges().size() + " flows";
    return bundle.mark() + " → " + (what.isEmpty() ? flows : flows + ": " + what);
  }

  /** Returns the lines of text beside a flow. */
  static List<String> lines(Diagram.Edge edge) {
    var open = edge.encryption() == Encryption.PLAIN ? Encryption.PLAIN.title() : "";
    return List.of(Caption.data(edge), Caption.protocol(edge), open, found(edge.subject())).stream()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private static String found(Diagram.Subject subject) {
    var worst = Caption.worst(subject);
    return worst.isEmpty() ? "" : "! " + worst;
  }

  /** Returns the title of a boundary. */
  static String title(Diagram.Boundary boundary) {
    var type = Caption.type(boundary);
    return Caption.name(boundary.subject()) + (type.isEmpty() ? "" : " [" + type + "]");
  }

  String title() {
    return OneLine.of(diagram.title());
  }

  String subtitle() {
    return OneLine.of(diagram.subtitle());
  }

  /** Returns the meanings of the lines and marks that occur. */
  List<String> legend() {
    var legend = new ArrayList<String>();
    var used = diagram.edges().stream().map(Diagram.Edge::encryption).collect(Collectors.toSet());
    var solid =
        List.of(Encryption.ENCRYPTED, Encryption.LOCAL).stream().filter(used::contains).toList();
    if (!solid.isEmpty()) {
      var titles = solid.stream().map(Encryption::title).toList();
      legend.add("solid line: " + String.join(" or ", titles));
    }
    addIf(legend, used.contains(Encryption.PLAIN), "dashed line: " + Encryption.PLAIN.title());
    addIf(legend, used.contains(Encryption.UNKNOWN), "dotted line: " + Encryption.UNKNOWN.title());
    boolean returnsData = diagram.edges().stream().anyMatch(Diagram.Edge::returnsData);
    addIf(legend, returnsData, "two heads: the answer carries data");
    boolean classes = diagram.nodes().stream().anyMatch(each -> each.classification().isPresent());
    addIf(legend, classes, "[class]: the highest class of data in it");
    boolean found = diagram.subjects().anyMatch(each -> !each.findings().isEmpty());
    addIf(legend, found, "! rule: found by a check");
    return legend;
  }

  private static void addIf(List<String> legend, boolean condition, String line) {
    if (condition) {
      legend.add(line);
    }
  }
}
