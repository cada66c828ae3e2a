package dev.plumbline.input;

import dev.plumbline.document.Encoding;
import dev.plumbline.document.LineEnds;
import dev.plumbline.document.read.Reader;
import dev.plumbline.input.InputFiles.InputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Looks at the size and the head of files that are found: most are data or plain prose. */
record FirstLook(Recognition recognition) {
  /** Larger files are taken for data unless the user names them. */
  private static final long LARGEST_UNNAMED = 1 << 20;

  /** The number of bytes that are looked at to judge a file. */
  private static final int HEAD = 1 << 12;

  /**
   * Judges a file of a folder without reading all of it: many are data or plain prose. A large one
   * that begins like a model is read.
   */
  boolean isWorthReading(InputFile file) {
    try {
      var head = head(file.path());
      return Reader.isMarkdown(file.shown())
          ? isSmall(file) && MarkdownFiles.mayHoldModel(head)
          : isSmall(file) || recognition.looksLikeModel(head);
    } catch (IOException e) {
      return true;
    }
  }

  static boolean isSmall(InputFile file) {
    try {
      return Files.size(file.path()) <= LARGEST_UNNAMED;
    } catch (IOException e) {
      return true; // Reading it says why.
    }
  }

  private static String head(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return LineEnds.usual(Encoding.text(in.readNBytes(HEAD)));
    }
  }
}
