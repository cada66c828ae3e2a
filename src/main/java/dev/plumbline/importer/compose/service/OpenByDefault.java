package dev.plumbline.importer.compose.service;

import dev.plumbline.document.Tree;
import dev.plumbline.finding.Location;
import dev.plumbline.importer.Importer;
import dev.plumbline.importer.compose.project.Fields;
import dev.plumbline.importer.compose.project.Mount;
import dev.plumbline.ontology.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells what asks nobody who they are, because its image does not and nothing changes that. */
final class OpenByDefault {
  /** Files in which a store may be told to ask its callers. */
  private static final Pattern CONFIGURATION =
      Pattern.compile("(?<!\\S)\\S+\\.(conf|cnf|cfg|ini|ya?ml|json|toml|properties|acl)(?!\\S)");

  private static final Pattern CONFIGURATION_FOLDER =
      Pattern.compile("(/etc|/conf|/usr/local/etc|/opt/[^/]+/[^/]+/conf)(ig)?(/.*)?");

  /** Products whose file says by the words of the catalogue that they ask. */
  private static final Set<String> READ = Set.of("nats", "redis", "valkey", "keydb", "mosquitto");

  private final Vocabulary vocabulary;
  private final MountedFiles files;

  OpenByDefault(Vocabulary vocabulary, MountedFiles files) {
    this.vocabulary = vocabulary;
    this.files = files;
  }

  /**
   * Returns where the service's image is stated, if that asks nobody who they are and nothing here
   * changes it. What is built here, or reads a file of settings that the project has not, may ask.
   */
  Optional<Location> of(Service service, Identity.Runs runs) {
    var command = service.commandLine();
    var paths = configuration(service, command);
    var texts =
        READ.contains(runs.technology().notation())
            ? texts(service, paths)
            : List.<Importer.Text>of();
    var unknown =
        runs.inferred()
            || service.entry("build").isPresent()
            || service.entry("env_file").isPresent()
            || service.entry("configs").isPresent() && texts.isEmpty()
            || texts.size() < paths.size()
            || command.contains("$");
    var told =
        Stream.of(
                settings(service),
                Stream.of(command),
                texts.stream().flatMap(text -> text.lines().stream()).map(OpenByDefault::said))
            .flatMap(each -> each)
            .toList();
    return unknown
        ? Optional.empty()
        : vocabulary
            .asksWhenTold(runs.technology(), runs.version())
            .map(Pattern::compile)
            .filter(asks -> told.stream().noneMatch(text -> asks.matcher(text).find()))
            .map(asks -> runs.at());
  }

  /** Returns the paths in the container at which the service may find its configuration. */
  private static List<String> configuration(Service service, String command) {
    var named = CONFIGURATION.matcher(command).results().map(MatchResult::group);
    var mounted = service.mounts().stream().map(Mount::path).filter(OpenByDefault::isConfiguration);
    return Stream.concat(named, mounted)
        .map(path -> path.substring(path.lastIndexOf('=') + 1))
        .distinct()
        .toList();
  }

  private List<Importer.Text> texts(Service service, List<String> paths) {
    return paths.stream().flatMap(path -> text(service, path).stream()).toList();
  }

  /** What has no name of a file may be a folder, which has no text. */
  private Optional<Importer.Text> text(Service service, String path) {
    return CONFIGURATION.matcher(path).matches()
        ? files.text(service, path)
        : files.any(service, path);
  }

  /** Returns a line without its comment. */
  private static String said(String line) {
    var comment = line.indexOf('#');
    return comment < 0 ? line : line.substring(0, comment);
  }

  /** Returns the variables that are set, also those that the host's shell gives. */
  private static Stream<String> settings(Service service) {
    return Fields.pairs(service.body(), "environment").stream()
        .filter(
            pair ->
                !(pair.value() instanceof Tree.Scalar value
                    && value.quoted()
                    && value.text().isBlank()))
        .map(
            pair ->
                pair.key().text()
                    + (pair.value() instanceof Tree.Scalar value ? "=" + value.text() : ""));
  }

  private static boolean isConfiguration(String path) {
    return CONFIGURATION.matcher(path).matches() || CONFIGURATION_FOLDER.matcher(path).matches();
  }
}
