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
 * Turns an error of the YAML parser into a finding that names the cause in terms of YAML, not of
 * the parser's grammar.
 *
 * @param text the text
 * @param parserMessage the message of the parser
 * @param at where the parser stopped
 * @param context where the construct starts that it was reading
 * @param bracket where the innermost open bracket is, or -1
 */
record SyntaxError(Text text, String parserMessage, int at, int context, int bracket) {
  private static final Pattern COLON_WITHOUT_SPACE = Pattern.compile("([\\w.-]+:)[^\\s/].*");
  private static final Pattern HAS_VALUE = Pattern.compile("\\s*+(- ++)*+[^\\s#][^#]*?:\\s+\\S.*");
  private static final Pattern CONFLICT = Pattern.compile("(<{7}|={7}|>{7}|\\|{7})( .*)?");
  private static final int LONGEST_KEY = 1024;
  private static final String LONG_KEY = "found a key of more than 1,024 characters";

  /** How to explain an error, by a part of the parser's message. The first match is used. */
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
    CASES.put("expected '<document start>'", SyntaxError::afterTheEnd);
    CASES.put("expected chomping or indentation", SyntaxError::blockHeader);
    CASES.put("expected a comment or a line break", SyntaxError::blockHeader);
    CASES.put("the leading empty lines", SyntaxError::blockStart);
  }

  /** Returns the mistake with its place. */
  Finding finding() {
    if (CONFLICT.matcher(text.line(text.lineOf(context))).matches()) {
      return atWord(context, "found the mark of a merge conflict; expected the merged text", "");
    }
    return CASES.entrySet().stream()
        .filter(each -> parserMessage.contains(each.getKey()))
        .findFirst()
        .map(each -> each.getValue().apply(this))
        .orElseGet(
            () ->
                atWord(
                    at, "this is not YAML: " + parserMessage.lines().findFirst().orElse(""), ""));
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
    return atWord(at, "text cannot start with \"" + sign + "\"; put it in quotes", "");
  }

  private Finding noKey() {
    var found = text.slice(context, text.endOf(text.lineOf(context)));
    var colon = COLON_WITHOUT_SPACE.matcher(found);
    if (colon.matches()) {
      return atWord(
          context,
          "found %s; expected a space after \"%s\""
              .formatted(excerpt().word(context), colon.group(1)),
          "");
    }
    if (found.length() > 1 && found.charAt(0) == '-') {
      return atWord(
          context, "found " + excerpt().word(context) + "; expected a space after \"-\"", "");
    }
    if (text.lineOf(at) == text.lineOf(context) && at - context > LONGEST_KEY) {
      return atCharacter(context, LONG_KEY, "");
    }
    return atWord(
        context,
        "found " + excerpt().rest(context) + "; expected a key and a value, as in \"key: value\"",
        "");
  }

  private Finding noMapping() {
    var line = text.lineOf(at);
    if (at - text.startOf(line) > LONGEST_KEY) {
      return atCharacter(text.startOf(line), LONG_KEY, "");
    }
    if (HAS_VALUE.matcher(text.slice(text.startOf(line), at)).matches()) {
      return atWord(at, "found a second \":\" in one value; put the value in quotes", "");
    }
    var above = line - 1;
    while (above > 0 && text.line(above).isBlank()) {
      above--;
    }
    if (above >= 0 && excerpt().indent(line) > excerpt().indent(above)) {
      var message = "indented by %d below a line that has a value already; expected %d";
      return atWord(
          text.startOf(line) + excerpt().indent(line),
          message.formatted(excerpt().indent(line), excerpt().indent(above)),
          "");
    }
    return atWord(at, "found \":\" where no key can stand", "");
  }

  private Finding noList() {
    return atWord(at, "a list cannot start behind its key; start it on the next line", "");
  }

  private Finding misplaced() {
    if (text.at(at) == ':') {
      return atCharacter(at, "found no key; expected one before \":\"", "");
    }
    if (text.at(at) == '}' || text.at(at) == ']' || text.at(at) == ',') {
      return atCharacter(
          at, "found " + excerpt().quoted(at, at + 1) + ", which closes or parts nothing", "");
    }
    var line = text.lineOf(at);
    if (text.startOf(line) + excerpt().indent(line) < at) {
      return atWord(
          at,
          "found " + excerpt().rest(at) + " behind a complete value; put the whole value in quotes",
          text.at(at - 1) == '\'' ? "inside single quotes write ' twice" : "");
    }
    var levels = excerpt().levels(line);
    if (levels.contains(excerpt().indent(line))) {
      var expected = text.at(context) == '-' ? "a list item (\"- \")" : "a key";
      return atWord(
          at,
          "found " + excerpt().rest(at) + "; expected " + expected + " or other indentation",
          "");
    }
    var expected = levels.stream().map(String::valueOf).collect(Collectors.joining(", "));
    return atWord(
        at,
        "indented by %d; the lines above are indented by %s"
            .formatted(excerpt().indent(line), expected),
        "");
  }

  private Finding openBracket() {
    var open = text.slice(context, context + 1);
    var close = open.equals("[") ? "]" : "}";
    if (isOpenAtEnd(context) || text.lineOf(at) > text.lineOf(context) && text.at(at) == ':') {
      return notClosed(context);
    }
    if (open.equals("{") && isAfterKey()) {
      return atWord(at, "found " + excerpt().word(at) + " behind a key; expected \":\"", "");
    }
    var message = "found %s; expected \",\" or \"%s\"".formatted(excerpt().word(at), close);
    var hint =
        text.lineOf(at) > text.lineOf(context)
            ? "\"%s\" is in line %d".formatted(open, text.lineOf(context) + 1)
            : "";
    return atWord(at, message, text.at(at) == ':' ? "is a comma missing before it?" : hint);
  }

  /**
   * Returns whether the parser stopped at the end of the document, with this bracket still open.
   */
  private boolean isOpenAtEnd(int open) {
    return at >= text.length()
        || text.lineOf(at) > text.lineOf(open)
            && text.slice(at, text.endOf(text.lineOf(at))).matches("(---|\\.\\.\\.)(\\s.*)?");
  }

  private Finding notClosed(int start) {
    var open = text.slice(start, start + 1);
    var close = open.equals("[") ? "]" : "}";
    var message = "\"%s\" is not closed; expected \",\" or \"%s\" before line %d";
    return atCharacter(start, message.formatted(open, close, text.lineOf(at) + 1), "");
  }

  /** Returns whether the parser stopped after a quoted text that is a key. */
  private boolean isAfterKey() {
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
    return atWord(context, "the quote that starts here is not closed", "");
  }

  private Finding escape() {
    var start = at;
    while (start > context && text.at(start) != '\\') {
      start--;
    }
    var found = text.slice(start, Math.min(start + 2, text.length()));
    var why = parserMessage.startsWith("expected") ? "incomplete" : "unknown";
    var message = "%s escape \"%s\" in double quotes; write \"\\%s\", or use single quotes";
    return atWord(start, message.formatted(why, found, found), "");
  }

  private Finding strangeName() {
    var kind = text.at(context) == '*' ? "an alias" : "an anchor";
    return atWord(
        context,
        "found %s, which starts %s; put it in quotes if it is text"
            .formatted(excerpt().word(context), kind),
        "");
  }

  private Finding noValue() {
    if (bracket >= 0 && isOpenAtEnd(bracket)) {
      return notClosed(bracket);
    }
    return atWord(at, "found " + excerpt().word(at) + "; expected a value", "");
  }

  private Finding afterTheEnd() {
    return atWord(
        at,
        "found "
            + excerpt().word(at)
            + " behind the end of the document; expected \"---\" or nothing",
        "");
  }

  private Finding blockHeader() {
    var sign = text.slice(context, context + 1);
    return atWord(
        at,
        "found %s behind \"%s\"; start the text on the next line"
            .formatted(excerpt().word(at), sign),
        "");
  }

  private Finding blockStart() {
    return atWord(at, "the empty lines above are indented deeper than the text", "");
  }

  private Excerpt excerpt() {
    return new Excerpt(text);
  }

  private Finding atWord(int from, String message, String hint) {
    return Mistake.SYNTAX.at(text.span(from, excerpt().endOfWord(from)), message, hint);
  }

  private Finding atCharacter(int from, String message, String hint) {
    return Mistake.SYNTAX.at(text.span(from, Math.min(from + 1, text.length())), message, hint);
  }
}
