package dev.plumbline.importer.compose.proxy;

import dev.plumbline.finding.Location;
import dev.plumbline.importer.ModelBuilder;
import dev.plumbline.importer.compose.service.Service;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes the versions of TLS from which a service lets its callers choose: by its settings, or by
 * the configuration of nginx that it mounts.
 */
public final class OfferedTls {
  private static final Pattern VERSION = Pattern.compile("(?i)SSLv[23]|TLSv1(\\.[0-3])?");

  /** Settings of public images that list versions, or name the least. */
  private static final Pattern SETTING =
      Pattern.compile(
          "(?i)(.*[_.-])?(ssl|tls)_?(enabled_)?(min_?(imum)?_?)?(protocols?_?)?(versions?|protocols?"
              + "|min|ver)");

  private static final Pattern OPTION =
      Pattern.compile(
          "(?i)(?<![\\w-])(ssl_min_protocol_version|tls-min-version|tls-protocols|ssl-min-ver)[=\\s]+"
              + "[\"']?(?<versions>[^\"'&|;]*)");

  private final NginxFiles files;

  public OfferedTls(Nginx nginx) {
    this.files = nginx.files();
  }

  public void describe(Service service, ModelBuilder component) {
    var found = new LinkedHashMap<String, Location>();
    inNginx(service).forEach(stated -> versions(stated.text(), stated.at(), found));
    service.environment().stream()
        .filter(variable -> SETTING.matcher(variable.name()).matches())
        .forEach(variable -> versions(variable.value(), variable.at(), found));
    for (var word : service.commandWords()) {
      OPTION.matcher(word.text()).results().forEach(it -> versions(it.group(2), word.at(), found));
    }
    found.forEach(
        (version, at) -> component.add("offers-encryption", ModelBuilder.text(version, at)));
  }

  private static void versions(String text, Location at, Map<String, Location> found) {
    for (var word : text.split("[\\s,:]+")) {
      if (VERSION.matcher(word).matches()) {
        found.putIfAbsent(word.toLowerCase(Locale.ROOT), at);
      }
    }
  }

  /** Returns the versions of each server that takes encrypted requests. */
  private Stream<Directive> inNginx(Service service) {
    var root = files.of(service);
    var blocks =
        Stream.concat(
                Stream.of(root),
                root.stream().filter(each -> each.name().equals("http")).map(Directive::block))
            .toList();
    var usual = blocks.stream().flatMap(block -> stated(block).stream()).findFirst();
    return blocks.stream()
        .flatMap(block -> Directive.named("server", block))
        .filter(OfferedTls::isEncrypted)
        .flatMap(server -> stated(server.block()).or(() -> usual).stream());
  }

  private static Optional<Directive> stated(List<Directive> block) {
    return Directive.last("ssl_protocols", block);
  }

  private static boolean isEncrypted(Directive server) {
    return server.block().stream()
        .anyMatch(
            each ->
                each.name().equals("listen") && each.words().contains("ssl")
                    || each.name().equals("ssl") && each.text().equals("on"));
  }
}
