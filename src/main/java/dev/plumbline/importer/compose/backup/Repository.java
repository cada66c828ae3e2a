package dev.plumbline.importer.compose.backup;

import dev.plumbline.document.Tree;
import dev.plumbline.importer.compose.service.MountedFiles;
import dev.plumbline.importer.compose.service.Service;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds where a tool for backups keeps them, by the address of its repository: the place of the
 * copies, whatever else it calls.
 */
final class Repository {
  private static final Pattern SETTING =
      Pattern.compile(
          "(?i)(.*_)?(RESTIC_REPOSITORY|BORG_REPO|KOPIA_REPOSITORY|DUPLICITY_(TARGET|URL)"
              + "|(RESTIC|BORG|BACKUP|DUMP)_(REPO|REPOSITORY|TARGET|DESTINATION|DEST|REMOTE))");

  private static final Pattern OPTION =
      Pattern.compile("(?<!\\S)(-r|--repo)[= ]\\s{0,10}[\"']?(?<address>[^\\s\"']{3,300})");

  private static final Pattern TOOL =
      Pattern.compile("(?<![\\w-])(restic|borg|borgmatic|kopia)\\s");

  /** An address with a host, which may be a service, or of a bucket or remote, which has none. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?i)(?:(?:sftp|rest|s3|ssh|https?|webdavs?|ftps?|scp|rsync)(?::/{0,2}|::)){1,3}"
              + "(?:[\\w.-]{1,60}(?::[^@/\\s]{0,100})?@)?(?<host>[\\w.-]{1,253})(?:[:/].*)?"
              + "|(?:[\\w.-]{1,60})@(?<own>[\\w.-]{1,253}):.*"
              + "|(?<bucket>(?:b2|gs|gcs|azure|swift|rclone|storj|sia|dropbox|gdrive):).*");

  private final Collection<Service> services;
  private final MountedFiles files;

  Repository(Collection<Service> services, MountedFiles files) {
    this.services = services;
    this.files = files;
  }

  /** Returns the id of the service that keeps the copies, or that another machine does. */
  Optional<Tree.Scalar> of(Service maker) {
    var settings =
        maker.environment().stream()
            .filter(each -> SETTING.matcher(each.name()).matches())
            .map(each -> new Tree.Scalar(each.value().strip(), each.at()));
    var command = options(maker.commandLine()).map(to -> new Tree.Scalar(to, maker.at()));
    var scripts =
        Scripts.of(maker, files)
            .flatMap(
                script ->
                    script.text().lines().stream()
                        .flatMap(Repository::options)
                        .map(to -> new Tree.Scalar(to, script.at())));
    return Stream.of(settings, command, scripts)
        .flatMap(each -> each)
        .flatMap(address -> place(address).stream())
        .findFirst();
  }

  private static Stream<String> options(String line) {
    return TOOL.matcher(line).find()
        ? OPTION.matcher(line).results().map(found -> found.group(2))
        : Stream.empty();
  }

  private Optional<Tree.Scalar> place(Tree.Scalar address) {
    var parts = ADDRESS.matcher(address.text());
    if (!parts.matches()) {
      return Optional.empty();
    }
    var host =
        Optional.ofNullable(parts.group("host")).or(() -> Optional.ofNullable(parts.group("own")));
    var here =
        host.flatMap(
            name ->
                services.stream()
                    .filter(service -> service.hostNames().contains(name))
                    .map(Service::id)
                    .findFirst());
    return Optional.of(new Tree.Scalar(here.orElse(Destination.ELSEWHERE), address.at()));
  }
}
