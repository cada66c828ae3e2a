package dev.plumbline.importer.compose.service;

import dev.plumbline.finding.Location;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the folder that a store or broker is told to write to. */
final class DataFolders {
  private static final Pattern SETTING =
      Pattern.compile(
          "KAFKA_(CFG_)?LOG_DIRS?|PGDATA|RABBITMQ_MNESIA_(BASE|DIR)|(ZOO|ETCD|REDPANDA)_DATA_DIR"
              + "|MARIADB_DATA_DIR|INFLUXD_ENGINE_PATH|path\\.data|NATS_STORE_DIR");

  private static final Pattern OPTION =
      Pattern.compile(
          "(?<!\\S)--?(datadir|dbpath|data-dir|store_dir|path\\.data)[=" + " ][\"']?(/[^\\s\"']+)");

  private DataFolders() {}

  static Optional<KeptFiles.Kept> of(Service service) {
    var settings =
        service.environment().stream()
            .filter(variable -> SETTING.matcher(variable.name()).matches())
            .map(variable -> kept(variable.value().split(",", 2)[0].strip(), variable.at()));
    var options =
        service.commandWords().stream()
            .flatMap(
                word ->
                    OPTION
                        .matcher(word.text())
                        .results()
                        .map(found -> kept(found.group(2), word.at())));
    return Stream.concat(settings, options).filter(each -> each.path().startsWith("/")).findFirst();
  }

  private static KeptFiles.Kept kept(String path, Location at) {
    return new KeptFiles.Kept("data", path, at);
  }
}
