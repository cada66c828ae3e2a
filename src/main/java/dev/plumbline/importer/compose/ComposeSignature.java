package dev.plumbline.importer.compose;

import dev.plumbline.document.Document;
import dev.plumbline.document.Tree;
import dev.plumbline.importer.compose.project.Fields;
import dev.plumbline.importer.compose.project.FileNames;
import java.util.Set;

/** Recognises Compose files by their content. */
final class ComposeSignature {
  /** Root keys of other formats that also have services or mappings with an image. */
  private static final Set<String> OTHERS =
      Set.of(
          "apiVersion",
          "kind",
          "jobs",
          "on",
          "openapi",
          "swagger",
          "asyncapi",
          "system",
          "components",
          "flows",
          "boundaries",
          "stages",
          "pipelines",
          "pipeline",
          "workspace",
          "threagile_version",
          "stack",
          "orbs",
          "steps",
          "replicaCount",
          "otmVersion");

  /** Keys that only services have, among the formats often found beside Compose files. */
  private static final Set<String> SERVICE_KEYS =
      Set.of(
          "build",
          "cap_add",
          "command",
          "container_name",
          "depends_on",
          "deploy",
          "entrypoint",
          "env_file",
          "environment",
          "expose",
          "extends",
          "extra_hosts",
          "healthcheck",
          "image",
          "links",
          "logging",
          "network_mode",
          "networks",
          "ports",
          "privileged",
          "profiles",
          "restart",
          "scale",
          "secrets",
          "volumes",
          "volumes_from");

  /** Keys that may stand beside {@code services}. */
  private static final Set<String> TOP =
      Set.of(
          "version",
          "name",
          "services",
          "networks",
          "volumes",
          "secrets",
          "configs",
          "include",
          "models");

  /** Keys of pipeline jobs and chart values, which look like services. */
  private static final Set<String> FOREIGN_KEYS =
      Set.of("repository", "run", "runs-on", "script", "stage", "steps", "uses");

  private ComposeSignature() {}

  static boolean isCompose(Document document) {
    if (!(document.root() instanceof Tree.Mapping root)
        || root.entries().isEmpty()
        || root.entries().stream().anyMatch(entry -> OTHERS.contains(entry.key().text()))) {
      return false;
    }
    if (root.get("services").isPresent()) {
      return (hasOnlyTopKeys(root) || FileNames.isCompose(document.file()))
          && hasServices(root, document);
    }
    return root.get("include").isPresent()
        ? hasOnlyTopKeys(root) && isIncluding(root, document.file())
        : isVersionOne(root);
  }

  private static boolean hasOnlyTopKeys(Tree.Mapping root) {
    return root.entries().stream()
        .map(entry -> entry.key().text())
        .allMatch(key -> TOP.contains(key) || key.startsWith("x-"));
  }

  /** The model format includes files too, but never as mappings with a path. */
  private static boolean isIncluding(Tree.Mapping root, String file) {
    var includes = Fields.items(root, "include");
    return FileNames.isCompose(file)
        || !includes.isEmpty()
            && includes.stream()
                .allMatch(
                    item ->
                        item instanceof Tree.Mapping mapping && mapping.get("path").isPresent());
  }

  /** A tag such as {@code !reset} takes a service away. */
  private static boolean hasServices(Tree.Mapping root, Document document) {
    var services = Fields.mapping(root, "services");
    return services.isPresent()
        && services.get().entries().stream()
            .map(Tree.Entry::value)
            .anyMatch(value -> isService(value, 1) || document.tags().containsKey(value.at()));
  }

  /**
   * Version 1 has the services at the root: each has an image or a build, and one has another key
   * too.
   */
  private static boolean isVersionOne(Tree.Mapping root) {
    var bodies = root.entries().stream().map(Tree.Entry::value).toList();
    return bodies.stream().allMatch(body -> runsSomething(body) && isService(body, 1))
        && bodies.stream().anyMatch(body -> isService(body, 2));
  }

  private static boolean runsSomething(Tree value) {
    return value instanceof Tree.Mapping body
        && (Fields.scalar(body, "image").isPresent() || body.get("build").isPresent());
  }

  private static boolean isService(Tree value, int least) {
    if (!(value instanceof Tree.Mapping body)) {
      return false;
    }
    var keys = body.entries().stream().map(entry -> entry.key().text()).toList();
    return keys.stream().filter(SERVICE_KEYS::contains).count() >= least
        && keys.stream().noneMatch(FOREIGN_KEYS::contains);
  }
}
