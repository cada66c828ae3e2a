package dev.plumbline.importer.compose.service;

import dev.plumbline.document.Document;
import dev.plumbline.document.Tree;
import dev.plumbline.finding.Location;
import dev.plumbline.importer.Importer;
import dev.plumbline.importer.compose.project.Fields;
import dev.plumbline.importer.compose.project.FileNames;
import dev.plumbline.importer.compose.project.Mount;
import dev.plumbline.importer.compose.project.Pairs;
import dev.plumbline.importer.compose.project.Project;
import dev.plumbline.importer.compose.project.ProjectFiles;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the files of the project that a service sees at paths in its container: by a mount, a
 * config, or the folder from which its image is built.
 */
public final class MountedFiles {
  /** The folder of the project, as shells write it. */
  private static final Pattern HERE = Pattern.compile("^\\$\\{?PWD}?(?=/)");

  private final Project project;
  private final ProjectFiles files;

  /** What each service sees, which is asked for many paths. */
  private final Map<Service, List<Source>> sources = new IdentityHashMap<>();

  public MountedFiles(Project project, ProjectFiles files) {
    this.project = project;
    this.files = files;
  }

  /**
   * Something of the project in a container.
   *
   * @param path the path in the container
   * @param source the path beside the file that mounts it
   * @param at where it is mounted
   */
  private record Source(String path, String source, Location at) {
    Optional<String> beside(String wanted) {
      var folder = withoutEnd(path);
      return wanted.equals(folder) || wanted.startsWith(folder + "/")
          ? Optional.of(withoutEnd(source) + wanted.substring(folder.length()))
          : Optional.empty();
    }
  }

  /** Returns the documents of a YAML file; none when it is not in the project or holds none. */
  public List<Document> yaml(Service service, String path) {
    missing(service, path);
    return beside(service, path)
        .flatMap(found -> files.yaml(found.source, from(found)).stream())
        .filter(documents -> !documents.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** Returns the text of a configuration file; empty when it is not in the project. */
  public Optional<Importer.Text> text(Service service, String path) {
    missing(service, path);
    return beside(service, path)
        .flatMap(found -> files.text(found.source, from(found)).stream())
        .findFirst();
  }

  /**
   * Returns the text of a file that may hold anything; empty when it is not in the project, or is
   * no text.
   */
  public Optional<Importer.Text> any(Service service, String path) {
    return beside(service, path)
        .flatMap(found -> files.any(found.source, from(found)).stream())
        .findFirst();
  }

  /** Notes a file that is mounted alone and is not in the project. */
  private void missing(Service service, String path) {
    sources(service)
        .filter(source -> source.path.equals(path) && !has(service, path))
        .findFirst()
        .ifPresent(source -> files.missing(service.id(), path, source.at));
  }

  /** Returns whether a file is in the project. */
  public boolean has(Service service, String path) {
    return beside(service, path).anyMatch(found -> files.has(found.source, from(found)));
  }

  /** Notes a file that a service needs and sees nowhere, when something is mounted in its place. */
  public void missingBelow(Service service, String path) {
    if (!has(service, path)) {
      mountOf(service, path).ifPresent(at -> files.missing(service.id(), path, at));
    }
  }

  /** Returns where something of the host or the project is mounted at a path, if it is. */
  public Optional<Location> mountOf(Service service, String path) {
    return sources(service)
        .filter(source -> source.beside(path).isPresent())
        .map(Source::at)
        .findFirst();
  }

  /** Returns the paths in the container of the files that a path names, which may have a star. */
  public List<String> matching(Service service, String path) {
    var slash = path.lastIndexOf('/');
    if (path.indexOf('*') < 0 || path.indexOf('*') < slash) {
      missing(service, path);
      return has(service, path) ? List.of(path) : List.of();
    }
    var name = Pattern.compile(Pattern.quote(path.substring(slash + 1)).replace("*", "\\E.*\\Q"));
    return in(service, path.substring(0, Math.max(0, slash))).stream()
        .filter(file -> name.matcher(FileNames.name(file)).matches())
        .toList();
  }

  /** Returns the paths in the container of the project's files directly in a folder. */
  public List<String> in(Service service, String folder) {
    var single =
        sources(service)
            .map(Source::path)
            .filter(path -> path.lastIndexOf('/') == folder.length() && path.startsWith(folder));
    var listed =
        beside(service, folder)
            .flatMap(found -> files.names(found.source, from(found)).stream())
            .map(name -> folder + "/" + name);
    return Stream.concat(single, listed).distinct().toList();
  }

  private Document from(Source source) {
    return project.fileOf(source.at.file());
  }

  private Stream<Source> beside(Service service, String path) {
    var mounted =
        sources(service)
            .flatMap(
                each -> each.beside(path).map(found -> new Source(path, found, each.at)).stream());
    return Stream.concat(mounted, built(service, path).stream());
  }

  /** Returns the file of that name in the folder that the image is built from. */
  private static Optional<Source> built(Service service, String path) {
    var name = FileNames.name(path);
    return service
        .entry("build")
        .flatMap(
            build ->
                service
                    .text("build")
                    .or(() -> service.mapping("build").flatMap(it -> Fields.text(it, "context")))
                    .map(folder -> withoutEnd(folder) + "/" + name)
                    .map(source -> new Source(path, source, build.key().at())));
  }

  private Stream<Source> sources(Service service) {
    return sources.computeIfAbsent(service, this::read).stream();
  }

  private List<Source> read(Service service) {
    var found = new ArrayList<Source>();
    service.mounts().stream()
        .filter(mount -> mount.type() == Mount.Type.BIND && mount.source().isPresent())
        .map(mount -> new Source(mount.path(), relative(mount.source().get()), mount.at()))
        .forEach(found::add);
    for (var item : Fields.items(service.body(), "configs")) {
      config(item).ifPresent(found::add);
    }
    return found;
  }

  private Optional<Source> config(Tree item) {
    var name =
        item instanceof Tree.Mapping mapping
            ? Fields.text(mapping, "source")
            : Pairs.texts(item).stream().map(Tree.Scalar::text).findFirst();
    var target =
        item instanceof Tree.Mapping mapping
            ? Fields.text(mapping, "target")
            : Optional.<String>empty();
    return name.flatMap(
        used ->
            Optional.ofNullable(project.resources(Project.Section.CONFIGS).get(used))
                .flatMap(config -> Fields.scalar(config.body(), "file"))
                .map(
                    file ->
                        new Source(target.orElse("/" + used), relative(file.text()), file.at())));
  }

  private static String relative(String source) {
    return HERE.matcher(source).replaceFirst(".");
  }

  /** Returns a path without the slashes at its end. */
  private static String withoutEnd(String path) {
    int end = path.length();
    while (end > 0 && path.charAt(end - 1) == '/') {
      end--;
    }
    return path.substring(0, end);
  }
}
