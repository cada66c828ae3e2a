package dev.plumbline.importer.compose.proxy;

import dev.plumbline.document.Tree;
import dev.plumbline.finding.Location;
import dev.plumbline.importer.compose.service.MountedFiles;
import dev.plumbline.importer.compose.service.Service;
import dev.plumbline.importer.compose.service.Variable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads whom the Caddy of a service calls. */
final class Caddy implements Configuration {
  private static final String FILE = "/etc/caddy/Caddyfile";

  private static final Map<String, String> CALLS =
      Map.of("reverse_proxy", "http", "php_fastcgi", "fastcgi");

  private static final Pattern TARGET =
      Pattern.compile("(?:(?<scheme>https?|h2c)://)?(?<address>[\\w.-]+(?::\\d{1,5})?)/?");

  private static final Pattern VARIABLE = Pattern.compile("\\{\\$(\\w+)(?::([^}]*))?}");
  private static final Pattern TIME = Pattern.compile("[1-9]\\d{0,6}(ms|s|m|h|d)");

  private static final Route.Usual USUAL =
      new Route.Usual("Caddy", Optional.empty(), "Caddy repeats only what is safe to repeat");

  private final MountedFiles files;

  Caddy(MountedFiles files) {
    this.files = files;
  }

  @Override
  public List<Route> routes(Service service) {
    var values =
        service.environment().stream()
            .collect(Collectors.toMap(Variable::name, Variable::value, (first, second) -> second));
    var file = files.text(service, FILE).stream().flatMap(text -> CaddyReader.read(text).stream());
    var sites = file.toList();
    var doors = new CaddyDoors(service, sites);
    return sites.stream()
        .flatMap(
            site ->
                site.all()
                    .filter(each -> CALLS.containsKey(each.name()))
                    .flatMap(
                        each -> routes(each, values).map(it -> it.open(doors.leadTo(each, site)))))
        .toList();
  }

  private static Stream<Route> routes(Directive call, Map<String, String> values) {
    var targets =
        Stream.concat(
            call.words().stream(),
            Directive.named("to", call.block()).flatMap(each -> each.words().stream()));
    return targets
        .map(word -> TARGET.matcher(filled(word, values)))
        .filter(Matcher::matches)
        .map(target -> route(call, target));
  }

  private static Route route(Directive call, Matcher target) {
    var scheme = target.group("scheme");
    var spoken = "https".equals(scheme) ? scheme : CALLS.get(call.name());
    return Route.of(Optional.of(spoken), target.group("address"), USUAL, call.at())
        .within(waits(call))
        .repeated(repeats(call), tries(call));
  }

  private static Optional<Tree.Scalar> waits(Directive call) {
    return Directive.named("transport", call.block())
        .flatMap(each -> each.block().stream())
        .filter(each -> each.name().matches("response_header_timeout|read_timeout"))
        .filter(each -> TIME.matcher(each.text()).matches())
        .map(each -> new Tree.Scalar(each.text(), each.at()))
        .findFirst();
  }

  /** Returns the matcher by which requests that change something are tried again, too. */
  private static Optional<Location> repeats(Directive call) {
    return Directive.named("lb_retry_match", call.block())
        .flatMap(Directive::all)
        .filter(each -> each.text().matches(".*\\b(POST|PATCH)\\b.*"))
        .map(Directive::at)
        .findFirst();
  }

  private static Optional<Tree.Scalar> tries(Directive call) {
    return Directive.last("lb_retries", call.block()).flatMap(Directive::count);
  }

  private static String filled(String word, Map<String, String> values) {
    return VARIABLE
        .matcher(word)
        .replaceAll(
            found -> {
              var usual = found.group(2) == null ? "" : found.group(2);
              return Matcher.quoteReplacement(values.getOrDefault(found.group(1), usual));
            });
  }
}
