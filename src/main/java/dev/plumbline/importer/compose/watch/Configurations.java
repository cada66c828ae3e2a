package dev.plumbline.importer.compose.watch;

import dev.plumbline.document.Document;
import dev.plumbline.document.Tree;
import dev.plumbline.importer.compose.service.Identity;
import dev.plumbline.importer.compose.service.MountedFiles;
import dev.plumbline.importer.compose.service.Service;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the files by which a monitoring product is configured, as far as the project has them. */
final class Configurations {
  /** Where products look when no option names a file. */
  private static final Map<String, List<String>> USUAL =
      Map.of(
          "prometheus", List.of("/etc/prometheus/prometheus.yml"),
          "alertmanager", List.of("/etc/alertmanager/alertmanager.yml"),
          "loki", List.of("/etc/loki/local-config.yaml", "/etc/loki/config.yaml"),
          "tempo", List.of("/etc/tempo.yaml", "/conf/tempo.yaml"),
          "opentelemetry-collector",
              List.of("/etc/otelcol/config.yaml", "/etc/otelcol-contrib/config.yaml"),
          "grafana-agent", List.of("/etc/agent/agent.yaml"),
          "promtail", List.of("/etc/promtail/config.yml"));

  private static final Pattern FILE = Pattern.compile("(?<=^|[=\\s])/[^\\s=]+\\.(ya?ml|json)");

  private final MountedFiles files;

  Configurations(MountedFiles files) {
    this.files = files;
  }

  /**
   * A file of a product.
   *
   * @param path where it lies in the container
   * @param root what it holds
   */
  record Configuration(String path, Tree.Mapping root) {
    /** Returns the path of another file that it names. */
    String beside(String named) {
      return named.startsWith("/")
          ? named
          : path.substring(0, path.lastIndexOf('/') + 1) + named.replaceFirst("^\\./", "");
    }
  }

  /** Returns the files. */
  List<Configuration> of(Service service, Identity.Runs runs) {
    var found = new ArrayList<Configuration>();
    for (var path : paths(service, runs)) {
      var documents = files.yaml(service, path);
      documents.forEach(document -> add(path, document, found));
      files.missingBelow(service, path);
    }
    return found;
  }

  private static void add(String path, Document document, List<Configuration> found) {
    if (document.root() instanceof Tree.Mapping root) {
      found.add(new Configuration(path, root));
    }
  }

  private static Set<String> paths(Service service, Identity.Runs runs) {
    var paths = new LinkedHashSet<String>();
    for (var word : service.commandWords()) {
      FILE.matcher(word.text()).results().forEach(match -> paths.add(match.group()));
    }
    return paths.isEmpty()
        ? new LinkedHashSet<>(USUAL.getOrDefault(runs.technology().notation(), List.of()))
        : paths;
  }
}
