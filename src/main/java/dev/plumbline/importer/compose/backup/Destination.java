package dev.plumbline.importer.compose.backup;

import dev.plumbline.document.Tree;
import dev.plumbline.importer.ImageName;
import dev.plumbline.importer.Importer;
import dev.plumbline.importer.compose.project.Comments;
import dev.plumbline.importer.compose.project.Fields;
import dev.plumbline.importer.compose.project.Mount;
import dev.plumbline.importer.compose.project.Project;
import dev.plumbline.importer.compose.service.MountedFiles;
import dev.plumbline.importer.compose.service.Service;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds where a job leaves its backups: on its own machine, or elsewhere. */
final class Destination {
  static final String ELSEWHERE = "outside the project";

  /** Tools and addresses that carry files to another machine. */
  private static final Pattern CARRIES =
      Pattern.compile(
          "(?i)\\b(s3|gs|b2|azure|swift|sftp|scp|ssh|ftps?|webdavs?|smb|rest|rclone|gdrive|dropbox):"
              + "|\\b(rclone|s3cmd|s5cmd|gsutil|azcopy|scp|sftp|lftp|swift|ssh)\\s"
              + "|\\baws\\s[^;&|]{0,80}\\bs3|\\bmc\\s+(cp|mirror|pipe|put)\\b|gcloud\\s+storage|az\\s+storage"
              + "|\\brsync\\s[^;&|]{0,200}\\S+:|\\bcurl\\s[^;&|]{0,200}(-T|--upload-file|-F)\\b|(?<![/\\w:])[\\w-]{1,64}@[\\w.-]{1,253}:(?!\\d)");

  /** Settings that name a place on another machine. */
  private static final Pattern SETTING =
      Pattern.compile(
          "(?i)(.*_)?(S3|S3_\\w+|AWS_\\w+|BUCKET(_\\w+)?|WEBDAV\\w*|SSH_HOST\\w*|SFTP\\w*|AZURE\\w*|GCS\\w*|GOOGLE\\w*"
              + "|DROPBOX\\w*|RCLONE\\w*|B2\\w*|SWIFT\\w*|FTP\\w*|SMB\\w*|OFFSITE\\w*|REMOTE\\w*|BLOBXFER\\w*)");

  /** Places of the host that may be another machine's. */
  private static final Pattern MOUNTED =
      Pattern.compile(
          "(?i)(/mnt|/media|/net|/nfs|/volumes|/run/media|/srv/nfs)(/.*)?|//.*"
              + "|(?=.*(\\$|nas|nfs|smb|cifs|remote|offsite|drive|dropbox|onedrive|s3|cloud)).*+");

  private static final Pattern THIS_MACHINE =
      Pattern.compile(
          "(?i)\\b(disk|drive|partition|folder|directory)\\b[^.;]{0,20}\\b(of|in|on) (this|the"
              + " same) (server|machine|host|box|vm)\\b");

  /** A disk beside another one; one that is connected by a cable can be taken away. */
  private static final Pattern OTHER_DISK =
      Pattern.compile(
          "(?i)\\b(extra|second|other|spare|big|slow|same|local|internal|data|backup) (hard"
              + " )?(disk|drive|ssd|hdd|partition)\\b");

  private static final Pattern NOT_HERE =
      Pattern.compile("(?i)\\b(usb|external|removable|network|nas|nfs|remote|cloud|iscsi|tape)\\b");

  private static final Pattern NO_BACKUPS =
      Pattern.compile("/(etc|run|proc|sys|dev|var/run|usr|root|tmp|config)(/.*)?|.*\\.\\w{1,10}");

  private final Project project;
  private final MountedFiles files;
  private final Collection<Service> services;

  Destination(Project project, MountedFiles files, Collection<Service> services) {
    this.project = project;
    this.files = files;
    this.services = services;
  }

  /**
   * Returns where the backups lie: the id of a component of the project, or a text; nothing when it
   * is not shown. {@code originals} are the sources of the stores' own volumes.
   */
  Optional<Tree.Scalar> of(Service service, Optional<String> store, Set<String> originals) {
    if (store.isPresent()) {
      return store.map(id -> new Tree.Scalar(id, service.at()));
    }
    if (carries(service)) {
      return Optional.of(new Tree.Scalar(ELSEWHERE, service.at()));
    }
    return targets(service, originals).stream().findFirst().flatMap(mount -> local(service, mount));
  }

  private Optional<Tree.Scalar> local(Service service, Mount mount) {
    if (!isLocal(mount)) {
      return Optional.empty();
    }
    var taken =
        services.stream()
            .filter(other -> !other.equals(service) && mounts(other, mount.source().orElseThrow()))
            .anyMatch(this::carries);
    return Optional.of(new Tree.Scalar(taken ? ELSEWHERE : service.id(), mount.at()));
  }

  /** Returns whether settings, the command or a script of the project carry files away. */
  boolean carries(Service service) {
    var settings =
        service.environment().stream()
            .anyMatch(
                variable ->
                    SETTING.matcher(variable.name()).matches() && !variable.value().isBlank()
                        || CARRIES.matcher(variable.value()).find());
    return settings
        || CARRIES.matcher(command(service)).find()
        || scripts(service).stream()
            .anyMatch(
                script -> script.lines().stream().anyMatch(line -> CARRIES.matcher(line).find()));
  }

  /** Returns the command line after the name of the image, which often is that of the tool. */
  private static String command(Service service) {
    var tool = service.image().map(ImageName::parse).map(ImageName::shortName).orElse("");
    return tool + " " + service.commandLine();
  }

  private List<Importer.Text> scripts(Service service) {
    var scripts = new ArrayList<Importer.Text>();
    for (var mount : service.mounts()) {
      files.any(service, mount.path()).ifPresent(scripts::add);
    }
    for (var word : service.commandWords()) {
      for (var path : word.text().split("[\\s;&|\"']+")) {
        if (path.startsWith("/") && path.endsWith(".sh")) {
          files.text(service, path).ifPresent(scripts::add);
        }
      }
    }
    return scripts;
  }

  /** Returns the mounts that the job may write to and that hold no store's own files. */
  private static List<Mount> targets(Service service, Set<String> originals) {
    return service.mounts().stream()
        .filter(mount -> !mount.readOnly() && mount.source().isPresent())
        .filter(mount -> !originals.contains(mount.source().get()))
        .filter(mount -> !NO_BACKUPS.matcher(mount.path()).matches())
        .toList();
  }

  private boolean isLocal(Mount mount) {
    var source = mount.source().orElseThrow();
    if (saysThisMachine(mount)) {
      return true;
    }
    if (mount.type() == Mount.Type.BIND) {
      return !MOUNTED.matcher(source).matches();
    }
    return Optional.ofNullable(project.resources(Project.Section.VOLUMES).get(source))
        .filter(volume -> !volume.isExternal())
        .filter(
            volume ->
                Fields.text(volume.body(), "driver")
                    .filter(name -> !name.equals("local"))
                    .isEmpty())
        .filter(volume -> volume.body().get("driver_opts").isEmpty())
        .isPresent();
  }

  /** Returns whether a comment beside the mount says that it is of this machine. */
  private boolean saysThisMachine(Mount mount) {
    return project.fileOf(mount.at().file()).comments().stream()
            .filter(comment -> comment.at().line() == mount.at().line())
            .anyMatch(comment -> THIS_MACHINE.matcher(comment.text()).find())
        || Optional.ofNullable(
                project.resources(Project.Section.VOLUMES).get(mount.source().orElseThrow()))
            .filter(Destination::isBound)
            .flatMap(volume -> Comments.at(volume.key(), project))
            .map(Comments.Text::text)
            .filter(text -> !NOT_HERE.matcher(text).find())
            .filter(text -> OTHER_DISK.matcher(text).find() || THIS_MACHINE.matcher(text).find())
            .isPresent();
  }

  /** Returns whether a volume is a folder of the host. */
  private static boolean isBound(Project.Resource volume) {
    return Fields.mapping(volume.body(), "driver_opts")
        .flatMap(options -> Fields.text(options, "o"))
        .filter(how -> how.matches("(.*,)?r?bind(,.*)?"))
        .isPresent();
  }

  private static boolean mounts(Service service, String source) {
    return service.mounts().stream()
        .anyMatch(mount -> mount.source().filter(source::equals).isPresent());
  }
}
