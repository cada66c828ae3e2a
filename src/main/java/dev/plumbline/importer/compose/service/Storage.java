package dev.plumbline.importer.compose.service;

import dev.plumbline.document.Tree;
import dev.plumbline.finding.Location;
import dev.plumbline.importer.ModelBuilder;
import dev.plumbline.importer.Notes;
import dev.plumbline.importer.compose.project.Fields;
import dev.plumbline.importer.compose.project.Mount;
import dev.plumbline.importer.compose.project.Project;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Writes a service's volumes and the parts of its host that it can access. */
public final class Storage {
  /** The control sockets of container engines. */
  private static final Pattern SOCKET =
      Pattern.compile(".*/(docker|containerd|podman|crio|dockershim|cri-dockerd)\\.sock/?");

  /** Paths in a container that hold configuration, start scripts or the host's own files. */
  private static final Pattern NO_DATA =
      Pattern.compile(
          "(/etc|/usr/local/etc|/proc|/sys|/dev|/run|/docker-entrypoint[^/]*|/entrypoint[^/]*|/conf|"
              + "/config|/opt/[^/]+/conf(ig)?)(/.*)?"
              + "|.*\\.(conf|cnf|config|ini|ya?ml|json|xml|toml|sql|sh|js|py|lua|env|properties|txt|"
              + "crt|pem|key|cert|rules|template|vcl|cfg|so|jar|war|html|log|sock)");

  private static final Pattern DATABASE =
      Pattern.compile(
          "(?i)(?<![a-z])(db|database|jdbc|datasource|postgres|mysql|storage|sql|dsn|ldap)(?![a-z])");

  /** A setting that names a database, and one that lies in the service's own files. */
  private static final Switch EMBEDDED =
      Switch.of(
          "(.*_)?(DB|DATABASE)(_(TYPE|KIND|VENDOR|DRIVER|ENGINE|CLIENT))?",
          Pattern.compile("(?i)dev-(file|mem)|h2|sqlite3?|derby|hsqldb|embedded"));

  /** What Apicurio, a registry of images and others like them keep their data in. */
  private static final Switch ELSEWHERE =
      Switch.of(
          "(.*_)?STORAGE(_(KIND|TYPE|BACKEND|DRIVER))?|QUARKUS_DATASOURCE_DB_KIND",
          Pattern.compile(
              "(?i)kafka(sql)?|sql|postgres(ql)?|mysql|mariadb|mssql|mongo(db)?|s3|gcs|azure(blob)?|swift"
                  + "|redis|cassandra|etcd"));

  private static final Pattern EMBEDDED_OPTION = Pattern.compile("--db[= ](dev-(file|mem))");

  private final Project project;
  private final Notes notes;
  private final MountedSettings mounted;

  public Storage(Project project, Notes notes, MountedSettings mounted) {
    this.project = project;
    this.notes = notes;
    this.mounted = mounted;
  }

  /** Returns whether a setting names another product that keeps what the service is given. */
  public static boolean keepsElsewhere(Service service) {
    return service.environment().stream()
        .anyMatch(each -> ELSEWHERE.matches(each.name(), each.value()));
  }

  /** Returns whether settings name a database or directory that keeps what the service knows. */
  public static boolean hasDatabase(Service service) {
    if (isEmbedded(service)) {
      return false;
    }
    var settings = service.environment().stream().map(Variable::name);
    var words = service.commandWords().stream().map(Tree.Scalar::text);
    return service.entry("depends_on").isPresent()
        || service.entry("env_file").isPresent()
        || Stream.concat(settings, words).anyMatch(text -> DATABASE.matcher(text).find());
  }

  private static boolean isEmbedded(Service service) {
    return service.environment().stream()
            .anyMatch(each -> EMBEDDED.matches(each.name(), each.value()))
        || EMBEDDED_OPTION.matcher(service.commandLine()).find();
  }

  /** Writes volumes, mounts and socket; {@code storesData} is true for a store. */
  public void describe(Service service, boolean storesData, ModelBuilder component) {
    var mounts = mounts(service);
    var files = KeptFiles.of(service, mounted);
    var kept = new ArrayList<>(files);
    if (mounts.stream().anyMatch(mount -> lasts(mount) && mayHoldData(mount, storesData))) {
      DataFolders.of(service).filter(any -> storesData && files.isEmpty()).ifPresent(kept::add);
    }
    kept.removeIf(
        file -> mounts.stream().anyMatch(mount -> lasts(mount) && file.isIn(mount.path())));
    var holdsData = !kept.isEmpty();
    for (var mount : mounts) {
      host(mount, component);
      if (mayHoldData(mount, storesData)) {
        component.add("volumes", volume(mount, files));
        holdsData = true;
      }
      undefined(service, mount);
    }
    kept.forEach(file -> component.add("volumes", lost(file)));
    KeptFiles.switchedOff(service, mounted)
        .ifPresent(at -> component.put("persistence", "none", at));
    if (storesData && !holdsData) {
      component.add("volumes", ownFiles(service.at()));
    }
    inherited(service);
  }

  private static List<Mount> mounts(Service service) {
    var mounts = new ArrayList<>(service.mounts());
    Fields.texts(service.body(), "tmpfs").forEach(item -> mounts.add(Mount.tmpfs(item)));
    return mounts;
  }

  /**
   * Returns whether the mount may hold data. For services that are not stores, folders beside the
   * file are code, and unnamed volumes are temporary.
   */
  private static boolean mayHoldData(Mount mount, boolean storesData) {
    var dataPath = !mount.readOnly() && !NO_DATA.matcher(mount.path()).matches();
    return switch (mount.type()) {
      case VOLUME -> !mount.readOnly();
      case ANONYMOUS -> storesData && dataPath;
      case BIND -> dataPath && (storesData || mount.source().filter(Storage::isBeside).isEmpty());
      case TMPFS -> false;
    };
  }

  private static boolean isBeside(String path) {
    return path.startsWith(".");
  }

  private static Tree volume(Mount mount, List<KeptFiles.Kept> files) {
    var volume = new ModelBuilder(mount.at());
    mount.source().ifPresent(source -> volume.put("source", source, mount.at()));
    volume.put("path", mount.path(), mount.at());
    volume.put("persistent", lasts(mount) ? "yes" : "no", mount.at());
    files.stream()
        .filter(file -> lasts(mount) && file.isMemory() && file.isIn(mount.path()))
        .findFirst()
        .ifPresent(file -> volume.put("keeps", file.what(), file.at()));
    return volume.build();
  }

  private static boolean lasts(Mount mount) {
    return mount.type() == Mount.Type.VOLUME || mount.type() == Mount.Type.BIND;
  }

  /** Returns a volume for files that are meant to last and lie on nothing that does. */
  private static Tree lost(KeptFiles.Kept files) {
    return new ModelBuilder(files.at())
        .put("source", "the container itself", files.at())
        .put("path", files.path(), files.at())
        .put("persistent", "no", files.at())
        .put("keeps", files.what(), files.at())
        .build();
  }

  /** Returns a volume for data in the container itself, which is lost with the container. */
  private static Tree ownFiles(Location at) {
    return new ModelBuilder(at)
        .put("source", "the container itself", at)
        .put("persistent", "no", at)
        .build();
  }

  private static void host(Mount mount, ModelBuilder component) {
    var source = mount.source().filter(path -> mount.type() == Mount.Type.BIND);
    if (source.isEmpty()) {
      return;
    }
    var runtime = component.mapping("runtime", mount.at());
    var socket = isSocket(source.get()) || isSocket(mount.path());
    runtime.add("mounts", ModelBuilder.text(source.get() + onlyRead(mount, socket), mount.at()));
    if (socket) {
      runtime.put("socket", "yes", mount.at());
    }
  }

  /** Returns how a folder of the host is marked that may only be read; a socket answers all. */
  private static String onlyRead(Mount mount, boolean socket) {
    var ofHost = mount.source().filter(path -> path.startsWith("/")).isPresent();
    return ofHost && mount.readOnly() && !socket ? ":ro" : "";
  }

  private static boolean isSocket(String path) {
    return SOCKET.matcher(path).matches();
  }

  private void undefined(Service service, Mount mount) {
    var name = mount.source().filter(source -> mount.type() == Mount.Type.VOLUME);
    if (name.isPresent() && !project.resources(Project.Section.VOLUMES).containsKey(name.get())) {
      notes.add(
          "the volume \"" + name.get() + "\" is used and not defined", service.id(), mount.at());
    }
  }

  private void inherited(Service service) {
    Fields.texts(service.body(), "volumes_from").stream()
        .findFirst()
        .ifPresent(
            from ->
                notes.add(
                    "volumes taken from another service are not shown (volumes_from)",
                    service.id(),
                    from.at()));
  }
}
