package dev.plumbline.importer.compose.service;

import dev.plumbline.document.Tree;
import dev.plumbline.importer.ImageName;
import dev.plumbline.importer.ModelBuilder;
import dev.plumbline.importer.compose.project.Fields;
import dev.plumbline.importer.compose.project.Mount;
import dev.plumbline.importer.compose.project.PublishedPort;
import dev.plumbline.ontology.Vocabulary;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds ports that a service opens and at which nothing listens. */
public final class UnservedPorts {
  /** Where stores listen whose images everybody knows, unless a setting says otherwise. */
  private static final Map<String, Set<String>> SERVED =
      Map.ofEntries(
          Map.entry("postgresql", Set.of("5432")),
          Map.entry("mysql", Set.of("3306", "33060", "33062")),
          Map.entry("mariadb", Set.of("3306")),
          Map.entry("mongodb", Set.of("27017")),
          Map.entry("redis", Set.of("6379")),
          Map.entry("valkey", Set.of("6379")),
          Map.entry("memcached", Set.of("11211")),
          Map.entry("sql-server", Set.of("1433")));

  private static final Pattern IMAGE =
      Pattern.compile(
          "postgres(ql)?|postgis|mysql|mariadb|mongo(db)?|redis|valkey|memcached|server");

  /** What passes on calls to a store opens the store's port. */
  private static final Pattern PASSES_ON =
      Pattern.compile(
          "(?i).*(proxy|bounce|pool|tunnel|forward|relay|socat|gateway|router|envoy|cat$|lb$|vpn|ssh|db|sql"
              + "|postgres|mongo|redis|valkey|memcache|maria).*");

  private final Vocabulary vocabulary;
  private final Collection<Service> services;
  private final Map<String, Identity.Runs> runs;

  public UnservedPorts(
      Vocabulary vocabulary, Collection<Service> services, Map<String, Identity.Runs> runs) {
    this.vocabulary = vocabulary;
    this.services = services;
    this.runs = runs;
  }

  public void describe(Service service, ModelBuilder component) {
    opened(service)
        .filter(port -> isUnserved(service, port.text()))
        .forEach(port -> component.add("unserved-ports", port));
  }

  private static Stream<Tree.Scalar> opened(Service service) {
    var published =
        Fields.items(service.body(), "ports").stream()
            .flatMap(item -> PublishedPort.read(item).stream())
            .map(port -> new Tree.Scalar(port.target(), port.at()));
    var exposed =
        Fields.texts(service.body(), "expose").stream()
            .map(port -> new Tree.Scalar(port.text().split("/", 2)[0], port.at()));
    return Stream.concat(published, exposed).filter(port -> port.text().matches("\\d{1,5}"));
  }

  private boolean isUnserved(Service service, String port) {
    var own = Optional.ofNullable(runs.get(service.id()));
    return own.filter(found -> SERVED.containsKey(found.technology().notation())).isPresent()
        ? served(own.get(), service).filter(ports -> !ports.contains(port)).isPresent()
            && isUsual(service)
            && !names(service, port)
        : isOfNeeded(service, port);
  }

  /** Returns where the product of an image that everybody knows listens. */
  private static Optional<Set<String>> served(Identity.Runs runs, Service service) {
    return Optional.ofNullable(SERVED.get(runs.technology().notation()))
        .filter(any -> !runs.inferred())
        .filter(
            any ->
                service
                    .image()
                    .map(image -> ImageName.parse(image).shortName())
                    .filter(name -> IMAGE.matcher(name).matches())
                    .isPresent());
  }

  /** Returns whether no file changes where the product listens. */
  private static boolean isUsual(Service service) {
    return service.entry("build").isEmpty()
        && service.entry("env_file").isEmpty()
        && service.entry("configs").isEmpty()
        && service.entry("network_mode").isEmpty()
        && service.mounts().stream().noneMatch(UnservedPorts::mayConfigure);
  }

  private static boolean mayConfigure(Mount mount) {
    return mount.path().matches("/(usr/local/)?etc(/.*)?|.*conf.*|.*\\.(cnf|ini)");
  }

  private static boolean names(Service service, String port) {
    return service.commandLine().contains(port)
        || service.environment().stream().anyMatch(each -> each.value().contains(port));
  }

  /**
   * Returns whether an application opens the port of a store that it waits for, which listens in
   * the store's container.
   */
  private boolean isOfNeeded(Service service, String port) {
    return Stream.concat(service.hostNames().stream(), service.image().stream())
            .noneMatch(name -> PASSES_ON.matcher(name).matches())
        && service.entry("network_mode").isEmpty()
        && !service.commandLine().contains(port)
        && Fields.pairs(service.body(), "depends_on").stream()
            .anyMatch(needed -> listens(needed.key().text(), port));
  }

  private boolean listens(String name, String port) {
    return services.stream()
        .filter(service -> service.name().equals(name))
        .flatMap(service -> Optional.ofNullable(runs.get(service.id())).stream())
        .anyMatch(found -> isWire(found, port));
  }

  /** Returns whether a port is that of a product's own protocol. */
  private boolean isWire(Identity.Runs runs, String port) {
    var spoken = vocabulary.speaks(runs.technology(), Optional.empty());
    return spoken.isPresent()
        && !spoken.get().notation().startsWith("http")
        && vocabulary.protocolOn(Integer.parseInt(port)).equals(spoken);
  }
}
