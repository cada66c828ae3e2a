package dev.plumbline.document;

import dev.plumbline.finding.Finding;

/**
 * Says in the words of someone who writes YAML what the parser says in the words of its grammar.
 *
 * @param text the text
 * @param problem the parser's complaint
 * @param at where the parser stopped
 * @param context where the construct starts in which it stopped
 */
record SyntaxError(Text text, String problem, int at, int context) {
  Finding finding() {
    return Mistake.SYNTAX.at(text.span(at, at + 1), problem, "");
  }
}
