package dev.plumbline.diagram.notation;

import dev.plumbline.diagram.Diagram;
import dev.plumbline.diagram.Shape;
import dev.plumbline.diagram.layout.Look;
import dev.plumbline.diagram.paint.Direction;
import dev.plumbline.diagram.paint.Theme;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** PlantUML with its built-in shapes, so that nothing is downloaded. */
final class PlantUml extends TextNotation {
  private static final String STYLE =
      """
      skinparam defaultTextAlignment center
      skinparam shadowing false
      skinparam nodesep 50
      skinparam ranksep 70
      skinparam rectangle<<process>> {
        roundCorner 30
      }
      hide stereotype
      """;

  private static final String PLAIN = " .,:()-/_+·…—";

  PlantUml() {
    super("plantuml", "puml");
  }

  @Override
  public Optional<String> fence() {
    return Optional.of("plantuml");
  }

  @Override
  String text(NotationText content, Look look) {
    var theme = look.theme();
    var text = new StringBuilder("@startuml\n");
    text.append(title(content));
    text.append(
        look.direction() == Direction.DOWN
            ? "top to bottom direction\n"
            : "left to right direction\n");
    text.append("skinparam backgroundColor ").append(theme.ground()).append('\n');
    text.append("skinparam defaultFontColor ").append(theme.ink()).append('\n');
    text.append(STYLE);
    inside(content, theme, Optional.empty(), 0, text);
    content.diagram().edges().forEach(edge -> edge(content, theme, edge, text));
    legend(content, text);
    return text.append("@enduml\n").toString();
  }

  /** Returns the heading for both notations of PlantUML. */
  static String title(NotationText content) {
    return "title\n%s\n<size:11>%s</size>\nend title\n"
        .formatted(escaped(content.title()), orSpace(escaped(content.subtitle())));
  }

  private static void legend(NotationText content, StringBuilder text) {
    if (!content.legend().isEmpty()) {
      text.append("legend bottom\n");
      content.legend().forEach(line -> text.append(escaped(line)).append('\n'));
      text.append("end legend\n");
    }
  }

  private static void inside(
      NotationText content, Theme theme, Optional<String> id, int depth, StringBuilder text) {
    for (var node : content.nodesIn(id)) {
      var ink = theme.shape(node.shape());
      var word =
          switch (node.shape()) {
            case EXTERNAL -> node.kind().equals("person") ? "actor" : "rectangle";
            case PROCESS -> "rectangle";
            case STORE -> "database";
            case QUEUE -> "queue";
            case AREA -> "collections";
          };
      var line =
          node.subject().findings().stream()
              .findFirst()
              .map(worst -> theme.severity(worst.severity()) + ";line.bold")
              .orElse(ink.stroke());
      text.append(indent(depth)).append(word).append(' ').append(quoted(content.lines(node)));
      text.append(" as ").append(content.identifier(node.id()));
      text.append(node.shape() == Shape.PROCESS ? " <<process>> " : " ").append(ink.fill());
      text.append(";line:").append(line.substring(1)).append('\n');
    }
    for (var boundary : content.boundariesIn(id)) {
      text.append(indent(depth))
          .append("rectangle ")
          .append(quoted(List.of(NotationText.title(boundary))));
      text.append(" as ").append(content.identifier(boundary.id())).append(' ');
      text.append(theme.depth(Math.min(3, depth))).append(";line:");
      text.append(theme.border().substring(1)).append(";line.dashed {\n");
      inside(content, theme, Optional.of(boundary.id()), depth + 1, text);
      text.append(indent(depth)).append("}\n");
    }
  }

  private static void edge(
      NotationText content, Theme theme, Diagram.Edge edge, StringBuilder text) {
    var style =
        switch (edge.encryption()) {
          case PLAIN -> ",dashed";
          case UNKNOWN -> ",dotted";
          case ENCRYPTED, LOCAL -> "";
        };
    text.append(content.identifier(edge.from())).append(edge.returnsData() ? " <-[" : " -[");
    text.append(colour(edge, theme))
        .append(style)
        .append("]-> ")
        .append(content.identifier(edge.to()));
    var label =
        NotationText.lines(edge).stream().map(PlantUml::escaped).collect(Collectors.joining("\\n"));
    text.append(label.isEmpty() ? "" : " : " + label).append('\n');
  }

  static String quoted(List<String> lines) {
    return '"'
        + orSpace(lines.stream().map(PlantUml::escaped).collect(Collectors.joining("\\n")))
        + '"';
  }

  /** Returns a blank for an empty text, which PlantUML does not accept. */
  private static String orSpace(String text) {
    return text.isEmpty() ? " " : text;
  }

  /** Escapes a text: characters that could be markup or a directive become numbers. */
  static String escaped(String text) {
    var escaped = new StringBuilder();
    int before = -1;
    for (int point : text.codePoints().toArray()) {
      boolean plain =
          Character.isLetterOrDigit(point) || PLAIN.indexOf(point) >= 0 || point > 0xFFFF;
      if (plain && (point != before || Character.isLetterOrDigit(point))) {
        escaped.appendCodePoint(point);
      } else {
        escaped.append("<U+%04X>".formatted(point));
      }
      before = point;
    }
    return escaped.toString();
  }
}
