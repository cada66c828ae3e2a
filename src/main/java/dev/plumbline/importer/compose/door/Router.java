package dev.plumbline.importer.compose.door;

import dev.plumbline.document.Tree;
import dev.plumbline.importer.compose.project.Fields;
import dev.plumbline.importer.compose.service.Service;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A router that Traefik makes of labels.
 *
 * @param name its name
 * @param options its options by their names in lower case
 */
record Router(String name, Map<String, Tree.Scalar> options) {
  private static final Pattern LABEL =
      Pattern.compile("(?i)traefik\\.http\\.routers\\.(?<name>[^.]+)\\.(?<option>.+)");

  /** Hosts that only the machine itself or its own network knows, and requests for certificates. */
  private static final Pattern NOT_OUTSIDE =
      Pattern.compile(
          "(?i).*(host(regexp)?\\([`'\"]([^)]*\\.)?(localhost|local|test|internal|lan|home|localdomain"
              + "|127\\.0\\.0\\.1)[`'\"]|\\.localhost|acme-challenge).*");

  /** Returns the routers of a service's labels. */
  static List<Router> of(Service service) {
    var routers = new LinkedHashMap<String, Router>();
    labels(service)
        .forEach(
            label -> {
              var match = LABEL.matcher(label.key().text());
              if (match.matches() && label.value() instanceof Tree.Scalar value) {
                routers
                    .computeIfAbsent(
                        match.group("name"), name -> new Router(name, new LinkedHashMap<>()))
                    .options
                    .put(match.group("option").toLowerCase(Locale.ROOT), value);
              }
            });
    return List.copyOf(routers.values());
  }

  static Stream<Tree.Entry> labels(Service service) {
    var deployed = Fields.mapping(service.body(), "deploy").stream();
    return Stream.concat(
        Fields.pairs(service.body(), "labels").stream(),
        deployed.flatMap(deploy -> Fields.pairs(deploy, "labels").stream()));
  }

  boolean isEncrypted() {
    return options.entrySet().stream()
        .anyMatch(
            option ->
                option.getKey().matches("tls(\\..*)?")
                    && !Fields.isFalse(option.getValue().text()));
  }

  /** Returns whether requests from other machines come to it. */
  boolean isReachable() {
    return text("rule").filter(rule -> NOT_OUTSIDE.matcher(rule).matches()).isEmpty();
  }

  List<String> middlewares() {
    return list("middlewares").stream().map(name -> name.replaceFirst("@.*", "")).toList();
  }

  /** Returns the entry points that it names; all others may pass it by. */
  List<String> entryPoints() {
    return list("entrypoints").stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
  }

  /** Returns where it says at which entry points it listens, or else where it stands. */
  Tree.Scalar at() {
    return Optional.ofNullable(options.get("entrypoints"))
        .orElseGet(() -> options.values().iterator().next());
  }

  private List<String> list(String option) {
    return text(option).stream()
        .flatMap(text -> Stream.of(text.strip().split("(?:(?<!\\s)\\s++)?+,\\s*+")))
        .toList();
  }

  private Optional<String> text(String option) {
    return Optional.ofNullable(options.get(option)).map(Tree.Scalar::text);
  }
}
