package dev.plumbline.importer.compose.watch;

import dev.plumbline.document.Document;
import dev.plumbline.document.Tree;
import dev.plumbline.importer.compose.project.Fields;
import dev.plumbline.importer.compose.service.MountedFiles;
import dev.plumbline.importer.compose.service.Service;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the rules by which a monitoring product raises alerts, and to whom it sends them. */
final class Alerts {
  private static final Pattern RULE_OPTION = Pattern.compile("--?rule=\\S+");
  private static final String PROVISIONING = "/etc/grafana/provisioning";

  /** What a file of Grafana's alerting holds when it says more than what is silent. */
  private static final Set<String> PROVISIONED = Set.of("contactPoints", "policies", "groups");

  private final MountedFiles files;

  Alerts(MountedFiles files) {
    this.files = files;
  }

  /** Returns the addresses that alerts are sent to. */
  static Stream<Tree.Scalar> receivers(Tree.Mapping root) {
    var prometheus =
        managers(root)
            .flatMap(manager -> Fields.items(manager, "static_configs").stream())
            .filter(Tree.Mapping.class::isInstance)
            .flatMap(group -> Fields.texts((Tree.Mapping) group, "targets").stream());
    var loki =
        Fields.mapping(root, "ruler").stream()
            .flatMap(ruler -> Fields.texts(ruler, "alertmanager_url").stream());
    return Stream.concat(prometheus, loki);
  }

  private static Stream<Tree.Mapping> managers(Tree.Mapping root) {
    return Fields.mapping(root, "alerting").stream()
        .flatMap(alerting -> Fields.items(alerting, "alertmanagers").stream())
        .filter(Tree.Mapping.class::isInstance)
        .map(Tree.Mapping.class::cast);
  }

  /** Returns what of a configuration says that alerts are raised, or found by discovery. */
  Optional<Tree.Scalar> rules(Service service, Configurations.Configuration configuration) {
    var discovered =
        managers(configuration.root())
            .flatMap(manager -> manager.entries().stream())
            .map(Tree.Entry::key)
            .filter(key -> key.text().endsWith("_sd_configs"));
    var stated =
        Fields.texts(configuration.root(), "rule_files").stream()
            .filter(name -> raises(service, configuration.beside(name.text())));
    return Stream.concat(stated, discovered).findFirst();
  }

  private boolean raises(Service service, String path) {
    return files.matching(service, path).stream()
        .flatMap(file -> files.yaml(service, file).stream())
        .anyMatch(Alerts::hasAlert);
  }

  /** Rules of another sort only record measurements. */
  private static boolean hasAlert(Document document) {
    return document.root() instanceof Tree.Mapping root
        && Fields.items(root, "groups").stream()
            .filter(Tree.Mapping.class::isInstance)
            .flatMap(group -> Fields.items((Tree.Mapping) group, "rules").stream())
            .anyMatch(rule -> rule instanceof Tree.Mapping body && body.get("alert").isPresent());
  }

  /** Returns the option that names rules, or the file in which a dashboard has them. */
  Optional<Tree.Scalar> stated(Service service) {
    var option =
        service.commandWords().stream()
            .filter(word -> RULE_OPTION.matcher(word.text()).matches())
            .findFirst();
    return option.or(() -> provisioned(service));
  }

  private Optional<Tree.Scalar> provisioned(Service service) {
    var folder =
        service.environment().stream()
            .filter(variable -> variable.name().equals("GF_PATHS_PROVISIONING"))
            .map(variable -> variable.value().replaceAll("(?<!/)/+$", ""))
            .findFirst()
            .orElse(PROVISIONING);
    return files.in(service, folder + "/alerting").stream()
        .flatMap(path -> files.yaml(service, path).stream())
        .filter(Alerts::isProvisioned)
        .findFirst()
        .map(document -> new Tree.Scalar(document.file(), document.root().at()));
  }

  private static boolean isProvisioned(Document document) {
    return document.root() instanceof Tree.Mapping root
        && PROVISIONED.stream().anyMatch(key -> !Fields.items(root, key).isEmpty());
  }
}
