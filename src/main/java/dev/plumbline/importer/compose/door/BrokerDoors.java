package dev.plumbline.importer.compose.door;

import dev.plumbline.importer.Importer;
import dev.plumbline.importer.ModelBuilder;
import dev.plumbline.importer.compose.service.MountedFiles;
import dev.plumbline.importer.compose.service.PublishedPorts;
import dev.plumbline.importer.compose.service.Service;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes the listeners of brokers that have a published port and no TLS, by the file they mount.
 */
final class BrokerDoors {
  private static final String MOSQUITTO = "/mosquitto/config/mosquitto.conf";
  private static final Pattern LISTENER =
      Pattern.compile("\\s*(listener|port)\\s+(?<port>\\d{1,5})\\b.*");
  private static final Pattern CERTIFICATE =
      Pattern.compile("\\s*(certfile|psk_file|psk_hint)\\s.*");

  private static final Pattern NATS =
      Pattern.compile("/(?:[^\\s/]{0,60}+/){0,12}[\\w.-]{1,100}\\.conf");
  private static final Pattern LISTEN =
      Pattern.compile(
          "\\s*(listen|port)\\s{0,20}[:= ]\\s{0,20}(\\S{0,80}:)?(?<port>\\d{1,5})\\b.*");
  private static final Pattern UNKNOWN = Pattern.compile("\\s*(include|tls)\\b.*");
  private static final int NATS_PORT = 4222;

  private final Service service;
  private final MountedFiles files;

  BrokerDoors(Service service, MountedFiles files) {
    this.service = service;
    this.files = files;
  }

  /** Writes those of Mosquitto: a certificate belongs to the listener above it. */
  void mosquitto(ModelBuilder components) {
    files.text(service, MOSQUITTO).ifPresent(text -> mosquitto(text, components));
  }

  private void mosquitto(Importer.Text text, ModelBuilder components) {
    var port = 0;
    var at = 0;
    var encrypted = false;
    for (var number = 0; number < text.lines().size(); number++) {
      var line = text.lines().get(number);
      var listener = LISTENER.matcher(line);
      if (listener.matches()) {
        door(port, encrypted, text, at, components);
        port = Integer.parseInt(listener.group("port"));
        at = number;
        encrypted = false;
      }
      encrypted |= CERTIFICATE.matcher(line).matches();
    }
    door(port, encrypted, text, at, components);
  }

  /** Writes that of NATS: {@code tls} holds for all its clients. */
  void nats(ModelBuilder components) {
    var named =
        service.commandWords().stream()
            .flatMap(word -> NATS.matcher(word.text()).results())
            .map(MatchResult::group);
    Stream.concat(named, Stream.of("/nats-server.conf", "/etc/nats/nats-server.conf"))
        .flatMap(path -> files.text(service, path).stream())
        .findFirst()
        .filter(text -> text.lines().stream().noneMatch(UNKNOWN.asMatchPredicate()))
        .ifPresent(text -> nats(text, components));
  }

  private void nats(Importer.Text text, ModelBuilder components) {
    var line = first(text, LISTEN.asMatchPredicate());
    var listen = LISTEN.matcher(line.map(number -> text.lines().get(number)).orElse(""));
    var port = listen.matches() ? Integer.parseInt(listen.group("port")) : NATS_PORT;
    door(port, false, text, line.orElse(0), components);
  }

  private static Optional<Integer> first(Importer.Text text, Predicate<String> wanted) {
    for (var number = 0; number < text.lines().size(); number++) {
      if (wanted.test(text.lines().get(number))) {
        return Optional.of(number);
      }
    }
    return Optional.empty();
  }

  private void door(
      int port, boolean encrypted, Importer.Text text, int line, ModelBuilder components) {
    if (!encrypted && PublishedPorts.opensToAll(service, port)) {
      components
          .mapping(service.id(), service.at())
          .add("plaintext-door", ModelBuilder.text("port " + port + " has no TLS", text.at(line)));
    }
  }
}
