package dev.plumbline.cli;

import dev.plumbline.finding.Tool;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code plumbline} without a command: version and help. */
@Command(
    name = Tool.NAME,
    header = "Checks architecture descriptions: what is wrong, and what is not stated.",
    versionProvider = RootCommand.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Exit codes: 0 nothing found, 1 findings, 2 could not check, 3 a defect of plumbline.",
      "Start with: plumbline check FOLDER"
    })
final class RootCommand implements Runnable {
  /** The options that print the version. They are handled before picocli starts. */
  static final List<String> VERSION = List.of("--version", "-V");

  @Spec private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help.")
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version.")
  private boolean version;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      hidden = true,
      description = "Show where an internal error came from.")
  boolean debug;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "no command; expected one of " + String.join(", ", spec.subcommands().keySet()));
  }

  /** Returns what {@code --version} prints. */
  static String version() {
    return Tool.NAME + " " + Tool.version();
  }

  /** Passes the version to picocli. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {version()};
    }
  }
}
