package dev.plumbline.importer.compose.proxy;

import dev.plumbline.finding.Location;
import dev.plumbline.importer.Importer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a configuration file of nginx: words that end in {@code ;}, or have a block in braces. */
final class NginxReader {
  /** A quoted text, a comment, a mark, or a word, in which a variable may have braces. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "\"(?<double>(?:[^\"\\\\]|\\\\.)*+)\"|'(?<single>(?:[^'\\\\]|\\\\.)*+)'|#.*"
              + "|(?<mark>[;{}])|(?<word>(?:\\$\\{\\w*}|[^\\s;{}])++)");

  /** Deeper blocks are no configuration of nginx. */
  private static final int DEPTH = 20;

  private final List<Token> tokens = new ArrayList<>();
  private int next;

  private record Token(String text, boolean isMark, Location at) {}

  private NginxReader(Importer.Text text) {
    for (var number = 0; number < text.lines().size(); number++) {
      var line = text.lines().get(number);
      var matcher = TOKEN.matcher(line);
      while (matcher.find()) {
        if (!matcher.group().startsWith("#")) {
          tokens.add(token(matcher, text.file(), number + 1));
        }
      }
    }
  }

  static List<Directive> read(Importer.Text text) {
    return new NginxReader(text).block(0);
  }

  private static Token token(Matcher found, String file, int line) {
    var at = new Location(file, line, found.start() + 1, line, found.end() + 1);
    var quoted = found.group("double") == null ? found.group("single") : found.group("double");
    return quoted == null
        ? new Token(found.group(), found.group("mark") != null, at)
        : new Token(quoted, false, at);
  }

  private List<Directive> block(int depth) {
    var directives = new ArrayList<Directive>();
    while (next < tokens.size() && depth < DEPTH && !isMark("}")) {
      if (tokens.get(next).isMark) {
        next++;
      } else {
        directives.add(directive(depth));
      }
    }
    return directives;
  }

  private Directive directive(int depth) {
    var name = tokens.get(next++);
    var words = new ArrayList<String>();
    while (next < tokens.size() && !tokens.get(next).isMark) {
      words.add(tokens.get(next++).text);
    }
    var block = List.<Directive>of();
    if (isMark("{")) {
      next++;
      block = block(depth + 1);
    }
    next++;
    return new Directive(name.text, words, block, name.at);
  }

  private boolean isMark(String mark) {
    return next < tokens.size() && tokens.get(next).isMark && tokens.get(next).text.equals(mark);
  }
}
