package dev.plumbline.importer.compose;

import dev.plumbline.document.Tree;
import dev.plumbline.finding.Location;
import dev.plumbline.importer.ModelBuilder;
import dev.plumbline.importer.Notes;
import dev.plumbline.importer.compose.project.Comments;
import dev.plumbline.importer.compose.project.Fields;
import dev.plumbline.importer.compose.project.Ids;
import dev.plumbline.importer.compose.project.Pairs;
import dev.plumbline.importer.compose.project.Project;
import dev.plumbline.importer.compose.service.Service;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes networks as boundaries, and the networks of each service.
 *
 * <p>A service without networks is on the default one, which every project has.
 */
final class Networks {
  /** The key of the network that every project has. */
  static final String DEFAULT = "default";

  /** The boundary of services that share their host's network. */
  private static final String HOST = "host";

  private static final String SERVICE_PREFIX = "service:";
  private static final String INTERNAL = "Without a way out of the host (internal).";
  private static final String EXTERNAL = "Made outside this project (external).";
  private static final String IMPLICIT =
      "The services that name no network of their own (default).";

  private final Project project;
  private final Map<String, Service> services;
  private final Notes notes;

  Networks(Project project, Map<String, Service> services, Notes notes) {
    this.project = project;
    this.services = services;
    this.notes = notes;
  }

  /** Writes the networks that are declared, and the default one where a service is on it. */
  void describe(ModelBuilder model, Location at) {
    var declared = project.resources(Project.Section.NETWORKS);
    var boundaries = new LinkedHashMap<String, ModelBuilder>();
    for (var network : declared.values()) {
      if (!network.key().text().equals(DEFAULT) || isUsed(DEFAULT)) {
        var boundary = new ModelBuilder(network.body().at());
        describe(network, boundary);
        boundaries.put(network.key().text(), boundary);
        write(model, at, network.key(), boundary);
      }
    }
    if (isUsed(DEFAULT) && !boundaries.containsKey(DEFAULT)) {
      var key = ModelBuilder.text(DEFAULT, at);
      var network =
          new ModelBuilder(at).put("type", "network", at).put("description", IMPLICIT, at);
      write(model, at, key, network);
    }
    if (services.values().stream().anyMatch(Networks::isOnHost)) {
      write(model, at, ModelBuilder.text(HOST, at), new ModelBuilder(at).put("type", HOST, at));
    }
  }

  private static void write(
      ModelBuilder model, Location at, Tree.Scalar key, ModelBuilder boundary) {
    var id = Ids.of(key.text());
    if (!id.equals(key.text())) {
      boundary.put("name", key.text(), key.at());
    }
    model.mapping("boundaries", at).put(id, key.at(), boundary.build());
  }

  private void describe(Project.Resource network, ModelBuilder boundary) {
    var body = network.body();
    boundary.put("type", "network", network.key().at());
    var comment = Comments.at(network.key(), project);
    comment.ifPresent(said -> boundary.put("description", said.text(), said.at()));
    Fields.entry(body, "internal")
        .filter(internal -> Fields.isTrue(body, "internal"))
        .ifPresent(internal -> internal(internal, comment.isPresent(), boundary));
    if (comment.isEmpty() && network.isExternal()) {
      boundary.put("description", EXTERNAL, body.at());
    }
    Fields.mapping(body, "driver_opts")
        .filter(options -> Fields.isTrue(options, "encrypted"))
        .ifPresent(options -> boundary.put("encryption", "ipsec", options.at()));
  }

  private static void internal(Tree.Entry internal, boolean isDescribed, ModelBuilder boundary) {
    if (!isDescribed) {
      boundary.put("description", INTERNAL, internal);
    }
    boundary.put("egress", "none", internal);
  }

  private boolean isUsed(String network) {
    return services.values().stream()
        .flatMap(service -> joined(service).stream())
        .anyMatch(name -> name.text().equals(network));
  }

  /** Writes which boundaries a service is in. */
  void join(Service service, ModelBuilder component) {
    var joined = joined(service);
    if (joined.size() == 1) {
      var name = joined.get(0);
      component.put("in", Ids.of(name.text()), name.at());
    }
    if (joined.size() > 1) {
      joined.forEach(
          name -> component.add("in", ModelBuilder.text(Ids.of(name.text()), name.at())));
    }
    mode(service)
        .filter(mode -> mode.text().startsWith("container:"))
        .ifPresent(
            mode ->
                notes.add(
                    "shares the network of a container outside this project",
                    service.id(),
                    mode.at()));
  }

  /** Returns the networks of a service, each with its location. */
  List<Tree.Scalar> joined(Service service) {
    var shared = sharedWith(service);
    if (shared.isPresent()) {
      return own(shared.get());
    }
    return own(service);
  }

  private List<Tree.Scalar> own(Service service) {
    var mode = mode(service);
    if (mode.isPresent() && !List.of("bridge", DEFAULT).contains(mode.get().text())) {
      return isOnHost(service) ? List.of(ModelBuilder.text(HOST, mode.get().at())) : List.of();
    }
    var stated = new ArrayList<Tree.Scalar>();
    var networks = service.entry("networks").map(Tree.Entry::value);
    if (networks.isPresent() && networks.get() instanceof Tree.Mapping mapping) {
      mapping.entries().forEach(entry -> stated.add(entry.key()));
    } else {
      networks.ifPresent(list -> stated.addAll(Pairs.texts(list)));
    }
    return stated.isEmpty() ? List.of(ModelBuilder.text(DEFAULT, service.at())) : stated;
  }

  /**
   * Returns the service whose network this one shares; follows chains of {@code service:} modes.
   */
  private Optional<Service> sharedWith(Service service) {
    var found = Optional.<Service>empty();
    var at = service;
    for (var hops = 0; hops < services.size() && at != null; hops++) {
      at =
          mode(at)
              .map(Tree.Scalar::text)
              .filter(text -> text.startsWith(SERVICE_PREFIX))
              .map(text -> services.get(text.substring(SERVICE_PREFIX.length())))
              .orElse(null);
      found = at == null ? found : Optional.of(at);
    }
    return found;
  }

  private static boolean isOnHost(Service service) {
    return mode(service).filter(mode -> mode.text().equals(HOST)).isPresent();
  }

  private static Optional<Tree.Scalar> mode(Service service) {
    return service
        .valueEntry("network_mode")
        .or(() -> service.valueEntry("net"))
        .map(entry -> (Tree.Scalar) entry.value());
  }
}
