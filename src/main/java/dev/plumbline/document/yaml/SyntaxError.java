package dev.plumbline.document.yaml;

import dev.plumbline.document.Mistake;
import dev.plumbline.document.Text;
import dev.plumbline.finding.Finding;
import dev.plumbline.message.Plurals;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Says in the words of someone who writes YAML what the parser says in the words of its grammar.
 *
 * @param text the text
 * @param complaint what the parser says
 * @param at where the parser stopped
 * @param context where the construct starts in which it stopped
 * @param bracket where the innermost bracket opens that is not closed before, or -1
 */
record SyntaxError(Text text, String complaint, int at, int context, int bracket) {
  private static final Pattern COLON_WITHOUT_SPACE = Pattern.compile("([\\w.-]+:)[^\\s/].*");
  private static final Pattern HAS_VALUE = Pattern.compile("\\s*(- +)*[^\\s#][^#]*?:\\s+\\S.*");
  private static final Pattern CONFLICT = Pattern.compile("(<{7}|={7}|>{7}|\\|{7})( .*)?");
  private static final int LONGEST_KEY = 1024;
  private static final String LONG_KEY = "found a key of more than 1,024 characters";

  /** What to say, by a part of the parser's complaint. The first that fits is taken. */
  private static final Map<String, Function<SyntaxError, Finding>> CASES = new LinkedHashMap<>();

  static {
    CASES.put("after \\t(TAB)", SyntaxError::tab);
    CASES.put("found character '\\t", SyntaxError::tab);
    CASES.put("that cannot start any token", SyntaxError::strangeStart);
    CASES.put("could not find expected ':'", SyntaxError::noKey);
    CASES.put("mapping values are not allowed here", SyntaxError::noMapping);
    CASES.put("sequence entries are not allowed here", SyntaxError::noList);
    CASES.put("expected <block end>", SyntaxError::misplaced);
    CASES.put("expected ',' or ", SyntaxError::openBracket);
    CASES.put("found unexpected end of stream", SyntaxError::openQuote);
    CASES.put("found unexpected document separator", SyntaxError::openQuote);
    CASES.put("found unknown escape character", SyntaxError::escape);
    CASES.put("expected escape sequence", SyntaxError::escape);
    CASES.put("unexpected character found", SyntaxError::strangeName);
    CASES.put("expected the node content", SyntaxError::noValue);
    CASES.put("expected '<document start>'", SyntaxError::behindTheEnd);
    CASES.put("expected chomping or indentation", SyntaxError::blockHeader);
    CASES.put("expected a comment or a line break", SyntaxError::blockHeader);
    CASES.put("the leading empty lines", SyntaxError::blockStart);
  }

  /** Returns the mistake with its place. */
  Finding finding() {
    if (CONFLICT.matcher(text.line(text.lineOf(context))).matches()) {
      return tell(context, "found the mark of a merge conflict; expected the merged text", "");
    }
    return CASES.entrySet().stream()
        .filter(each -> complaint.contains(each.getKey()))
        .findFirst()
        .map(each -> each.getValue().apply(this))
        .orElseGet(
            () -> tell(at, "this is not YAML: " + complaint.lines().findFirst().orElse(""), ""));
  }

  private Finding tab() {
    var end = at;
    while (text.at(end) == '\t') {
      end++;
    }
    var more = 0;
    for (var line = text.lineOf(at) + 1; line < text.lines(); line++) {
      more += text.at(text.startOf(line)) == '\t' ? 1 : 0;
    }
    var hint = more == 0 ? "" : "and in " + Plurals.count(more, "more line");
    var span = text.span(at, Math.max(end, at + 1));
    return Mistake.SYNTAX.at(span, "found a tab as indentation; expected spaces", hint);
  }

  private Finding strangeStart() {
    var sign = text.slice(at, at + 1);
    return tell(at, "text cannot start with \"" + sign + "\"; put it in quotes", "");
  }

  private Finding noKey() {
    var found = text.slice(context, text.endOf(text.lineOf(context)));
    var colon = COLON_WITHOUT_SPACE.matcher(found);
    if (colon.matches()) {
      return tell(
          context,
          "found %s; expected a space after \"%s\""
              .formatted(shown().word(context), colon.group(1)),
          "");
    }
    if (found.length() > 1 && found.charAt(0) == '-') {
      return tell(context, "found " + shown().word(context) + "; expected a space after \"-\"", "");
    }
    if (text.lineOf(at) == text.lineOf(context) && at - context > LONGEST_KEY) {
      return point(context, LONG_KEY, "");
    }
    return tell(
        context,
        "found " + shown().rest(context) + "; expected a key and a value, as in \"key: value\"",
        "");
  }

  private Finding noMapping() {
    var line = text.lineOf(at);
    if (at - text.startOf(line) > LONGEST_KEY) {
      return point(text.startOf(line), LONG_KEY, "");
    }
    if (HAS_VALUE.matcher(text.slice(text.startOf(line), at)).matches()) {
      return tell(at, "found a second \":\" in one value; put the value in quotes", "");
    }
    var above = line - 1;
    while (above > 0 && text.line(above).isBlank()) {
      above--;
    }
    if (above >= 0 && shown().indent(line) > shown().indent(above)) {
      var message = "indented by %d below a line that has a value already; expected %d";
      return tell(
          text.startOf(line) + shown().indent(line),
          message.formatted(shown().indent(line), shown().indent(above)),
          "");
    }
    return tell(at, "found \":\" where no key can stand", "");
  }

  private Finding noList() {
    return tell(at, "a list cannot start behind its key; start it on the next line", "");
  }

  private Finding misplaced() {
    if (text.at(at) == ':') {
      return point(at, "found no key; expected one before \":\"", "");
    }
    if (text.at(at) == '}' || text.at(at) == ']' || text.at(at) == ',') {
      return point(
          at, "found " + shown().found(at, at + 1) + ", which closes or parts nothing", "");
    }
    var line = text.lineOf(at);
    if (text.startOf(line) + shown().indent(line) < at) {
      return tell(
          at,
          "found " + shown().rest(at) + " behind a complete value; put the whole value in quotes",
          text.at(at - 1) == '\'' ? "inside single quotes write ' twice" : "");
    }
    var levels = shown().levels(line);
    if (levels.contains(shown().indent(line))) {
      var expected = text.at(context) == '-' ? "a list item (\"- \")" : "a key";
      return tell(
          at, "found " + shown().rest(at) + "; expected " + expected + " or other indentation", "");
    }
    var expected = levels.stream().map(String::valueOf).collect(Collectors.joining(", "));
    return tell(
        at,
        "indented by %d; the lines above are indented by %s"
            .formatted(shown().indent(line), expected),
        "");
  }

  private Finding openBracket() {
    var open = text.slice(context, context + 1);
    var close = open.equals("[") ? "]" : "}";
    if (isBeyond(context) || text.lineOf(at) > text.lineOf(context) && text.at(at) == ':') {
      return notClosed(context);
    }
    if (open.equals("{") && isBehindKey()) {
      return tell(at, "found " + shown().word(at) + " behind a key; expected \":\"", "");
    }
    var message = "found %s; expected \",\" or \"%s\"".formatted(shown().word(at), close);
    var hint =
        text.lineOf(at) > text.lineOf(context)
            ? "\"%s\" is in line %d".formatted(open, text.lineOf(context) + 1)
            : "";
    return tell(at, message, text.at(at) == ':' ? "is a comma missing before it?" : hint);
  }

  /** Returns whether a bracket is still open at the end of the document. */
  private boolean isBeyond(int open) {
    return at >= text.length()
        || text.lineOf(at) > text.lineOf(open)
            && text.slice(at, text.endOf(text.lineOf(at))).matches("(---|\\.\\.\\.)(\\s.*)?");
  }

  private Finding notClosed(int start) {
    var open = text.slice(start, start + 1);
    var close = open.equals("[") ? "]" : "}";
    var message = "\"%s\" is not closed; expected \",\" or \"%s\" before line %d";
    return point(start, message.formatted(open, close, text.lineOf(at) + 1), "");
  }

  /** Returns whether what stands before is text in quotes, and is no value. */
  private boolean isBehindKey() {
    var end = text.trimmed(0, at) - 1;
    var quote = text.at(end);
    if (quote != '"' && quote != '\'' || text.at(at) == ':') {
      return false;
    }
    var start = end - 1;
    while (start > context && text.at(start) != quote) {
      start--;
    }
    return text.at(text.trimmed(0, start) - 1) != ':';
  }

  private Finding openQuote() {
    return tell(context, "the quote that starts here is not closed", "");
  }

  private Finding escape() {
    var start = at;
    while (start > context && text.at(start) != '\\') {
      start--;
    }
    var found = text.slice(start, Math.min(start + 2, text.length()));
    var why = complaint.startsWith("expected") ? "incomplete" : "unknown";
    var message = "%s escape \"%s\" in double quotes; write \"\\%s\", or use single quotes";
    return tell(start, message.formatted(why, found, found), "");
  }

  private Finding strangeName() {
    var kind = text.at(context) == '*' ? "an alias" : "an anchor";
    return tell(
        context,
        "found %s, which starts %s; put it in quotes if it is text"
            .formatted(shown().word(context), kind),
        "");
  }

  private Finding noValue() {
    if (bracket >= 0 && isBeyond(bracket)) {
      return notClosed(bracket);
    }
    return tell(at, "found " + shown().word(at) + "; expected a value", "");
  }

  private Finding behindTheEnd() {
    return tell(
        at,
        "found "
            + shown().word(at)
            + " behind the end of the document; expected \"---\" or nothing",
        "");
  }

  private Finding blockHeader() {
    var sign = text.slice(context, context + 1);
    return tell(
        at,
        "found %s behind \"%s\"; start the text on the next line".formatted(shown().word(at), sign),
        "");
  }

  private Finding blockStart() {
    return tell(at, "the empty lines above are indented deeper than the text", "");
  }

  private Excerpt shown() {
    return new Excerpt(text);
  }

  private Finding tell(int from, String message, String hint) {
    return Mistake.SYNTAX.at(text.span(from, shown().endOfWord(from)), message, hint);
  }

  private Finding point(int from, String message, String hint) {
    return Mistake.SYNTAX.at(text.span(from, Math.min(from + 1, text.length())), message, hint);
  }
}
