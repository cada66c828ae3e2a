package dev.plumbline.document;

import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Location;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A comment that accepts what a rule finds on the element beside it or below it. It becomes a
 * waiver in the model format.
 */
public final class Acceptance {
  /** How such a comment is written. */
  public static final String FORM =
      "# plumbline: accept RULE until YYYY-MM-DD by OWNER because REASON";

  private static final String PREFIX = "plumbline:";
  private static final String ACCEPT = "accept";

  /** The words that begin a part, and the keys of a waiver that they stand for. */
  private static final Map<String, String> PARTS =
      Map.of(ACCEPT, "rule", "until", "until", "by", "owner", "because", "reason");

  /** The parts of one word; several rules have commas between them. */
  private static final Set<String> OF_ONE_WORD = Set.of(ACCEPT, "until");

  private final Comment comment;
  private final Map<String, Part> parts = new LinkedHashMap<>();

  /** Words of a comment, and where they stand in its text. */
  private record Part(String text, int start, int end) {}

  private Acceptance(Comment comment) {
    this.comment = comment;
  }

  /** Returns whether a comment speaks to this program. */
  public static boolean isOne(Comment comment) {
    return comment.text().toLowerCase(Locale.ROOT).startsWith(PREFIX)
        && comment.at().line() == comment.at().endLine();
  }

  /**
   * Returns the waivers that a comment states, in the model format: one for each rule and element.
   *
   * @param comment the comment
   * @param beside the elements at which it stands, each by its names: several for a sentence about
   *     several flows
   * @param whole the element that all others lie in, which is not meant beside one of them
   * @param mistakes takes what is wrong with the comment
   */
  public static List<Tree.Mapping> waivers(
      Comment comment,
      Collection<List<String>> beside,
      List<String> whole,
      Consumer<Finding> mistakes) {
    var read = new Acceptance(comment);
    if (!read.parts()) {
      mistakes.accept(mistake(comment, "this comment accepts nothing"));
      return List.of();
    }
    var elements = new LinkedHashSet<>(beside);
    if (elements.size() > 1) {
      elements.remove(whole);
    }
    if (elements.size() != 1) {
      mistakes.accept(misplaced(comment, elements.size()));
      return List.of();
    }
    return read.waivers(elements.iterator().next());
  }

  private static Finding misplaced(Comment comment, int elements) {
    return mistake(
        comment,
        elements == 0
            ? "this comment stands at no element that a rule could be accepted on"
            : "this comment stands at %d elements; give each a line of its own"
                .formatted(elements));
  }

  private static Finding mistake(Comment comment, String message) {
    return Mistake.COMMENT.at(comment.at(), message + "; expected \"" + FORM + "\"", "");
  }

  private List<Tree.Mapping> waivers(List<String> elements) {
    var waivers = new ArrayList<Tree.Mapping>();
    for (var rule : rules()) {
      elements.forEach(element -> waivers.add(waiver(rule, element)));
    }
    return waivers;
  }

  private Tree.Mapping waiver(Tree.Scalar rule, String element) {
    var entries = new ArrayList<Tree.Entry>();
    entries.add(new Tree.Entry(key(PARTS.get(ACCEPT)), rule));
    entries.add(new Tree.Entry(key("element"), new Tree.Scalar(element, true, comment.at())));
    parts.forEach(
        (word, part) -> {
          if (!word.equals(ACCEPT)) {
            entries.add(new Tree.Entry(key(PARTS.get(word)), scalar(part)));
          }
        });
    return new Tree.Mapping(entries, comment.at());
  }

  private Tree.Scalar key(String key) {
    return new Tree.Scalar(key, comment.at());
  }

  private List<Tree.Scalar> rules() {
    var part = parts.get(ACCEPT);
    var rules = new ArrayList<Tree.Scalar>();
    var start = part.start;
    for (var rule : part.text.split(",")) {
      var first = start + rule.length() - rule.stripLeading().length();
      var text = rule.strip();
      if (!text.isEmpty()) {
        rules.add(scalar(new Part(text, first, first + text.length())));
      }
      start += rule.length() + 1;
    }
    return rules;
  }

  private Tree.Scalar scalar(Part part) {
    return new Tree.Scalar(part.text, true, place(part.start, part.end));
  }

  private Location place(int start, int end) {
    var text = comment.text();
    int first = comment.at().endColumn() - text.codePointCount(0, text.length());
    int line = comment.at().line();
    return new Location(
        comment.at().file(),
        line,
        first + text.codePointCount(0, start),
        line,
        first + text.codePointCount(0, end));
  }

  /** Reads the parts; returns whether all of the comment is understood. */
  private boolean parts() {
    var words = words(comment.text());
    if (words.isEmpty() || !words.get(0).text.equalsIgnoreCase(ACCEPT)) {
      return false;
    }
    var next = 0;
    while (next < words.size()) {
      var word = words.get(next).text.toLowerCase(Locale.ROOT);
      var end = end(words, next, word);
      if (end == next + 1 || parts.containsKey(word)) {
        return false;
      }
      var part = part(words.get(next + 1), words.get(end - 1));
      if (OF_ONE_WORD.contains(word) && part.text.replaceAll(",\\s*", ",").matches(".*\\s.*")) {
        return false;
      }
      parts.put(word, part);
      next = end;
    }
    return true;
  }

  /** Returns the index after a part: the reason goes on to the end. */
  private static int end(List<Part> words, int start, String word) {
    if (word.equals("because")) {
      return words.size();
    }
    var end = start + 1;
    while (end < words.size() && !isWord(words.get(end).text)) {
      end++;
    }
    return end;
  }

  private static boolean isWord(String text) {
    var word = text.toLowerCase(Locale.ROOT);
    return PARTS.containsKey(word) && !word.equals(ACCEPT);
  }

  private Part part(Part first, Part last) {
    return new Part(comment.text().substring(first.start, last.end), first.start, last.end);
  }

  private static List<Part> words(String text) {
    var words = new ArrayList<Part>();
    var start = PREFIX.length();
    while (start < text.length()) {
      var end = start;
      while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
        end++;
      }
      if (end > start) {
        words.add(new Part(text.substring(start, end), start, end));
      }
      start = end + 1;
    }
    return words;
  }
}
