package dev.plumbline.cli;

import dev.plumbline.cli.terminal.Terminal;
import dev.plumbline.rule.RuleBook;
import dev.plumbline.rule.Rules;
import dev.plumbline.rule.lint.Linter;
import java.nio.file.Path;
import java.util.List;

/** Loads the rules of a user's folders with those that come with Plumbline. */
record OwnRules(Terminal terminal) {
  /** Returns the rules; queries are parsed, and the graph library loaded, only for a folder. */
  RuleBook load(List<Path> folders) {
    var book = Rules.load(folders.stream().map(terminal.folder()::resolve).toList());
    return folders.isEmpty() ? book : Linter.parsed(book);
  }
}
