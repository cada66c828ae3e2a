package dev.plumbline.importer.compose.proxy;

import dev.plumbline.importer.compose.service.MountedFiles;
import dev.plumbline.importer.compose.service.Service;
import java.util.List;

/** Reads whom the proxies of a project call, by the files that they mount. */
public final class Proxies {
  private final List<Configuration> kinds;

  public Proxies(Nginx nginx, MountedFiles files) {
    this.kinds =
        List.of(
            nginx,
            new Caddy(files),
            new Haproxy(files),
            new TraefikServices(files),
            new ApiGateways(files));
  }

  /** Returns the calls; none when the service mounts no configuration that is read. */
  public List<Route> routes(Service service) {
    return kinds.stream().flatMap(kind -> kind.routes(service).stream()).toList();
  }
}
