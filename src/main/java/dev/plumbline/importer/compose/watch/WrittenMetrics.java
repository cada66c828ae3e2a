package dev.plumbline.importer.compose.watch;

import dev.plumbline.importer.ModelBuilder;
import dev.plumbline.importer.compose.project.Mount;
import dev.plumbline.importer.compose.service.Service;
import java.util.regex.Pattern;

/** Writes that a job leaves its measurements in the folder from which node_exporter reads them. */
public final class WrittenMetrics {
  private static final Pattern FOLDER =
      Pattern.compile("(?i)(.*[/_.-])?text[-_]?files?([-_]collector)?(/.*)?");

  private WrittenMetrics() {}

  /** Writes the fact where the service may write to such a folder. */
  public static void describe(Service service, ModelBuilder component) {
    service.mounts().stream()
        .filter(mount -> !component.has("monitoring"))
        .filter(mount -> !mount.readOnly() && isFolder(mount))
        .findFirst()
        .ifPresent(
            mount ->
                component.put(
                    "monitoring", "n/a: its measurements are in " + mount.path(), mount.at()));
  }

  private static boolean isFolder(Mount mount) {
    return FOLDER.matcher(mount.path()).matches()
        || mount.source().filter(FOLDER.asMatchPredicate()).isPresent();
  }
}
