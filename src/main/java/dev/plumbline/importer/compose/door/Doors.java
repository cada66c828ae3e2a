package dev.plumbline.importer.compose.door;

import dev.plumbline.importer.ModelBuilder;
import dev.plumbline.importer.compose.service.Identity;
import dev.plumbline.importer.compose.service.MountedFiles;
import dev.plumbline.importer.compose.service.Service;
import java.util.Collection;
import java.util.Map;

/** Writes where requests from outside come in without encryption. */
public final class Doors {
  private final Collection<Service> services;
  private final Map<String, Identity.Runs> runs;
  private final MountedFiles files;

  /** Creates a writer; {@code runs} tells what each service runs. */
  public Doors(Collection<Service> services, Map<String, Identity.Runs> runs, MountedFiles files) {
    this.services = services;
    this.runs = runs;
    this.files = files;
  }

  /** Writes the doors on the components. */
  public void describe(ModelBuilder components) {
    var proxies = services.stream().filter(service -> runs(service, "traefik")).toList();
    if (proxies.size() == 1) {
      new TraefikDoors(proxies.get(0), services, files).describe(components);
    }
    services.forEach(service -> KafkaDoors.describe(service, components));
    services.stream()
        .filter(service -> runs(service, "mosquitto"))
        .forEach(service -> new BrokerDoors(service, files).mosquitto(components));
    services.stream()
        .filter(service -> runs(service, "nats"))
        .forEach(service -> new BrokerDoors(service, files).nats(components));
  }

  private boolean runs(Service service, String technology) {
    var found = runs.get(service.id());
    return found != null && found.technology().notation().equals(technology);
  }
}
