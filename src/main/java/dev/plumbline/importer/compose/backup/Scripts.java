package dev.plumbline.importer.compose.backup;

import dev.plumbline.finding.Location;
import dev.plumbline.importer.Importer;
import dev.plumbline.importer.compose.project.Mount;
import dev.plumbline.importer.compose.service.MountedFiles;
import dev.plumbline.importer.compose.service.Service;
import java.util.stream.Stream;

/** Finds the shell scripts that a service is given, one by one or in a folder. */
final class Scripts {
  private static final String ENDING = ".sh";

  private Scripts() {}

  /**
   * A script and where it is mounted.
   *
   * @param text what it holds
   * @param at where the file of the project mounts it
   */
  record Script(Importer.Text text, Location at) {}

  static Stream<Script> of(Service service, MountedFiles files) {
    return service.mounts().stream()
        .filter(mount -> mount.type() == Mount.Type.BIND)
        .flatMap(
            mount ->
                paths(service, mount, files)
                    .flatMap(path -> files.text(service, path).stream())
                    .map(text -> new Script(text, mount.at())));
  }

  private static Stream<String> paths(Service service, Mount mount, MountedFiles files) {
    var path = mount.path().replaceAll("(?<!/)/+$", "");
    return path.endsWith(ENDING)
        ? Stream.of(path)
        : files.in(service, path).stream().filter(file -> file.endsWith(ENDING));
  }
}
