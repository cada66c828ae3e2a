package dev.plumbline.importer.compose.backup;

import dev.plumbline.importer.Address;
import dev.plumbline.importer.Importer;
import dev.plumbline.importer.compose.service.MountedFiles;
import dev.plumbline.importer.compose.service.Service;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the services whose files a job copies with rclone, the client of MinIO or that of S3: what
 * stands first in such a command.
 */
final class Mirrored {
  /** The command and the word after its options, which is what is copied. */
  private static final Pattern COPIES =
      Pattern.compile(
          "\\b(?:rclone (?:sync|copy|copyto)|mc mirror)(?: -{1,2}[\\w=.,/-]{1,60}){0,8}"
              + " [\"']?(?<remote>[\\w-]{1,60})[:/]");

  private static final Pattern S3 =
      Pattern.compile(
          "\\baws\\b[^;&|]{0,60}--endpoint(?:-url)?[= ](?<url>\\S{1,200})[^;&|]{0,60}\\bs3"
              + " (?:sync|cp)(?: -{1,2}[\\w=.,/-]{1,60}){0,8} [\"']?s3://");

  private static final Pattern SECTION = Pattern.compile("\\s*\\[(?<name>[\\w-]{1,60})]\\s*");
  private static final Pattern ENDPOINT =
      Pattern.compile("\\s*endpoint\\s*=\\s*(?<url>\\S{1,200})\\s*");
  private static final Pattern SETTING =
      Pattern.compile("(?:RCLONE_CONFIG_(?<rclone>\\w{1,60})_ENDPOINT|MC_HOST_(?<mc>\\w{1,60}))");

  private static final Pattern ALIAS =
      Pattern.compile(
          "\\bmc (?:alias set|config host add) [\"']?(?<name>[\\w-]{1,60})[\"']?"
              + " [\"']?(?<url>https?://\\S{1,200})");

  private final MountedFiles files;
  private final Collection<Service> services;

  Mirrored(MountedFiles files, Collection<Service> services) {
    this.files = files;
    this.services = services;
  }

  /** Returns the ids of the services that the maker copies. */
  Set<String> by(Service maker) {
    var texts = texts(maker);
    var remotes = remotes(maker, texts);
    var lines =
        Stream.concat(
                texts.stream().flatMap(text -> text.lines().stream()),
                Stream.of(maker.commandLine()))
            .filter(line -> !line.strip().startsWith("#"))
            .toList();
    var found = new HashSet<String>();
    for (var line : lines) {
      COPIES
          .matcher(line)
          .results()
          .map(copy -> remotes.get(copy.group(1).toLowerCase(Locale.ROOT)))
          .forEach(host -> service(host).ifPresent(found::add));
      S3.matcher(line)
          .results()
          .forEach(copy -> host(copy.group(1)).flatMap(this::service).ifPresent(found::add));
    }
    return found;
  }

  /** Returns the hosts of the remotes that settings and files define. */
  private static Map<String, String> remotes(Service maker, List<Importer.Text> texts) {
    var remotes = new HashMap<String, String>();
    for (var variable : maker.environment()) {
      var setting = SETTING.matcher(variable.name());
      if (setting.matches()) {
        var name = setting.group("rclone") == null ? setting.group("mc") : setting.group("rclone");
        host(variable.value()).ifPresent(host -> remotes.put(name.toLowerCase(Locale.ROOT), host));
      }
    }
    for (var text : texts) {
      var section = "";
      for (var line : text.lines()) {
        var begins = SECTION.matcher(line);
        var endpoint = ENDPOINT.matcher(line);
        if (begins.matches()) {
          section = begins.group("name").toLowerCase(Locale.ROOT);
        } else if (endpoint.matches() && !section.isEmpty()) {
          var name = section;
          host(endpoint.group("url")).ifPresent(host -> remotes.put(name, host));
        }
        aliases(line, remotes);
      }
    }
    aliases(maker.commandLine(), remotes);
    return remotes;
  }

  private static void aliases(String line, Map<String, String> remotes) {
    ALIAS
        .matcher(line)
        .results()
        .forEach(
            alias ->
                host(alias.group(2))
                    .ifPresent(host -> remotes.put(alias.group(1).toLowerCase(Locale.ROOT), host)));
  }

  private static Optional<String> host(String url) {
    return Address.in(url).stream().findFirst().map(Address::host);
  }

  private Optional<String> service(String host) {
    return services.stream()
        .filter(service -> service.name().equals(host) || service.id().equals(host))
        .map(Service::id)
        .findFirst();
  }

  private List<Importer.Text> texts(Service maker) {
    return maker.mounts().stream()
        .map(mount -> mount.path().replaceAll("(?<!/)/+$", ""))
        .flatMap(path -> Stream.concat(Stream.of(path), files.in(maker, path).stream()))
        .distinct()
        .flatMap(path -> files.any(maker, path).stream())
        .collect(Collectors.toList());
  }
}
