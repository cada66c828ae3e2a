package dev.plumbline.importer.compose.backup;

import dev.plumbline.document.Comment;
import dev.plumbline.importer.ModelBuilder;
import dev.plumbline.importer.compose.project.Comments;
import dev.plumbline.importer.compose.project.Fields;
import dev.plumbline.importer.compose.project.Mount;
import dev.plumbline.importer.compose.project.Project;
import dev.plumbline.importer.compose.service.Service;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the named volumes of a service that no backup takes, while one of its volumes is taken, or
 * those of most others: unless their names or a comment say that they may be lost.
 */
final class LeftOut {
  private static final Pattern MAY_BE_LOST =
      Pattern.compile(
          "(?i)(.*[-_./])?(caches?|te?mp|logs?|run|sockets?|static|build|dist|node_modules"
              + "|venv|export(s|ed)?|consume|inbox|incoming|spool|queue|index(es)?|search|thumb(nail)?s?"
              + "|previews?|transcod\\w*|metrics|textfile|sessions?|config|certs?|plugins?|backups?"
              + "|dumps?|redis|valkey|letsencrypt|acme|webroot)([-_./].*)?");

  static final Pattern EXCUSED =
      Pattern.compile(
          "(?i)\\b(not?|never|without)\\b[^.;]{0,25}\\b(backed"
              + " up|back-?ups?|saved|copied)\\b|\\b(may|can) (be lost|go|vanish|be thrown"
              + " away)\\b|\\b(made|built|filled|fetched|downloaded|derived|indexed|generated|rendered|computed|loaded|rebuilt|recreated)\\b[^.;]{0,30}\\b(again|anew|from)\\b"
              + "|\\b(rebuilt|recreated|cache[sd]?|temporary|disposable|scratch|expendable)\\b");

  /** A backup that takes the volumes of so many services is meant to take all. */
  private static final int OF_ALL = 3;

  private final Project project;
  private final Collection<Service> services;
  private final Predicate<Service> keepsFiles;

  /** Makes a finder; {@code keepsFiles} is true for what is known to keep files of its users. */
  LeftOut(Project project, Collection<Service> services, Predicate<Service> keepsFiles) {
    this.project = project;
    this.services = services;
    this.keepsFiles = keepsFiles;
  }

  /** Writes them; {@code makers} are the services that make backups. */
  void describe(List<Service> makers, ModelBuilder model) {
    var taken =
        makers.stream()
            .flatMap(maker -> maker.mounts().stream())
            .flatMap(mount -> mount.source().stream())
            .collect(Collectors.toSet());
    var copied =
        services.stream()
            .filter(service -> !makers.contains(service))
            .filter(service -> data(service).stream().anyMatch(mount -> isIn(taken, mount)))
            .toList();
    services.stream()
        .filter(service -> !makers.contains(service))
        .filter(
            service ->
                copied.contains(service) || copied.size() >= OF_ALL && keepsFiles.test(service))
        .filter(service -> Comments.at(service.key(), project).filter(LeftOut::excuses).isEmpty())
        .forEach(
            service ->
                data(service).stream()
                    .filter(mount -> !isIn(taken, mount) && isMissed(mount))
                    .forEach(
                        mount ->
                            model
                                .mapping("components", service.at())
                                .mapping(service.id(), service.at())
                                .add(
                                    "volumes-left-out",
                                    ModelBuilder.text(mount.source().orElseThrow(), mount.at()))));
  }

  private static boolean isIn(Set<String> taken, Mount mount) {
    return mount.source().filter(taken::contains).isPresent();
  }

  private static List<Mount> data(Service service) {
    return service.mounts().stream()
        .filter(mount -> mount.type() == Mount.Type.VOLUME && mount.source().isPresent())
        .filter(mount -> !mount.readOnly())
        .toList();
  }

  /** Returns whether neither name nor comment says that the volume may be lost. */
  private boolean isMissed(Mount mount) {
    var name = mount.source().orElseThrow();
    var volume = project.resources(Project.Section.VOLUMES).get(name);
    return volume != null
        && !volume.isExternal()
        && Fields.text(volume.body(), "driver").filter(kind -> !kind.equals("local")).isEmpty()
        && !MAY_BE_LOST.matcher(name).matches()
        && !MAY_BE_LOST.matcher(mount.path()).matches()
        && comments(mount, volume).noneMatch(EXCUSED.asPredicate());
  }

  private Stream<String> comments(Mount mount, Project.Resource volume) {
    return Stream.of(mount.at(), volume.key().at())
        .flatMap(
            at ->
                project.fileOf(at.file()).comments().stream()
                    .filter(
                        comment ->
                            comment.at().line() == at.line()
                                || comment.at().line() == at.line() - 1
                                    && comment.at().column() == at.column())
                    .map(Comment::text));
  }

  private static boolean excuses(Comments.Text comment) {
    return EXCUSED.matcher(comment.text()).find();
  }
}
