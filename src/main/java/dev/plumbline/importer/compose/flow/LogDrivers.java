package dev.plumbline.importer.compose.flow;

import dev.plumbline.document.Tree;
import dev.plumbline.finding.Location;
import dev.plumbline.importer.ModelBuilder;
import dev.plumbline.importer.Notes;
import dev.plumbline.importer.compose.project.Fields;
import dev.plumbline.importer.compose.project.Ids;
import dev.plumbline.importer.compose.service.PublishedPorts;
import dev.plumbline.importer.compose.service.Service;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds where the engine sends the logs of services: to a service of the project that publishes the
 * driver's port, or to a system outside.
 */
final class LogDrivers {
  private static final Map<String, String> PROTOCOLS =
      Map.of("fluentd", "fluent-forward", "syslog", "syslog", "gelf", "gelf");

  /** Where a driver sends logs without an address. */
  private static final Map<String, String> DEFAULTS = Map.of("fluentd", "localhost:24224");

  /** The services of providers that a driver sends to, whatever its options say. */
  private static final Map<String, String> PROVIDERS =
      Map.of("awslogs", "aws-cloudwatch", "gcplogs", "gcp-cloud-logging");

  /** These send requests, encrypted or not as their address says. */
  private static final Set<String> OVER_HTTP = Set.of("loki", "splunk");

  private static final Pattern ADDRESS_OPTION = Pattern.compile("[a-z]+-(address|url)");

  private static final Pattern ADDRESS =
      Pattern.compile("(?:[a-z+]+://)?(?<host>[\\w.-]+)(?::(?<port>\\d+))?(?:/.*)?");

  /** The engine's own host, to which it sends by its published ports. */
  private static final Pattern HOST =
      Pattern.compile(
          "localhost|127\\.[\\d.]+|0\\.0\\.0\\.0|host\\.docker\\.internal|172\\.17\\.0\\.1");

  private final Collection<Service> services;
  private final HostNames names;
  private final Notes notes;

  LogDrivers(Collection<Service> services, HostNames names, Notes notes) {
    this.services = services;
    this.names = names;
    this.notes = notes;
  }

  /** Returns the flow of a service's logs; writes the outside system that takes them. */
  List<Call> calls(Service service, ModelBuilder model) {
    var logging = Fields.mapping(service.body(), "logging");
    var driver = logging.flatMap(stated -> Fields.scalar(stated, "driver"));
    return driver
        .flatMap(
            name ->
                provider(service, name, model).or(() -> sent(service, name, logging.get(), model)))
        .stream()
        .toList();
  }

  /** Such drivers always encrypt and sign in. */
  private static Optional<Call> provider(Service service, Tree.Scalar driver, ModelBuilder model) {
    var provider = Optional.ofNullable(PROVIDERS.get(driver.text()));
    provider.ifPresent(id -> external(id, driver.at(), model).put("technology", id, driver.at()));
    return provider
        .map(id -> Call.of(service.id(), id, "logging", driver.at()).over(Optional.of("https")))
        .map(call -> call.with(Optional.of("tls"), Optional.of("iam")).asSoft());
  }

  private Optional<Call> sent(
      Service service, Tree.Scalar driver, Tree.Mapping logging, ModelBuilder model) {
    return address(driver, logging).flatMap(to -> call(service, driver, to, model));
  }

  private static Optional<String> address(Tree.Scalar driver, Tree.Mapping logging) {
    var options = Fields.mapping(logging, "options").map(Tree.Mapping::entries).orElse(List.of());
    return options.stream()
        .filter(option -> ADDRESS_OPTION.matcher(option.key().text()).matches())
        .flatMap(
            option -> option.value() instanceof Tree.Scalar value ? Stream.of(value) : Stream.of())
        .map(Tree.Scalar::text)
        .findFirst()
        .or(() -> Optional.ofNullable(DEFAULTS.get(driver.text())));
  }

  private Optional<Call> call(
      Service service, Tree.Scalar driver, String address, ModelBuilder model) {
    var match = ADDRESS.matcher(address);
    if (!match.matches()) {
      return Optional.empty();
    }
    var host = match.group("host");
    var receiver =
        HOST.matcher(host).matches() ? publisher(match.group("port")) : names.of(host, service);
    var to = receiver.map(Service::id).or(() -> outside(host, driver.at(), model));
    if (to.isEmpty()) {
      notes.add("logs go to a collector that the file does not show", service.id(), driver.at());
    }
    return to.filter(id -> !id.equals(service.id()))
        .map(id -> Call.of(service.id(), id, "logging", driver.at()))
        .map(call -> call.over(protocol(driver.text(), address)).asSoft())
        .map(call -> call.with(encryption(address, host), Optional.empty()));
  }

  private static Optional<String> protocol(String driver, String address) {
    if (OVER_HTTP.contains(driver)) {
      return Optional.of(address.startsWith("https://") ? "https" : "http");
    }
    return Optional.ofNullable(PROTOCOLS.get(driver));
  }

  private static Optional<String> encryption(String address, String host) {
    if (HOST.matcher(host).matches()) {
      return Optional.of("n/a: the container engine writes it over its own host");
    }
    return address.matches("(tcp\\+tls|tls|https)://.*") ? Optional.of("tls") : Optional.empty();
  }

  private Optional<Service> publisher(String port) {
    return services.stream()
        .filter(service -> port != null && PublishedPorts.publishes(service, port))
        .findFirst();
  }

  private static Optional<String> outside(String host, Location at, ModelBuilder model) {
    if (HOST.matcher(host).matches() || !host.contains(".")) {
      return Optional.empty();
    }
    var id = Ids.of(host.toLowerCase(Locale.ROOT));
    external(id, at, model);
    return Optional.of(id);
  }

  private static ModelBuilder external(String id, Location at, ModelBuilder model) {
    var components = model.mapping("components", at);
    boolean known = components.has(id);
    var component = components.mapping(id, at);
    return known ? component : component.put("kind", "log-store", at).put("external", "yes", at);
  }
}
