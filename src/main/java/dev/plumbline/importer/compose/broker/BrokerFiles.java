package dev.plumbline.importer.compose.broker;

import dev.plumbline.document.Document;
import dev.plumbline.document.Tree;
import dev.plumbline.importer.compose.service.MountedFiles;
import dev.plumbline.importer.compose.service.Service;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what RabbitMQ's mounted files hold: its settings, and the definitions that they name. */
final class BrokerFiles {
  private static final List<String> SETTINGS =
      List.of(
          "/etc/rabbitmq/rabbitmq.conf",
          "/etc/rabbitmq/conf.d/*.conf",
          "/opt/bitnami/rabbitmq/etc/rabbitmq/rabbitmq.conf",
          "/bitnami/rabbitmq/conf/rabbitmq.conf");

  private static final Pattern SETTING =
      Pattern.compile("\\s{0,40}(?<key>[a-z][\\w.]{0,80})\\s{0,40}=\\s{0,40}(?<value>\\S.*)");

  private static final Pattern DEFINITIONS =
      Pattern.compile("(management\\.)?load_definitions|definitions\\.local\\.path");

  private static final String USUAL = "/etc/rabbitmq/definitions.json";

  private final Service service;
  private final MountedFiles files;

  BrokerFiles(Service service, MountedFiles files) {
    this.service = service;
    this.files = files;
  }

  /** Returns the value of a setting, where it is written. */
  Optional<Tree.Scalar> setting(Pattern key) {
    return SETTINGS.stream()
        .flatMap(path -> files.matching(service, path).stream())
        .flatMap(path -> files.text(service, path).stream())
        .flatMap(
            text ->
                Stream.iterate(0, line -> line < text.lines().size(), line -> line + 1)
                    .flatMap(
                        line ->
                            Stream.of(SETTING.matcher(text.lines().get(line)))
                                .filter(found -> found.matches())
                                .filter(found -> key.matcher(found.group("key")).matches())
                                .map(
                                    found ->
                                        new Tree.Scalar(
                                            found.group("value").strip(), text.at(line)))))
        .findFirst();
  }

  /** Returns the definitions: those that a setting names, or those in the usual place. */
  Optional<Definitions> definitions() {
    var named = setting(DEFINITIONS).map(Tree.Scalar::text);
    return Stream.concat(named.stream(), Stream.of(USUAL))
        .flatMap(path -> files.yaml(service, path).stream())
        .map(Document::root)
        .filter(Tree.Mapping.class::isInstance)
        .map(root -> new Definitions((Tree.Mapping) root))
        .findFirst();
  }
}
