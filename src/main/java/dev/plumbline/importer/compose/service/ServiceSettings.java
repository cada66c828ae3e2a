package dev.plumbline.importer.compose.service;

import dev.plumbline.document.Tree;
import dev.plumbline.finding.Location;
import dev.plumbline.importer.ModelBuilder;
import dev.plumbline.importer.Notes;
import dev.plumbline.importer.SecretText;
import dev.plumbline.importer.compose.project.Fields;
import dev.plumbline.importer.compose.project.Pairs;
import dev.plumbline.importer.compose.project.Project;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Writes facts from a service's settings: secrets, and disabled authentication or tracing. */
public final class ServiceSettings {
  private static final Pattern OFF = Pattern.compile("(?i)false|no|off|0|none|disabled");
  private static final Pattern ON = Pattern.compile("(?i)true|yes|on|1|enabled");

  /** A setting and the value by which it switches something off. */
  private record Switch(Pattern name, Pattern value) {
    static Switch of(String name, Pattern value) {
      return new Switch(Pattern.compile("(?i)" + name), value);
    }

    boolean matches(String settingName, String settingValue) {
      return name.matcher(settingName).matches() && value.matcher(settingValue.strip()).matches();
    }
  }

  /** Settings of public images that disable authentication. */
  private static final List<Switch> NO_AUTHENTICATION =
      List.of(
          Switch.of("\\w*ALLOW_EMPTY_(ROOT_)?PASSWORD", ON),
          Switch.of("(\\w+_)?ALLOW_ANONYMOUS(_LOGIN)?", ON),
          Switch.of("POSTGRES_HOST_AUTH_METHOD", Pattern.compile("(?i)trust")),
          Switch.of("xpack\\.security\\.enabled", OFF),
          Switch.of("(plugins\\.security\\.disabled|DISABLE_SECURITY_PLUGIN)", ON),
          Switch.of("AUTHENTICATION_ANONYMOUS_ACCESS_ENABLED|GF_AUTH_ANONYMOUS_ENABLED", ON),
          Switch.of("NEO4J_AUTH|NEO4J_dbms_security_auth__enabled", OFF),
          Switch.of("N8N_BASIC_AUTH_ACTIVE|WEBUI_AUTH|ALERTA_AUTH_REQUIRED", OFF));

  /** Settings that disable tracing. */
  private static final List<Switch> NO_TRACES =
      List.of(
          Switch.of("SPRING_(ZIPKIN|SLEUTH)_ENABLED|MANAGEMENT_TRACING_ENABLED", OFF),
          Switch.of("spring\\.(zipkin|sleuth)\\.enabled|management\\.tracing\\.enabled", OFF),
          Switch.of("OTEL_TRACES_EXPORTER", OFF),
          Switch.of("OTEL_SDK_DISABLED", ON));

  private static final Pattern PROPERTY = Pattern.compile("-D([\\w.-]+)=(\\S+)");

  private final Project project;
  private final Notes notes;

  public ServiceSettings(Project project, Notes notes) {
    this.project = project;
    this.notes = notes;
  }

  public void describe(Service service, ModelBuilder component) {
    literalSecrets(service, component);
    mountedSecrets(service, component);
    for (var variable : service.environment()) {
      setting(variable.name(), variable.value(), variable.at(), component);
      properties(variable.value(), variable.at(), component);
    }
    for (var word : service.commandWords()) {
      properties(word.text(), word.at(), component);
    }
    logging(service, component);
  }

  private void literalSecrets(Service service, ModelBuilder component) {
    for (var variable : service.environment()) {
      if (SecretText.isIn(variable.name(), variable.literal()) || isInside(variable.literal())) {
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
      if (isInside(String.join(" ", words.stream().map(Tree.Scalar::text).toList()))) {
        component.add("literal-secrets", ModelBuilder.text(key, words.get(0).at()));
      }
    }
  }

  private static boolean isInside(String text) {
    return SecretText.isInside(text)
        || PROPERTY
            .matcher(text)
            .results()
            .anyMatch(property -> SecretText.isIn(property.group(1), property.group(2)));
  }

  private void mountedSecrets(Service service, ModelBuilder component) {
    for (var item : Fields.items(service.body(), "secrets")) {
      var name =
          item instanceof Tree.Mapping mapping
              ? Fields.scalar(mapping, "source")
              : Pairs.texts(item).stream().findFirst();
      name.ifPresent(used -> mountedSecret(service, used, component));
    }
  }

  private void mountedSecret(Service service, Tree.Scalar name, ModelBuilder component) {
    if (!component.has("secrets")) {
      component.mapping("secrets", name.at()).put("in", "secrets mounted as files", name.at());
    }
    if (!project.resources(Project.Section.SECRETS).containsKey(name.text())) {
      notes.add(
          "the secret \"" + name.text() + "\" is used and not defined", service.id(), name.at());
    }
  }

  private static void properties(String text, Location at, ModelBuilder component) {
    var property = PROPERTY.matcher(text);
    while (property.find()) {
      setting(property.group(1), property.group(2), at, component);
    }
  }

  private static void setting(String name, String value, Location at, ModelBuilder component) {
    if (NO_AUTHENTICATION.stream().anyMatch(door -> door.matches(name, value))) {
      component.put("authentication", "none", at);
    }
    if (NO_TRACES.stream().anyMatch(trace -> trace.matches(name, value))) {
      component.mapping("monitoring", at).put("traces", "none", at);
    }
  }

  /** Writes the log sink; the engine's own files on the host do not count as one. */
  private static void logging(Service service, ModelBuilder component) {
    var driver = service.mapping("logging").flatMap(stated -> Fields.scalar(stated, "driver"));
    driver
        .flatMap(ServiceSettings::sink)
        .ifPresent(
            sink ->
                component
                    .mapping("monitoring", driver.get().at())
                    .put("logs", sink, driver.get().at()));
  }

  private static Optional<String> sink(Tree.Scalar driver) {
    return switch (driver.text()) {
      case "json-file", "local", "journald" -> Optional.empty();
      default -> Optional.of(driver.text());
    };
  }
}
