package dev.plumbline.input;

import dev.plumbline.document.Encoding;
import dev.plumbline.document.Limits;
import dev.plumbline.document.LineEnds;
import dev.plumbline.document.Mistake;
import dev.plumbline.document.read.Reader;
import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Location;
import dev.plumbline.input.InputFiles.InputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Looks at the size and the head of files that are found: most are data or plain prose. */
record FirstLook(Recognition recognition) {
  /** Larger files are taken for data unless the user names them. */
  private static final long LARGEST_UNNAMED = 1 << 20;

  /** The number of bytes that are looked at to judge a Markdown file. */
  private static final int HEAD = 1 << 12;

  /**
   * Judges a file of a folder without parsing it: many are data or plain prose. A large one is read
   * when it has a key of a model; such a key comes early in Markdown, and behind any comment in
   * YAML.
   */
  boolean isWorthReading(InputFile file) {
    try {
      if (Reader.isMarkdown(file.shown())) {
        var head = head(file.path(), HEAD);
        return MarkdownFiles.mayHoldModel(head)
            && (isSmall(file) || recognition.looksLikeModel(head));
      }
      return isSmall(file) || recognition.looksLikeModel(head(file.path(), Limits.FILE));
    } catch (IOException e) {
      return true;
    }
  }

  /** Returns whether a file that is not read by its name begins like a model. */
  boolean beginsLikeModel(InputFile file) {
    try {
      return recognition.looksLikeModel(head(file.path(), HEAD));
    } catch (IOException e) {
      return false; // Nothing is known of it, and its name does not ask for it to be read.
    }
  }

  static boolean isSmall(InputFile file) {
    try {
      return Files.size(file.path()) <= LARGEST_UNNAMED;
    } catch (IOException e) {
      return true; // Reading it says why.
    }
  }

  /** Returns why a file is left out that is not small and not worth reading. */
  static Finding tooLarge(InputFile file) {
    return Mistake.TOO_LARGE.at(
        Location.ofFile(file.shown()), "it is larger than 1 MiB, and has no key of a model", "");
  }

  private static String head(Path file, int bytes) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return LineEnds.usual(Encoding.text(in.readNBytes(bytes)));
    }
  }
}
