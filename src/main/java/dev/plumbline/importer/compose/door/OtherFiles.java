package dev.plumbline.importer.compose.door;

import dev.plumbline.document.Document;
import dev.plumbline.importer.Importer;
import dev.plumbline.importer.compose.project.Fields;
import dev.plumbline.importer.compose.project.Mount;
import dev.plumbline.importer.compose.project.Project;
import dev.plumbline.importer.compose.service.Service;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Opens the files beside a project's own that are mounted into its containers. */
public final class OtherFiles {
  private final Importer.Context context;
  private final Project project;

  public OtherFiles(Importer.Context context, Project project) {
    this.context = context;
    this.project = project;
  }

  /** Returns what a service mounts at a path that the pattern matches. */
  static List<Mount> mounts(Service service, Pattern path) {
    Predicate<String> matches = path.asMatchPredicate();
    return Fields.items(service.body(), "volumes").stream()
        .flatMap(item -> Mount.read(item).stream())
        .filter(mount -> mount.type() == Mount.Type.BIND && matches.test(mount.path()))
        .toList();
  }

  /** Returns the documents of a mounted file, or of one in a mounted folder. */
  List<Document> documents(Mount mount, List<String> names) {
    return paths(mount, names)
        .map(path -> context.open(path, from(mount)))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** Returns the text of a mounted file, or of one in a mounted folder. */
  Optional<Importer.Text> text(Mount mount, List<String> names) {
    return paths(mount, names)
        .flatMap(path -> context.text(path, from(mount)).stream())
        .findFirst();
  }

  private Document from(Mount mount) {
    return project.fileOf(mount.at().file());
  }

  private static Stream<String> paths(Mount mount, List<String> names) {
    var source = mount.source().orElse("");
    return source.matches("[./].*\\.\\w+")
        ? Stream.of(source)
        : names.stream().map(name -> source.replaceAll("/+$", "") + "/" + name);
  }
}
