package dev.plumbline.diagram;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** PlantUML with shapes of its own, so that nothing is fetched from elsewhere. */
final class PlantUml extends TextNotation {
  private static final String PLAIN = " .,:()-/_+·…—";

  PlantUml() {
    super("plantuml", "puml");
  }

  @Override
  public Optional<String> fence() {
    return Optional.of("plantuml");
  }

  @Override
  String text(Words words, Look look) {
    var theme = look.theme();
    var text = new StringBuilder("@startuml\n");
    text.append("title ").append(escaped(heading(words.diagram()))).append('\n');
    text.append(
        look.direction() == Direction.DOWN
            ? "top to bottom direction\n"
            : "left to right direction\n");
    text.append("skinparam backgroundColor ").append(theme.ground()).append('\n');
    text.append("skinparam defaultFontColor ").append(theme.ink()).append('\n');
    text.append("skinparam defaultTextAlignment center\nskinparam shadowing false\n");
    inside(words, theme, Optional.empty(), 0, text);
    words.diagram().edges().forEach(edge -> edge(words, theme, edge, text));
    return text.append("@enduml\n").toString();
  }

  private static void inside(
      Words words, Theme theme, Optional<String> id, int depth, StringBuilder text) {
    for (var node : words.nodesIn(id)) {
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
      text.append(indent(depth)).append(word).append(' ').append(quoted(lines(node)));
      text.append(" as ").append(words.token(node.id())).append(' ').append(ink.fill());
      text.append(";line:").append(line.substring(1)).append('\n');
    }
    for (var boundary : words.boundariesIn(id)) {
      text.append(indent(depth)).append("rectangle ").append(quoted(List.of(title(boundary))));
      text.append(" as ").append(words.token(boundary.id())).append(' ');
      text.append(theme.depth(Math.min(3, depth))).append(";line:");
      text.append(theme.border().substring(1)).append(";line.dashed {\n");
      inside(words, theme, Optional.of(boundary.id()), depth + 1, text);
      text.append(indent(depth)).append("}\n");
    }
  }

  private static void edge(Words words, Theme theme, Diagram.Edge edge, StringBuilder text) {
    var colour =
        edge.subject().findings().stream()
            .findFirst()
            .map(worst -> theme.severity(worst.severity()))
            .orElse(theme.line(edge.encryption()));
    var style =
        switch (edge.encryption()) {
          case PLAIN -> ",dashed";
          case UNKNOWN -> ",dotted";
          case ENCRYPTED, LOCAL -> "";
        };
    text.append(words.token(edge.from())).append(edge.answers() ? " <-[" : " -[");
    text.append(colour).append(style).append("]-> ").append(words.token(edge.to()));
    var label = lines(edge).stream().map(PlantUml::escaped).collect(Collectors.joining("\\n"));
    text.append(label.isEmpty() ? "" : " : " + label).append('\n');
  }

  private static String quoted(List<String> lines) {
    return lines.stream().map(PlantUml::escaped).collect(Collectors.joining("\\n", "\"", "\""));
  }

  /** Writes all that could be markup or a directive as the number of a character. */
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
