package dev.plumbline.importer.compose.flow;

import dev.plumbline.document.Tree;
import dev.plumbline.finding.Location;
import dev.plumbline.importer.ModelBuilder;
import dev.plumbline.importer.compose.project.Ids;
import dev.plumbline.importer.compose.service.PublishedPorts;
import dev.plumbline.importer.compose.service.Service;
import dev.plumbline.importer.compose.watch.Scrape;
import dev.plumbline.importer.compose.watch.Watch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the calls by which monitoring products fetch measurements, alert and pass on. */
final class Watching {
  private static final String WHY = "scrape_configs";
  private static final Optional<String> HTTP = Optional.of("http");

  /** A kind of receiver, by the setting that names it and the kind of component that it is. */
  private record Sending(String why, String kind) {}

  private static final Sending ALERTS = new Sending("alertmanagers", "alerting");
  private static final Sending ONWARDS = new Sending("remote_write", "monitoring");

  /** The engine's host, as containers reach it. */
  private static final Pattern HOST =
      Pattern.compile("host\\.docker\\.internal|gateway\\.docker\\.internal|172\\.17\\.0\\.1");

  private static final Pattern ITSELF = Pattern.compile("localhost|127\\.[\\d.]+|0\\.0\\.0\\.0");

  private final Collection<Service> services;
  private final HostNames names;
  private final CallProtocols protocols;
  private final Map<String, Watch> watches;

  Watching(
      Collection<Service> services,
      HostNames names,
      CallProtocols protocols,
      Map<String, Watch> watches) {
    this.services = services;
    this.names = names;
    this.protocols = protocols;
    this.watches = watches;
  }

  /** Returns whether a file says what the service fetches, so that nothing else has to show it. */
  boolean isTold(Service service) {
    return Optional.ofNullable(watches.get(service.id())).filter(Watch::isRead).isPresent();
  }

  /** Returns the calls; writes the systems outside that get alerts and measurements. */
  List<Call> calls(Service service, ModelBuilder model) {
    var watch = watches.get(service.id());
    if (watch == null) {
      return List.of();
    }
    var calls = new ArrayList<Call>();
    watch.scrapes().forEach(scrape -> calls.addAll(scraped(service, scrape)));
    watch.inputs().forEach(input -> calls.addAll(asked(service, input)));
    watch.receivers().forEach(to -> calls.addAll(sent(service, to, ALERTS, model)));
    watch.onwards().forEach(to -> calls.addAll(sent(service, to, ONWARDS, model)));
    calls.removeIf(call -> call.from().equals(call.to()));
    return calls;
  }

  private List<Call> scraped(Service service, Scrape scrape) {
    var asked = scrape.prober().flatMap(address -> of(address, service));
    var target = of(scrape.address(), service);
    if (asked.isEmpty()) {
      return target.stream().map(other -> fetched(service, other, scrape.at())).toList();
    }
    var probed = target.map(other -> probed(asked.get(), other, scrape, WHY));
    return Stream.concat(Stream.of(fetched(service, asked.get(), scrape.at())), probed.stream())
        .toList();
  }

  private Call fetched(Service from, Service to, Location at) {
    return Call.of(from.id(), to.id(), WHY, at).over(protocols.scrape());
  }

  private List<Call> asked(Service service, Scrape input) {
    return of(input.address(), service)
        .map(other -> probed(service, other, input, "inputs"))
        .stream()
        .toList();
  }

  private Call probed(Service prober, Service to, Scrape scrape, String why) {
    var scheme = Scrape.parts(scrape.address()).flatMap(Scrape.Parts::scheme);
    var named = protocols.named(scheme, Optional.empty());
    var call = Call.of(prober.id(), to.id(), why, scrape.at());
    return named.isPresent() ? call.over(named) : call.usually(protocols.usual(to));
  }

  private Optional<Service> of(String address, Service caller) {
    return Scrape.parts(address)
        .flatMap(
            parts ->
                isHost(parts.host(), caller)
                    ? publisher(parts.port())
                    : names.of(parts.host(), caller));
  }

  private static boolean isHost(String host, Service caller) {
    var shares =
        caller.valueEntry("network_mode").map(Tree.Entry::value).stream()
            .anyMatch(mode -> mode instanceof Tree.Scalar text && text.text().equals("host"));
    return HOST.matcher(host).matches() || shares && ITSELF.matcher(host).matches();
  }

  private Optional<Service> publisher(Optional<String> port) {
    return port.flatMap(
        number ->
            services.stream()
                .filter(service -> PublishedPorts.publishes(service, number))
                .findFirst());
  }

  private List<Call> sent(Service service, Tree.Scalar to, Sending how, ModelBuilder model) {
    return Scrape.parts(to.text())
        .filter(parts -> !ITSELF.matcher(parts.host()).matches())
        .map(
            parts ->
                Call.of(service.id(), receiver(service, to, parts, how, model), how.why, to.at())
                    .over(protocols.named(parts.scheme(), Optional.empty()).or(() -> HTTP)))
        .stream()
        .toList();
  }

  private String receiver(
      Service service, Tree.Scalar to, Scrape.Parts parts, Sending how, ModelBuilder model) {
    return of(to.text(), service)
        .map(Service::id)
        .orElseGet(() -> outside(parts.host(), how.kind, to, model));
  }

  private static String outside(String host, String kind, Tree.Scalar at, ModelBuilder model) {
    var id = Ids.of(host.toLowerCase(Locale.ROOT));
    var components = model.mapping("components", at.at());
    if (!components.has(id)) {
      components.mapping(id, at.at()).put("kind", kind, at.at()).put("external", "yes", at.at());
    }
    return id;
  }
}
