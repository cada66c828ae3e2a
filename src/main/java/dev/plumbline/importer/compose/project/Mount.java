package dev.plumbline.importer.compose.project;

import dev.plumbline.document.Tree;
import dev.plumbline.finding.Location;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Something mounted into a container: an item of {@code volumes} or {@code tmpfs}.
 *
 * @param type what is mounted
 * @param source the volume's name or the host's path; empty if it is created with the container
 * @param path the path in the container
 * @param readOnly whether the container may only read it
 * @param at the location in the file
 */
public record Mount(
    Type type, Optional<String> source, String path, boolean readOnly, Location at) {
  /** What is mounted. */
  public enum Type {
    /** A named volume. */
    VOLUME,
    /** A file or folder of the host. */
    BIND,
    /** An unnamed volume: lost when the container is recreated. */
    ANONYMOUS,
    /** Memory. */
    TMPFS
  }

  /** A drive of Windows: a backslash follows it, or a path in the container after its own path. */
  private static final Pattern WINDOWS =
      Pattern.compile("^[A-Za-z]:(\\\\|/[^:]*:([/$]|[A-Za-z]:\\\\)).*");

  /** Returns the mount that an item of {@code volumes} states. */
  public static Optional<Mount> read(Tree item) {
    if (item instanceof Tree.Scalar scalar && !scalar.isEmpty()) {
      return Optional.of(shortForm(scalar));
    }
    return item instanceof Tree.Mapping mapping ? longForm(mapping) : Optional.empty();
  }

  /** Returns the mount that an item of {@code tmpfs} states. */
  public static Mount tmpfs(Tree.Scalar item) {
    return new Mount(Type.TMPFS, Optional.empty(), item.text().split(":", 2)[0], false, item.at());
  }

  private static Mount shortForm(Tree.Scalar scalar) {
    var text = scalar.text();
    var drive = WINDOWS.matcher(text).matches() ? text.substring(0, 2) : "";
    var parts = text.substring(drive.length()).split(":(?!\\\\)", 3);
    if (parts.length == 1) {
      return new Mount(Type.ANONYMOUS, Optional.empty(), text, false, scalar.at());
    }
    var source = drive + parts[0];
    var options = parts.length == 3 ? "," + parts[2] + "," : "";
    return new Mount(
        isPath(source) ? Type.BIND : Type.VOLUME,
        Optional.of(source),
        parts[1],
        options.contains(",ro,"),
        scalar.at());
  }

  private static Optional<Mount> longForm(Tree.Mapping mapping) {
    var source = Fields.text(mapping, "source").or(() -> Fields.text(mapping, "src"));
    var path = Fields.text(mapping, "target").or(() -> Fields.text(mapping, "destination"));
    var type =
        switch (Fields.text(mapping, "type").orElse("volume")) {
          case "bind", "npipe", "cluster" -> Type.BIND;
          case "tmpfs" -> Type.TMPFS;
          default -> source.isPresent() ? Type.VOLUME : Type.ANONYMOUS;
        };
    var readOnly = Fields.text(mapping, "read_only").or(() -> Fields.text(mapping, "readonly"));
    return path.map(
        to -> new Mount(type, source, to, readOnly.equals(Optional.of("true")), mapping.at()));
  }

  private static boolean isPath(String source) {
    return source.startsWith("/")
        || source.startsWith(".")
        || source.startsWith("~")
        || source.startsWith("$")
        || source.contains("/")
        || source.contains("\\");
  }
}
