package dev.plumbline.importer.compose.project;

import dev.plumbline.document.Comment;
import dev.plumbline.document.Document;
import dev.plumbline.finding.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The comment before the first key of a file: as one text whose parts keep their lines, and as
 * notes under labels such as {@code Backups:}.
 */
public final class HeadText {
  private static final Pattern LABEL =
      Pattern.compile("(?<label>\\p{L}[\\p{L} /&-]{1,24}):(?:\\s+(?<text>\\S.*))?");

  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?]|[.!?][)\"”])\\s+");

  private final StringBuilder text = new StringBuilder();
  private final TreeMap<Integer, Location> lines = new TreeMap<>();
  private final List<Note> notes = new ArrayList<>();

  private HeadText() {}

  /**
   * What stands under a label, as far as the next label or an empty line.
   *
   * @param label the words before the colon
   * @param text what follows
   * @param at the label's line
   */
  public record Note(String label, String text, Location at) {
    private Note and(String more) {
      return new Note(label, (text + " " + more).strip(), at);
    }
  }

  public static HeadText of(Document document) {
    return of(Comments.head(document));
  }

  /** Returns the text of lines that follow one another. */
  public static HeadText of(List<Comment> lines) {
    var head = new HeadText();
    var open = false;
    for (var comment : lines) {
      open = head.add(comment, open);
    }
    return head;
  }

  /**
   * Adds a line; {@code open} is whether it may go on with a note. Returns the same for the next.
   */
  private boolean add(Comment comment, boolean open) {
    var line = comment.text();
    var label = LABEL.matcher(line);
    if (line.isBlank()) {
      end();
      return false;
    }
    if (label.matches()) {
      end();
      notes.add(new Note(label.group("label"), textOf(label), comment.at()));
    } else if (open) {
      notes.set(notes.size() - 1, notes.get(notes.size() - 1).and(line));
    }
    if (!text.isEmpty()) {
      text.append(' ');
    }
    lines.put(text.length(), comment.at());
    text.append(line);
    return open || label.matches();
  }

  private static String textOf(Matcher label) {
    return Optional.ofNullable(label.group("text")).orElse("");
  }

  /** Ends the sentence of the line before, so that it does not run into another paragraph. */
  private void end() {
    if (!text.isEmpty() && Character.isLetterOrDigit(text.charAt(text.length() - 1))) {
      text.append('.');
    }
  }

  public boolean isEmpty() {
    return text.isEmpty();
  }

  /** Returns the whole text. */
  public String text() {
    return text.toString();
  }

  /** Returns the line on which a place of the text stands. */
  public Location at(int place) {
    return lines.floorEntry(place).getValue();
  }

  /** Returns the first note whose label is of a kind. */
  public Optional<Note> under(Pattern kind) {
    return notes.stream().filter(note -> kind.matcher(note.label()).matches()).findFirst();
  }

  /** Returns the sentences, each with the line on which it begins. */
  public List<Comments.Text> sentences() {
    var sentences = new ArrayList<Comments.Text>();
    var ends = SENTENCE_END.matcher(text);
    var from = 0;
    while (ends.find()) {
      sentences.add(new Comments.Text(text.substring(from, ends.start()), at(from)));
      from = ends.end();
    }
    if (from < text.length()) {
      sentences.add(new Comments.Text(text.substring(from).strip(), at(from)));
    }
    return sentences;
  }
}
