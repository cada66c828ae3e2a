package dev.plumbline.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Several files in one text: each after a line {@code -- PATH --}; the content of those that are no
 * plain text is in base64, a link has {@code PATH -> TARGET}, an empty folder ends in a slash.
 *
 * @param head what stands before the first file
 * @param entries the files
 */
record FileArchive(String head, List<Entry> entries) {
  private static final Pattern FILE =
      Pattern.compile("-- (?<path>.+?)(?: -> (?<link>.+?))?(?<coded> \\(base64\\))? --");

  /**
   * A file.
   *
   * @param line its path, and what it is
   */
  record Entry(Matcher line, String content) {}

  static FileArchive read(Path file) throws IOException {
    var entries = new ArrayList<Entry>();
    var content = new StringBuilder();
    var head = "";
    Matcher open = null;
    for (var line : Files.readString(file).split("(?<=\n)")) {
      var next = FILE.matcher(line.stripTrailing());
      if (next.matches()) {
        if (open == null) {
          head = content.toString();
        } else {
          entries.add(new Entry(open, content.toString()));
        }
        open = next;
        content.setLength(0);
      } else {
        content.append(line);
      }
    }
    if (open != null) {
      entries.add(new Entry(open, content.toString()));
    }
    return new FileArchive(open == null ? content.toString() : head, entries);
  }

  /** Writes the files into a folder. */
  void unpack(Path folder) throws IOException {
    for (var entry : entries) {
      put(folder, entry.line(), entry.content());
    }
  }

  private static void put(Path folder, Matcher file, String content) throws IOException {
    var name = file.group("path");
    try {
      var path = folder.resolve(name);
      Files.createDirectories(path.getParent());
      if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
        return;
      }
      if (name.endsWith("/")) {
        Files.createDirectories(path);
      } else if (file.group("link") != null) {
        Files.createSymbolicLink(path, Path.of(file.group("link")));
      } else if (file.group("coded") != null) {
        Files.write(path, Base64.getMimeDecoder().decode(content));
      } else {
        Files.writeString(path, content, StandardCharsets.UTF_8);
      }
    } catch (InvalidPathException | UnsupportedOperationException e) {
      assumeTrue(false, "the file system cannot hold " + name);
    }
  }
}
