package dev.plumbline.diagram.notation;

import dev.plumbline.diagram.Diagram;
import dev.plumbline.diagram.Shape;
import dev.plumbline.diagram.layout.Look;
import dev.plumbline.diagram.paint.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The language of D2 by Terrastruct. */
final class D2 extends TextNotation {
  D2() {
    super("d2", "d2");
  }

  @Override
  public Optional<String> fence() {
    return Optional.of("d2");
  }

  @Override
  String text(NotationText content, Look look) {
    var text = new StringBuilder();
    text.append("direction: ").append(look.direction()).append('\n');
    text.append("title: ").append(quoted(List.of(content.title())));
    text.append(" {near: top-center; shape: text; style.font-size: 28}\n");
    var legend = new ArrayList<>(List.of(content.subtitle()));
    legend.addAll(content.legend());
    text.append("legend: ").append(quoted(legend));
    text.append(" {near: bottom-center; shape: text; style.font-size: 14}\n");
    inside(content, look.theme(), Optional.empty(), 0, text);
    content.diagram().edges().forEach(edge -> edge(content, look.theme(), edge, text));
    return text.toString();
  }

  private static void inside(
      NotationText content, Theme theme, Optional<String> id, int depth, StringBuilder text) {
    for (var node : content.nodesIn(id)) {
      var ink = theme.shape(node.shape());
      var worst = node.subject().findings().stream().findFirst();
      text.append(indent(depth)).append(content.identifier(node.id())).append(": ");
      text.append(quoted(content.lines(node))).append(" {").append(shape(node.shape()));
      text.append(
          "; style.fill: \"%s\"; style.stroke: \"%s\"; style.stroke-width: %d}\n"
              .formatted(
                  ink.fill(),
                  worst.map(each -> theme.severity(each.severity())).orElse(ink.stroke()),
                  worst.isPresent() ? 3 : 1));
    }
    for (var boundary : content.boundariesIn(id)) {
      text.append(indent(depth)).append(content.identifier(boundary.id())).append(": ");
      text.append(quoted(List.of(NotationText.title(boundary)))).append(" {\n");
      text.append(indent(depth + 1)).append("style: {stroke-dash: 4; fill: \"");
      text.append(theme.depth(Math.min(3, depth))).append("\"; stroke: \"");
      text.append(theme.border()).append("\"}\n");
      inside(content, theme, Optional.of(boundary.id()), depth + 1, text);
      text.append(indent(depth)).append("}\n");
    }
  }

  private static String shape(Shape shape) {
    return switch (shape) {
      case EXTERNAL -> "shape: rectangle";
      case PROCESS -> "shape: rectangle; style.border-radius: 12";
      case STORE -> "shape: cylinder";
      case QUEUE -> "shape: queue";
      case AREA -> "shape: rectangle; style.multiple: true";
    };
  }

  private static void edge(
      NotationText content, Theme theme, Diagram.Edge edge, StringBuilder text) {
    text.append(path(content, edge.from())).append(edge.returnsData() ? " <-> " : " -> ");
    text.append(path(content, edge.to())).append(": ").append(quoted(NotationText.lines(edge)));
    text.append(" {style.stroke: \"").append(colour(edge, theme)).append('"');
    text.append(
        switch (edge.encryption()) {
          case PLAIN -> "; style.stroke-dash: 5";
          case UNKNOWN -> "; style.stroke-dash: 2";
          case ENCRYPTED, LOCAL -> "";
        });
    text.append("}\n");
  }

  /** Returns the name of an element after those of all containers around it. */
  private static String path(NotationText content, String id) {
    var parent =
        content.diagram().nodes().stream()
            .filter(node -> node.id().equals(id))
            .findFirst()
            .flatMap(Diagram.Node::boundary)
            .or(
                () ->
                    content.diagram().boundaries().stream()
                        .filter(boundary -> boundary.id().equals(id))
                        .findFirst()
                        .flatMap(Diagram.Boundary::parent));
    return parent.map(outer -> path(content, outer) + ".").orElse("") + content.identifier(id);
  }

  private static String quoted(List<String> lines) {
    return lines.stream()
        .map(line -> line.replace("\\", "\\\\").replace("\"", "\\\"").replace("$", "\\$"))
        .collect(Collectors.joining("\\n", "\"", "\""));
  }
}
