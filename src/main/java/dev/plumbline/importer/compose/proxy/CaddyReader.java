package dev.plumbline.importer.compose.proxy;

import dev.plumbline.importer.Importer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads a Caddyfile: a directive for each line, whose block is in braces. */
final class CaddyReader {
  /** A quoted text or a word; a comment begins a word. */
  private static final Pattern WORD = Pattern.compile("\"(?<quoted>[^\"]*+)\"|[^\\s\"]++");

  /** Deeper blocks are no Caddyfile. */
  private static final int DEPTH = 20;

  private final Importer.Text text;
  private int next;

  private CaddyReader(Importer.Text text) {
    this.text = text;
  }

  static List<Directive> read(Importer.Text text) {
    return new CaddyReader(text).block(0);
  }

  private List<Directive> block(int depth) {
    var directives = new ArrayList<Directive>();
    while (next < text.lines().size()) {
      var words = words(text.lines().get(next++));
      if (words.equals(List.of("}"))) {
        return directives;
      }
      if (!words.isEmpty() && depth < DEPTH) {
        directives.add(directive(words, next, depth));
      }
    }
    return directives;
  }

  private Directive directive(List<String> words, int line, int depth) {
    var opens = words.get(words.size() - 1).equals("{");
    var own = opens ? words.subList(0, words.size() - 1) : words;
    var at = text.at(line - 1);
    var block = opens ? block(depth + 1) : List.<Directive>of();
    return own.isEmpty()
        ? new Directive("", own, block, at)
        : new Directive(own.get(0), own.subList(1, own.size()), block, at);
  }

  private static List<String> words(String line) {
    var words = new ArrayList<String>();
    var matcher = WORD.matcher(line);
    while (matcher.find() && !matcher.group().startsWith("#")) {
      words.add(matcher.group("quoted") == null ? matcher.group() : matcher.group("quoted"));
    }
    return words;
  }
}
