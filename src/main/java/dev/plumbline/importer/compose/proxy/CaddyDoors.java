package dev.plumbline.importer.compose.proxy;

import dev.plumbline.importer.compose.service.PublishedPorts;
import dev.plumbline.importer.compose.service.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells which directives of a Caddyfile are reached from outside without a log-on. */
final class CaddyDoors {
  private static final Set<String> GUARDS =
      Set.of(
          "basic_auth",
          "basicauth",
          "forward_auth",
          "authenticate",
          "authorize",
          "jwtauth",
          "abort",
          "bind",
          "client_auth");

  /** What answers in the place of what comes after it. */
  private static final Set<String> ANSWERS = Set.of("respond", "error", "redir");

  /** Matchers by whom a request comes from. */
  private static final Set<String> ORIGINS = Set.of("remote_ip", "client_ip", "header");

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:(?<scheme>https?)://)?(?<host>[^:/,\\s]*)(?::(?<port>\\d{1,5}))?(/.*)?,?");

  private static final Pattern NOT_OUTSIDE =
      Pattern.compile("(?i)(.*\\.)?(localhost|local|test|internal|lan|home)|127\\..*");

  private final Service service;
  private final List<Directive> file;

  CaddyDoors(Service service, List<Directive> file) {
    this.service = service;
    this.file = file;
  }

  /** Returns whether requests from outside come to a directive of a site, and nobody asks them. */
  boolean leadTo(Directive call, Directive site) {
    var way = new ArrayList<Directive>();
    return isPublished(site) && find(call, site, way) && way.stream().noneMatch(this::guards);
  }

  /** Collects what encloses the directive, itself included. */
  private static boolean find(Directive call, Directive in, List<Directive> way) {
    if (in == call || in.block().stream().anyMatch(each -> find(call, each, way))) {
      way.add(in);
      return true;
    }
    return false;
  }

  private boolean guards(Directive around) {
    return around.words().stream().anyMatch(word -> word.startsWith("@") && isByOrigin(word))
        || around.block().stream().anyMatch(this::isGuard);
  }

  private boolean isGuard(Directive each) {
    return GUARDS.contains(each.name())
        || ANSWERS.contains(each.name())
            && each.words().stream().anyMatch(word -> word.startsWith("@") && isByOrigin(word))
        || each.name().equals("tls") && each.all().anyMatch(it -> GUARDS.contains(it.name()))
        || each.name().equals("import") && snippet(each).map(this::holdsGuard).orElse(true);
  }

  private boolean holdsGuard(Directive snippet) {
    return snippet.all().anyMatch(each -> GUARDS.contains(each.name()));
  }

  private Optional<Directive> snippet(Directive imported) {
    return imported.words().stream()
        .limit(1)
        .flatMap(name -> Directive.named("(" + name + ")", file))
        .findFirst();
  }

  private boolean isByOrigin(String matcher) {
    return file.stream()
        .flatMap(Directive::all)
        .filter(each -> each.name().equals(matcher))
        .flatMap(Directive::all)
        .anyMatch(
            each ->
                ORIGINS.contains(each.name()) || each.words().stream().anyMatch(ORIGINS::contains));
  }

  private boolean isPublished(Directive site) {
    var address = ADDRESS.matcher(site.name());
    if (!address.matches() || NOT_OUTSIDE.matcher(address.group("host")).matches()) {
      return false;
    }
    var usual = "http".equals(address.group("scheme")) ? 80 : 443;
    var port = address.group("port") == null ? usual : Integer.parseInt(address.group("port"));
    return PublishedPorts.opensToAll(service, port);
  }
}
