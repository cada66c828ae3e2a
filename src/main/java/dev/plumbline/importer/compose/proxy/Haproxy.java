package dev.plumbline.importer.compose.proxy;

import dev.plumbline.document.Tree;
import dev.plumbline.finding.Location;
import dev.plumbline.importer.Importer;
import dev.plumbline.importer.compose.service.MountedFiles;
import dev.plumbline.importer.compose.service.Service;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads whom the HAProxy of a service calls, section by section. */
final class Haproxy implements Configuration {
  private static final List<String> FILES =
      List.of("/usr/local/etc/haproxy/haproxy.cfg", "/etc/haproxy/haproxy.cfg");

  private static final Set<String> SECTIONS =
      Set.of(
          "global", "defaults", "frontend", "backend", "listen", "resolvers", "userlist", "peers");

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
    return FILES.stream()
        .flatMap(path -> files.text(service, path).stream())
        .flatMap(text -> sections(text).stream())
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
      return servers.stream().filter(each -> each.words().size() > 1).map(this::route).toList();
    }

    private Route route(Directive server) {
      var isTcp = setting("mode").filter(mode -> mode.text().equals("tcp")).isPresent();
      var scheme = server.words().contains("ssl") ? "https" : "http";
      return Route.of(
              isTcp ? Optional.empty() : Optional.of(scheme),
              server.words().get(1),
              USUAL,
              server.at())
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

  private static List<Section> sections(Importer.Text text) {
    var sections = new ArrayList<Section>();
    var defaults = new HashMap<String, Directive>();
    var current = new Section(new HashMap<>(), new ArrayList<>());
    for (var number = 0; number < text.lines().size(); number++) {
      var line = text.lines().get(number);
      var words = Arrays.asList(line.replaceFirst("#.*", "").strip().split("\\s+"));
      var at = text.at(number);
      if (words.get(0).equals("defaults")) {
        defaults.clear();
        current = new Section(defaults, new ArrayList<>());
      } else if (SECTIONS.contains(words.get(0))) {
        current = new Section(new HashMap<>(defaults), new ArrayList<>());
        sections.add(current);
      } else {
        add(words, at, current);
      }
    }
    return sections;
  }

  private static void add(List<String> words, Location at, Section section) {
    if (words.get(0).matches("server|server-template")) {
      section.servers.add(new Directive("server", words.subList(1, words.size()), List.of(), at));
    } else if (words.get(0).matches("timeout|http-request") && words.size() > 1) {
      var rest = words.subList(2, words.size());
      var name = words.get(0) + " " + words.get(1);
      section.settings.put(name, new Directive(name, rest, List.of(), at));
    } else {
      var rest = words.subList(1, words.size());
      section.settings.put(words.get(0), new Directive(words.get(0), rest, List.of(), at));
    }
  }
}
