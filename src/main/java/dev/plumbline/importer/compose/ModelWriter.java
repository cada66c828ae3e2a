package dev.plumbline.importer.compose;

import dev.plumbline.document.Document;
import dev.plumbline.document.Tree;
import dev.plumbline.finding.Location;
import dev.plumbline.importer.Importer;
import dev.plumbline.importer.ModelBuilder;
import dev.plumbline.importer.Notes;
import dev.plumbline.importer.compose.backup.Backups;
import dev.plumbline.importer.compose.broker.JobTimes;
import dev.plumbline.importer.compose.broker.Queues;
import dev.plumbline.importer.compose.door.Doors;
import dev.plumbline.importer.compose.flow.CallProtocols;
import dev.plumbline.importer.compose.flow.Flows;
import dev.plumbline.importer.compose.project.Comments;
import dev.plumbline.importer.compose.project.FileNames;
import dev.plumbline.importer.compose.project.Ids;
import dev.plumbline.importer.compose.project.Project;
import dev.plumbline.importer.compose.project.ProjectFiles;
import dev.plumbline.importer.compose.project.Projects;
import dev.plumbline.importer.compose.project.StartedProfiles;
import dev.plumbline.importer.compose.project.Stated;
import dev.plumbline.importer.compose.proxy.AdminPorts;
import dev.plumbline.importer.compose.proxy.EndedPaths;
import dev.plumbline.importer.compose.proxy.Nginx;
import dev.plumbline.importer.compose.proxy.OfferedTls;
import dev.plumbline.importer.compose.proxy.Proxies;
import dev.plumbline.importer.compose.service.Confinement;
import dev.plumbline.importer.compose.service.Dumps;
import dev.plumbline.importer.compose.service.Environment;
import dev.plumbline.importer.compose.service.Identity;
import dev.plumbline.importer.compose.service.Jobs;
import dev.plumbline.importer.compose.service.MountedFiles;
import dev.plumbline.importer.compose.service.MountedSettings;
import dev.plumbline.importer.compose.service.OfferedVersions;
import dev.plumbline.importer.compose.service.PublishedPorts;
import dev.plumbline.importer.compose.service.Service;
import dev.plumbline.importer.compose.service.ServiceSettings;
import dev.plumbline.importer.compose.service.Storage;
import dev.plumbline.importer.compose.service.StoreClients;
import dev.plumbline.importer.compose.service.Supervision;
import dev.plumbline.importer.compose.service.UnreadSettings;
import dev.plumbline.importer.compose.service.UnservedPorts;
import dev.plumbline.importer.compose.service.Updaters;
import dev.plumbline.importer.compose.watch.Watch;
import dev.plumbline.importer.compose.watch.WatchSettings;
import dev.plumbline.importer.compose.watch.Watches;
import dev.plumbline.importer.compose.watch.WrittenMetrics;
import dev.plumbline.ontology.Term;
import dev.plumbline.ontology.Vocabulary;
import dev.plumbline.rdf.Arch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a project in the model format. */
final class ModelWriter {
  private static final List<String> STORE_CLASSES =
      List.of(Arch.iri("Store"), Arch.iri("MessageChannel"));

  private static final String IDENTITY = Arch.iri("IdentityProvider");
  private static final String MONITORING = Arch.iri("MonitoringComponent");
  private static final String DASHBOARD = Arch.iri("Dashboard");

  private final String id;
  private final ProjectFiles beside;
  private final Project project;
  private final Notes notes;
  private final Vocabulary vocabulary;
  private final Identity identity;
  private final MountedFiles files;
  private final Nginx nginx;
  private final Supervision supervision;
  private final Map<String, Service> services = new LinkedHashMap<>();
  private final Map<String, Identity.Runs> runs = new LinkedHashMap<>();
  private final Map<String, Identity.Runs> clients = new LinkedHashMap<>();
  private final Map<String, Watch> watches = new LinkedHashMap<>();
  private final Set<String> jobs;

  ModelWriter(Projects.Sorted sorted, Importer.Context context) {
    this.id = sorted.id();
    this.project = sorted.project();
    this.notes = sorted.notes();
    this.vocabulary = context.vocabulary();
    this.identity = new Identity(vocabulary, notes, StartedProfiles.of(project));
    this.beside = new ProjectFiles(project, context, notes);
    this.files = new MountedFiles(project, beside);
    this.nginx = new Nginx(files);
    var environment = new Environment(beside, project, notes);
    for (var definition : project.services().values()) {
      var service = service(definition, environment);
      services.put(service.name(), service);
      identity.runs(service).ifPresent(found -> runs.put(service.id(), found));
    }
    this.supervision =
        new Supervision(
            vocabulary, notes, services.values().stream().anyMatch(Supervision::isScaled));
    var watching = new Watches(files);
    for (var service : services.values()) {
      Optional.ofNullable(runs.get(service.id()))
          .filter(found -> vocabulary.provides(found.technology(), MONITORING))
          .ifPresent(found -> watches.put(service.id(), watching.of(service, found)));
    }
    jobs = new Jobs(vocabulary).of(services.values(), runs);
    // A job in the image of a store or broker runs its client, and so does what dumps one.
    for (var service : services.values()) {
      var found = runs.get(service.id());
      if (found != null
          && isStore(found)
          && (jobs.contains(service.id())
              || Dumps.isClient(service)
              || StoreClients.isOne(service))) {
        clients.put(service.id(), runs.remove(service.id()));
      }
      if (Dumps.isClient(service) && !runs.containsKey(service.id())) {
        jobs.add(service.id());
      }
    }
  }

  private static Service service(Project.Definition definition, Environment environment) {
    return new Service(
        Ids.of(definition.key().text()),
        definition.key(),
        definition.scope().interpolation().in(definition.body()),
        Environment.DEFAULTS.in(definition.body()),
        environment.of(definition));
  }

  Importer.Imported write() {
    var document = project.document();
    var at = document.root().at();
    var model = new ModelBuilder(at).put("system", id, at);
    HeadComment.describe(document, model);
    var readme = Readme.beside(document, beside);
    readme.describe(model);
    Pipeline.describe(document, beside, model);
    runbook(readme, model);
    infrastructure(model, at);
    var proxies = new Proxies(nginx, files);
    var networks = new Networks(project, services, notes);
    networks.describe(model, at);
    for (var service : services.values()) {
      var component = model.mapping("components", at).mapping(service.id(), service.at());
      identity.describe(
          service,
          Optional.ofNullable(runs.get(service.id())),
          jobs.contains(service.id()),
          component);
      describe(service, networks, component);
      if (!proxies.routes(service).isEmpty()) {
        new EndedPaths(files, readme.lines()).describe(service, component);
      }
      Comments.at(service.key(), project)
          .ifPresent(
              comment ->
                  Told.describe(comment, service.id(), storesData(service), document, model));
    }
    var flows =
        new Flows(
            services,
            runs,
            jobs,
            new CallProtocols(vocabulary, technologies()),
            notes,
            clients,
            watches,
            proxies,
            files);
    var stores =
        services.values().stream()
            .filter(this::storesData)
            .map(Service::id)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    new Backups(project, files, services, runs, stores, vocabulary, readme.exercised())
        .describe(flows.describe(model), model);
    new Doors(services.values(), runs, files).describe(model.mapping("components", at));
    var problems = new ArrayList<>(project.problems());
    problems.addAll(new Accepted(project, id).describe(model));
    var tree = (Tree.Mapping) PlainVariables.in(model.build());
    return new Importer.Imported(
        new Document(document.file(), tree, Optional.empty()),
        Stated.of(project, id),
        notes.list(),
        problems);
  }

  private void runbook(Readme readme, ModelBuilder model) {
    var others = beside.names(".", project.document()).stream().filter(FileNames::isCompose);
    if (others.count() <= 1) {
      var names =
          services.values().stream()
              .flatMap(
                  service ->
                      Stream.concat(
                          Stream.of(service.name(), service.id()),
                          service.entry("container_name").stream()
                              .map(entry -> entry.value())
                              .filter(Tree.Scalar.class::isInstance)
                              .map(value -> ((Tree.Scalar) value).text())))
              .collect(Collectors.toSet());
      var runbook =
          new Runbook(
              names,
              iri -> runs.values().stream().anyMatch(found -> found.technology().iri().equals(iri)),
              vocabulary);
      readme.linesOfPages().forEach(page -> runbook.describe(page, model));
    }
  }

  /** The file is the code that its containers, networks and volumes are made from. */
  private static void infrastructure(ModelBuilder model, Location at) {
    model
        .mapping("infrastructure", at)
        .put("tool", "docker-compose", at)
        .put("state", "n/a: Compose keeps no state", at);
  }

  private void describe(Service service, Networks networks, ModelBuilder component) {
    Comments.at(service.key(), project)
        .ifPresent(comment -> component.put("description", comment.text(), comment.at()));
    networks.join(service, component);
    var admin = new AdminPorts(files).describe(service, isA(service, "traefik"), component);
    new PublishedPorts(vocabulary, notes).describe(service, admin, component);
    new UnservedPorts(vocabulary, services.values(), runs).describe(service, component);
    supervision.describe(service, component);
    Confinement.describe(service, component);
    var mounted = new MountedSettings(files);
    new Storage(project, notes, mounted).describe(service, storesData(service), component);
    new ServiceSettings(project, vocabulary, notes, mounted)
        .describe(service, Optional.ofNullable(runs.get(service.id())), component);
    Optional.ofNullable(watches.get(service.id()))
        .ifPresent(watch -> WatchSettings.describe(watch, isDashboard(service), component));
    Optional.ofNullable(runs.get(service.id()))
        .ifPresent(found -> Updaters.describe(service, found, services.values(), component));
    new OfferedTls(nginx).describe(service, component);
    OfferedVersions.describe(service, component);
    if (!watches.containsKey(service.id())) {
      WrittenMetrics.describe(service, component);
    }
    if (isA(service, "rabbitmq")) {
      Queues.describe(service, files, component);
    }
    JobTimes.describe(service, component);
    UnreadSettings.describe(service, component);
    Unmapped.note(service, notes);
  }

  /**
   * Returns whether the service stores business data, judged by its technology or else its names.
   * Monitoring data does not count.
   */
  private boolean storesData(Service service) {
    return Optional.ofNullable(runs.get(service.id()))
        .map(
            found ->
                isStore(found)
                        && !vocabulary.provides(found.technology(), MONITORING)
                        && !Storage.keepsElsewhere(service)
                    || vocabulary.provides(found.technology(), IDENTITY)
                        && !Storage.hasDatabase(service))
        .orElse(identity.isStoreByName(service) && !jobs.contains(service.id()));
  }

  private boolean isStore(Identity.Runs found) {
    return STORE_CLASSES.stream()
        .anyMatch(keeper -> vocabulary.provides(found.technology(), keeper));
  }

  private boolean isA(Service service, String technology) {
    return Optional.ofNullable(runs.get(service.id()))
        .filter(found -> found.technology().notation().equals(technology))
        .isPresent();
  }

  private boolean isDashboard(Service service) {
    return vocabulary.provides(runs.get(service.id()).technology(), DASHBOARD);
  }

  private Map<String, Term> technologies() {
    var technologies = new LinkedHashMap<String, Term>();
    runs.forEach((service, found) -> technologies.put(service, found.technology()));
    return technologies;
  }
}
