package dev.plumbline.cli;

import dev.plumbline.cli.option.Choice;
import dev.plumbline.cli.option.FailOn;
import dev.plumbline.cli.terminal.ColorChoice;
import dev.plumbline.cli.terminal.Terminal;
import dev.plumbline.diagram.layout.Layout;
import dev.plumbline.diagram.paint.Direction;
import dev.plumbline.diagram.paint.Theme;
import dev.plumbline.query.TableFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine;

/**
 * The commands by name. Each is created when it is needed, since creating all of them slows the
 * start.
 */
final class Commands {
  private final Terminal terminal;
  private final Map<String, Supplier<CommandLine>> commands = new LinkedHashMap<>();

  Commands(Terminal terminal) {
    this.terminal = terminal;
    commands.put("check", this::check);
    commands.put("explain", () -> new CommandLine(new ExplainCommand(terminal)));
    commands.put("rules", this::rules);
    commands.put("query", this::query);
    commands.put("diagram", this::diagram);
    commands.put("export", this::export);
    commands.put("help", () -> new CommandLine(new HelpCommand()));
  }

  /** Adds the command that the arguments name, or all commands when they name none. */
  void addTo(CommandLine root, List<String> arguments) {
    var named = arguments.stream().findFirst().flatMap(this::find);
    if (named.isPresent()) {
      root.addSubcommand(named.get().get());
    } else {
      commands.values().forEach(command -> root.addSubcommand(command.get()));
    }
  }

  private Optional<Supplier<CommandLine>> find(String name) {
    return Optional.ofNullable(commands.get(name)).filter(command -> !name.equals("help"));
  }

  private CommandLine check() {
    var check = new CommandLine(new CheckCommand(terminal));
    check.getCommandSpec().usageMessage().description(CheckCommand.description());
    return withValues(withValues(check, FailOn.class), ColorChoice.class);
  }

  private CommandLine rules() {
    return new CommandLine(new RulesCommand(terminal))
        .addSubcommand(new RulesNewCommand(terminal))
        .addSubcommand(new RulesLintCommand(terminal))
        .addSubcommand(new RulesTestCommand(terminal))
        .addSubcommand(new RulesDocsCommand(terminal));
  }

  private CommandLine query() {
    return withValues(new CommandLine(new QueryCommand(terminal)), TableFormat.class);
  }

  private CommandLine diagram() {
    var diagram = new CommandLine(new DiagramCommand(terminal));
    return withValues(withValues(withValues(diagram, Direction.class), Theme.class), Layout.class);
  }

  private CommandLine export() {
    var export = new CommandLine(new ExportCommand(terminal));
    export.addSubcommand(new SchemaCommand(terminal)).addSubcommand(new ModelCommand(terminal));
    return withValues(export, ExportCommand.Format.class);
  }

  /** Registers an enumeration as option values, written as its {@code toString} returns them. */
  private static <E extends Enum<E>> CommandLine withValues(CommandLine command, Class<E> type) {
    return command.registerConverter(type, new Choice<>(type.getEnumConstants()));
  }
}
