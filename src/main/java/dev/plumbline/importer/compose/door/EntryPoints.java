package dev.plumbline.importer.compose.door;

import dev.plumbline.document.Tree;
import dev.plumbline.importer.compose.project.Fields;
import dev.plumbline.importer.compose.service.MountedFiles;
import dev.plumbline.importer.compose.service.Service;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the entry points of a Traefik from its command, its settings or its mounted file. */
final class EntryPoints {
  /** Where Traefik looks for its file, unless an option names another. */
  private static final List<String> FILES =
      List.of(
          "/etc/traefik/traefik.yml", "/etc/traefik/traefik.yaml", "/traefik.yml", "/traefik.yaml");

  private static final Pattern ADDRESS =
      Pattern.compile("entrypoints\\.(?<name>[\\w-]+)\\.address");
  private static final Pattern PORT = Pattern.compile(".*:(?<port>\\d{1,5})(/tcp)?");
  private static final String SETTING = "traefik_";

  /** How middlewares are called that send requests to https. */
  static final String REDIRECT = "(?i).*(redirect|https|secure|ssl).*";

  private final Map<String, Tree.Scalar> options = new LinkedHashMap<>();

  private EntryPoints() {}

  /** Returns the entry points; none when they are stated where nobody can read them. */
  static List<EntryPoint> of(Service service, MountedFiles files) {
    var read = new EntryPoints();
    read.command(service.commandWords());
    Stream.concat(read.text("configfile").stream(), FILES.stream())
        .map(path -> files.yaml(service, path))
        .filter(documents -> !documents.isEmpty())
        .findFirst()
        .ifPresent(documents -> documents.forEach(document -> read.flatten("", document.root())));
    service.environment().stream()
        .filter(variable -> variable.name().toLowerCase(Locale.ROOT).startsWith(SETTING))
        .forEach(
            variable ->
                read.put(
                    variable.name().substring(SETTING.length()).replace('_', '.'),
                    new Tree.Scalar(variable.value(), variable.at())));
    return read.all();
  }

  private void command(List<Tree.Scalar> words) {
    for (var word : words) {
      for (var option : word.text().split("(?<!\\s)\\s++(?=--)")) {
        var pair = option.strip().split("[= ]", 2);
        if (pair[0].startsWith("--")) {
          put(pair[0].substring(2), new Tree.Scalar(pair.length > 1 ? pair[1] : "true", word.at()));
        }
      }
    }
  }

  private void flatten(String path, Tree tree) {
    if (tree instanceof Tree.Mapping mapping) {
      mapping
          .entries()
          .forEach(
              entry ->
                  flatten(
                      path.isEmpty() ? entry.key().text() : path + "." + entry.key().text(),
                      entry.value()));
      if (mapping.entries().isEmpty()) {
        put(path, new Tree.Scalar("true", mapping.at()));
      }
    } else if (tree instanceof Tree.Scalar scalar) {
      put(path, scalar);
    } else if (tree instanceof Tree.Sequence sequence) {
      sequence.items().stream().findFirst().ifPresent(item -> flatten(path, item));
    }
  }

  private void put(String name, Tree.Scalar value) {
    options.put(name.toLowerCase(Locale.ROOT), value);
  }

  private List<EntryPoint> all() {
    var found = new ArrayList<EntryPoint>();
    options.forEach(
        (option, value) -> {
          var name = ADDRESS.matcher(option);
          var port = PORT.matcher(value.text().strip());
          if (name.matches() && port.matches() && !name.group("name").equals("traefik")) {
            found.add(entry(name.group("name"), Integer.parseInt(port.group("port")), value));
          }
        });
    return found;
  }

  private EntryPoint entry(String name, int port, Tree.Scalar address) {
    var prefix = "entrypoints." + name + ".";
    return new EntryPoint(
        name,
        port,
        isStated(prefix + "http.tls"),
        isStated(prefix + "http.redirections")
            || text(prefix + "http.middlewares").filter(used -> used.matches(REDIRECT)).isPresent(),
        text(prefix + "asdefault").filter(Fields::isTrue).isPresent(),
        address.at());
  }

  private Optional<String> text(String option) {
    return Optional.ofNullable(options.get(option)).map(Tree.Scalar::text);
  }

  private boolean isStated(String prefix) {
    return options.entrySet().stream()
        .anyMatch(
            option ->
                (option.getKey().equals(prefix) || option.getKey().startsWith(prefix + "."))
                    && !Fields.isFalse(option.getValue().text()));
  }
}
