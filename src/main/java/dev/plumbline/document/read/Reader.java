package dev.plumbline.document.read;

import dev.plumbline.document.ComposedNames;
import dev.plumbline.document.Decoder;
import dev.plumbline.document.Encoding;
import dev.plumbline.document.FileBytes;
import dev.plumbline.document.KnownTags;
import dev.plumbline.document.Limits;
import dev.plumbline.document.LineEnds;
import dev.plumbline.document.Mistake;
import dev.plumbline.document.Problems;
import dev.plumbline.document.Text;
import dev.plumbline.document.markdown.MarkdownReader;
import dev.plumbline.document.yaml.YamlReader;
import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Location;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Reads a file of any kind: YAML, JSON, or Markdown with front matter.
 *
 * <p>Every mistake becomes a problem with its place; mistakes never throw an exception.
 */
public final class Reader {
  private Reader() {}

  /** Reads a file; only the tags of YAML are allowed. */
  public static Reading read(Path file, String shownName) {
    return read(file, shownName, KnownTags.NONE);
  }

  /**
   * Reads a file.
   *
   * @param file the file to open
   * @param shownName the path that locations carry; its ending decides between Markdown and YAML or
   *     JSON
   * @param tags the tags that are allowed
   */
  public static Reading read(Path file, String shownName, KnownTags tags) {
    try {
      return read(shownName, FileBytes.read(file, Limits.FILE + 1), tags);
    } catch (FileSystemException e) {
      return unreadable(shownName, e.getReason());
    }
  }

  /**
   * Reads a file of any language as text alone, without documents.
   *
   * @param most the bytes, in whole MiB, that it may have; of a larger file, only so many are read
   */
  public static Reading text(Path file, String shownName, int most) {
    try {
      return text(shownName, FileBytes.read(file, most + 1), most);
    } catch (FileSystemException e) {
      return unreadable(shownName, e.getReason());
    }
  }

  private static Reading text(String shownName, byte[] bytes, int most) {
    if (bytes.length > most) {
      var problem = tooLarge(shownName, most);
      var first = Encoding.text(Arrays.copyOf(bytes, most));
      return new Reading(List.of(), List.of(problem), LineEnds.usual(first));
    }
    var problems = new Problems();
    var decoded = new Decoder(shownName, problems).decode(bytes);
    var text = decoded.isText() ? LineEnds.usual(decoded.text()) : "";
    return new Reading(List.of(), problems.list(), text);
  }

  /** Reads the content of a file; only the tags of YAML are allowed. */
  public static Reading read(String shownName, byte[] bytes) {
    return read(shownName, bytes, KnownTags.NONE);
  }

  /**
   * Reads the content of a file.
   *
   * @param shownName the path that locations carry; its ending decides between Markdown and YAML or
   *     JSON, and the content where it is in angle brackets
   * @param bytes the whole content
   * @param tags the tags that are allowed
   */
  public static Reading read(String shownName, byte[] bytes, KnownTags tags) {
    if (bytes.length > Limits.FILE) {
      return failed(tooLarge(shownName, Limits.FILE));
    }
    var problems = new Problems();
    var decoded = new Decoder(shownName, problems).decode(bytes);
    if (!decoded.isText()) {
      return new Reading(List.of(), problems.list(), decoded.text());
    }
    // Systems write é as one character or as two, and both must be the same name.
    var content = ComposedNames.composed(LineEnds.usual(decoded.text()));
    var text = new Text(shownName, content);
    var documents =
        TextKind.isMarkdown(shownName, content)
            ? new MarkdownReader(text, tags, problems).read()
            : new YamlReader(text, tags, problems).read();
    var models = documents.stream().map(Wrapper::unwrapped).toList();
    return new Reading(models, problems.list(), content);
  }

  /** Returns whether a file is read as Markdown. */
  public static boolean isMarkdown(String name) {
    return TextKind.isMarkdown(name);
  }

  private static Finding tooLarge(String shownName, int most) {
    var message = "the file is larger than %d MiB".formatted(most >> 20);
    return Mistake.TOO_LARGE.at(Location.ofFile(shownName), message, "");
  }

  private static Reading unreadable(String shownName, String message) {
    return failed(Mistake.UNREADABLE_FILE.at(Location.ofFile(shownName), message, ""));
  }

  private static Reading failed(Finding problem) {
    return new Reading(List.of(), List.of(problem), "");
  }
}
