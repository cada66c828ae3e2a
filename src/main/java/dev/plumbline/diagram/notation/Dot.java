package dev.plumbline.diagram.notation;

import dev.plumbline.diagram.Diagram;
import dev.plumbline.diagram.Shape;
import dev.plumbline.diagram.layout.Look;
import dev.plumbline.diagram.paint.Direction;
import dev.plumbline.diagram.paint.Theme;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The DOT language of Graphviz. */
final class Dot extends TextNotation {
  Dot() {
    super("dot", "dot");
  }

  @Override
  public Optional<String> fence() {
    return Optional.of("dot");
  }

  @Override
  String text(NotationText content, Look look) {
    var theme = look.theme();
    var text = new StringBuilder("digraph plumbline {\n");
    text.append("  graph [compound=true, fontname=\"Helvetica\", labelloc=t, nodesep=0.4,")
        .append(" ranksep=0.7, rankdir=")
        .append(look.direction() == Direction.DOWN ? "TB" : "LR")
        .append(", bgcolor=\"%s\", fontcolor=\"%s\",\n".formatted(theme.ground(), theme.ink()))
        .append("    label=<<FONT POINT-SIZE=\"20\"><B>")
        .append(html(content.title().isEmpty() ? " " : content.title()))
        .append("</B></FONT><BR/><FONT POINT-SIZE=\"11\">")
        .append(html(content.subtitle()));
    text.append("<BR/>").append(html(String.join(" · ", content.legend())));
    text.append("<BR/> </FONT>>];\n");
    text.append("  node [fontname=\"Helvetica\", fontsize=12, style=\"filled\", fontcolor=\"")
        .append(theme.ink())
        .append("\"];\n  edge [fontname=\"Helvetica\", fontsize=10, fontcolor=\"")
        .append(theme.ink())
        .append("\"];\n");
    inside(content, theme, Optional.empty(), 1, text);
    content.diagram().edges().forEach(edge -> edge(content, theme, edge, text));
    return text.append("}\n").toString();
  }

  private static void inside(
      NotationText content, Theme theme, Optional<String> id, int depth, StringBuilder text) {
    for (var node : content.nodesIn(id)) {
      var ink = theme.shape(node.shape());
      var worst = node.subject().findings().stream().findFirst();
      text.append(indent(depth)).append(content.identifier(node.id())).append(" [label=");
      text.append(quoted(content.lines(node))).append(shape(node.shape()));
      text.append(
          ", fillcolor=\"%s\", color=\"%s\", penwidth=%s];\n"
              .formatted(
                  ink.fill(),
                  worst.map(each -> theme.severity(each.severity())).orElse(ink.stroke()),
                  worst.isPresent() ? "2.5" : "1.2"));
    }
    for (var boundary : content.boundariesIn(id)) {
      var identifier = content.identifier(boundary.id());
      text.append(indent(depth)).append("subgraph cluster_").append(identifier).append(" {\n");
      text.append(indent(depth + 1))
          .append("label=")
          .append(quoted(List.of(NotationText.title(boundary))));
      text.append("; style=\"dashed,rounded,filled\"; color=\"").append(theme.border());
      text.append("\"; fillcolor=\"").append(theme.depth(Math.min(3, depth - 1))).append("\";\n");
      text.append(indent(depth + 1)).append(identifier);
      text.append(" [shape=point, style=invis, width=0, label=\"\"];\n");
      inside(content, theme, Optional.of(boundary.id()), depth + 1, text);
      text.append(indent(depth)).append("}\n");
    }
  }

  private static String shape(Shape shape) {
    return switch (shape) {
      case EXTERNAL -> ", shape=box";
      case PROCESS -> ", shape=box, style=\"filled,rounded\"";
      case STORE -> ", shape=cylinder";
      case QUEUE -> ", shape=cds, margin=\"0.2,0.15\"";
      case AREA -> ", shape=box3d";
    };
  }

  private static void edge(
      NotationText content, Theme theme, Diagram.Edge edge, StringBuilder text) {
    text.append("  ").append(content.identifier(edge.from())).append(" -> ");
    text.append(content.identifier(edge.to()))
        .append(" [label=")
        .append(quoted(NotationText.lines(edge)));
    text.append(", color=\"").append(colour(edge, theme)).append('"');
    text.append(
        switch (edge.encryption()) {
          case PLAIN -> ", style=dashed";
          case UNKNOWN -> ", style=dotted";
          case ENCRYPTED, LOCAL -> "";
        });
    text.append(edge.returnsData() ? ", dir=both, arrowtail=vee" : "");
    if (content.isBoundary(edge.from())) {
      text.append(", ltail=cluster_").append(content.identifier(edge.from()));
    }
    if (content.isBoundary(edge.to())) {
      text.append(", lhead=cluster_").append(content.identifier(edge.to()));
    }
    text.append("];\n");
  }

  private static String html(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static String quoted(List<String> lines) {
    return lines.stream()
        .map(line -> line.replace("\\", "\\\\").replace("\"", "\\\""))
        .map(line -> line.replace("&", "&amp;"))
        .collect(Collectors.joining("\\n", "\"", "\""));
  }
}
