package dev.plumbline.importer.compose.flow;

import dev.plumbline.importer.compose.proxy.Proxies;
import dev.plumbline.importer.compose.proxy.Route;
import dev.plumbline.importer.compose.service.Service;
import dev.plumbline.importer.compose.watch.Scrape;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the calls that a proxy makes for its callers, by the files that it mounts. */
final class Proxied {
  private static final Set<String> CALLS =
      Set.of("http", "https", "grpc", "grpcs", "fastcgi", "uwsgi", "scgi");

  private final HostNames names;
  private final CallProtocols protocols;
  private final Proxies proxies;

  Proxied(HostNames names, CallProtocols protocols, Proxies proxies) {
    this.names = names;
    this.protocols = protocols;
    this.proxies = proxies;
  }

  /**
   * Returns the calls; first those that are also repeated when that is not safe, or end in time.
   */
  List<Call> calls(Service service) {
    return proxies.routes(service).stream()
        .sorted(
            Comparator.comparing((Route route) -> route.repeats().isEmpty())
                .thenComparing(route -> route.timeout().isEmpty()))
        .flatMap(route -> call(service, route).stream())
        .filter(call -> !call.from().equals(call.to()))
        .sorted(Comparator.comparing(call -> call.authentication().isEmpty()))
        .toList();
  }

  private Optional<Call> call(Service service, Route route) {
    var parts = Scrape.parts(route.address());
    return parts.flatMap(
        found ->
            names
                .of(found.host(), service)
                .map(other -> call(service, other, route, found.port().map(Integer::valueOf))));
  }

  private Call call(Service from, Service to, Route route, Optional<Integer> port) {
    var named = protocols.named(route.scheme(), port, to);
    var call =
        Call.of(from.id(), to.id(), "the configuration of " + route.usual().product(), route.at());
    var spoken = named.isPresent() ? call.over(named) : call.usually(protocols.usual(to));
    var asked =
        route.open() && protocols.asksNobody(to)
            ? spoken.with(spoken.encryption(), Optional.of("none"))
            : spoken;
    return route.scheme().filter(CALLS::contains).isPresent() ? asked.by(route) : asked;
  }
}
