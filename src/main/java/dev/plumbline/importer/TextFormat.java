package dev.plumbline.importer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A language for describing systems that is neither YAML nor JSON, so that its files are known by
 * their endings and are not read.
 *
 * @param name its name for people
 * @param endings the endings of its files, with the point
 */
public record TextFormat(String name, List<String> endings) {
  private static final List<TextFormat> ALL =
      List.of(
          of("ArchiMate", ".archimate"),
          of("D2", ".d2"),
          of("draw.io", ".drawio", ".drawio.xml"),
          of("Graphviz", ".gv", ".dot"),
          of("LikeC4", ".c4", ".likec4"),
          of("Mermaid", ".mmd", ".mermaid"),
          of("Open Threat Model", ".otm"),
          of("PlantUML", ".puml", ".plantuml", ".iuml"),
          of("Structurizr DSL", ".dsl"),
          of("Terraform", ".tf", ".tf.json", ".tfstate"));

  public TextFormat {
    endings = List.copyOf(endings);
  }

  private static TextFormat of(String name, String... endings) {
    return new TextFormat(name, List.of(endings));
  }

  /** Returns the language of a file with this name. */
  public static Optional<TextFormat> of(String fileName) {
    var name = fileName.toLowerCase(Locale.ROOT);
    return ALL.stream()
        .filter(format -> format.endings.stream().anyMatch(name::endsWith))
        .findFirst();
  }
}
