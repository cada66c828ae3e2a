package dev.plumbline.diagram.notation;

import dev.plumbline.diagram.Diagram;
import dev.plumbline.diagram.Encryption;
import dev.plumbline.diagram.Shape;
import dev.plumbline.diagram.layout.Look;
import dev.plumbline.diagram.paint.Direction;
import dev.plumbline.diagram.paint.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Mermaid flowcharts, which GitHub and GitLab show in Markdown. */
final class Mermaid extends TextNotation {
  /** Room for the lines of labels, which Mermaid would wrap, and for the titles of boundaries. */
  private static final String CONFIG =
      """
      config:
        flowchart:
          wrappingWidth: 320
          subGraphTitleMargin: {top: 4, bottom: 12}
        themeVariables: {fontSize: 12px}
      ---
      """;

  private static final String LEGEND = "legend";

  Mermaid() {
    super("mermaid", "mmd");
  }

  @Override
  public Optional<String> fence() {
    return Optional.of("mermaid");
  }

  @Override
  String text(NotationText content, Look look) {
    var text = new StringBuilder();
    text.append("---\ntitle: ").append(yaml(content.title())).append('\n').append(CONFIG);
    text.append(look.direction() == Direction.DOWN ? "flowchart TB\n" : "flowchart LR\n");
    text.append("  accTitle: ").append(escaped(content.title())).append('\n');
    text.append("  accDescr: ").append(escaped(content.subtitle())).append('\n');
    inside(content, Optional.empty(), 1, text);
    content.diagram().edges().forEach(edge -> edge(content, edge, text));
    legend(content, look.theme(), text);
    styles(content, look.theme(), text);
    return text.toString();
  }

  private static void inside(
      NotationText content, Optional<String> id, int depth, StringBuilder text) {
    for (var node : content.nodesIn(id)) {
      var label = quoted(content.lines(node));
      text.append(indent(depth)).append(content.identifier(node.id()));
      text.append(
          switch (node.shape()) {
            case EXTERNAL -> "[" + label + "]";
            case PROCESS -> "([" + label + "])";
            case STORE -> "[(" + label + ")]";
            case QUEUE -> "[[" + label + "]]";
            case AREA -> "(" + label + ")";
          });
      text.append(":::").append(node.shape().id()).append('\n');
    }
    for (var boundary : content.boundariesIn(id)) {
      text.append(indent(depth)).append("subgraph ").append(content.identifier(boundary.id()));
      text.append("[").append(quoted(List.of(NotationText.title(boundary)))).append("]\n");
      inside(content, Optional.of(boundary.id()), depth + 1, text);
      text.append(indent(depth)).append("end\n");
    }
  }

  private static void edge(NotationText content, Diagram.Edge edge, StringBuilder text) {
    boolean open = edge.encryption() == Encryption.PLAIN || edge.encryption() == Encryption.UNKNOWN;
    var arrow = (edge.returnsData() ? "<" : "") + (open ? "-.->" : "-->");
    var lines = NotationText.lines(edge);
    text.append(indent(1)).append(content.identifier(edge.from())).append(' ').append(arrow);
    if (!lines.isEmpty()) {
      text.append('|').append(quoted(lines)).append('|');
    }
    text.append(' ').append(content.identifier(edge.to())).append('\n');
  }

  /** Writes the subtitle and the legend into a box without a frame. */
  private static void legend(NotationText content, Theme theme, StringBuilder text) {
    var lines = new ArrayList<String>();
    lines.add(content.subtitle());
    lines.addAll(content.legend());
    text.append(indent(1)).append(LEGEND).append("[").append(quoted(lines)).append("]\n");
    text.append("  style legend fill:none,stroke:none,text-align:left,color:");
    text.append(theme.quiet()).append('\n');
  }

  private static void styles(NotationText content, Theme theme, StringBuilder text) {
    for (var shape : Shape.values()) {
      if (content.diagram().nodes().stream().anyMatch(node -> node.shape() == shape)) {
        var ink = theme.shape(shape);
        text.append(
            "  classDef %s fill:%s,stroke:%s,color:%s%n"
                .formatted(shape.id(), ink.fill(), ink.stroke(), theme.ink())
                .replace("\r", ""));
      }
    }
    for (var boundary : content.diagram().boundaries()) {
      text.append("  style ").append(content.identifier(boundary.id())).append(" fill:");
      text.append(theme.depth(0)).append(",stroke:").append(theme.border());
      text.append(",color:").append(theme.ink()).append(",stroke-dasharray:6 3\n");
    }
    for (var node : content.diagram().nodes()) {
      node.subject().findings().stream()
          .findFirst()
          .ifPresent(
              worst ->
                  text.append("  style ")
                      .append(content.identifier(node.id()))
                      .append(" stroke:")
                      .append(theme.severity(worst.severity()))
                      .append(",stroke-width:3px\n"));
    }
    int number = 0;
    for (var edge : content.diagram().edges()) {
      text.append("  linkStyle ").append(number++).append(" stroke:").append(colour(edge, theme));
      text.append(
          switch (edge.encryption()) {
            case PLAIN -> ",stroke-width:2px,stroke-dasharray:7 4\n";
            case UNKNOWN -> ",stroke-dasharray:2 3\n";
            case ENCRYPTED, LOCAL -> "\n";
          });
    }
  }

  private static String quoted(List<String> lines) {
    return lines.stream().map(Mermaid::escaped).collect(Collectors.joining("<br/>", "\"", "\""));
  }

  /**
   * Escapes a text for YAML: special characters become the numbers of their UTF-16 units. Mermaid
   * sanitizes a title as HTML but shows it as text, so the special characters of HTML are replaced.
   */
  private static String yaml(String text) {
    var yaml = new StringBuilder("\"");
    for (char unit : text.replace('<', '‹').replace('>', '›').replace('&', '+').toCharArray()) {
      yaml.append(isPlain(unit) ? String.valueOf(unit) : "\\u%04X".formatted((int) unit));
    }
    return yaml.append('"').toString();
  }

  private static boolean isPlain(int point) {
    return point > 0x7F || Character.isLetterOrDigit(point) || " .,:-/()+!".indexOf(point) >= 0;
  }

  /** Escapes a text: the special characters of Mermaid, Markdown and HTML become numbers. */
  static String escaped(String text) {
    var escaped = new StringBuilder();
    text.codePoints()
        .forEach(
            point -> {
              if (isPlain(point)) {
                escaped.appendCodePoint(point);
              } else {
                escaped.append('#').append(point).append(';');
              }
            });
    return escaped.toString();
  }
}
