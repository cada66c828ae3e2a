package dev.plumbline.importer.compose.project;

import dev.plumbline.document.Document;
import dev.plumbline.document.Tree;
import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Location;
import dev.plumbline.finding.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A Compose project as its files state it, with includes and extends resolved and variables not yet
 * replaced.
 */
public final class Project {
  /** The top-level sections besides services. */
  public enum Section {
    /** Networks by key. */
    NETWORKS,
    /** Volumes by key. */
    VOLUMES,
    /** Secrets by key. */
    SECRETS,
    /** Configuration files by key. */
    CONFIGS;

    String key() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * A service as stated, merged with the services that it extends.
   *
   * @param key its key where the project states it
   * @param body its raw facts
   * @param scope the variables that its values may use
   */
  public record Definition(Tree.Scalar key, Tree.Mapping body, VariableScope scope) {}

  /**
   * A network, volume, secret or configuration file.
   *
   * @param key its key
   * @param body its facts with variables replaced; empty when it only has a name
   */
  public record Resource(Tree.Scalar key, Tree.Mapping body) {
    /** Returns whether it is created outside the project. */
    public boolean isExternal() {
      var external = body.get("external");
      return external.filter(Tree.Mapping.class::isInstance).isPresent()
          || Fields.isTrue(body, "external");
    }
  }

  /**
   * What a file takes away from those before it.
   *
   * @param section the key at the top
   * @param name the key in it; without one, the whole section
   */
  record Removal(String section, Optional<String> name) {}

  private final Document document;
  private final Map<String, Definition> services = new LinkedHashMap<>();
  private final Map<Section, Map<String, Resource>> resources = new LinkedHashMap<>();
  private final Map<String, Document> files = new LinkedHashMap<>();
  private final List<Document> read = new ArrayList<>();
  private final Set<String> parts = new LinkedHashSet<>();
  private final List<Finding> problems = new ArrayList<>();
  private final Set<Removal> removals = new LinkedHashSet<>();
  private final List<Project> layers = new ArrayList<>(List.of(this));
  private final VariableScope scope;
  private final Overlay overlay;

  Project(Document document, VariableScope scope, MergeTags tags) {
    this.document = document;
    this.scope = scope;
    this.overlay = new Overlay(tags);
    files.put(document.file(), document);
    for (var section : Section.values()) {
      resources.put(section, new LinkedHashMap<>());
    }
  }

  /** Returns the document that the project is read from. */
  public Document document() {
    return document;
  }

  /**
   * Returns the project's name by Compose's order, unless it needs an undefined variable: that of
   * {@code .env}, or else that of the last file that has one. What is stated for Plumbline goes
   * first.
   */
  Optional<String> name() {
    return last(Stated::name)
        .or(() -> scope.value("COMPOSE_PROJECT_NAME").filter(name -> !name.isBlank()))
        .or(() -> last(root -> Fields.text(root, "name")));
  }

  /** Returns whether a file {@code .env} sets variables of the project. */
  boolean hasVariables() {
    return !scope.variables().isEmpty();
  }

  /** Returns the names of the files that {@code .env} says are read together; mostly none. */
  Set<String> startedFiles() {
    return scope.value("COMPOSE_FILE").stream()
        .flatMap(files -> Arrays.stream(files.split("[:;]")))
        .map(FileNames::name)
        .filter(name -> !name.isBlank())
        .collect(Collectors.toSet());
  }

  private Optional<String> last(Function<Tree.Mapping, Optional<String>> stated) {
    return layers.stream()
        .flatMap(layer -> layer.own(stated).stream())
        .reduce((first, last) -> last);
  }

  private Optional<String> own(Function<Tree.Mapping, Optional<String>> stated) {
    return document.root() instanceof Tree.Mapping root
        ? stated.apply(root).map(scope.interpolation()::in).filter(name -> !name.contains("$"))
        : Optional.empty();
  }

  public Map<String, Definition> services() {
    return services;
  }

  public Map<String, Resource> resources(Section section) {
    return resources.get(section);
  }

  /** Returns the document of a file that the project was read from. */
  public Document fileOf(String file) {
    return files.getOrDefault(file, document);
  }

  /** Returns the documents of the project, in the order in which they are merged. */
  public List<Document> read() {
    return List.copyOf(read);
  }

  /** Returns how many keys stand before the name of a service: none in files of version 1. */
  public int depthOfServices(Document of) {
    return of.root() instanceof Tree.Mapping root && ProjectReader.services(root) == root ? 0 : 1;
  }

  /** Returns what keeps Compose from reading the project. */
  public List<Finding> problems() {
    return List.copyOf(problems);
  }

  /** Records something that keeps Compose from reading the project. */
  void refuse(Rule rule, Location at, String message) {
    problems.add(Finding.ofReader(rule, at, message, ""));
  }

  /** Records the mistakes in a file that is a part of the project. */
  void refuse(List<Finding> mistakes) {
    mistakes.stream().filter(each -> !problems.contains(each)).forEach(problems::add);
  }

  /** Records a document of the project. */
  void read(Document document) {
    read.add(document);
  }

  /** Returns the files that are parts of the project, besides its own. */
  Set<String> parts() {
    return parts;
  }

  /** Records an included file; returns whether it is new. */
  boolean include(Document part) {
    parts.add(part.file());
    return files.putIfAbsent(part.file(), part) == null;
  }

  /**
   * Records a file from which a service extends another. It is a project itself only if it has a
   * standard Compose name.
   */
  void extend(Document base) {
    files.putIfAbsent(base.file(), base);
    if (!base.file().equals(document.file()) && !FileNames.isCompose(base.file())) {
      parts.add(base.file());
    }
  }

  /**
   * Returns whether every service has an image or build and depends only on services of the
   * project.
   */
  boolean standsAlone() {
    return services.values().stream()
        .allMatch(
            service ->
                (Fields.entry(service.body(), "image").isPresent()
                        || Fields.entry(service.body(), "build").isPresent())
                    && Fields.pairs(service.body(), "depends_on").stream()
                        .allMatch(needed -> services.containsKey(needed.key().text())));
  }

  /** Overlays this project with another one. */
  void overlay(Project other) {
    other.removals.forEach(this::remove);
    other.services.values().forEach(this::add);
    other.resources.forEach(
        (section, stated) -> stated.values().forEach(resource -> add(section, resource)));
    other.files.forEach(files::putIfAbsent);
    read.addAll(other.read);
    problems.addAll(other.problems);
    layers.addAll(other.layers);
  }

  /** Takes away what is stated so far. */
  void remove(Removal removal) {
    removals.add(removal);
    if (removal.section.equals("services")) {
      remove(removal.name, services);
    }
    for (var section : Section.values()) {
      if (removal.section.equals(section.key())) {
        remove(removal.name, resources.get(section));
      }
    }
  }

  private static void remove(Optional<String> name, Map<String, ?> stated) {
    name.ifPresentOrElse(stated::remove, stated::clear);
  }

  /** Adds a service, or overlays the known one. */
  void add(Definition definition) {
    services.merge(
        definition.key().text(),
        definition,
        (below, above) ->
            new Definition(below.key(), overlay.of(below.body(), above.body()), above.scope()));
  }

  /** Adds a network, volume, secret or configuration file, or overlays the known one. */
  void add(Section section, Resource resource) {
    resources
        .get(section)
        .merge(
            resource.key().text(),
            resource,
            (below, above) -> new Resource(above.key(), overlay.of(below.body(), above.body())));
  }

  /** Ends the merge: what was marked as removed goes. */
  void settle() {
    services.replaceAll(
        (name, stated) ->
            new Definition(stated.key(), overlay.settled(stated.body()), stated.scope()));
    for (var stated : resources.values()) {
      stated.replaceAll(
          (name, resource) -> new Resource(resource.key(), overlay.settled(resource.body())));
    }
  }
}
