package dev.plumbline.cli.markdown;

import dev.plumbline.document.markdown.MarkedText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A Markdown file and the new contents between its markers. */
final class MarkdownFile {
  private final Path path;
  private final MarkedText text;
  private final List<String> contents = new ArrayList<>();

  MarkdownFile(Path path, MarkedText text) {
    this.path = path;
    this.text = text;
  }

  Path path() {
    return path;
  }

  MarkedText text() {
    return text;
  }

  /** Sets the content between the next pair of markers, and returns whether it is unchanged. */
  boolean add(String content) {
    contents.add(content);
    return text.holds(contents.size() - 1, content);
  }

  /** Returns the new content of the file, once all contents are added. */
  byte[] bytes() {
    return text.with(contents);
  }
}
