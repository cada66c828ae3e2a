package dev.plumbline.importer.compose.service;

import dev.plumbline.document.Tree;
import dev.plumbline.finding.Location;
import dev.plumbline.importer.ModelBuilder;
import dev.plumbline.importer.Notes;
import dev.plumbline.importer.SecretInside;
import dev.plumbline.importer.SecretText;
import dev.plumbline.importer.compose.project.Fields;
import dev.plumbline.importer.compose.project.FileNames;
import dev.plumbline.importer.compose.project.Pairs;
import dev.plumbline.importer.compose.project.Project;
import dev.plumbline.ontology.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Writes facts from a service's settings: secrets, who is let in, disabled tracing, log sinks. */
public final class ServiceSettings {
  /** Settings that disable tracing. */
  private static final List<Switch> NO_TRACES =
      List.of(
          Switch.of("SPRING_(ZIPKIN|SLEUTH)_ENABLED|MANAGEMENT_TRACING_ENABLED", Switch.OFF),
          Switch.of(
              "spring\\.(zipkin|sleuth)\\.enabled|management\\.tracing\\.enabled", Switch.OFF),
          Switch.of("OTEL_TRACES_EXPORTER", Switch.OFF),
          Switch.of("OTEL_SDK_DISABLED", Switch.ON));

  /** The sinks of drivers that need no address. */
  private static final Map<String, String> SINKS =
      Map.of("none", "none", "awslogs", "aws-cloudwatch", "gcplogs", "gcp-cloud-logging");

  /** Home folders of people on the host. */
  private static final Pattern HOME =
      Pattern.compile("~/|\\$\\{?HOME\\b|/root/|/(home|Users)/[^/]+/");

  private static final Pattern EVICTION = Pattern.compile("--maxmemory-policy[ =]([a-z-]+)");

  private static final Pattern PROPERTY = Pattern.compile("-D([\\w.-]+)=(\\S+)");

  /** Files of variables that stay on one machine by custom, and those that only show the names. */
  private static final Pattern OWN_MACHINE =
      Pattern.compile(
          "(?i)\\.env|.*(local|dev|development|test|ci|example|sample|template|dist).*");

  private final Project project;
  private final Notes notes;
  private final AccessSettings access;
  private final MountedSettings mounted;

  public ServiceSettings(
      Project project, Vocabulary vocabulary, Notes notes, MountedSettings mounted) {
    this.project = project;
    this.notes = notes;
    this.access = new AccessSettings(project, vocabulary, mounted);
    this.mounted = mounted;
  }

  /** Writes the facts; {@code runs} is what the service is known to run. */
  public void describe(Service service, Optional<Identity.Runs> runs, ModelBuilder component) {
    access.describe(service, runs, component);
    DevelopmentMode.describe(service, component);
    literalSecrets(service, component);
    mountedSecrets(service, component);
    laidDown(service, component);
    for (var variable : service.environment()) {
      setting(variable.name(), variable.value(), variable.at(), component);
      properties(variable.value(), variable.at(), component);
    }
    for (var word : service.commandWords()) {
      properties(word.text(), word.at(), component);
    }
    logging(service, component);
    var options = mounted.options(service);
    eviction(options, component);
    runs.filter(found -> found.technology().notation().equals(MemcachedLimit.PRODUCT))
        .ifPresent(found -> MemcachedLimit.describe(service, options, component));
    StoreOptions.describe(service, mounted.files(), component);
    MemorySettings.describe(service, options, component);
  }

  /** Writes what a cache does when it is full, which answers when its entries end. */
  private static void eviction(List<Tree.Scalar> options, ModelBuilder component) {
    var text = String.join(" ", options.stream().map(Tree.Scalar::text).toList());
    var policy = EVICTION.matcher(text);
    if (policy.find()) {
      var at = at(options, policy.group(1));
      component.put("cache-expiry", "n/a: its policy is " + policy.group(1), at);
      component.put("eviction", policy.group(1), at);
    }
  }

  private static Location at(List<Tree.Scalar> options, String policy) {
    return options.stream()
        .filter(option -> option.text().contains("--maxmemory-policy " + policy))
        .findFirst()
        .orElse(options.get(0))
        .at();
  }

  private void literalSecrets(Service service, ModelBuilder component) {
    for (var variable : service.environment()) {
      if (SecretText.isIn(variable.name(), variable.literal())
          || isInside(variable.literal())
          || inFile(service, variable)) {
        component.add("literal-secrets", ModelBuilder.text(variable.name(), variable.at()));
      } else if (SecretText.isIn(variable.name(), variable.value())) {
        notes.add(
            "a secret is written out in a file of variables (.env or env_file)",
            service.id() + " (" + variable.name() + ")",
            variable.at());
      }
    }
    for (var key : List.of("entrypoint", "command")) {
      var words = Fields.texts(service.literal(), key);
      secretIn(words, key, component);
    }
    Fields.mapping(service.literal(), "healthcheck")
        .ifPresent(check -> secretIn(Fields.texts(check, "test"), "healthcheck", component));
    Fields.mapping(service.literal(), "build")
        .ifPresent(build -> buildArguments(Fields.pairs(build, "args"), component));
  }

  /**
   * Returns whether a file of variables holds what is a secret by its form, whatever its name, or
   * by its name with a value that is real.
   */
  private static boolean inFile(Service service, Variable variable) {
    var file = variable.at().file();
    return !file.equals(service.at().file())
        && (SecretInside.isIn(variable.value())
            || SecretText.isToken(variable.value())
            || SecretText.isReal(variable.name(), variable.value())
                && !OWN_MACHINE.matcher(FileNames.name(file)).matches());
  }

  private static void secretIn(List<Tree.Scalar> words, String key, ModelBuilder component) {
    if (isInside(String.join(" ", words.stream().map(Tree.Scalar::text).toList()))) {
      component.add("literal-secrets", ModelBuilder.text(key, words.get(0).at()));
    }
  }

  /** Arguments of a build stay readable in the image that comes of it. */
  private static void buildArguments(List<Tree.Entry> arguments, ModelBuilder component) {
    for (var argument : arguments) {
      if (argument.value() instanceof Tree.Scalar value
          && (SecretText.isIn(argument.key().text(), value.text())
              || SecretInside.isIn(value.text()))) {
        component.add(
            "literal-secrets", ModelBuilder.text(argument.key().text(), argument.key().at()));
      }
    }
  }

  private static boolean isInside(String text) {
    return SecretInside.isIn(text)
        || PROPERTY
            .matcher(text)
            .results()
            .anyMatch(property -> SecretText.isIn(property.group(1), property.group(2)));
  }

  private void mountedSecrets(Service service, ModelBuilder component) {
    used(service, "secrets").forEach(name -> mountedSecret(service, name, component));
    used(service, "configs").forEach(name -> ofPerson(Project.Section.CONFIGS, name, component));
  }

  /** Writes that a tool puts the real values in the place of what a file shows. */
  private static void laidDown(Service service, ModelBuilder component) {
    if (component.has("secrets") || component.has("literal-secrets")) {
      return;
    }
    service.environment().stream()
        .filter(variable -> SecretText.isLaidDown(variable.name(), variable.value()))
        .findFirst()
        .ifPresent(
            variable ->
                component.put(
                    "secrets",
                    "n/a: a tool puts the real value in (" + variable.name() + ")",
                    variable.at()));
  }

  private void mountedSecret(Service service, Tree.Scalar name, ModelBuilder component) {
    if (!component.has("secrets")) {
      component.mapping("secrets", name.at()).put("in", "secrets mounted as files", name.at());
    }
    if (!project.resources(Project.Section.SECRETS).containsKey(name.text())) {
      notes.add(
          "the secret \"" + name.text() + "\" is used and not defined", service.id(), name.at());
    }
    ofPerson(Project.Section.SECRETS, name, component);
  }

  /** Writes that a secret or configuration is a file in somebody's home folder. */
  private void ofPerson(Project.Section section, Tree.Scalar name, ModelBuilder component) {
    Optional.ofNullable(project.resources(section).get(name.text()))
        .flatMap(stated -> Fields.scalar(stated.body(), "file"))
        .filter(file -> HOME.matcher(file.text()).lookingAt())
        .ifPresent(
            file ->
                component
                    .mapping("runtime", file.at())
                    .add("mounts", ModelBuilder.text(file.text(), name.at())));
  }

  /** Returns the names of what a key mounts: secrets or configurations. */
  private static List<Tree.Scalar> used(Service service, String key) {
    return Fields.items(service.body(), key).stream()
        .flatMap(
            item ->
                item instanceof Tree.Mapping mapping
                    ? Fields.scalar(mapping, "source").stream()
                    : Pairs.texts(item).stream().limit(1))
        .toList();
  }

  private static void properties(String text, Location at, ModelBuilder component) {
    var property = PROPERTY.matcher(text);
    while (property.find()) {
      setting(property.group(1), property.group(2), at, component);
    }
  }

  private static void setting(String name, String value, Location at, ModelBuilder component) {
    if (Switch.any(NO_TRACES, name, value)) {
      component.mapping("monitoring", at).put("traces", "none", at);
    }
  }

  /**
   * Writes the log sink where it is a provider's, or none. Other drivers show a flow, and the
   * engine's own files on the host do not count as a sink.
   */
  private static void logging(Service service, ModelBuilder component) {
    var driver = service.mapping("logging").flatMap(stated -> Fields.scalar(stated, "driver"));
    driver
        .flatMap(name -> Optional.ofNullable(SINKS.get(name.text())))
        .ifPresent(
            sink ->
                component
                    .mapping("monitoring", driver.get().at())
                    .put("logs", sink, driver.get().at()));
  }
}
