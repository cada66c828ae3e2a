package dev.plumbline.importer.compose.project;

import dev.plumbline.document.Document;
import dev.plumbline.document.Tree;
import dev.plumbline.finding.Rule;
import dev.plumbline.importer.Importer;
import dev.plumbline.importer.Notes;
import dev.plumbline.message.Nearness;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a project from its file and the files that it includes and extends. */
final class ProjectReader {
  private static final Rule INCLUDE_CYCLE =
      Rule.ofReader("include-cycle", "A file that includes itself");

  private static final Rule CYCLE =
      Rule.ofReader("cycle", "Elements that contain or extend themselves");

  private final Importer.Context context;
  private final Notes notes;
  private final MergeTags tags;
  private final Overlay overlay;
  private final VariableScope scope;
  private final Project project;
  private final Set<Set<String>> circles = new HashSet<>();
  private final Deque<String> including = new ArrayDeque<>();

  private ProjectReader(Document document, Importer.Context context, MergeTags tags, Notes notes) {
    this.context = context;
    this.notes = notes;
    this.tags = tags;
    this.overlay = new Overlay(tags);
    var dotEnv = context.text(".env", document);
    this.scope = new VariableScope(variables(dotEnv, Map.of()));
    this.project = new Project(document, scope, tags);
    dotEnv.ifPresent(file -> project.refuse(file.mistakes()));
  }

  /** Returns the project; missing files are reported in the notes. */
  static Project read(Document document, Importer.Context context, MergeTags tags, Notes notes) {
    var reader = new ProjectReader(document, context, tags, notes);
    reader.collect(document, reader.scope);
    return reader.project;
  }

  private void collect(Document document, VariableScope scope) {
    if (!(document.root() instanceof Tree.Mapping root)) {
      return;
    }
    tags.of(document);
    including.addLast(document.file());
    includes(root).forEach(include -> include(include, document, scope));
    including.removeLast();
    project.read(document);
    removals(root);
    for (var entry : services(root).entries()) {
      if (tags.removes(entry.value())) {
        continue;
      }
      var path = new LinkedHashSet<>(List.of(place(document, entry.key().text())));
      var body = extended(body(entry.value()), document, scope, path);
      project.add(new Project.Definition(entry.key(), body, scope));
    }
    if (!isVersionOne(root)) {
      resources(root, scope);
    }
  }

  private void resources(Tree.Mapping root, VariableScope scope) {
    for (var section : Project.Section.values()) {
      for (var entry : Fields.pairs(root, section.key())) {
        if (!tags.removes(entry.value())) {
          var body = scope.interpolation().in(body(entry.value()));
          project.add(section, new Project.Resource(entry.key(), body));
        }
      }
    }
  }

  /** Removes what the file's sections and their entries say is no longer there. */
  private void removals(Tree.Mapping root) {
    for (var section : root.entries()) {
      var name = section.key().text();
      if (tags.replaces(section.value())) {
        project.remove(new Project.Removal(name, Optional.empty()));
      } else if (section.value() instanceof Tree.Mapping stated) {
        stated.entries().stream()
            .filter(entry -> tags.replaces(entry.value()))
            .map(entry -> Optional.of(entry.key().text()))
            .forEach(key -> project.remove(new Project.Removal(name, key)));
      }
    }
  }

  /** Returns the services; version 1 files have nothing else at the top. */
  static Tree.Mapping services(Tree.Mapping root) {
    return isVersionOne(root)
        ? root
        : Fields.mapping(root, "services").orElse(new Tree.Mapping(List.of(), root.at()));
  }

  private static boolean isVersionOne(Tree.Mapping root) {
    return root.get("services").isEmpty() && root.get("include").isEmpty();
  }

  private static List<Tree> includes(Tree.Mapping root) {
    return isVersionOne(root) ? List.of() : Fields.items(root, "include");
  }

  private void include(Tree include, Document from, VariableScope scope) {
    var interpolated = scope.interpolation().in(include);
    var paths =
        interpolated instanceof Tree.Mapping mapping
            ? Fields.texts(mapping, "path")
            : Pairs.texts(interpolated);
    for (var path : paths) {
      var opened = open(path.text(), from);
      if (opened.isEmpty()) {
        notes.add("an included file is not in the project", path.text(), path.at());
      }
      for (var document : opened.orElse(List.of())) {
        if (including.contains(document.file())) {
          var files = String.join(" includes ", including) + " includes " + document.file();
          project.refuse(INCLUDE_CYCLE, path.at(), "include cycle detected: " + files);
        } else if (project.include(document)) {
          collect(document, scope.orElse(included(interpolated, path.text(), from)));
        }
      }
    }
  }

  /** Returns the variables that come with an included file. */
  private Map<String, Tree.Scalar> included(Tree include, String path, Document from) {
    var folder = path.contains("/") ? path.substring(0, path.lastIndexOf('/') + 1) : "";
    if (!(include instanceof Tree.Mapping mapping)) {
      return variables(folder + ".env", from, Map.of());
    }
    var files = Fields.texts(mapping, "env_file");
    if (files.isEmpty()) {
      var directory = Fields.text(mapping, "project_directory").map(text -> text + "/");
      return variables(directory.orElse(folder) + ".env", from, Map.of());
    }
    Map<String, Tree.Scalar> all = new LinkedHashMap<>();
    for (var file : files) {
      all.putAll(variables(file.text(), from, all));
    }
    return all;
  }

  private Map<String, Tree.Scalar> variables(
      String path, Document from, Map<String, Tree.Scalar> known) {
    var file = context.text(path, from);
    file.ifPresent(found -> project.refuse(found.mistakes()));
    return variables(file, known);
  }

  private static Map<String, Tree.Scalar> variables(
      Optional<Importer.Text> file, Map<String, Tree.Scalar> known) {
    return file.map(
            text ->
                DotEnv.read(
                    text, name -> Optional.ofNullable(known.get(name)).map(Tree.Scalar::text)))
        .orElse(Map.of());
  }

  /** Returns a service's facts merged with those of the service that it extends. */
  private Tree.Mapping extended(
      Tree.Mapping body, Document document, VariableScope scope, Set<String> path) {
    var extend = Fields.entry(body, "extends");
    if (extend.isEmpty()) {
      return body;
    }
    var stated = scope.interpolation().in(extend.get().value());
    var base = base(stated, document);
    if (base.isEmpty()) {
      notes.add(
          "a service to extend is not there",
          named(stated) + nearest(stated, document),
          stated.at());
      return body;
    }
    var next = place(base.get().document, base.get().service);
    if (!path.add(next)) {
      var circle = path.stream().dropWhile(place -> !place.equals(next)).toList();
      if (circles.add(Set.copyOf(circle))) {
        var services = String.join(" extends ", circle) + " extends " + next;
        project.refuse(CYCLE, stated.at(), "circular reference: " + services);
      }
      return body;
    }
    var below = extended(base.get().body, base.get().document, scope, path);
    return overlay.of(below, body);
  }

  /** Returns the nearest name of a service in the file, unless another file is named. */
  private String nearest(Tree stated, Document document) {
    if (stated instanceof Tree.Mapping mapping && mapping.get("file").isPresent()
        || !(document.root() instanceof Tree.Mapping root)) {
      return "";
    }
    var names = services(root).entries().stream().map(service -> service.key().text()).toList();
    return Nearness.suggestion(named(stated), names, 1);
  }

  private record Base(String service, Tree.Mapping body, Document document) {}

  private Optional<Base> base(Tree stated, Document document) {
    var service = named(stated);
    var file = stated instanceof Tree.Mapping mapping ? Fields.text(mapping, "file") : NO_FILE;
    for (var candidate :
        file.isPresent() ? open(file.get(), document).orElse(List.of()) : List.of(document)) {
      if (candidate.root() instanceof Tree.Mapping root) {
        var found = services(root).get(service);
        if (found.isPresent()) {
          tags.of(candidate);
          project.extend(candidate);
          return Optional.of(new Base(service, body(found.get()), candidate));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<List<Document>> open(String path, Document from) {
    var opened = context.open(path, from);
    opened.ifPresent(file -> project.refuse(file.mistakes()));
    return opened.map(Importer.Opened::documents);
  }

  private static final Optional<String> NO_FILE = Optional.empty();

  private static String named(Tree stated) {
    return stated instanceof Tree.Mapping mapping
        ? Fields.text(mapping, "service").orElse("")
        : stated instanceof Tree.Scalar scalar ? scalar.text() : "";
  }

  private static String place(Document document, String service) {
    return service + " in " + document.file();
  }

  private static Tree.Mapping body(Tree value) {
    return value instanceof Tree.Mapping mapping
        ? mapping
        : new Tree.Mapping(List.of(), value.at());
  }
}
