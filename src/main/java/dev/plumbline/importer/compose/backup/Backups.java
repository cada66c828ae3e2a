package dev.plumbline.importer.compose.backup;

import dev.plumbline.document.Tree;
import dev.plumbline.finding.Location;
import dev.plumbline.importer.Importer;
import dev.plumbline.importer.ModelBuilder;
import dev.plumbline.importer.compose.project.Comments;
import dev.plumbline.importer.compose.project.HeadText;
import dev.plumbline.importer.compose.project.Project;
import dev.plumbline.importer.compose.service.Dumps;
import dev.plumbline.importer.compose.service.Identity;
import dev.plumbline.importer.compose.service.Jobs;
import dev.plumbline.importer.compose.service.MountedFiles;
import dev.plumbline.importer.compose.service.Service;
import dev.plumbline.ontology.Vocabulary;
import dev.plumbline.rdf.Arch;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the backups that services of the project make of its stores: of those that they call, and
 * of those whose volumes they mount.
 */
public final class Backups {
  private static final String TOOL = Arch.iri("BackupTool");
  private static final List<String> FILES =
      List.of(Arch.iri("ArtifactRegistry"), Arch.iri("SourceRepository"), Arch.iri("WebApp"));

  private static final String OBJECTS = Arch.iri("ObjectStore");

  private static final Pattern ENGINE = Pattern.compile("/var/lib/docker(/volumes)?/?");
  private static final Pattern NO_DATA =
      Pattern.compile("/(etc|run|var/run|docker-entrypoint[^/]*)(/.*)?|.*\\.\\w{1,10}");

  private static final Pattern COMMENT = Pattern.compile("\\s*#(?!!).*");

  private final MountedFiles files;
  private final Project project;
  private final Map<String, Service> services;
  private final Map<String, Identity.Runs> runs;
  private final Set<String> stores;
  private final Vocabulary vocabulary;
  private final Destination destination;
  private final Mirrored mirrored;
  private final HeadText head;
  private final Optional<Tree.Scalar> exercised;

  /**
   * Makes a writer; {@code stores} are the ids of the services that keep business data, {@code
   * exercised} is when a plan beside the project says that it was tried.
   */
  public Backups(
      Project project,
      MountedFiles files,
      Map<String, Service> services,
      Map<String, Identity.Runs> runs,
      Set<String> stores,
      Vocabulary vocabulary,
      Optional<Tree.Scalar> exercised) {
    this.exercised = exercised;
    this.project = project;
    this.files = files;
    this.services = services;
    this.runs = runs;
    this.stores = stores;
    this.vocabulary = vocabulary;
    this.mirrored = new Mirrored(files, services.values());
    this.destination = new Destination(project, files, services.values());
    this.head = HeadText.of(project.document());
  }

  /** Writes the backups; {@code callees} are the ids that each service's id calls. */
  public void describe(Map<String, Set<String>> callees, ModelBuilder model) {
    var makers = services.values().stream().filter(this::makesBackups).toList();
    for (var service : makers) {
      describe(service, callees.getOrDefault(service.id(), Set.of()), model);
    }
    new LeftOut(project, services.values(), this::keepsFiles).describe(makers, model);
    if (makers.isEmpty()) {
      WholeBackup.describe(head, model);
    }
  }

  private boolean makesBackups(Service service) {
    var known = Optional.ofNullable(runs.get(service.id()));
    return known.filter(found -> vocabulary.provides(found.technology(), TOOL)).isPresent()
        || !stores.contains(service.id()) && Dumps.isClient(service)
        || known.isEmpty() && Dumps.isNamed(service);
  }

  private void describe(Service service, Set<String> called, ModelBuilder model) {
    var copied = new LinkedHashSet<String>(copied(service));
    mirrored.by(service).stream().filter(stores::contains).forEach(copied::add);
    var dumped = new LinkedHashSet<String>(copied);
    called.stream().filter(stores::contains).forEach(dumped::add);
    Dumps.executedIn(service, services.keySet()).stream()
        .filter(stores::contains)
        .forEach(dumped::add);
    var repository = new Repository(services.values(), files).of(service);
    var receiver =
        repository.isPresent()
            ? repository.map(Tree.Scalar::text).filter(stores::contains)
            : receiver(dumped, copied);
    receiver.ifPresent(dumped::remove);
    var originals = stores.stream().flatMap(id -> sources(id).stream()).collect(Collectors.toSet());
    var location = repository.or(() -> destination.of(service, receiver, originals));
    var promise = location.filter(place -> isHere(place.text())).flatMap(any -> promise(service));
    IgnoredFailure.in(service, files)
        .ifPresent(
            command ->
                model
                    .mapping("components", service.at())
                    .mapping(service.id(), service.at())
                    .put("ignored-failure", command));
    var databases = new Databases(project, files, services.values());
    for (var store : dumped) {
      var at = service.at();
      services.values().stream()
          .filter(each -> each.id().equals(store) && !copied.contains(store))
          .forEach(
              each ->
                  databases.describe(
                      service, each, model.mapping("components", at).mapping(store, at)));
      var component = model.mapping("components", at).mapping(store, at).mapping("backup", at);
      component.put("automatic", Jobs.isRunByHand(service) ? "no" : "yes", at);
      Crontab.of(service, files)
          .or(() -> Schedule.of(service))
          .or(() -> Comments.at(service.key(), project).flatMap(Schedule::in))
          .or(() -> WholeBackup.note(head).flatMap(Schedule::in))
          .ifPresent(every -> component.put("every", every));
      restoreTest(service, store).ifPresent(tested -> component.put("restore-tested", tested));
      location.ifPresent(place -> component.put("location", place));
      promise.ifPresent(words -> component.put("promise", words));
    }
  }

  private boolean keepsFiles(Service service) {
    return Optional.ofNullable(runs.get(service.id()))
        .filter(found -> FILES.stream().anyMatch(kind -> provides(found, kind)))
        .isPresent();
  }

  private boolean provides(Identity.Runs found, String kind) {
    return vocabulary.provides(found.technology(), kind);
  }

  private boolean isHere(String location) {
    return services.values().stream().anyMatch(service -> service.id().equals(location));
  }

  /** Returns the words by which a comment says that the backups lie elsewhere. */
  private Optional<Tree.Scalar> promise(Service maker) {
    return Stream.concat(
            Comments.at(maker.key(), project).stream(), WholeBackup.note(head).stream())
        .flatMap(comment -> WholeBackup.elsewhere(comment).stream())
        .findFirst();
  }

  /** Returns what the comment of whoever makes the backup, or of the store, says of a restore. */
  private Optional<Tree.Scalar> restoreTest(Service maker, String store) {
    var kept = services.values().stream().filter(service -> service.id().equals(store));
    var comments =
        Stream.concat(Stream.of(maker), kept)
            .flatMap(service -> Comments.at(service.key(), project).stream());
    return Stream.concat(comments, scripts(maker))
        .flatMap(comment -> RestoreTest.in(comment).stream())
        .findFirst()
        .or(() -> RestoreTest.in(head))
        .or(() -> exercised);
  }

  /** Returns the comments of the scripts that whoever makes the backup is given. */
  private Stream<Comments.Text> scripts(Service maker) {
    return Scripts.of(maker, files).flatMap(script -> commented(script.text()).stream());
  }

  private static Optional<Comments.Text> commented(Importer.Text script) {
    var text =
        script.lines().stream()
            .filter(line -> COMMENT.matcher(line).matches())
            .map(line -> line.strip().substring(1).strip())
            .collect(Collectors.joining(" "));
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(new Comments.Text(text, Location.ofFile(script.file())));
  }

  /** Returns the object store that gets the backups: one that is called beside other stores. */
  private Optional<String> receiver(Set<String> dumped, Set<String> copied) {
    var objects =
        dumped.stream()
            .filter(id -> !copied.contains(id) && runs.containsKey(id))
            .filter(id -> vocabulary.provides(runs.get(id).technology(), OBJECTS))
            .findFirst();
    return objects.filter(id -> dumped.size() > 1);
  }

  /** Returns the stores whose volumes the service mounts: one by one, or those of the engine. */
  private Set<String> copied(Service service) {
    var mounted = sources(service.id());
    var all = mounted.stream().anyMatch(source -> ENGINE.matcher(source).matches());
    return stores.stream()
        .filter(id -> !id.equals(service.id()))
        .filter(id -> sources(id).stream().anyMatch(source -> all || mounted.contains(source)))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Returns what of a service's mounts may hold data. */
  private Set<String> sources(String id) {
    return services.values().stream()
        .filter(service -> service.id().equals(id))
        .flatMap(service -> service.mounts().stream())
        .filter(mount -> !NO_DATA.matcher(mount.path()).matches())
        .flatMap(mount -> mount.source().stream())
        .collect(Collectors.toSet());
  }
}
