package dev.plumbline.importer.compose.service;

import dev.plumbline.document.Tree;
import dev.plumbline.finding.Location;
import dev.plumbline.importer.ModelBuilder;
import dev.plumbline.importer.compose.project.Fields;
import dev.plumbline.importer.compose.project.FileNames;
import dev.plumbline.importer.compose.project.Mount;
import dev.plumbline.importer.compose.project.Pairs;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes whether a service may call more than its settings here show: because files, secrets or the
 * host's shell say whom.
 */
public final class UnreadSettings {
  private static final String ADDRESS =
      "(?i)(.*[_.-])?(hosts?|hostname|servers?|addr|address|addresses|endpoints?|urls?|uris?|brokers?"
          + "|upstreams?|bootstrap|connect|connection([_-]?string)?|dsn|remote|(db|database)[_-]?url)";

  private static final Pattern SETTING = Pattern.compile(ADDRESS);
  private static final Pattern SETTING_OF_FILE = Pattern.compile(ADDRESS + "_+FILE");
  private static final Pattern SECRET =
      Pattern.compile("(?i)(.*[_.-])?(url|uri|dsn|connection([_-]?string)?|env|config)([_.-].*)?");

  private static final Pattern CONFIGURATION =
      Pattern.compile(
          ".*\\.(conf|cnf|cfg|config|ini|ya?ml|json|toml|properties|env|xml)|(/etc|/conf|/config"
              + "|/opt/[^/]+/conf(ig)?)(/.*)?|.*/conf(ig)?(\\.d)?");

  private UnreadSettings() {}

  public static void describe(Service service, ModelBuilder component) {
    Stream.of(setting(service), file(service), secret(service), mount(service))
        .flatMap(Optional::stream)
        .findFirst()
        .ifPresent(at -> component.put("calls-elsewhere", "yes", at));
  }

  private static Optional<Location> setting(Service service) {
    return Fields.pairs(service.body(), "environment").stream()
        .filter(pair -> pair.value() instanceof Tree.Scalar)
        .filter(pair -> isUnread(pair.key().text(), (Tree.Scalar) pair.value()))
        .findFirst()
        .map(pair -> pair.key().at());
  }

  private static boolean isUnread(String name, Tree.Scalar value) {
    return SETTING_OF_FILE.matcher(name).matches()
        || SETTING.matcher(name).matches()
            && (value.text().contains("${") || value.isEmpty() && !value.quoted());
  }

  /** Returns where a file of variables is named that gave none. */
  private static Optional<Location> file(Service service) {
    return service.entry("env_file").stream()
        .flatMap(entry -> items(entry.value()))
        .filter(
            path ->
                service.environment().stream()
                    .noneMatch(variable -> isOf(variable.at().file(), path.text())))
        .findFirst()
        .map(Tree.Scalar::at);
  }

  private static Stream<Tree.Scalar> items(Tree stated) {
    if (stated instanceof Tree.Sequence list) {
      return list.items().stream().flatMap(UnreadSettings::items);
    }
    return stated instanceof Tree.Mapping mapping
        ? Fields.scalar(mapping, "path").stream()
        : Pairs.texts(stated).stream();
  }

  private static boolean isOf(String file, String path) {
    return file.endsWith(FileNames.name(path));
  }

  private static Optional<Location> secret(Service service) {
    return service.entry("configs").map(entry -> entry.key().at()).or(() -> named(service));
  }

  private static Optional<Location> named(Service service) {
    return Fields.items(service.body(), "secrets").stream()
        .flatMap(
            item ->
                item instanceof Tree.Mapping mapping
                    ? Fields.scalar(mapping, "source").stream()
                    : Pairs.texts(item).stream())
        .filter(name -> SECRET.matcher(name.text()).matches())
        .findFirst()
        .map(Tree.Scalar::at);
  }

  private static Optional<Location> mount(Service service) {
    return service.mounts().stream()
        .filter(mount -> mount.type() == Mount.Type.BIND)
        .filter(mount -> CONFIGURATION.matcher(mount.path()).matches())
        .findFirst()
        .map(Mount::at);
  }
}
