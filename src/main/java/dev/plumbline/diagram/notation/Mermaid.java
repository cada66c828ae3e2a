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
  /** Room for lines of labels, which would be broken anywhere, and for the titles of boundaries. */
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
  String text(NotationText words, Look look) {
    var text = new StringBuilder();
    text.append("---\ntitle: ").append(yaml(words.title())).append('\n').append(CONFIG);
    text.append(look.direction() == Direction.DOWN ? "flowchart TB\n" : "flowchart LR\n");
    text.append("  accTitle: ").append(escaped(words.title())).append('\n');
    text.append("  accDescr: ").append(escaped(words.subtitle())).append('\n');
    inside(words, Optional.empty(), 1, text);
    words.diagram().edges().forEach(edge -> edge(words, edge, text));
    legend(words, look.theme(), text);
    styles(words, look.theme(), text);
    return text.toString();
  }

  private static void inside(
      NotationText words, Optional<String> id, int depth, StringBuilder text) {
    for (var node : words.nodesIn(id)) {
      var label = quoted(words.lines(node));
      text.append(indent(depth)).append(words.token(node.id()));
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
    for (var boundary : words.boundariesIn(id)) {
      text.append(indent(depth)).append("subgraph ").append(words.token(boundary.id()));
      text.append("[").append(quoted(List.of(NotationText.title(boundary)))).append("]\n");
      inside(words, Optional.of(boundary.id()), depth + 1, text);
      text.append(indent(depth)).append("end\n");
    }
  }

  private static void edge(NotationText words, Diagram.Edge edge, StringBuilder text) {
    boolean open = edge.encryption() == Encryption.PLAIN || edge.encryption() == Encryption.UNKNOWN;
    var arrow = (edge.returnsData() ? "<" : "") + (open ? "-.->" : "-->");
    var lines = NotationText.lines(edge);
    text.append(indent(1)).append(words.token(edge.from())).append(' ').append(arrow);
    if (!lines.isEmpty()) {
      text.append('|').append(quoted(lines)).append('|');
    }
    text.append(' ').append(words.token(edge.to())).append('\n');
  }

  /** The view that is shown and what its lines mean stand in a box without a frame. */
  private static void legend(NotationText words, Theme theme, StringBuilder text) {
    var lines = new ArrayList<String>();
    lines.add(words.subtitle());
    lines.addAll(words.legend());
    text.append(indent(1)).append(LEGEND).append("[").append(quoted(lines)).append("]\n");
    text.append("  style legend fill:none,stroke:none,text-align:left,color:");
    text.append(theme.quiet()).append('\n');
  }

  private static void styles(NotationText words, Theme theme, StringBuilder text) {
    for (var shape : Shape.values()) {
      if (words.diagram().nodes().stream().anyMatch(node -> node.shape() == shape)) {
        var ink = theme.shape(shape);
        text.append(
            "  classDef %s fill:%s,stroke:%s,color:%s%n"
                .formatted(shape.id(), ink.fill(), ink.stroke(), theme.ink())
                .replace("\r", ""));
      }
    }
    for (var boundary : words.diagram().boundaries()) {
      text.append("  style ").append(words.token(boundary.id())).append(" fill:");
      text.append(theme.depth(0)).append(",stroke:").append(theme.border());
      text.append(",color:").append(theme.ink()).append(",stroke-dasharray:6 3\n");
    }
    for (var node : words.diagram().nodes()) {
      node.subject().findings().stream()
          .findFirst()
          .ifPresent(
              worst ->
                  text.append("  style ")
                      .append(words.token(node.id()))
                      .append(" stroke:")
                      .append(theme.severity(worst.severity()))
                      .append(",stroke-width:3px\n"));
    }
    int number = 0;
    for (var edge : words.diagram().edges()) {
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
   * Writes all that YAML could take for its own as the number of a UTF-16 unit. Mermaid cleans a
   * title as HTML and then shows it as text, so that the signs of HTML would come out wrong.
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

  /** Writes all that Mermaid, Markdown or HTML could take for theirs as a number. */
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
