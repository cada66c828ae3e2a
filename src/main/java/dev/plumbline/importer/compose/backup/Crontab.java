package dev.plumbline.importer.compose.backup;

import dev.plumbline.document.Tree;
import dev.plumbline.importer.Importer;
import dev.plumbline.importer.compose.project.Mount;
import dev.plumbline.importer.compose.service.MountedFiles;
import dev.plumbline.importer.compose.service.Service;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds how often a service comes back by the table of times that it mounts. */
final class Crontab {
  private static final Pattern FILE =
      Pattern.compile(
          "(/.{0,200})?/(crontabs?|cron\\.d)/[\\w.-]+|(/.{0,200})?/(crontab|[\\w.-]*cron(tab)?"
              + "|root)(\\.(txt|conf|tab))?|.*\\.cron(tab)?");

  private static final Pattern LINE =
      Pattern.compile(
          "\\s{0,20}(?<times>@\\w{5,10}|([\\w*/,-]{1,40}\\s{1,20}){4}[\\w*/,-]{1,40})\\s{1,20}(?<what>.*)");

  private static final Pattern COPIES =
      Pattern.compile("(?i)back-?up|dump|restic|borg|kopia|rclone|rsync|snapshot|copy");

  private Crontab() {}

  /** Returns the time between two backups; where other work has times of its own, not theirs. */
  static Optional<Tree.Scalar> of(Service service, MountedFiles files) {
    var runs =
        service.mounts().stream()
            .filter(mount -> mount.type() == Mount.Type.BIND)
            .filter(mount -> FILE.matcher(mount.path()).matches())
            .flatMap(mount -> files.text(service, mount.path()).stream())
            .flatMap(Crontab::runs)
            .toList();
    var copies = runs.stream().filter(run -> COPIES.matcher(run.what).find()).toList();
    var meant = copies.isEmpty() ? runs : copies;
    return meant.stream().map(run -> run.every.text()).distinct().count() == 1
        ? Optional.of(meant.get(0).every)
        : Optional.empty();
  }

  /** A line: how often, and what. */
  private record Run(Tree.Scalar every, String what) {}

  private static Stream<Run> runs(Importer.Text file) {
    return Stream.iterate(0, line -> line < file.lines().size(), line -> line + 1)
        .flatMap(
            line -> {
              var found = LINE.matcher(file.lines().get(line));
              return found.matches() && !file.lines().get(line).stripLeading().startsWith("#")
                  ? Schedule.every(found.group("times"))
                      .map(
                          time ->
                              new Run(new Tree.Scalar(time, file.at(line)), found.group("what")))
                      .stream()
                  : Stream.<Run>empty();
            });
  }
}
