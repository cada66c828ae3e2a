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

/** Reads whom an API gateway calls by its file: that of Kong, KrakenD, APISIX or Envoy. */
final class ApiGateways implements Configuration {
  private static final List<Product> PRODUCTS =
      List.of(
          new Product(
              List.of(
                  "/kong/kong.yml",
                  "/kong/kong.yaml",
                  "/kong/declarative/kong.yml",
                  "/usr/local/kong/declarative/kong.yml",
                  "/opt/kong/kong.yaml",
                  "/home/kong/kong.yml"),
              "KONG_DECLARATIVE_CONFIG",
              new Route.Usual(
                  "Kong",
                  Optional.of("Kong waits a minute, unless its file tells otherwise"),
                  "Kong repeats what it could not send, unless its file tells otherwise")),
          new Product(
              List.of(
                  "/etc/krakend/krakend.json",
                  "/etc/krakend/krakend.yaml",
                  "/etc/krakend/krakend.yml"),
              "KRAKEND_CONFIG",
              new Route.Usual(
                  "KrakenD",
                  Optional.of("KrakenD waits two seconds, unless its file tells otherwise"),
                  "KrakenD repeats nothing, unless its file tells otherwise")),
          new Product(
              List.of("/usr/local/apisix/conf/apisix.yaml"),
              "APISIX_CONFIG",
              new Route.Usual(
                  "APISIX",
                  Optional.of("APISIX waits a minute, unless its file tells otherwise"),
                  "APISIX asks the next server where it could not send, unless its file tells"
                      + " otherwise")),
          new Product(
              List.of("/etc/envoy/envoy.yaml", "/etc/envoy/envoy.yml"),
              "ENVOY_CONFIG",
              new Route.Usual(
                  "Envoy",
                  Optional.of("Envoy waits 15 seconds, unless its file tells otherwise"),
                  "Envoy repeats nothing without a policy")));

  /** What is called for other reasons than a request: a plugin's counters, a list of logs. */
  private static final Pattern BESIDE = Pattern.compile("plugins?|extra_config|http_filters|admin");

  private static final Pattern TARGET =
      Pattern.compile("(?:(?<scheme>https?|grpcs?)://)?(?<address>[\\w.-]+(?::\\d{1,5})?)(?:/.*)?");

  private static final int DEEPEST = 24;

  private final MountedFiles files;

  ApiGateways(MountedFiles files) {
    this.files = files;
  }

  /**
   * A product.
   *
   * @param files where its guides put the file
   * @param setting the variable that names another place
   * @param usual what it does where nothing is told
   */
  private record Product(List<String> files, String setting, Route.Usual usual) {
    Stream<String> paths(Service service) {
      var named =
          service.environment().stream()
              .filter(variable -> variable.name().equals(setting))
              .map(variable -> variable.value().strip());
      return Stream.concat(named, files.stream()).distinct();
    }
  }

  @Override
  public List<Route> routes(Service service) {
    return PRODUCTS.stream()
        .flatMap(
            product ->
                product
                    .paths(service)
                    .flatMap(path -> files.yaml(service, path).stream())
                    .map(Document::root)
                    .flatMap(root -> targets(root, DEEPEST))
                    .flatMap(target -> route(target, product).stream()))
        .toList();
  }

  private static Stream<Tree.Scalar> targets(Tree tree, int depth) {
    if (depth == 0) {
      return Stream.of();
    }
    if (tree instanceof Tree.Sequence list) {
      return list.items().stream().flatMap(item -> targets(item, depth - 1));
    }
    return tree instanceof Tree.Mapping mapping
        ? Stream.concat(
            own(mapping),
            mapping.entries().stream()
                .filter(entry -> !BESIDE.matcher(entry.key().text()).matches())
                .flatMap(entry -> targets(entry.value(), depth - 1)))
        : Stream.of();
  }

  /** Returns what one mapping itself names: an address, or a host beside its port. */
  private static Stream<Tree.Scalar> own(Tree.Mapping mapping) {
    var whole = Stream.of("url", "target").flatMap(key -> Fields.scalar(mapping, key).stream());
    var hosts =
        Fields.items(mapping, "host").stream()
            .filter(Tree.Scalar.class::isInstance)
            .map(Tree.Scalar.class::cast);
    var nodes =
        Fields.mapping(mapping, "nodes").stream()
            .flatMap(weights -> weights.entries().stream())
            .map(Tree.Entry::key);
    var parts =
        Stream.concat(
            beside(mapping, "host", "port").stream(),
            beside(mapping, "address", "port_value").stream());
    return Stream.of(whole, hosts, nodes, parts).flatMap(found -> found);
  }

  private static Optional<Tree.Scalar> beside(Tree.Mapping mapping, String host, String port) {
    var scheme = Fields.text(mapping, "protocol").map(name -> name + "://").orElse("");
    return Fields.scalar(mapping, host)
        .flatMap(
            name ->
                Fields.text(mapping, port)
                    .map(
                        number -> new Tree.Scalar(scheme + name.text() + ":" + number, name.at())));
  }

  private static Optional<Route> route(Tree.Scalar written, Product product) {
    var target = TARGET.matcher(written.text().strip());
    return target.matches()
        ? Optional.of(
            Route.of(
                Optional.ofNullable(target.group("scheme")).or(() -> Optional.of("http")),
                target.group("address"),
                product.usual,
                written.at()))
        : Optional.empty();
  }
}
