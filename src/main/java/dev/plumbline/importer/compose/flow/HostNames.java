package dev.plumbline.importer.compose.flow;

import dev.plumbline.importer.compose.project.Fields;
import dev.plumbline.importer.compose.service.Service;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Resolves host names to services. */
final class HostNames {
  private static final Pattern NUMBER = Pattern.compile("[-_]\\d{1,4}$");

  private static final int LONGEST = 253;

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

  /**
   * Returns the service whose container has a name by default: {@code shop-orders-1}. The name of
   * the project may have hyphens, too.
   */
  private Optional<Service> container(String name) {
    var number = NUMBER.matcher(name);
    if (name.length() > LONGEST || !number.find()) {
      return Optional.empty();
    }
    var end = number.start();
    return IntStream.range(1, end)
        .filter(at -> name.charAt(at) == '-' || name.charAt(at) == '_')
        .mapToObj(at -> services.get(name.substring(at + 1, end)))
        .filter(Objects::nonNull)
        .findFirst();
  }
}
