package dev.plumbline.cli;

import dev.plumbline.cli.terminal.ExitCode;
import dev.plumbline.cli.terminal.Mistakes;
import dev.plumbline.cli.terminal.Nearest;
import dev.plumbline.cli.terminal.Page;
import dev.plumbline.cli.terminal.Terminal;
import dev.plumbline.cli.terminal.UserMistake;
import dev.plumbline.finding.Area;
import dev.plumbline.message.Nearness;
import dev.plumbline.report.Printable;
import dev.plumbline.report.Wrapping;
import dev.plumbline.rule.RuleFile;
import dev.plumbline.rule.Rules;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rules}: lists the rules by area. */
@Command(name = "rules", header = "List the rules, by area.")
final class RulesCommand implements Callable<Integer> {
  private static final int MIN_TITLE_WIDTH = 20;

  private final Terminal terminal;

  @Parameters(paramLabel = "AREA", arity = "0..*", description = "Areas to list (default: all).")
  private List<String> areas = new ArrayList<>();

  @Option(
      names = "--rules",
      paramLabel = "FOLDER",
      description = "Also list the rules of this folder (repeatable).")
  private List<Path> folders = new ArrayList<>();

  RulesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var chosen = chosen();
    var book = Rules.load(folders.stream().map(terminal.folder()::resolve).toList());
    int names = book.rules().stream().mapToInt(rule -> rule.id().length()).max().orElse(0);
    var page = new Page(terminal);
    for (var area : chosen) {
      var rules = book.rules().stream().filter(rule -> rule.rule().area() == area).toList();
      if (!rules.isEmpty()) {
        page.heading("%s: %s (%d)".formatted(area.id(), area.title(), rules.size()));
        rules.forEach(rule -> print(rule, names));
        page.gap();
      }
    }
    if (!book.problems().isEmpty()) {
      new Mistakes(terminal).printToErr(book.problems());
      return ExitCode.INVALID_INPUT;
    }
    terminal.out().println("plumbline explain RULE shows what a rule finds and why that matters.");
    return ExitCode.CLEAN;
  }

  private List<Area> chosen() {
    return areas.isEmpty() ? Area.ofReview() : areas.stream().map(RulesCommand::area).toList();
  }

  private static Area area(String name) {
    var names = Stream.of(Area.values()).filter(area -> area != Area.MODEL).map(Area::id).toList();
    return Area.of(name).filter(area -> area != Area.MODEL).orElseThrow(() -> unknown(name, names));
  }

  /** A word that is no area may be a command that is misspelt. */
  private static UserMistake unknown(String name, List<String> areas) {
    var commands = List.of("new", "lint", "test", "docs");
    var near = Nearness.rank(name, areas).isEmpty() ? Nearness.rank(name, commands) : List.of();
    return near.isEmpty()
        ? Nearest.unknown("area", name, areas)
        : new UserMistake(
            "unknown area or command \"%s\"; did you mean \"plumbline rules %s\"?"
                .formatted(name, near.get(0)));
  }

  private void print(RuleFile file, int names) {
    var rule = file.rule();
    var start =
        "  %%-%ds  %%-7s  %%-9s  "
            .formatted(names)
            .formatted(rule.id(), rule.severity().id(), rule.kind().id());
    var title = Printable.of(rule.title()) + (file.header().running().off() ? " (off)" : "");
    for (var line : wrapped(title, start.length())) {
      terminal.out().println(start + line);
      start = " ".repeat(start.length());
    }
  }

  /** Wraps the title to the columns that are left after {@code before}; pipes get one line. */
  private List<String> wrapped(String title, int before) {
    int room = Math.max(terminal.width() - before, MIN_TITLE_WIDTH);
    return terminal.outIsTerminal() ? Wrapping.of(title, room) : List.of(title);
  }
}
