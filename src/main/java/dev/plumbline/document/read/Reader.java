package dev.plumbline.document.read;

import dev.plumbline.document.ComposedNames;
import dev.plumbline.document.Decoder;
import dev.plumbline.document.FileKind;
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
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
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
    if (Files.isDirectory(file)) {
      return unreadable(shownName, "expected a file, found a folder");
    }
    var odd = FileKind.odd(file);
    if (odd.isPresent()) {
      return unreadable(shownName, "expected a file, found " + odd.get());
    }
    try (var in = Files.newInputStream(file)) {
      return read(shownName, in.readNBytes(Limits.FILE + 1), tags);
    } catch (NoSuchFileException e) {
      return unreadable(shownName, "there is no such file");
    } catch (AccessDeniedException e) {
      return unreadable(shownName, "no permission to read the file");
    } catch (IOException e) {
      return unreadable(shownName, "the file cannot be read: " + e.getMessage());
    }
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
      var message = "the file is larger than 5 MiB";
      return failed(Mistake.TOO_LARGE.at(Location.ofFile(shownName), message, ""));
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

  private static Reading unreadable(String shownName, String message) {
    return failed(Mistake.UNREADABLE_FILE.at(Location.ofFile(shownName), message, ""));
  }

  private static Reading failed(Finding problem) {
    return new Reading(List.of(), List.of(problem), "");
  }
}
