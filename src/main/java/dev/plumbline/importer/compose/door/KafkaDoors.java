package dev.plumbline.importer.compose.door;

import dev.plumbline.importer.ModelBuilder;
import dev.plumbline.importer.compose.service.PublishedPorts;
import dev.plumbline.importer.compose.service.Service;
import dev.plumbline.importer.compose.service.Variable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Writes the listeners of a Kafka that have a published port and no TLS. */
final class KafkaDoors {
  private static final String NAME = "(?i)KAFKA(_CFG)?_";
  private static final Pattern LISTENERS = Pattern.compile(NAME + "LISTENERS");
  private static final Pattern ADVERTISED = Pattern.compile(NAME + "ADVERTISED_LISTENERS");
  private static final Pattern PROTOCOLS = Pattern.compile(NAME + "LISTENER_SECURITY_PROTOCOL_MAP");
  private static final Pattern LISTENER =
      Pattern.compile("\\s*(?<name>[\\w-]+)://[^:,]*:(?<port>\\d{1,5})\\s*");
  private static final Pattern PLAIN = Pattern.compile("(?i)(SASL_)?PLAINTEXT");

  private KafkaDoors() {}

  static void describe(Service service, ModelBuilder components) {
    var listeners = variable(service, LISTENERS).or(() -> variable(service, ADVERTISED));
    listeners.ifPresent(
        stated ->
            Arrays.stream(stated.value().split(","))
                .map(LISTENER::matcher)
                .filter(listener -> listener.matches())
                .forEach(
                    listener ->
                        listener(
                            service,
                            listener.group("name"),
                            Integer.parseInt(listener.group("port")),
                            stated,
                            components)));
  }

  private static void listener(
      Service service, String name, int port, Variable stated, ModelBuilder components) {
    var protocol = protocols(service).getOrDefault(name, name);
    if (PLAIN.matcher(protocol).matches() && PublishedPorts.opensToAll(service, port)) {
      var how = "listener " + name + " (" + protocol + ") on port " + port;
      components
          .mapping(service.id(), service.at())
          .add("plaintext-door", ModelBuilder.text(how, stated.at()));
    }
  }

  private static Map<String, String> protocols(Service service) {
    var protocols = new HashMap<String, String>();
    variable(service, PROTOCOLS)
        .ifPresent(
            map ->
                Arrays.stream(map.value().split(","))
                    .map(pair -> pair.strip().split(":", 2))
                    .filter(pair -> pair.length == 2)
                    .forEach(pair -> protocols.put(pair[0], pair[1])));
    return protocols;
  }

  private static Optional<Variable> variable(Service service, Pattern name) {
    return service.environment().stream()
        .filter(variable -> name.matcher(variable.name()).matches())
        .findFirst();
  }
}
