package dev.plumbline.fuzz;

import java.util.List;
import java.util.Set;

/** Every target, the quick ones first. */
final class Targets {
  private static final List<Target> ALL =
      List.of(
          new Target("yaml", YamlTarget.class, YamlTarget::fuzzerTestOneInput),
          new Target("json", JsonTarget.class, JsonTarget::fuzzerTestOneInput),
          new Target("quantity", QuantityTarget.class, QuantityTarget::fuzzerTestOneInput),
          new Target("markers", MarkersTarget.class, MarkersTarget::fuzzerTestOneInput),
          new Target("model", ModelTarget.class, ModelTarget::fuzzerTestOneInput),
          new Target("markdown", MarkdownTarget.class, MarkdownTarget::fuzzerTestOneInput),
          new Target("catalogue", CatalogueTarget.class, CatalogueTarget::fuzzerTestOneInput),
          new Target("query", QueryTarget.class, QueryTarget::fuzzerTestOneInput),
          new Target("rule", RuleTarget.class, RuleTarget::fuzzerTestOneInput),
          new Target(
              "compose", ComposeTarget.class, ComposeTarget::fuzzerTestOneInput, Set.of("compose")),
          new Target(
              "mounted", MountedTarget.class, MountedTarget::fuzzerTestOneInput, Set.of("compose")),
          new Target("files", FilesTarget.class, FilesTarget::fuzzerTestOneInput),
          new Target("diagram", DiagramTarget.class, DiagramTarget::fuzzerTestOneInput),
          new Target("secrets", SecretsTarget.class, SecretsTarget::fuzzerTestOneInput),
          new Target("options", OptionsTarget.class, OptionsTarget::fuzzerTestOneInput),
          new Target("update", UpdateTarget.class, UpdateTarget::fuzzerTestOneInput),
          new Target("check", CheckTarget.class, CheckTarget::fuzzerTestOneInput));

  private Targets() {}

  /** Returns every target. */
  static List<Target> all() {
    return ALL;
  }
}
