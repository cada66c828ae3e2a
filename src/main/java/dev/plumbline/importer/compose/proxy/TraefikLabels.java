package dev.plumbline.importer.compose.proxy;

import dev.plumbline.document.Tree;
import dev.plumbline.finding.Location;
import dev.plumbline.importer.compose.project.Fields;
import dev.plumbline.importer.compose.service.Service;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells which routers of a service's labels pass on what anybody outside sends. */
public final class TraefikLabels {
  private static final Pattern ROUTER =
      Pattern.compile("(?i)traefik\\.http\\.routers\\.(?<name>[^.]+)\\.(?<option>[\\w.]+)");

  private static final Pattern PORT =
      Pattern.compile("(?i)traefik\\.http\\.services\\.[^.]+\\.loadbalancer\\.server\\.port");

  /** What of a rule keeps others out: where they come from, or a name that only a network knows. */
  private static final Pattern NOT_OUTSIDE =
      Pattern.compile(
          "(?i).*(ClientIP|Header|\\.localhost|\\.local|\\.lan|\\.internal|\\.home|\\.test"
              + "|[`'\"]localhost)\\b.*");

  private static final String DASHBOARD = "api@internal";

  private TraefikLabels() {}

  /** Returns whether one of its routers asks nothing of those who come; any middleware may ask. */
  public static boolean letIn(Service service) {
    return routers(service).stream().anyMatch(TraefikLabels::isOpen);
  }

  /** Returns the port of the service that requests are passed on to, when a label names it. */
  public static Optional<Integer> port(Service service) {
    return Fields.pairs(service.body(), "labels").stream()
        .filter(label -> PORT.matcher(label.key().text()).matches())
        .flatMap(
            label -> label.value() instanceof Tree.Scalar value ? Stream.of(value) : Stream.empty())
        .map(value -> value.text().strip())
        .filter(port -> port.matches("[1-9]\\d{0,4}"))
        .map(Integer::valueOf)
        .findFirst();
  }

  /** Returns where a router opens the dashboard of the proxy itself to everybody. */
  static Optional<Location> openDashboard(Service service) {
    return routers(service).stream()
        .filter(router -> text(router, "service").filter(DASHBOARD::equals).isPresent())
        .filter(TraefikLabels::isOpen)
        .map(router -> router.get("service").at())
        .findFirst();
  }

  private static boolean isOpen(Map<String, Tree.Scalar> router) {
    return text(router, "rule").filter(rule -> !NOT_OUTSIDE.matcher(rule).matches()).isPresent()
        && !router.containsKey("middlewares")
        && !router.containsKey("tls.options");
  }

  private static Optional<String> text(Map<String, Tree.Scalar> router, String option) {
    return Optional.ofNullable(router.get(option)).map(Tree.Scalar::text).map(String::strip);
  }

  private static List<Map<String, Tree.Scalar>> routers(Service service) {
    var routers = new LinkedHashMap<String, Map<String, Tree.Scalar>>();
    for (var label : Fields.pairs(service.body(), "labels")) {
      var found = ROUTER.matcher(label.key().text());
      if (found.matches() && label.value() instanceof Tree.Scalar value) {
        routers
            .computeIfAbsent(found.group("name"), name -> new LinkedHashMap<>())
            .put(found.group("option").toLowerCase(Locale.ROOT), value);
      }
    }
    return List.copyOf(routers.values());
  }
}
