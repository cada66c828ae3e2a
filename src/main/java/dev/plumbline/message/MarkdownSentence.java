package dev.plumbline.message;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Splits a line into plain words and code, and writes it as Markdown. */
final class MarkdownSentence {
  private static final Pattern LIST_NUMBER = Pattern.compile("\\d++[.)]");
  private static final Set<String> ARROWS = Set.of("->", "<-", "<->");
  private static final String OPENING = "('\"";
  private static final String CLOSING = "')\".,;:?!";

  /** Longer braces are read word by word, so that many open ones take no long search each. */
  private static final int MOST_BRACED = 200;

  /**
   * What a piece is: plain words, a word that has to be code, or a text that is code as a whole.
   */
  private enum Kind {
    PLAIN,
    WORD,
    WHOLE
  }

  private record Piece(Kind kind, String text, boolean spaced) {
    boolean isCode() {
      return kind != Kind.PLAIN;
    }

    boolean isArrow() {
      return kind == Kind.WORD && ARROWS.contains(text);
    }

    /** Returns whether an arrow is its last word, so that the next one belongs to it. */
    boolean endsInArrow() {
      return kind == Kind.WORD && ARROWS.contains(text.substring(text.lastIndexOf(' ') + 1));
    }

    /** Returns whether this and the next are one code span. */
    boolean joins(Piece next) {
      boolean touch = isCode() && next.isCode() && !next.spaced;
      boolean words = kind == Kind.WORD && next.kind == Kind.WORD;
      return touch || next.spaced && (words || endsInArrow() || next.isArrow());
    }

    Piece with(Piece next) {
      var joined = text + (next.spaced ? " " : "") + next.text;
      return new Piece(isCode() && !next.isArrow() ? kind : Kind.WORD, joined, spaced);
    }
  }

  private final String text;
  private final List<String> names;
  private final List<Piece> pieces = new ArrayList<>();
  private int at;
  private boolean spaced;
  private boolean noMoreQuotes;
  private boolean noMoreSpans;

  /**
   * Creates a sentence.
   *
   * @param text one line without blanks around it
   * @param names the names that are code where they stand first
   */
  MarkdownSentence(String text, Stream<String> names) {
    this.text = text;
    this.names =
        names
            .filter(name -> name.length() > 1)
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .collect(Collectors.toCollection(ArrayList::new));
  }

  String written() {
    while (at < text.length()) {
      if (text.charAt(at) == ' ') {
        spaced = true;
        at++;
      } else if (!name() && !quoted() && !spanned() && !braced()) {
        word();
      }
    }
    var out = new StringBuilder();
    for (var piece : joined()) {
      out.append(piece.spaced ? " " : "");
      out.append(piece.isCode() ? MarkdownText.code(piece.text) : piece.text);
    }
    return out.toString();
  }

  private List<Piece> joined() {
    var all = new ArrayList<Piece>();
    for (var piece : pieces) {
      int last = all.size() - 1;
      if (last >= 0 && all.get(last).joins(piece)) {
        all.set(last, all.get(last).with(piece));
      } else {
        all.add(piece);
      }
    }
    return all;
  }

  /** Takes a name that begins here and ends with a word. */
  private boolean name() {
    for (var name : names) {
      if (text.startsWith(name, at) && isEnd(at + name.length())) {
        names.remove(name);
        add(Kind.WHOLE, at, at + name.length(), at + name.length());
        return true;
      }
    }
    return false;
  }

  /** Takes a text in quotes, without them: code needs none. */
  private boolean quoted() {
    if (noMoreQuotes || text.charAt(at) != '"') {
      return false;
    }
    int end = text.indexOf('"', at + 2);
    while (end >= 0 && !isEnd(end + 1)) {
      end = text.indexOf('"', end + 1);
    }
    noMoreQuotes = end < 0;
    if (end >= 0) {
      add(Kind.WHOLE, at + 1, end, end + 1);
    }
    return end >= 0;
  }

  /** Takes what stands in a code span already. */
  private boolean spanned() {
    if (noMoreSpans || text.charAt(at) != '`') {
      return false;
    }
    int end = text.indexOf('`', at + 1);
    noMoreSpans = end < 0;
    if (end > at + 1) {
      add(Kind.WHOLE, at + 1, end, end + 1);
    }
    return end > at + 1;
  }

  /** Takes what stands in braces: a placeholder, or YAML on one line. */
  private boolean braced() {
    int most = Math.min(text.length(), at + MOST_BRACED);
    int depth = 0;
    for (int i = at; i < most && (depth > 0 || i == at); i++) {
      depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
      if (depth == 0 && i > at) {
        add(Kind.WHOLE, at, i + 1, i + 1);
        return true;
      }
    }
    return false;
  }

  private boolean isEnd(int index) {
    return index == text.length() || " ,;:.?!)'".indexOf(text.charAt(index)) >= 0;
  }

  /** Takes the word that begins here, and the punctuation around it by itself. */
  private void word() {
    int end = text.indexOf(' ', at);
    end = end < 0 ? text.length() : end;
    if (at == 0 && LIST_NUMBER.matcher(text.substring(0, end)).matches()) {
      add(Kind.WORD, 0, end, end);
      return;
    }
    int from = at;
    while (from < end && OPENING.indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    if (from > at) {
      add(Kind.PLAIN, at, from, from);
      return;
    }
    int opened = text.indexOf('(', from);
    int to = end;
    while (to > from && CLOSING.indexOf(text.charAt(to - 1)) >= 0) {
      if (text.charAt(to - 1) == ')' && opened >= 0 && opened < to) {
        break;
      }
      to--;
    }
    if (to > from) {
      boolean plain = HarmlessWord.is(text.substring(from, to));
      add(plain ? Kind.PLAIN : Kind.WORD, from, to, to);
    } else {
      add(Kind.PLAIN, from, end, end);
    }
  }

  private void add(Kind kind, int from, int to, int next) {
    pieces.add(new Piece(kind, text.substring(from, to), spaced));
    at = next;
    spaced = false;
  }
}
