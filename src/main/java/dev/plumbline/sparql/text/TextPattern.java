package dev.plumbline.sparql.text;

import dev.plumbline.message.Quotes;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.RegexEngine;

/**
 * A regular expression of a query. A search ends when the query's time is over: some expressions
 * take longer than anybody waits, and the query engine itself looks at the clock only between rows.
 */
public final class TextPattern {
  private static final String FLAGS = "smixq";

  private final String regex;
  private final Pattern pattern;

  private TextPattern(String regex, Pattern pattern) {
    this.regex = regex;
    this.pattern = pattern;
  }

  /**
   * Reads an expression.
   *
   * @param flags those of SPARQL, or an empty text
   * @throws InvalidPattern when the expression or the flags are none
   */
  public static TextPattern of(String regex, String flags) {
    try {
      var written = flags.indexOf('q') < 0 ? regex : Pattern.quote(regex);
      return new TextPattern(regex, Pattern.compile(written, RegexEngine.makeMask(flags)));
    } catch (PatternSyntaxException e) {
      throw invalid(regex, e);
    } catch (ExprEvalException e) {
      throw new InvalidPattern(
          "unknown flag in " + Quotes.of(flags) + "; expected some of " + FLAGS);
    }
  }

  private static InvalidPattern invalid(String regex, PatternSyntaxException mistake) {
    var what = mistake.getDescription();
    var place =
        mistake.getIndex() < 0
            ? ""
            : " at its character " + Math.min(mistake.getIndex() + 1, regex.length());
    return new InvalidPattern(
        Quotes.of(regex)
            + " is no regular expression: "
            + what.substring(0, 1).toLowerCase(Locale.ROOT)
            + what.substring(1)
            + place);
  }

  /**
   * Returns whether the expression is found in a text.
   *
   * @param end when the time is over, by {@link System#nanoTime()}
   * @throws QueryCancelledException when it is
   * @throws InvalidPattern when the search needs a deeper stack than there is
   */
  public boolean isIn(String text, long end) {
    try {
      return pattern.matcher(new Timed(text, end)).find();
    } catch (StackOverflowError e) {
      throw tooDeep(text);
    }
  }

  /** Returns the text with each match replaced; nothing when there is none. */
  public Optional<String> replaced(String text, String replacement, long end) {
    try {
      return replaced(pattern.matcher(new Timed(text, end)), replacement);
    } catch (StackOverflowError e) {
      throw tooDeep(text);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw invalidReplacement(replacement);
    }
  }

  /** Replaces as XPath and the query engine do: an empty match after the first one is none. */
  private static Optional<String> replaced(Matcher matcher, String replacement) {
    if (!matcher.find()) {
      return Optional.empty();
    }
    var result = new StringBuilder();
    matcher.appendReplacement(result, replacement);
    while (matcher.find()) {
      if (matcher.start() < matcher.end()) {
        matcher.appendReplacement(result, replacement);
      }
    }
    return Optional.of(matcher.appendTail(result).toString());
  }

  /**
   * Looks at a replacement before there is a text.
   *
   * @throws InvalidPattern when it names a group that the expression does not have, or is none
   */
  public void check(String replacement) {
    try {
      Pattern.compile('|' + pattern.pattern(), pattern.flags())
          .matcher("")
          .replaceFirst(replacement);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw invalidReplacement(replacement);
    }
  }

  private InvalidPattern invalidReplacement(String replacement) {
    return new InvalidPattern(
        Quotes.of(replacement)
            + " is no replacement for "
            + Quotes.of(regex)
            + ", which has "
            + groups()
            + "; write \\\\$ for a dollar sign and \\\\\\\\ for a backslash");
  }

  private String groups() {
    int groups = pattern.matcher("").groupCount();
    return switch (groups) {
      case 0 -> "no group";
      case 1 -> "the group $1";
      default -> "the groups $1 to $" + groups;
    };
  }

  private InvalidPattern tooDeep(String text) {
    return new InvalidPattern(
        "the regular expression %s cannot be tried on a text of %d characters: a group that is repeated, such as (a|b)*, takes a part of the stack each time; write a class of characters, or (a|b)*+, which never goes back"
            .formatted(Quotes.of(regex), text.length()));
  }

  /** A text that can be read as long as there is time. */
  private static final class Timed implements CharSequence {
    /** So many characters are read between two looks at the clock. */
    private static final int UNWATCHED = 1024;

    private final String text;
    private final long end;
    private int reads;

    Timed(String text, long end) {
      this.text = text;
      this.end = end;
    }

    @Override
    public char charAt(int index) {
      if (++reads % UNWATCHED == 0 && System.nanoTime() - end > 0) {
        throw new QueryCancelledException();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
