package dev.plumbline.fuzz;

/** Lifts any bytes as a model in the front matter and the prose of Markdown. */
public final class MarkdownTarget {
  private MarkdownTarget() {}

  /** Tries one input. */
  public static void fuzzerTestOneInput(byte[] data) {
    LiftedText.of("model.md", ReadText.of("model.md", data));
  }
}
