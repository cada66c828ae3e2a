package dev.plumbline.document.markdown;

import dev.plumbline.document.Decoder;
import dev.plumbline.document.Encoding;
import dev.plumbline.document.Problems;
import dev.plumbline.document.Text;
import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Location;
import java.util.ArrayList;
import java.util.List;

/**
 * A Markdown text with generated parts, each between a pair of markers, which are comments: {@code
 * <!-- plumbline:diagram --theme dark -->} and {@code <!-- /plumbline:diagram -->}.
 *
 * <p>A comment in fenced, indented or inline code is not a marker.
 */
public final class MarkedText {
  private final Text text;
  private final Encoding encoding;
  private final List<Part> parts;
  private final List<Finding> problems;

  private MarkedText(Text text, Encoding encoding, List<Part> parts, List<Finding> problems) {
    this.text = text;
    this.encoding = encoding;
    this.parts = List.copyOf(parts);
    this.problems = List.copyOf(problems);
  }

  /** A word of a marker after its name, without quotes. */
  public record Word(String text, Location at) {}

  /**
   * A generated part, between two markers.
   *
   * @param words the words in the first marker after its name
   * @param at the first marker
   * @param from the index of the code point just after the first marker
   * @param to the index of the second marker
   * @param prefix the text before the first marker in its line: white space or the signs of a block
   *     quote
   */
  record Part(List<Word> words, Location at, int from, int to, String prefix) {
    Part {
      words = List.copyOf(words);
    }
  }

  /** The first marker of a pair: its words and its place. */
  public record Marker(List<Word> words, Location at) {
    public Marker {
      words = List.copyOf(words);
    }
  }

  /**
   * Reads a file.
   *
   * @param shownName the path that locations carry
   * @param bytes the whole content
   * @param name the name of the markers, without {@code plumbline:}
   */
  public static MarkedText read(String shownName, byte[] bytes, String name) {
    var problems = new Problems();
    var decoded = new Decoder(shownName, problems).decode(bytes);
    var text = new Text(shownName, decoded.text());
    var encoding = Encoding.of(bytes);
    if (decoded.isText() && !decoded.text().contains(MarkerReader.NAME_PREFIX)) {
      return new MarkedText(text, encoding, List.of(), List.of());
    }
    var parts = new MarkerReader(text, name, problems).parts();
    return new MarkedText(text, encoding, parts, problems.list());
  }

  /** Returns the first marker of each pair, in order. */
  public List<Marker> markers() {
    return parts.stream().map(part -> new Marker(part.words(), part.at())).toList();
  }

  /** Returns the mistakes in the file and its markers; if there are any, nothing may be written. */
  public List<Finding> problems() {
    return problems;
  }

  /** Returns whether the pair of markers with this number, from 0, already encloses this text. */
  public boolean holds(int marker, String content) {
    var part = parts.get(marker);
    return text.slice(part.from(), part.to()).equals(between(content, part));
  }

  /**
   * Returns the file with other text between its markers. Line ends, the encoding and everything
   * outside the markers are kept.
   *
   * @param contents the text for each pair of markers, in order, with lines that end with LF
   */
  public byte[] with(List<String> contents) {
    var whole = new StringBuilder();
    int done = 0;
    for (int at = 0; at < parts.size(); at++) {
      var part = parts.get(at);
      whole.append(text.slice(done, part.from())).append(between(contents.get(at), part));
      done = part.to();
    }
    whole.append(text.slice(done, text.length()));
    return encoding.bytes(whole.toString());
  }

  /**
   * Returns what to write between two markers. Blank lines around the content make it Markdown even
   * inside HTML.
   */
  private String between(String content, Part part) {
    var lines = new ArrayList<String>();
    lines.add("");
    lines.add(part.prefix().stripTrailing());
    content.lines().map(line -> (part.prefix() + line).stripTrailing()).forEach(lines::add);
    lines.add(part.prefix().stripTrailing());
    lines.add(part.prefix());
    return String.join(lineEnd(part.from()), lines);
  }

  /** Returns the line end at an index; on the last line, that of the first line. */
  private String lineEnd(int index) {
    int line = text.lineOf(index);
    int of = line + 1 < text.lines() ? line : 0;
    var end = text.slice(text.endOf(of), text.startOf(of + 1));
    return end.isEmpty() ? "\n" : end;
  }
}
