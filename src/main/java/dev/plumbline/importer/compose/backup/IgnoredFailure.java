package dev.plumbline.importer.compose.backup;

import dev.plumbline.document.Tree;
import dev.plumbline.importer.Importer;
import dev.plumbline.importer.compose.service.MountedFiles;
import dev.plumbline.importer.compose.service.Service;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the command of a backup whose failure its script passes over. */
final class IgnoredFailure {
  private static final Pattern PASSED_OVER =
      Pattern.compile(
          "(?<command>(?<![\\w-])(pg_dump(all)?|pg_basebackup|mysqldump|mariadb-dump|mariabackup|xtrabackup|mongodump|(restic|borg|borgmatic)"
              + " [\\w-]|kopia snapshot|rclone (copy|sync)|rsync|tar -?c)[^#\\n"
              + "]{0,300}?\\|\\| ?(true|:|exit 0)(?![\\w/]))");

  /** Commands that may well find nothing to do, such as what old files to delete. */
  private static final Pattern HARMLESS =
      Pattern.compile(
          "(restic|borg) (unlock|init|create-repo|forget|prune|break-lock|snapshots|list)\\b.*");

  private IgnoredFailure() {}

  /** Returns the command, from the service's scripts or its own command line. */
  static Optional<Tree.Scalar> in(Service service, MountedFiles files) {
    var scripts =
        Scripts.of(service, files)
            .flatMap(
                script ->
                    IntStream.range(0, script.text().lines().size())
                        .boxed()
                        .flatMap(index -> inLine(script.text(), index).stream()));
    var words =
        service.commandWords().stream()
            .flatMap(word -> word.text().lines().map(line -> new Tree.Scalar(line, word.at())))
            .flatMap(
                line ->
                    command(line.text()).map(text -> new Tree.Scalar(text, line.at())).stream());
    return Stream.concat(scripts, words).findFirst();
  }

  private static Optional<Tree.Scalar> inLine(Importer.Text script, int index) {
    return command(script.lines().get(index))
        .map(command -> new Tree.Scalar(command, script.at(index)));
  }

  private static Optional<String> command(String line) {
    return Optional.of(line.strip())
        .filter(text -> !text.startsWith("#"))
        .flatMap(text -> PASSED_OVER.matcher(text).results().findFirst())
        .map(found -> found.group(1))
        .filter(command -> !command.contains("&&") && !command.contains(";"))
        .filter(command -> !HARMLESS.matcher(command).matches())
        .map(IgnoredFailure::withoutArguments);
  }

  /** Arguments may hold passwords, so only the tool and what passes over its failure are shown. */
  private static String withoutArguments(String command) {
    return command.split("[ =]", 2)[0] + " … " + command.substring(command.lastIndexOf("||"));
  }
}
