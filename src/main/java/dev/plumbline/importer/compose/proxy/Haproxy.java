package dev.plumbline.importer.compose.proxy;

import dev.plumbline.document.Tree;
import dev.plumbline.finding.Location;
import dev.plumbline.importer.compose.service.MountedFiles;
import dev.plumbline.importer.compose.service.Service;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads whom the HAProxy of a service calls, section by section. */
final class Haproxy implements Configuration {
  private static final Pattern TIME = Pattern.compile("[1-9]\\d{0,8}(ms|s|m|h|d)?");

  /** By these, requests are repeated that may have been carried out. */
  private static final Set<String> REPEATING =
      Set.of(
          "all-retryable-errors", "response-timeout", "junk-response", "500", "502", "503", "504");

  private static final Route.Usual USUAL =
      new Route.Usual("HAProxy", Optional.empty(), "HAProxy repeats only what it could not send");

  private final MountedFiles files;

  Haproxy(MountedFiles files) {
    this.files = files;
  }

  @Override
  public List<Route> routes(Service service) {
    return HaproxySection.of(service, files)
        .flatMap(sections -> withDefaults(sections).stream())
        .flatMap(section -> section.routes().stream())
        .toList();
  }

  /**
   * One section.
   *
   * @param settings its settings by name, and those of the defaults above it
   * @param servers the lines that name a server
   */
  private record Section(Map<String, Directive> settings, List<Directive> servers) {
    List<Route> routes() {
      return servers.stream().flatMap(server -> route(server).stream()).toList();
    }

    /**
     * Returns where the server is: behind its name, and behind how many of a template there are.
     */
    private static Optional<String> address(Directive server) {
      var before = server.name().equals("server-template") ? 2 : 1;
      return server.words().stream().skip(before).findFirst();
    }

    private Optional<Route> route(Directive server) {
      return address(server).map(address -> route(server, address));
    }

    private Route route(Directive server, String address) {
      var isTcp = setting("mode").filter(mode -> mode.text().equals("tcp")).isPresent();
      var scheme = server.words().contains("ssl") ? "https" : "http";
      return Route.of(isTcp ? Optional.empty() : Optional.of(scheme), address, USUAL, server.at())
          .within(setting("timeout server").flatMap(Section::time))
          .repeated(repeats(), setting("retries").flatMap(Directive::count));
    }

    private Optional<Directive> setting(String name) {
      return Optional.ofNullable(settings.get(name));
    }

    private Optional<Location> repeats() {
      return setting("retry-on")
          .filter(each -> each.words().stream().anyMatch(REPEATING::contains))
          .filter(each -> setting("http-request disable-l7-retry").isEmpty())
          .map(Directive::at);
    }

    private static Optional<Tree.Scalar> time(Directive stated) {
      return Optional.of(stated.text())
          .filter(TIME.asMatchPredicate())
          .map(time -> time.matches("\\d+") ? time + "ms" : time)
          .map(time -> new Tree.Scalar(time, stated.at()));
    }
  }

  private static List<Section> withDefaults(List<HaproxySection> all) {
    var sections = new ArrayList<Section>();
    var defaults = Map.<String, Directive>of();
    for (var each : all) {
      if (each.kind().equals("defaults")) {
        defaults = settings(each);
      } else {
        var settings = new HashMap<>(defaults);
        settings.putAll(settings(each));
        var servers = each.directives().stream().filter(line -> line.name().startsWith("server"));
        sections.add(new Section(settings, servers.toList()));
      }
    }
    return sections;
  }

  /** Returns the last directive of each name; that of a timeout has two words. */
  private static Map<String, Directive> settings(HaproxySection section) {
    var settings = new HashMap<String, Directive>();
    for (var line : section.directives()) {
      if (line.name().matches("timeout|http-request") && !line.words().isEmpty()) {
        var name = line.name() + " " + line.words().get(0);
        var rest = line.words().subList(1, line.words().size());
        settings.put(name, new Directive(name, rest, List.of(), line.at()));
      } else {
        settings.put(line.name(), line);
      }
    }
    return settings;
  }
}
