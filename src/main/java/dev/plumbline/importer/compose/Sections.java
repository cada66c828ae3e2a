package dev.plumbline.importer.compose;

import dev.plumbline.document.Comment;
import dev.plumbline.importer.Importer;
import dev.plumbline.importer.compose.project.HeadText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts a Markdown file into sections, and each into prose whose heading is a label. */
final class Sections {
  private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+(?<text>\\S.{0,120})");
  private static final Pattern FENCE = Pattern.compile("\\s{0,3}(```|~~~).*");
  private static final Pattern ITEM = Pattern.compile("^\\s{0,12}(?:[-*+]|\\d{1,3}[.)]|>)\\s+");

  /** A row of two columns, which says something of the first. */
  private static final Pattern PAIR =
      Pattern.compile("\\|\\s{0,9}([^|]{1,60})\\|\\s{0,9}([^|]{1,300})\\|\\s{0,9}");

  private static final Pattern ENDS = Pattern.compile("[\\p{L}\\d)]$");

  private final Importer.Text file;
  private final List<Section> sections = new ArrayList<>();

  private Sections(Importer.Text file) {
    this.file = file;
  }

  /**
   * A section.
   *
   * @param heading its heading; empty before the first
   * @param line the number of the heading's line in the file, from 0
   * @param lines what stands in it as prose, under the heading as a label
   */
  record Section(String heading, int line, List<Comment> lines) {
    HeadText text() {
      return HeadText.of(lines);
    }
  }

  static List<Section> of(Importer.Text file) {
    return new Sections(file).read();
  }

  private List<Section> read() {
    var inCode = false;
    begin("", 0);
    for (var index = 0; index < file.lines().size(); index++) {
      var line = file.lines().get(index);
      var heading = HEADING.matcher(line);
      if (FENCE.matcher(line).matches()) {
        inCode = !inCode;
      } else if (!inCode && heading.matches()) {
        begin(heading.group("text").strip(), index);
      } else if (!inCode) {
        add(line, index);
      }
    }
    return sections;
  }

  private void begin(String heading, int index) {
    var lines = new ArrayList<Comment>();
    if (!heading.isEmpty()) {
      lines.add(new Comment(plain(heading).replaceFirst("[:.]$", "") + ":", file.at(index)));
    }
    sections.add(new Section(heading, index, lines));
  }

  /** Adds a line; what stands below the heading belongs to it, also behind a blank line. */
  private void add(String line, int index) {
    var lines = sections.get(sections.size() - 1).lines();
    var pair = PAIR.matcher(line.strip());
    if (line.isBlank() || pair.matches() || ITEM.matcher(line).find()) {
      end(lines);
    }
    if (pair.matches()) {
      lines.add(comment(plain(pair.group(1)) + ": " + plain(pair.group(2)), index));
      end(lines);
    } else if (!line.isBlank() && !line.strip().startsWith("|")) {
      lines.add(comment(plain(ITEM.matcher(line).replaceFirst("")), index));
    }
  }

  /** Ends the sentence of the line before. */
  private static void end(List<Comment> lines) {
    if (!lines.isEmpty()) {
      var last = lines.get(lines.size() - 1);
      if (ENDS.matcher(last.text()).find()) {
        lines.set(lines.size() - 1, new Comment(last.text() + ".", last.at()));
      }
    }
  }

  private Comment comment(String text, int index) {
    return new Comment(text, file.at(index));
  }

  private static String plain(String text) {
    return text.replace("**", "").replace("__", "").replace("`", "").strip();
  }
}
