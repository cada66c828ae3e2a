package dev.plumbline.importer.compose.service;

import dev.plumbline.document.Tree;
import dev.plumbline.importer.Importer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads what a mounted configuration file says, under the names that the same settings have as
 * variables of the environment, or as options of the command.
 */
public final class MountedSettings {
  private static final Pattern SECTION = Pattern.compile("\\[(?<name>[^\\]]+)]");
  private static final Pattern SETTING =
      Pattern.compile("(?<indent>\\s*)(?<key>[\\w.-]+)(?:\\s*(?:[=:]|\\s)\\s*(?<value>[^#;]*).*)?");

  /** Where products expect their files, and what the names of their variables begin with. */
  private static final Map<String, String> FILES =
      Map.ofEntries(
          Map.entry("/etc/grafana/grafana.ini", "GF_"),
          Map.entry("/usr/share/grafana/conf/custom.ini", "GF_"),
          Map.entry("/etc/traefik/traefik.yml", "TRAEFIK_"),
          Map.entry("/etc/traefik/traefik.yaml", "TRAEFIK_"),
          Map.entry("/etc/traefik/traefik.toml", "TRAEFIK_"),
          Map.entry("/traefik.yml", "TRAEFIK_"),
          Map.entry("/traefik.toml", "TRAEFIK_"),
          Map.entry("/mosquitto/config/mosquitto.conf", ""),
          Map.entry("/etc/mosquitto/mosquitto.conf", ""),
          Map.entry("/usr/share/elasticsearch/config/elasticsearch.yml", ""),
          Map.entry("/usr/share/opensearch/config/opensearch.yml", ""),
          Map.entry("/etc/mongod.conf", ""),
          Map.entry("/etc/mongo/mongod.conf", ""),
          Map.entry("/usr/local/etc/redis/redis.conf", ""),
          Map.entry("/etc/coturn/turnserver.conf", ""),
          Map.entry("/etc/turnserver.conf", ""),
          Map.entry("/etc/redis/redis.conf", ""));

  /** Where stores in memory expect theirs, unless their command names another. */
  private static final List<String> IN_MEMORY =
      List.of("/usr/local/etc/redis/redis.conf", "/etc/redis/redis.conf");

  private static final Pattern IN_MEMORY_FILE =
      Pattern.compile("/(?:[^\\s/]{0,60}+/){0,12}(redis|valkey|keydb)[\\w.-]{0,100}\\.conf");

  private static final Pattern OPTIONS =
      Pattern.compile("REDIS_ARGS|(REDIS|VALKEY|KEYDB|MEMCACHED)_EXTRA_FLAGS");

  private final MountedFiles files;

  public MountedSettings(MountedFiles files) {
    this.files = files;
  }

  MountedFiles files() {
    return files;
  }

  /** Returns the settings of the service's mounted files, each where its line is. */
  List<Variable> of(Service service) {
    var settings = new ArrayList<Variable>();
    for (var path : FILES.keySet().stream().sorted().toList()) {
      files.text(service, path).ifPresent(text -> settings.addAll(in(text, FILES.get(path))));
    }
    return settings;
  }

  /**
   * Returns the words of the command, those that an image takes from a variable, and the settings
   * of a store in memory, as its options.
   */
  List<Tree.Scalar> options(Service service) {
    var options = new ArrayList<>(service.commandWords());
    service.environment().stream()
        .filter(variable -> OPTIONS.matcher(variable.name()).matches())
        .forEach(variable -> options.add(new Tree.Scalar(variable.value(), variable.at())));
    var named =
        service.commandWords().stream()
            .flatMap(word -> IN_MEMORY_FILE.matcher(word.text()).results())
            .map(MatchResult::group);
    Stream.concat(named, IN_MEMORY.stream())
        .distinct()
        .flatMap(path -> files.text(service, path).stream())
        .flatMap(text -> in(text, "").stream())
        .forEach(each -> options.add(option(each)));
    return options;
  }

  private static Tree.Scalar option(Variable setting) {
    return new Tree.Scalar("--" + setting.name() + " " + setting.value(), setting.at());
  }

  private static List<Variable> in(Importer.Text text, String prefix) {
    var settings = new ArrayList<Variable>();
    var path = new Path();
    for (var number = 0; number < text.lines().size(); number++) {
      var line = text.lines().get(number);
      var section = SECTION.matcher(line.strip());
      var setting = SETTING.matcher(line);
      if (section.matches()) {
        path.section = section.group("name") + ".";
      } else if (setting.matches()) {
        var key = path.of(setting.group("indent").length(), setting.group("key"));
        var value = value(setting.group("value"));
        settings.add(new Variable(name(prefix, key), value, "", text.at(number)));
      }
    }
    return settings;
  }

  /** A word alone on its line switches something on. */
  private static String value(String written) {
    return written == null ? "yes" : written.strip().replaceAll("^[\"']|[\"']$", "");
  }

  private static String name(String prefix, String key) {
    return prefix.isEmpty()
        ? key
        : prefix + key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
  }

  /** The section, or the keys above by their indentation. */
  private static final class Path {
    private String section = "";
    private final List<Map.Entry<Integer, String>> above = new ArrayList<>();

    String of(int indent, String key) {
      above.removeIf(each -> each.getKey() >= indent);
      var full = new StringBuilder(section);
      above.forEach(each -> full.append(each.getValue()).append('.'));
      above.add(Map.entry(indent, key));
      return full.append(key).toString();
    }
  }
}
