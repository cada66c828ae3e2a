package dev.plumbline.cli.markdown;

import dev.plumbline.cli.terminal.Failure;
import dev.plumbline.cli.terminal.UserMistake;
import dev.plumbline.diagram.Diagram;
import dev.plumbline.diagram.notation.Notation;
import dev.plumbline.message.MarkdownText;
import dev.plumbline.report.Printable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * A picture that a Markdown file shows. It must be below the working folder, or below the folder of
 * a Markdown file outside it: paths in markers are not trusted.
 *
 * @param notation the format
 * @param file the picture's file
 * @param name the path as written in the Markdown file
 */
record MarkdownPicture(Notation notation, Path file, String name) {
  private static final String UNRESERVED = "-._~/";

  /**
   * Returns the picture of that name.
   *
   * @param name the path relative to the Markdown file
   * @param markdown the Markdown file
   * @param folder the working folder
   * @throws UserMistake when the path is outside these folders or does not end as that format's
   *     files do
   */
  static MarkdownPicture of(Notation notation, String name, Path markdown, Path folder) {
    if (!name.endsWith('.' + notation.ending())) {
      throw new UserMistake("the name of this file has to end in ." + notation.ending());
    }
    try {
      var path = Path.of(name);
      if (path.isAbsolute() || name.matches("[/\\\\].*|[A-Za-z]:.*")) {
        throw new UserMistake("a path in a marker is relative to its Markdown file");
      }
      var root = markdown.startsWith(folder) ? folder : markdown.getParent();
      return new MarkdownPicture(notation, within(root, markdown.resolveSibling(path)), name);
    } catch (InvalidPathException e) {
      throw new UserMistake("this cannot be the name of a file");
    } catch (IOException e) {
      throw new UserMistake("cannot write this file: " + Failure.of(e));
    }
  }

  private static Path within(Path root, Path path) throws IOException {
    var file = path.normalize();
    if (!file.startsWith(root)) {
      throw new UserMistake("this path leads out of " + root);
    }
    if (!Files.isDirectory(file.getParent())) {
      throw new UserMistake("there is no folder " + root.relativize(file.getParent()));
    }
    if (!file.getParent().toRealPath().startsWith(root.toRealPath())
        || Files.isSymbolicLink(file)) {
      throw new UserMistake("this path leads through a link");
    }
    if (Files.isDirectory(file)) {
      throw new UserMistake("this is a folder");
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new UserMistake("this is no file");
    }
    return file;
  }

  /** Returns the Markdown that shows the picture. */
  String markdown(Diagram diagram) {
    var text = MarkdownText.sentence(Printable.of(diagram.title() + ": " + diagram.subtitle()));
    return (notation.isImage() ? "!" : "") + '[' + text + "](" + url() + ')';
  }

  private String url() {
    var url = new StringBuilder();
    for (byte unit : name.replace('\\', '/').getBytes(StandardCharsets.UTF_8)) {
      boolean plain = unit > 0 && Character.isLetterOrDigit(unit) || UNRESERVED.indexOf(unit) >= 0;
      url.append(plain ? String.valueOf((char) unit) : "%%%02X".formatted(unit & 0xFF));
    }
    return url.toString();
  }
}
