package dev.plumbline.importer.compose;

import dev.plumbline.document.Document;
import dev.plumbline.document.Tree;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A Compose project as its files state it, with includes and extends resolved and variables not yet
 * replaced.
 */
final class Project {
  /** The top-level sections besides services. */
  enum Section {
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
   * A service as stated, what it extends included.
   *
   * @param key its key where the project states it
   * @param body its raw facts
   * @param scope the variables that its values may use
   */
  record Definition(Tree.Scalar key, Tree.Mapping body, Scope scope) {}

  /**
   * A network, volume, secret or configuration file.
   *
   * @param key its key
   * @param body its facts with variables replaced; empty when it only has a name
   */
  record Resource(Tree.Scalar key, Tree.Mapping body) {
    /** Returns whether something outside the project makes it. */
    boolean isExternal() {
      var external = body.get("external");
      return external.filter(Tree.Mapping.class::isInstance).isPresent()
          || Fields.isTrue(body, "external");
    }
  }

  private final Document document;
  private final Map<String, Definition> services = new LinkedHashMap<>();
  private final Map<Section, Map<String, Resource>> resources = new LinkedHashMap<>();
  private final Map<String, Document> files = new LinkedHashMap<>();

  Project(Document document) {
    this.document = document;
    files.put(document.file(), document);
    for (var section : Section.values()) {
      resources.put(section, new LinkedHashMap<>());
    }
  }

  /** Returns the document that the project is read from. */
  Document document() {
    return document;
  }

  /** Returns the project's own name, when the file states one. */
  Optional<Tree.Scalar> name() {
    return Fields.scalar((Tree.Mapping) document.root(), "name");
  }

  Map<String, Definition> services() {
    return services;
  }

  Map<String, Resource> resources(Section section) {
    return resources.get(section);
  }

  /** Returns the document of a file that the project was read from. */
  Document fileOf(String file) {
    return files.getOrDefault(file, document);
  }

  /** Returns the files that the project was read from, besides its own. */
  Set<String> parts() {
    var parts = new LinkedHashSet<>(files.keySet());
    parts.remove(document.file());
    return parts;
  }

  /** Notes a file that the project is read from; returns whether it is new. */
  boolean add(Document part) {
    return files.putIfAbsent(part.file(), part) == null;
  }

  /** Adds a service, or lays it over what is known of it. */
  void add(Definition definition) {
    services.merge(
        definition.key().text(),
        definition,
        (below, above) ->
            new Definition(above.key(), Overlay.of(below.body(), above.body()), above.scope()));
  }
}
