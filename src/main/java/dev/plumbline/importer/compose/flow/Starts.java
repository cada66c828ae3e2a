package dev.plumbline.importer.compose.flow;

import dev.plumbline.document.Tree;
import dev.plumbline.importer.ImageName;
import dev.plumbline.importer.ModelBuilder;
import dev.plumbline.importer.compose.project.Fields;
import dev.plumbline.importer.compose.project.Ids;
import dev.plumbline.importer.compose.service.Identity;
import dev.plumbline.importer.compose.service.Jobs;
import dev.plumbline.importer.compose.service.Service;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Writes the order in which the engine starts services, and what each waits for. */
final class Starts {
  /** Images that bring no health check of their own, as their Dockerfiles show. */
  private static final Pattern NO_CHECK =
      Pattern.compile(
          "postgres|redis|valkey|mysql|mariadb|mongo|rabbitmq|memcached|nginx|httpd|traefik|haproxy"
              + "|caddy|influxdb|elasticsearch|nats|minio|opensearch|keycloak|kafka|etcd");

  /** Who publishes them: the official ones have no name before the slash. */
  private static final Pattern PUBLISHER =
      Pattern.compile(
          "(docker\\.io/)?(library/)?[^/]+|(docker\\.io/|quay\\.io/)?(minio/minio|opensearchproject/opensearch"
              + "|valkey/valkey|keycloak/keycloak|apache/kafka)|docker\\.elastic\\.co/.*");

  /** Keys by which a service shares what another one has: {@code network_mode: service:vpn}. */
  private static final List<String> SHARES = List.of("network_mode", "net", "ipc", "pid");

  private static final String OF_SERVICE = "service:";
  private static final List<String> LISTS = List.of("volumes_from", "links");

  private final Map<String, Service> services;
  private final Map<String, Identity.Runs> runs;

  Starts(Map<String, Service> services, Map<String, Identity.Runs> runs) {
    this.services = services;
    this.runs = runs;
  }

  void describe(Service service, Tree.Entry dependency, ModelBuilder model) {
    var name = dependency.key();
    var awaited = services.get(name.text());
    if (awaited == null) {
      return;
    }
    var id = ModelBuilder.text(Ids.of(name.text()), name.at());
    var component = component(service, model);
    component.add("starts-after", id);
    if (Jobs.endsBefore(dependency)) {
      component.add("starts-when-done", id);
    }
    if (isHealthAwaited(dependency)) {
      component.add("starts-when-healthy", id);
      if (awaited.entry("healthcheck").isEmpty() && bringsNoCheck(awaited)) {
        component(awaited, model).put("health-check", "none", awaited.at());
      }
    }
  }

  /**
   * Writes what the engine starts first without {@code depends_on}: those whose network, processes,
   * memory or volumes the service shares, and those that it links to.
   */
  void implied(Service service, ModelBuilder model) {
    var written = new HashSet<String>();
    written.add(service.name());
    Fields.pairs(service.body(), "depends_on").forEach(pair -> written.add(pair.key().text()));
    var shared =
        SHARES.stream()
            .flatMap(key -> Fields.scalar(service.body(), key).stream())
            .filter(mode -> mode.text().startsWith(OF_SERVICE))
            .map(mode -> new Tree.Scalar(mode.text().substring(OF_SERVICE.length()), mode.at()));
    var listed =
        LISTS.stream()
            .flatMap(key -> Fields.texts(service.body(), key).stream())
            .filter(item -> !item.text().startsWith("container:"))
            .map(item -> new Tree.Scalar(item.text().split(":", 2)[0], item.at()));
    Stream.concat(shared, listed)
        .filter(name -> services.containsKey(name.text()) && written.add(name.text()))
        .map(name -> ModelBuilder.text(Ids.of(name.text()), name.at()))
        .forEach(id -> component(service, model).add("starts-after", id));
  }

  private static ModelBuilder component(Service service, ModelBuilder model) {
    return model.mapping("components", service.at()).mapping(service.id(), service.at());
  }

  private static boolean isHealthAwaited(Tree.Entry dependency) {
    return dependency.value() instanceof Tree.Mapping mapping
        && Fields.text(mapping, "condition").filter("service_healthy"::equals).isPresent()
        && Fields.text(mapping, "required").filter(Fields::isFalse).isEmpty();
  }

  private boolean bringsNoCheck(Service service) {
    return runs.containsKey(service.id())
        && service.entry("build").isEmpty()
        && service
            .image()
            .filter(image -> NO_CHECK.matcher(ImageName.parse(image).shortName()).matches())
            .filter(image -> PUBLISHER.matcher(ImageName.parse(image).repository()).matches())
            .isPresent();
  }
}
