package dev.plumbline.importer.compose.proxy;

import dev.plumbline.document.Tree;
import dev.plumbline.finding.Location;
import dev.plumbline.importer.ModelBuilder;
import dev.plumbline.importer.compose.service.MountedFiles;
import dev.plumbline.importer.compose.service.PublishedPorts;
import dev.plumbline.importer.compose.service.Service;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the ports in the container at which a proxy lets whoever comes administer or watch it. */
public final class AdminPorts {
  private static final String CADDYFILE = "/etc/caddy/Caddyfile";

  /** An address on all interfaces, as Caddy writes it. */
  private static final Pattern EVERYWHERE =
      Pattern.compile("(tcp/)?(0\\.0\\.0\\.0|\\[?::]?|\\*)?:(?<port>\\d{1,5})");

  private static final Pattern OPEN_TRAEFIK =
      Pattern.compile("(?<!\\S)--api\\.insecure(=true)?(?!\\S)");
  private static final int TRAEFIK = 8080;

  private static final Pattern BIND = Pattern.compile("[^\\s]{0,60}:(?<port>\\d{1,5})");
  private static final Set<String> SHOWS = Set.of("enable", "uri");
  private static final Set<String> ASKS = Set.of("auth", "http-request", "deny");

  private final MountedFiles files;

  public AdminPorts(MountedFiles files) {
    this.files = files;
  }

  /**
   * Returns the ports; writes what is administered by a published one, which nothing else tells.
   */
  public Set<Integer> describe(Service service, boolean isTraefik, ModelBuilder component) {
    var ports = new HashSet<Integer>();
    caddy(service)
        .forEach(
            (port, at) -> {
              ports.add(port);
              if (PublishedPorts.opensToAll(service, port)) {
                component.put("anonymous-admin", "yes", at);
              }
            });
    HaproxySection.of(service, files)
        .flatMap(List::stream)
        .filter(AdminPorts::showsStatistics)
        .flatMap(section -> section.named("bind"))
        .flatMap(bind -> bind.words().stream().limit(1))
        .map(BIND::matcher)
        .filter(Matcher::matches)
        .forEach(address -> ports.add(Integer.valueOf(address.group("port"))));
    if (isTraefik && isOpen(service)) {
      ports.add(TRAEFIK);
    }
    if (isTraefik) {
      TraefikLabels.openDashboard(service)
          .ifPresent(at -> component.put("anonymous-admin", "yes", at));
    }
    return ports;
  }

  private Map<Integer, Location> caddy(Service service) {
    var stated =
        files.text(service, CADDYFILE).stream()
            .flatMap(text -> CaddyReader.read(text).stream().limit(1))
            .filter(options -> options.name().isEmpty())
            .flatMap(options -> Directive.named("admin", options.block()))
            .map(
                admin ->
                    new Tree.Scalar(admin.words().stream().findFirst().orElse(""), admin.at()));
    var variable =
        service.environment().stream()
            .filter(each -> each.name().equals("CADDY_ADMIN"))
            .map(each -> new Tree.Scalar(each.value().strip(), each.at()));
    var found = new HashMap<Integer, Location>();
    Stream.concat(stated, variable)
        .limit(1)
        .forEach(
            address -> {
              var everywhere = EVERYWHERE.matcher(address.text());
              if (everywhere.matches()) {
                found.put(Integer.valueOf(everywhere.group("port")), address.at());
              }
            });
    return found;
  }

  /** Returns whether HAProxy shows its statistics in the section and asks nobody who it is. */
  private static boolean showsStatistics(HaproxySection section) {
    return section.named("stats").anyMatch(stats -> starts(stats, SHOWS))
        && section.named("acl").findAny().isEmpty()
        && Stream.concat(section.named("stats"), section.named("http-request"))
            .noneMatch(line -> starts(line, ASKS));
  }

  private static boolean starts(Directive line, Set<String> words) {
    return line.words().stream().limit(1).anyMatch(words::contains);
  }

  private boolean isOpen(Service service) {
    return service.commandWords().stream()
            .anyMatch(word -> OPEN_TRAEFIK.matcher(word.text()).find())
        || service.environment().stream()
            .anyMatch(
                each ->
                    each.name().equalsIgnoreCase("TRAEFIK_API_INSECURE")
                        && each.value().strip().equalsIgnoreCase("true"))
        || Stream.of("/etc/traefik/traefik.yml", "/etc/traefik/traefik.yaml", "/traefik.yml")
            .flatMap(path -> files.yaml(service, path).stream())
            .anyMatch(document -> TraefikServices.isInsecure(document.root()));
  }
}
