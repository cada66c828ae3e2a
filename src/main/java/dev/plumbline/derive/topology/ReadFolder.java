package dev.plumbline.derive.topology;

import dev.plumbline.document.ComposedNames;
import dev.plumbline.graph.PathMention;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The folder in which a run reads; paths that descriptions name never lead out of it, neither by
 * {@code ..} nor by a symbolic link.
 */
public final class ReadFolder {
  /** A scheme, an absolute path, a place within the same page, or text that is no path. */
  private static final Pattern ELSEWHERE =
      Pattern.compile("^(?:[A-Za-z][A-Za-z0-9+.-]*:|[/\\\\#?~]).*|.*[*?\"<>|\\n$].*|\\s*");

  private final Optional<Path> root;

  public ReadFolder(Path root) {
    this.root = real(root);
  }

  /** Returns where the path leads, whether anything is there or not, if that is in the folder. */
  public Optional<Path> find(PathMention mention) {
    if (ELSEWHERE.matcher(mention.text()).matches()) {
      return Optional.empty();
    }
    try {
      var text = mention.text().replaceFirst("[#?].*", "").replace("%20", " ");
      return real(mention.folder())
          .map(folder -> ComposedNames.resolve(folder, text))
          .filter(this::isInside);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** Resolves the part of the path that exists, so that no link on it leads out of the folder. */
  private boolean isInside(Path path) {
    if (root.isEmpty() || !path.startsWith(root.get())) {
      return false;
    }
    var there = path;
    while (!Files.exists(there, LinkOption.NOFOLLOW_LINKS)) {
      there = there.getParent();
    }
    return real(there).filter(found -> found.startsWith(root.get())).isPresent();
  }

  private static Optional<Path> real(Path path) {
    try {
      return Optional.of(path.toAbsolutePath().toRealPath());
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
