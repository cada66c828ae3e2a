package dev.plumbline.importer.compose.door;

import dev.plumbline.document.Tree;
import dev.plumbline.importer.ModelBuilder;
import dev.plumbline.importer.compose.project.Fields;
import dev.plumbline.importer.compose.service.MountedFiles;
import dev.plumbline.importer.compose.service.PublishedPorts;
import dev.plumbline.importer.compose.service.Service;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes the routers of a Traefik that take requests from outside without TLS: at an entry point
 * that is published, has no TLS and redirects nobody.
 */
final class TraefikDoors {
  private static final Pattern REDIRECTING =
      Pattern.compile(
          "(?i)traefik\\.http\\.middlewares\\.(?<name>[^.]+)\\.redirect(scheme|regex)\\..*");
  private static final Pattern CHAIN =
      Pattern.compile("(?i)traefik\\.http\\.middlewares\\.(?<name>[^.]+)\\.chain\\.middlewares");

  private final Service proxy;
  private final Collection<Service> services;
  private final List<EntryPoint> entries;
  private final Set<String> redirecting = new HashSet<>();

  TraefikDoors(Service proxy, Collection<Service> services, MountedFiles files) {
    this.proxy = proxy;
    this.services = services;
    this.entries = EntryPoints.of(proxy, files);
    services.stream().flatMap(Router::labels).forEach(this::redirecting);
  }

  private void redirecting(Tree.Entry label) {
    var name = label.key().text();
    var redirect = REDIRECTING.matcher(name);
    var chain = CHAIN.matcher(name);
    if (redirect.matches()) {
      redirecting.add(redirect.group("name"));
    }
    if (chain.matches()
        && label.value() instanceof Tree.Scalar parts
        && parts.text().matches(EntryPoints.REDIRECT)) {
      redirecting.add(chain.group("name"));
    }
  }

  /** A router, and the entry point at which it is plain. */
  private record Door(Service service, Router router, EntryPoint entry) {}

  void describe(ModelBuilder components) {
    var doors = doors();
    if (doors.isEmpty()) {
      return;
    }
    if (isWithoutTls()) {
      var entry = doors.get(0).entry;
      write(proxy, "no entry point has TLS", new Tree.Scalar("", entry.at()), components);
      return;
    }
    for (var door : doors) {
      var entry = door.entry;
      var how = "router %s at entry point %s (port %d)";
      var text = how.formatted(door.router.name(), entry.name(), entry.port());
      write(door.service, text, door.router.at(), components);
    }
  }

  private static void write(Service service, String how, Tree.Scalar at, ModelBuilder components) {
    components
        .mapping(service.id(), service.at())
        .add("plaintext-door", ModelBuilder.text(how, at.at()));
  }

  private List<Door> doors() {
    var doors = new ArrayList<Door>();
    for (var service : services) {
      if (isExposed(service)) {
        for (var router : Router.of(service)) {
          plainEntry(router).ifPresent(entry -> doors.add(new Door(service, router, entry)));
        }
      }
    }
    return doors;
  }

  private Optional<EntryPoint> plainEntry(Router router) {
    var redirects =
        router.middlewares().stream()
            .anyMatch(name -> redirecting.contains(name) || name.matches(EntryPoints.REDIRECT));
    return redirects || router.isEncrypted() || !router.isReachable()
        ? Optional.empty()
        : entries.stream()
            .filter(entry -> listens(router, entry) && entry.isPlain())
            .filter(entry -> PublishedPorts.opensToAll(proxy, entry.port()))
            .findFirst();
  }

  private boolean listens(Router router, EntryPoint entry) {
    var named = router.entryPoints();
    var preferred = entries.stream().anyMatch(EntryPoint::preferred);
    return named.isEmpty() ? !preferred || entry.preferred() : named.contains(entry.name());
  }

  private boolean isExposed(Service service) {
    var enabled =
        Router.labels(service)
            .filter(label -> label.key().text().equalsIgnoreCase("traefik.enable"))
            .flatMap(
                label ->
                    label.value() instanceof Tree.Scalar value
                        ? Stream.of(value.text())
                        : Stream.empty())
            .findFirst();
    return enabled.filter(Fields::isFalse).isEmpty();
  }

  private boolean isWithoutTls() {
    return entries.stream().noneMatch(entry -> entry.encrypted() || entry.redirects())
        && services.stream()
            .flatMap(service -> Router.of(service).stream())
            .noneMatch(Router::isEncrypted);
  }
}
