package dev.plumbline.importer.compose.proxy;

import dev.plumbline.document.Document;
import dev.plumbline.document.Tree;
import dev.plumbline.importer.compose.project.Fields;
import dev.plumbline.importer.compose.service.MountedFiles;
import dev.plumbline.importer.compose.service.Service;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads whom the Traefik of a service calls by the files of its file provider. */
final class TraefikServices implements Configuration {
  /** Where the guides of the product put the file, or the folder. */
  private static final List<String> FILES =
      List.of(
          "/etc/traefik/dynamic.yml",
          "/etc/traefik/dynamic.yaml",
          "/etc/traefik/dynamic_conf.yml",
          "/etc/traefik/dynamic/*.yml",
          "/etc/traefik/dynamic/*.yaml",
          "/etc/traefik/conf.d/*.yml",
          "/etc/traefik/conf.d/*.yaml",
          "/dynamic.yml",
          "/dynamic/*.yml",
          "/dynamic/*.yaml");

  private static final Pattern TARGET =
      Pattern.compile("(?<scheme>https?|h2c)://(?<address>[\\w.-]+(?::\\d{1,5})?)/?.*");

  private static final Route.Usual USUAL =
      new Route.Usual(
          "Traefik", Optional.empty(), "Traefik repeats nothing without a retry middleware");

  private final MountedFiles files;

  TraefikServices(MountedFiles files) {
    this.files = files;
  }

  @Override
  public List<Route> routes(Service service) {
    return FILES.stream()
        .flatMap(path -> files.matching(service, path).stream())
        .distinct()
        .flatMap(path -> files.yaml(service, path).stream())
        .flatMap(TraefikServices::urls)
        .flatMap(url -> route(url).stream())
        .toList();
  }

  private static Stream<Tree.Scalar> urls(Document document) {
    return Optional.of(document.root())
        .filter(Tree.Mapping.class::isInstance)
        .map(Tree.Mapping.class::cast)
        .flatMap(root -> Fields.mapping(root, "http"))
        .flatMap(http -> Fields.mapping(http, "services"))
        .stream()
        .flatMap(services -> services.entries().stream())
        .map(Tree.Entry::value)
        .filter(Tree.Mapping.class::isInstance)
        .flatMap(named -> Fields.mapping((Tree.Mapping) named, "loadBalancer").stream())
        .flatMap(balancer -> Fields.items(balancer, "servers").stream())
        .filter(Tree.Mapping.class::isInstance)
        .flatMap(server -> Fields.scalar((Tree.Mapping) server, "url").stream());
  }

  /** Returns whether a file of settings opens the dashboard to everybody. */
  static boolean isInsecure(Tree root) {
    return root instanceof Tree.Mapping settings
        && Fields.mapping(settings, "api")
            .filter(api -> Fields.isTrue(api, "insecure"))
            .isPresent();
  }

  private static Optional<Route> route(Tree.Scalar url) {
    var target = TARGET.matcher(url.text().strip());
    return target.matches()
        ? Optional.of(
            Route.of(
                Optional.of(target.group("scheme").replace("h2c", "http")),
                target.group("address"),
                USUAL,
                url.at()))
        : Optional.empty();
  }
}
