package dev.plumbline.bench;

import static dev.plumbline.bench.Shapes.join;
import static dev.plumbline.bench.Shapes.lines;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** Shapes whose inputs are several files, or in formats of others. */
final class ForeignShapes {
  private ForeignShapes() {}

  static List<Shape> all() {
    return List.of(
        new Shape(
            "landscape",
            "components of a landscape as a large organisation might write it",
            1000,
            Landscape::files),
        new Shape("files", "files of one model, each with a service", 250, ForeignShapes::files),
        new Shape(
            "includes", "files that one model includes by name", 250, ForeignShapes::includes),
        compose(
            "compose",
            "services of a Compose file, all of one network",
            250,
            n ->
                lines(
                    n,
                    s ->
                        "  s%d:\n    image: postgres:16\n    environment: {NEXT: 's%d:5432'}"
                            .formatted(s, (s + 1) % n))),
        compose(
            "compose-clique",
            "services of a Compose file that depend on all before them, by dependencies",
            2000,
            edges -> {
              int n = (int) Math.round(Math.sqrt(2.0 * edges));
              return lines(
                  n,
                  s ->
                      "  s%d:\n    image: acme/app:1\n    depends_on: [%s]"
                          .formatted(s, join(s, "s")));
            }),
        compose(
            "compose-variables",
            "variables of one service of a Compose file",
            1000,
            n ->
                "  s0:\n    image: acme/app:1\n    environment:\n"
                    + lines(n, v -> "      KEY_%d: http://host-%d:80/".formatted(v, v))),
        markdown(
            "markdown-diagrams",
            "Mermaid diagrams in one Markdown file",
            250,
            n ->
                lines(
                    n,
                    s ->
                        "## Part %d\n\n```mermaid\nflowchart LR\n  s%d --> s%d\n```\n"
                            .formatted(s, s, (s + 1) % n))),
        markdown(
            "markdown-tables",
            "tables in one Markdown file",
            250,
            n ->
                lines(
                    n,
                    s ->
                        ("## Part %d\n\n| component | owner | note |\n|---|---|---|\n"
                                + "| s%d | team-%d | runs SLA%d in the EU |\n")
                            .formatted(s, s, s, s))),
        markdown(
            "markdown-headings",
            "chapters of prose in one Markdown file",
            1000,
            n ->
                lines(
                    n,
                    s ->
                        "## S%d\n\nThe s%d calls s%d over TLS and keeps backups.\n"
                            .formatted(s, s, (s + 1) % n))));
  }

  private static Shape compose(
      String name, String grows, int smallest, IntFunction<String> services) {
    return new Shape(
        name, grows, smallest, n -> Map.of("compose.yaml", "services:\n" + services.apply(n)));
  }

  private static Shape markdown(String name, String grows, int smallest, IntFunction<String> text) {
    return new Shape(
        name,
        grows,
        smallest,
        n ->
            Map.of(
                "architecture.md",
                "---\nsystem: grown\ncomponents:\n"
                    + lines(n, s -> "  s%d: service".formatted(s))
                    + "---\n# Grown\n\n"
                    + text.apply(n)));
  }

  private static Map<String, String> files(int count) {
    var files = new TreeMap<String, String>();
    for (int at = 0; at < count; at++) {
      files.put(
          "part-%d.yaml".formatted(at),
          """
          system: grown
          components: {s%d: service}
          flows:
            - s%d -> s%d: https
          """
              .formatted(at, at, (at + 1) % count));
    }
    return files;
  }

  private static Map<String, String> includes(int count) {
    var files = new TreeMap<String, String>();
    files.put(
        "model.yaml",
        "system: grown\ninclude:\n" + lines(count, at -> "  - parts/p%d.yaml".formatted(at)));
    for (int at = 0; at < count; at++) {
      files.put("parts/p%d.yaml".formatted(at), "components: {s%d: service}\n".formatted(at));
    }
    return files;
  }
}
