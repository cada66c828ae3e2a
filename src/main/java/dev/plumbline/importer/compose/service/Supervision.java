package dev.plumbline.importer.compose.service;

import dev.plumbline.document.Tree;
import dev.plumbline.importer.ModelBuilder;
import dev.plumbline.importer.Notes;
import dev.plumbline.importer.compose.project.Fields;
import dev.plumbline.importer.compose.project.Pairs;
import dev.plumbline.ontology.Vocabulary;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes a service's health check, restart policy, replicas, limits and rollout. */
public final class Supervision {
  private static final Pattern COUNT = Pattern.compile("\\d+");

  private static final Pattern DECIMAL = Pattern.compile("\\d++(?:\\.\\d++)?+|\\.\\d++");
  private static final Pattern SIZE = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*([bkmgt])?b?");

  /** The engine uses powers of two for all units. */
  private static final Map<String, String> UNITS =
      Map.of("b", "B", "k", "KiB", "m", "MiB", "g", "GiB", "t", "TiB");

  private static final String BY_IMAGE = "as the image defines it";

  private static final String NEVER = "none";
  private static final String BY_HAND = "n/a: started by hand, by its profile";
  private static final String DEFAULT_REPLICAS = "1";

  private final Vocabulary vocabulary;
  private final Notes notes;
  private final boolean oneIsMeant;

  /**
   * Creates a writer.
   *
   * @param oneIsMeant whether a single replica is more than the engine's default written out
   */
  public Supervision(Vocabulary vocabulary, Notes notes, boolean oneIsMeant) {
    this.vocabulary = vocabulary;
    this.notes = notes;
    this.oneIsMeant = oneIsMeant;
  }

  /** Returns whether a service states another number of replicas than what it has anyway. */
  public static boolean isScaled(Service service) {
    return statedReplicas(service)
        .filter(entry -> !text(entry).equals(DEFAULT_REPLICAS))
        .isPresent();
  }

  public void describe(Service service, ModelBuilder component) {
    service
        .entry("healthcheck")
        .filter(entry -> entry.value() instanceof Tree.Mapping)
        .ifPresent(entry -> healthCheck(service, entry, component));
    ofImage(service, component);
    restart(service, component);
    replicas(service, component);
    limits(service, component);
    rollout(service, component);
  }

  private void healthCheck(Service service, Tree.Entry entry, ModelBuilder component) {
    var check = (Tree.Mapping) entry.value();
    var test = Fields.entry(check, "test");
    var words =
        test.map(stated -> Pairs.texts(stated.value()).stream().map(Tree.Scalar::text).toList());
    var off = words.filter(list -> list.size() == 1 && list.get(0).equals("NONE")).isPresent();
    if (off || Fields.isTrue(check, "disable")) {
      component.put("health-check", entry.key().at(), ModelBuilder.text("none", check.at()));
      return;
    }
    var command =
        words
            .map(list -> list.stream().filter(word -> !word.startsWith("CMD")))
            .map(list -> list.collect(Collectors.joining(" ")))
            .orElse(BY_IMAGE);
    var at = test.map(stated -> stated.value().at()).orElse(check.at());
    component.put("health-check", entry.key().at(), ModelBuilder.text(command, at));
    if (command.matches(".*\\bcurl\\b.*") && !failsOnError(command)) {
      notes.add("a health check with curl passes on HTTP errors without --fail", service.id(), at);
    }
  }

  /** Writes the check that the image of another publisher brings, when the service has no own. */
  private void ofImage(Service service, ModelBuilder component) {
    if (!component.has("health-check") && service.entry("build").isEmpty()) {
      service
          .valueEntry("image")
          .filter(image -> vocabulary.bringsHealthCheck(text(image)))
          .ifPresent(image -> component.put("health-check", BY_IMAGE, image.value().at()));
    }
  }

  /** Returns whether curl fails on HTTP errors, or its output is checked. */
  private static boolean failsOnError(String command) {
    return command.contains("--fail") || command.matches("(?=.*(?:\\s-[a-zA-Z]*f|[|>])).*+");
  }

  /** Nothing has to start again what somebody starts by hand. */
  private static void restart(Service service, ModelBuilder component) {
    var byHand = Jobs.isRunByHand(service);
    service
        .valueEntry("restart")
        .ifPresent(
            entry ->
                policy(text(entry).split(":", 2)[0])
                    .map(policy -> policy.equals(NEVER) && byHand ? BY_HAND : policy)
                    .ifPresent(policy -> component.put("restart", policy, entry)));
    service
        .mapping("deploy", "restart_policy")
        .ifPresent(
            stated -> {
              var condition = Fields.scalar(stated, "condition");
              var at = condition.map(Tree.Scalar::at).orElse(stated.at());
              policy(condition.map(Tree.Scalar::text).orElse("any"))
                  .map(policy -> policy.equals(NEVER) && byHand ? BY_HAND : policy)
                  .ifPresent(policy -> component.put("restart", policy, at));
            });
    if (byHand && !component.has("restart")) {
      component.put("restart", BY_HAND, service.at());
    }
  }

  private static Optional<String> policy(String written) {
    return switch (written) {
      case "always", "unless-stopped", "any" -> Optional.of("always");
      case "on-failure" -> Optional.of("on-failure");
      case "no", "none", "false" -> Optional.of(NEVER);
      default -> Optional.empty();
    };
  }

  private static Optional<Tree.Entry> statedReplicas(Service service) {
    return service
        .mapping("deploy")
        .flatMap(mapping -> Fields.entry(mapping, "replicas"))
        .or(() -> service.entry("scale"))
        .filter(entry -> entry.value() instanceof Tree.Scalar)
        .filter(entry -> COUNT.matcher(text(entry)).matches());
  }

  private void replicas(Service service, ModelBuilder component) {
    statedReplicas(service)
        .filter(entry -> oneIsMeant || !text(entry).equals(DEFAULT_REPLICAS))
        .ifPresent(entry -> component.put("replicas", text(entry), entry));
    service
        .mapping("deploy")
        .flatMap(mapping -> Fields.scalar(mapping, "mode"))
        .filter(mode -> mode.text().equals("global"))
        .ifPresent(
            mode -> notes.add("runs once on every node (mode: global)", service.id(), mode.at()));
  }

  private static void limits(Service service, ModelBuilder component) {
    service.valueEntry("mem_limit").ifPresent(entry -> memory(entry, "limits", component));
    service.valueEntry("cpus").ifPresent(entry -> cpu(entry, "limits", component));
    service.valueEntry("mem_reservation").ifPresent(entry -> memory(entry, "requests", component));
    resources(service, "limits", "limits", component);
    resources(service, "reservations", "requests", component);
  }

  private static void resources(Service service, String from, String to, ModelBuilder component) {
    var stated = service.mapping("deploy", "resources", from);
    stated.flatMap(mapping -> value(mapping, "cpus")).ifPresent(entry -> cpu(entry, to, component));
    stated
        .flatMap(mapping -> value(mapping, "memory"))
        .ifPresent(entry -> memory(entry, to, component));
  }

  private static void cpu(Tree.Entry entry, String key, ModelBuilder component) {
    if (DECIMAL.matcher(text(entry)).matches()) {
      component.mapping(key, entry.key().at()).put("cpu", text(entry), entry);
    }
  }

  private static void memory(Tree.Entry entry, String key, ModelBuilder component) {
    var size = SIZE.matcher(text(entry).toLowerCase(java.util.Locale.ROOT));
    if (size.matches()) {
      var unit = size.group(2) == null ? "B" : UNITS.get(size.group(2));
      component.mapping(key, entry.key().at()).put("memory", size.group(1) + " " + unit, entry);
    }
  }

  private static void rollout(Service service, ModelBuilder component) {
    var update = service.mapping("deploy", "update_config");
    update.ifPresent(
        stated ->
            component.mapping("delivery", stated.at()).put("rollout", "rolling", stated.at()));
    update
        .flatMap(stated -> value(stated, "failure_action"))
        .filter(action -> text(action).equals("rollback"))
        .ifPresent(
            action ->
                component
                    .mapping("delivery", action.key().at())
                    .put("rollback", "automatic", action));
  }

  private static Optional<Tree.Entry> value(Tree.Mapping mapping, String key) {
    return Fields.entry(mapping, key).filter(entry -> entry.value() instanceof Tree.Scalar);
  }

  private static String text(Tree.Entry entry) {
    return ((Tree.Scalar) entry.value()).text();
  }
}
