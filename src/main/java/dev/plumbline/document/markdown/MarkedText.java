package dev.plumbline.document.markdown;

import dev.plumbline.document.Decoder;
import dev.plumbline.document.Problems;
import dev.plumbline.document.Text;
import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Location;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A Markdown text with parts that a program writes, each between two comments: {@code <!--
 * plumbline:diagram --theme dark -->} and {@code <!-- /plumbline:diagram -->}.
 *
 * <p>What looks like a marker in code, fenced, indented or in a line, is none.
 */
public final class MarkedText {
  private static final String MARK = "\uFEFF";

  private final Text text;
  private final boolean marked;
  private final List<Part> parts;
  private final List<Finding> problems;

  private MarkedText(Text text, boolean marked, List<Part> parts, List<Finding> problems) {
    this.text = text;
    this.marked = marked;
    this.parts = List.copyOf(parts);
    this.problems = List.copyOf(problems);
  }

  /** A word of a marker behind its name, without quotes. */
  public record Word(String text, Location at) {}

  /**
   * What stands between two markers.
   *
   * @param words the words in the first marker behind its name
   * @param at the first marker
   * @param from the index of the code point just after the first marker
   * @param to the index of the second marker
   * @param prefix what stands before the markers in their lines: white space or signs of a quote
   */
  record Part(List<Word> words, Location at, int from, int to, String prefix) {
    Part {
      words = List.copyOf(words);
    }
  }

  /** A pair of markers: the words in the first one, and its place. */
  public record Marker(List<Word> words, Location at) {
    public Marker {
      words = List.copyOf(words);
    }
  }

  /**
   * Reads a file.
   *
   * @param shown the path that locations carry
   * @param bytes the whole content
   * @param name the name of the markers behind {@code plumbline:}
   */
  public static MarkedText read(String shown, byte[] bytes, String name) {
    var problems = new Problems();
    var content = new Decoder(shown, problems).decode(bytes).orElse("");
    var text = new Text(shown, content);
    boolean marked = new String(bytes, StandardCharsets.UTF_8).startsWith(MARK);
    if (!content.contains(MarkerReader.SIGN)) {
      return new MarkedText(text, marked, List.of(), List.of());
    }
    var parts = new MarkerReader(text, name, problems).parts();
    return new MarkedText(text, marked, parts, problems.list());
  }

  /** Returns the pairs of markers, in order. */
  public List<Marker> markers() {
    return parts.stream().map(part -> new Marker(part.words(), part.at())).toList();
  }

  /** Returns what is wrong with the file or its markers; then nothing may be written. */
  public List<Finding> problems() {
    return problems;
  }

  /** Returns whether that text stands between the markers of that number, from 0, already. */
  public boolean holds(int marker, String content) {
    var part = parts.get(marker);
    return text.slice(part.from(), part.to()).equals(between(content, part));
  }

  /**
   * Returns the file with other text between its markers. Line ends and the byte order mark stay as
   * they are, and so does everything outside of the markers.
   *
   * @param contents the text for each pair of markers, in order, with lines that end with LF
   */
  public byte[] with(List<String> contents) {
    var whole = new StringBuilder(marked ? MARK : "");
    int done = 0;
    for (int at = 0; at < parts.size(); at++) {
      var part = parts.get(at);
      whole.append(text.slice(done, part.from())).append(between(contents.get(at), part));
      done = part.to();
    }
    whole.append(text.slice(done, text.length()));
    return whole.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Blank lines around it make the text Markdown of its own, also inside of HTML. */
  private String between(String content, Part part) {
    var lines = new ArrayList<String>();
    lines.add("");
    lines.add(part.prefix().stripTrailing());
    content.lines().map(line -> (part.prefix() + line).stripTrailing()).forEach(lines::add);
    lines.add(part.prefix().stripTrailing());
    lines.add(part.prefix());
    return String.join(lineEnd(part.from()), lines);
  }

  /** Returns how the line of a place ends; for the last line, how the first one does. */
  private String lineEnd(int index) {
    int line = text.lineOf(index);
    int of = line + 1 < text.lines() ? line : 0;
    var end = text.slice(text.endOf(of), text.startOf(of + 1));
    return end.isEmpty() ? "\n" : end;
  }
}
