package dev.plumbline.diagram.notation;

import dev.plumbline.diagram.Diagram;
import dev.plumbline.diagram.Encryption;
import dev.plumbline.diagram.Shape;
import dev.plumbline.diagram.layout.Look;
import dev.plumbline.diagram.paint.Caption;
import dev.plumbline.diagram.paint.Direction;
import dev.plumbline.diagram.paint.Theme;
import dev.plumbline.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * PlantUML in the notation of the C4 model: people, systems, containers and their boundaries. The
 * macros come from the library that is part of PlantUML, so that nothing is downloaded.
 */
final class C4PlantUml extends TextNotation {
  private static final String OPEN = "open";
  private static final String UNKNOWN = "unknown";
  private static final String FOUND = "found";

  C4PlantUml() {
    super("c4plantuml", "puml");
  }

  @Override
  public Optional<String> fence() {
    return Optional.of("plantuml");
  }

  @Override
  String text(NotationText content, Look look) {
    var text = new StringBuilder("@startuml\n!include <C4/C4_Container>\n");
    text.append(
        look.direction() == Direction.DOWN ? "LAYOUT_TOP_DOWN()\n" : "LAYOUT_LEFT_RIGHT()\n");
    text.append(PlantUml.title(content));
    tags(look.theme(), text);
    inside(content, Optional.empty(), 0, text);
    content.diagram().edges().forEach(edge -> edge(content, edge, text));
    return text.append("SHOW_LEGEND()\n@enduml\n").toString();
  }

  private static void tags(Theme theme, StringBuilder text) {
    text.append(
        """
        AddRelTag("%s", $textColor="%s", $lineColor="%s", $lineStyle=DashedLine(), $legendText="%s")
        AddRelTag("%s", $lineStyle=DottedLine(), $legendText="%s")
        AddElementTag("%s", $borderColor="%s", $borderThickness="3", $legendText="found by a check")
        """
            .formatted(
                OPEN,
                theme.line(Encryption.PLAIN),
                theme.line(Encryption.PLAIN),
                Encryption.PLAIN.title(),
                UNKNOWN,
                Encryption.UNKNOWN.title(),
                FOUND,
                theme.severity(Severity.ERROR)));
  }

  private static void inside(
      NotationText content, Optional<String> id, int depth, StringBuilder text) {
    for (var node : content.nodesIn(id)) {
      node(content, node, depth, text);
    }
    for (var boundary : content.boundariesIn(id)) {
      text.append(indent(depth)).append("Boundary(").append(content.identifier(boundary.id()));
      text.append(", ").append(PlantUml.quoted(List.of(Caption.name(boundary.subject()))));
      var type = Caption.type(boundary);
      text.append(type.isEmpty() ? "" : ", " + PlantUml.quoted(List.of(type))).append(") {\n");
      inside(content, Optional.of(boundary.id()), depth + 1, text);
      text.append(indent(depth)).append("}\n");
    }
  }

  private static void node(NotationText content, Diagram.Node node, int depth, StringBuilder text) {
    boolean system = node.shape() == Shape.EXTERNAL || node.shape() == Shape.AREA;
    var lines = new ArrayList<>(content.lines(node));
    lines.remove(Caption.name(node.subject()));
    lines.remove(Caption.detail(node));
    text.append(indent(depth))
        .append(macro(node))
        .append('(')
        .append(content.identifier(node.id()));
    text.append(", ").append(PlantUml.quoted(List.of(Caption.name(node.subject()))));
    if (system) {
      lines.add(0, Caption.detail(node));
    } else {
      text.append(", ").append(PlantUml.quoted(List.of(Caption.detail(node))));
    }
    text.append(", ").append(PlantUml.quoted(lines));
    text.append(node.subject().findings().isEmpty() ? "" : ", $tags=\"" + FOUND + '"');
    text.append(")\n");
  }

  private static String macro(Diagram.Node node) {
    return switch (node.shape()) {
      case EXTERNAL -> node.kind().equals("person") ? "Person" : "System_Ext";
      case PROCESS -> "Container";
      case STORE -> "ContainerDb";
      case QUEUE -> "ContainerQueue";
      case AREA -> "System";
    };
  }

  private static void edge(NotationText content, Diagram.Edge edge, StringBuilder text) {
    var lines = new ArrayList<>(NotationText.lines(edge));
    var protocol = Caption.protocol(edge).strip();
    lines.remove(protocol);
    text.append(edge.returnsData() ? "BiRel(" : "Rel(").append(content.identifier(edge.from()));
    text.append(", ")
        .append(content.identifier(edge.to()))
        .append(", ")
        .append(PlantUml.quoted(lines));
    text.append(", ").append(PlantUml.quoted(List.of(protocol)));
    text.append(
        switch (edge.encryption()) {
          case PLAIN -> ", $tags=\"" + OPEN + "\")\n";
          case UNKNOWN -> ", $tags=\"" + UNKNOWN + "\")\n";
          case ENCRYPTED, LOCAL -> ")\n";
        });
  }
}
