package dev.plumbline.importer.compose.service;

import dev.plumbline.document.Tree;
import dev.plumbline.finding.Location;
import dev.plumbline.importer.ImageName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the files that a service writes on purpose, by its options: they are meant to last. */
final class KeptFiles {
  /** An option of Redis and its relatives, whose files lie in one folder. */
  private static final Pattern APPEND_ONLY = Pattern.compile("--appendonly\\s+[\"']?yes");

  private static final Pattern SNAPSHOTS = Pattern.compile("--save\\s+[\"']?\\d");

  /** Switches snapshots off: nothing stands after the option. */
  private static final Pattern NO_SNAPSHOTS = Pattern.compile("--save(\\s*(\"\"|'')|\\s*(?=--|$))");

  private static final Pattern FOLDER = Pattern.compile("--dir\\s+[\"']?(?<path>/[^\\s\"']+)");
  private static final String DATA = "/data";

  /** Where Traefik writes the certificates that it orders. */
  private static final Pattern CERTIFICATES =
      Pattern.compile("(?i)--certificatesresolvers\\.[\\w-]+\\.acme\\.storage[= ](?<path>\\S+)");

  private static final Pattern CERTIFICATES_SETTING =
      Pattern.compile("(?i)TRAEFIK_CERTIFICATESRESOLVERS_\\w+_ACME_STORAGE");

  /** NATS keeps what is sent only by this option: its streams. */
  private static final Pattern STREAMS = Pattern.compile("(?<!\\S)(-js|--?jetstream)(?!\\S)");

  private static final Pattern STREAM_FOLDER =
      Pattern.compile("(?<!\\S)(-sd|--?store_dir)[= ][\"']?(?<path>/[^\\s\"']+)");

  private static final String USUAL_STREAM_FOLDER = "/tmp/nats/jetstream";

  private static final Pattern NATS = Pattern.compile("(docker\\.io/)?(library/)?nats");

  private static final Pattern NO_APPEND_ONLY = Pattern.compile("--appendonly\\s+[\"']?no\\b");

  private KeptFiles() {}

  /**
   * What is written.
   *
   * @param what what it is
   * @param path the file or folder in the container
   * @param at where the option is
   */
  record Kept(String what, String path, Location at) {
    /** Returns whether it is what an in-memory store keeps of every write. */
    boolean isMemory() {
      return what.equals("append-only file");
    }

    /** Returns whether it lies in a folder or is the file itself. */
    boolean isIn(String folder) {
      return path.equals(folder) || path.startsWith(folder.replaceAll("(?<!/)/+$", "") + "/");
    }
  }

  static List<Kept> of(Service service, MountedSettings mounted) {
    var kept = new ArrayList<Kept>();
    memory(service, mounted).ifPresent(kept::add);
    certificates(service).ifPresent(kept::add);
    streams(service).ifPresent(kept::add);
    return kept;
  }

  /** Returns where options say that a store in memory writes neither snapshots nor a log. */
  static Optional<Location> switchedOff(Service service, MountedSettings mounted) {
    var options = mounted.options(service);
    var text = options.stream().map(Tree.Scalar::text).collect(Collectors.joining(" "));
    return NO_APPEND_ONLY.matcher(text).find() && NO_SNAPSHOTS.matcher(text).find()
        ? Optional.of(at(options, "--appendonly|--save"))
        : Optional.empty();
  }

  private static Optional<Kept> memory(Service service, MountedSettings mounted) {
    var options = mounted.options(service);
    var text = options.stream().map(Tree.Scalar::text).collect(Collectors.joining(" "));
    var what =
        APPEND_ONLY.matcher(text).find()
            ? Optional.of("append-only file")
            : Optional.of("snapshots").filter(any -> SNAPSHOTS.matcher(text).find());
    var folder = FOLDER.matcher(text);
    var path = folder.find() ? folder.group("path") : DATA;
    return what.map(files -> new Kept(files, path, at(options, "--appendonly|--save")));
  }

  private static Location at(List<Tree.Scalar> words, String option) {
    return words.stream()
        .filter(word -> Pattern.compile(option).matcher(word.text()).find())
        .findFirst()
        .map(Tree.Scalar::at)
        .orElseThrow();
  }

  private static Optional<Kept> streams(Service service) {
    var isNats =
        service
            .image()
            .filter(image -> NATS.matcher(ImageName.parse(image).repository()).matches())
            .isPresent();
    var folder = STREAM_FOLDER.matcher(service.commandLine());
    var path = folder.find() ? folder.group("path") : USUAL_STREAM_FOLDER;
    return service.commandWords().stream()
        .filter(word -> isNats && STREAMS.matcher(word.text()).find())
        .findFirst()
        .map(word -> new Kept("stream data", path, word.at()));
  }

  private static Optional<Kept> certificates(Service service) {
    var words =
        service.commandWords().stream()
            .flatMap(
                word ->
                    CERTIFICATES
                        .matcher(word.text())
                        .results()
                        .map(found -> certificate(path(word.text()), word.at())))
            .findFirst();
    return words.or(
        () ->
            service.environment().stream()
                .filter(variable -> CERTIFICATES_SETTING.matcher(variable.name()).matches())
                .map(variable -> certificate(variable.value(), variable.at()))
                .findFirst());
  }

  private static String path(String text) {
    return Optional.of(CERTIFICATES.matcher(text))
        .filter(Matcher::find)
        .map(found -> found.group("path"))
        .orElseThrow();
  }

  private static Kept certificate(String path, Location at) {
    return new Kept("certificates", path.startsWith("/") ? path : "/" + path, at);
  }
}
