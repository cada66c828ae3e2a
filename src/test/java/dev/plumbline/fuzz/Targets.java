package dev.plumbline.fuzz;

import java.util.List;

/** Every target, the quick ones first. */
final class Targets {
  private static final List<Target> ALL =
      List.of(
          Target.of("yaml", YamlTarget.class, YamlTarget::fuzzerTestOneInput, "document"),
          Target.of("json", JsonTarget.class, JsonTarget::fuzzerTestOneInput, "document"),
          Target.of(
              "quantity", QuantityTarget.class, QuantityTarget::fuzzerTestOneInput, "quantity"),
          Target.of("markers", MarkersTarget.class, MarkersTarget::fuzzerTestOneInput, "document"),
          Target.of("model", ModelTarget.class, ModelTarget::fuzzerTestOneInput, "lift")
              .takingModels(),
          Target.of("markdown", MarkdownTarget.class, MarkdownTarget::fuzzerTestOneInput, "lift")
              .takingModels(),
          Target.of(
                  "catalogue",
                  CatalogueTarget.class,
                  CatalogueTarget::fuzzerTestOneInput,
                  "lift/catalogue",
                  "ontology")
              .takingModels(),
          Target.of("query", QueryTarget.class, QueryTarget::fuzzerTestOneInput, "sparql"),
          Target.of("rule", RuleTarget.class, RuleTarget::fuzzerTestOneInput, "rule", "sparql"),
          Target.of("compose", ComposeTarget.class, ComposeTarget::fuzzerTestOneInput, "importer")
              .trying("compose"),
          Target.of("mounted", MountedTarget.class, MountedTarget::fuzzerTestOneInput, "importer")
              .trying("compose"),
          Target.of("files", FilesTarget.class, FilesTarget::fuzzerTestOneInput, "input"),
          Target.of("diagram", DiagramTarget.class, DiagramTarget::fuzzerTestOneInput, "lift")
              .takingModels(),
          Target.of("secrets", SecretsTarget.class, SecretsTarget::fuzzerTestOneInput, "importer"),
          Target.of("options", OptionsTarget.class, OptionsTarget::fuzzerTestOneInput, "cli")
              .takingModels(),
          Target.of("update", UpdateTarget.class, UpdateTarget::fuzzerTestOneInput, "document"),
          Target.of("check", CheckTarget.class, CheckTarget::fuzzerTestOneInput, "lift", "input")
              .takingModels());

  private Targets() {}

  /** Returns every target. */
  static List<Target> all() {
    return ALL;
  }
}
