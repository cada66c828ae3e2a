package dev.plumbline.document.markdown;

import dev.plumbline.document.Mistake;
import dev.plumbline.document.Problems;
import dev.plumbline.document.Text;
import dev.plumbline.document.markdown.MarkedText.Word;
import java.util.ArrayList;
import java.util.List;

/** Splits a marker into words at white space outside quotes. */
final class MarkerWords {
  private final Text text;
  private final Problems problems;

  MarkerWords(Text text, Problems problems) {
    this.text = text;
    this.problems = problems;
  }

  /** Returns the words between two indexes. */
  List<Word> between(int from, int to) {
    var words = new ArrayList<Word>();
    for (int at = from; at < to; ) {
      if (Character.isWhitespace(text.at(at))) {
        at++;
      } else {
        at = word(at, to, words);
      }
    }
    return words;
  }

  /** Adds the word that starts at an index and returns where it ends. */
  private int word(int start, int to, List<Word> words) {
    var word = new StringBuilder();
    int at = start;
    int quote = 0;
    for (; at < to && (quote != 0 || !Character.isWhitespace(text.at(at))); at++) {
      int point = text.at(at);
      if (quote == 0 && (point == '"' || point == '\'')) {
        quote = point;
      } else if (point == quote) {
        quote = 0;
      } else {
        word.appendCodePoint(point);
      }
    }
    if (quote != 0) {
      var message = "the quote is not closed; expected " + Character.toString(quote);
      problems.add(Mistake.MARKER.at(text.span(start, at), message, ""));
    }
    words.add(new Word(word.toString(), text.span(start, at)));
    return at;
  }
}
