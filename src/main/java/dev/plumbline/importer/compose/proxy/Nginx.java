package dev.plumbline.importer.compose.proxy;

import dev.plumbline.document.Tree;
import dev.plumbline.importer.compose.service.MountedFiles;
import dev.plumbline.importer.compose.service.PublishedPorts;
import dev.plumbline.importer.compose.service.Service;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads whom the nginx of a service calls. */
public final class Nginx implements Configuration {
  private static final Pattern PASS =
      Pattern.compile("(?<kind>proxy|grpc|fastcgi|uwsgi|scgi)_pass");

  private static final Pattern TARGET =
      Pattern.compile("(?:(?<scheme>[a-z]+)://)?(?<host>[\\w.-]+(?::\\d{1,5})?)(?:/.*)?");

  private static final Pattern VARIABLE = Pattern.compile("\\$\\{?(?<name>\\w+)}?");
  private static final Pattern TIME = Pattern.compile("[1-9]\\d{0,6}(ms|s|m|h|d)?");

  private static final Route.Usual USUAL =
      new Route.Usual(
          "nginx",
          Optional.of("nginx waits 60 s by itself"),
          "nginx repeats only what is safe to repeat");

  /** Directives by which not everybody gets in. */
  private static final Set<String> GUARDS =
      Set.of(
          "auth_basic",
          "auth_request",
          "auth_jwt",
          "ssl_verify_client",
          "deny",
          "allow",
          "internal",
          "satisfy",
          "access_by_lua_block",
          "access_by_lua_file",
          "if");

  private static final List<Integer> WEB_PORTS = List.of(80, 443, 8080, 8443);

  private final NginxFiles files;

  public Nginx(MountedFiles files) {
    this.files = new NginxFiles(files);
  }

  NginxFiles files() {
    return files;
  }

  @Override
  public List<Route> routes(Service service) {
    var root = files.of(service);
    var values = new HashMap<String, String>();
    service.environment().forEach(variable -> values.put(variable.name(), variable.value()));
    all(root)
        .filter(each -> each.name().equals("set") && each.words().size() == 2)
        .forEach(each -> values.put(each.words().get(0).replace("$", ""), each.words().get(1)));
    var routes = new ArrayList<Route>();
    collect(root, List.of(), upstreams(root), values, routes);
    routes.replaceAll(route -> route.open(route.open() && isPublished(service)));
    return routes;
  }

  /** Returns whether a port for web pages is open on every address. */
  private static boolean isPublished(Service service) {
    return WEB_PORTS.stream().anyMatch(port -> PublishedPorts.opensToAll(service, port));
  }

  /** Returns whether the settings of a location let in whoever comes. */
  private static boolean asksNobody(List<Directive> settings) {
    return settings.stream()
        .noneMatch(each -> GUARDS.contains(each.name()) && !each.text().equals("off"));
  }

  private static Stream<Directive> all(List<Directive> block) {
    return block.stream().flatMap(Directive::all);
  }

  private static Map<String, List<String>> upstreams(List<Directive> root) {
    var upstreams = new HashMap<String, List<String>>();
    all(root)
        .filter(each -> each.name().equals("upstream"))
        .forEach(
            each ->
                upstreams.put(
                    each.text(),
                    Directive.named("server", each.block())
                        .flatMap(server -> server.words().stream().limit(1))
                        .toList()));
    return upstreams;
  }

  /** Adds the calls of a block, whose settings hold unless it has its own. */
  private static void collect(
      List<Directive> block,
      List<Directive> above,
      Map<String, List<String>> upstreams,
      Map<String, String> values,
      List<Route> routes) {
    var settings = Stream.concat(above.stream(), block.stream()).toList();
    for (var each : block) {
      var pass = PASS.matcher(each.name());
      if (pass.matches()) {
        routes.addAll(routes(each, pass.group("kind"), settings, upstreams, values));
      }
      collect(each.block(), settings, upstreams, values, routes);
    }
  }

  private static List<Route> routes(
      Directive pass,
      String kind,
      List<Directive> settings,
      Map<String, List<String>> upstreams,
      Map<String, String> values) {
    var target = TARGET.matcher(filled(pass.text(), values));
    if (!target.matches()) {
      return List.of();
    }
    var hosts = upstreams.getOrDefault(target.group("host"), List.of(target.group("host")));
    var scheme = scheme(kind, Optional.ofNullable(target.group("scheme")), settings);
    return hosts.stream()
        .map(host -> filled(host, values))
        .map(host -> route(scheme, host, kind, pass, settings))
        .toList();
  }

  private static Route route(
      Optional<String> scheme, String host, String kind, Directive pass, List<Directive> settings) {
    var again = Directive.last(kind + "_next_upstream", settings);
    var tries = Directive.last(kind + "_next_upstream_tries", settings);
    var waits = Directive.last(kind + "_read_timeout", settings);
    return Route.of(scheme, host, USUAL, pass.at())
        .within(waits.flatMap(Nginx::time))
        .repeated(
            again.filter(each -> each.words().contains("non_idempotent")).map(Directive::at),
            tries.flatMap(Directive::count))
        .open(asksNobody(settings));
  }

  /** Returns how the proxy speaks; a location that upgrades every request has web sockets only. */
  private static Optional<String> scheme(
      String kind, Optional<String> written, List<Directive> settings) {
    if (!kind.equals("proxy")) {
      return written.filter(name -> name.equals("grpcs")).or(() -> Optional.of(kind));
    }
    var upgrades =
        Directive.named("proxy_set_header", settings)
            .anyMatch(each -> each.text().equalsIgnoreCase("Connection upgrade"));
    return written.map(name -> upgrades ? name.replaceFirst("^http", "ws") : name);
  }

  private static Optional<Tree.Scalar> time(Directive stated) {
    var text = stated.text();
    return Optional.of(text)
        .filter(TIME.asMatchPredicate())
        .map(time -> time.matches("\\d+") ? time + "s" : time)
        .map(time -> new Tree.Scalar(time, stated.at()));
  }

  /** Returns a text with its variables replaced, as far as something sets them. */
  private static String filled(String text, Map<String, String> values) {
    return VARIABLE
        .matcher(text)
        .replaceAll(
            found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
  }
}
