package dev.plumbline.importer.compose.flow;

import dev.plumbline.importer.compose.project.Fields;
import dev.plumbline.importer.compose.service.Service;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Resolves host names to services. */
final class HostNames {
  private static final Pattern CONTAINER = Pattern.compile("[a-z0-9]+[-_]([\\w-]+)[-_]\\d+");

  private final Map<String, Service> services = new LinkedHashMap<>();

  HostNames(Collection<Service> services) {
    services.forEach(service -> this.services.put(service.name(), service));
    for (var service : services) {
      service.hostNames().forEach(name -> this.services.putIfAbsent(name, service));
    }
  }

  /** Returns the service that {@code caller} reaches by a name; its own links take precedence. */
  Optional<Service> of(String name, Service caller) {
    var linked =
        Fields.texts(caller.body(), "links").stream()
            .map(link -> link.text().split(":", 2))
            .filter(link -> link.length == 2 && link[1].equals(name))
            .map(link -> services.get(link[0]))
            .filter(service -> service != null)
            .findFirst();
    return linked.or(() -> Optional.ofNullable(services.get(name))).or(() -> container(name));
  }

  /** Returns the service whose container has a name by default: {@code shop-orders-1}. */
  private Optional<Service> container(String name) {
    var match = CONTAINER.matcher(name);
    return match.matches() ? Optional.ofNullable(services.get(match.group(1))) : Optional.empty();
  }
}
