package dev.plumbline.cli.option;

import dev.plumbline.Request;
import dev.plumbline.cli.terminal.Terminal;
import dev.plumbline.cli.terminal.UserMistake;
import dev.plumbline.input.PipedInputs;
import dev.plumbline.limit.TimeLimit;
import dev.plumbline.rule.check.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that all commands on a model share. */
public final class ModelOptions {
  private static final String ALL = "all";
  private static final String CALLED = "name=";

  @Option(
      names = "--env",
      paramLabel = "NAME",
      description =
          "Read the model as deployed in this environment. `check` takes all: the base model and"
              + " each environment, in one report (one that is called all: name=all).")
  private Optional<String> environment = Optional.empty();

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description = "Take in what only starts with this profile (repeatable; * for all).")
  private List<String> profiles = new ArrayList<>();

  @Option(
      names = "--exclude",
      paramLabel = "GLOB",
      description =
          "Leave out files and folders of folders that are read; written as in .gitignore"
              + " (repeatable).")
  private List<String> exclude = new ArrayList<>();

  @Option(
      names = "--timeout",
      paramLabel = "DURATION",
      converter = TimeLimitConverter.class,
      description =
          "How long one rule, query, derivation or drawing may take, such as 30s or 5min, from 1ms"
              + " to 24h (default: 1min). What takes longer is stopped and told; the exit code is"
              + " 2.")
  private Duration limit = TimeLimit.USUAL;

  @Mixin private CatalogueOption catalogues = new CatalogueOption();

  /** Returns the option that names an organisation's own words. */
  public CatalogueOption catalogues() {
    return catalogues;
  }

  /** Returns how long one rule, query or step may take. */
  public Duration limit() {
    return limit;
  }

  /** Returns the request for these files and folders; none means the working folder. */
  public Request request(List<Path> paths, Terminal terminal) {
    return request(paths, terminal, new PipedInputs(terminal::openIn));
  }

  /** Returns whether the user asks for every environment, {@code --env all}. */
  public boolean isEverywhere() {
    return environment.filter(ALL::equals).isPresent();
  }

  /** Does the same; what is piped in was perhaps read for another request. */
  Request request(List<Path> paths, Terminal terminal, PipedInputs piped) {
    if (isEverywhere()) {
      throw new UserMistake(
          "only `check` takes all environments; name one here (one that is called all: --env"
              + " name=all)");
    }
    return base(paths, terminal, piped).in(environment.map(ModelOptions::called));
  }

  private static String called(String name) {
    return name.startsWith(CALLED) ? name.substring(CALLED.length()) : name;
  }

  /** Returns the request for the model as it is, whatever environment is chosen. */
  Request base(List<Path> paths, Terminal terminal, PipedInputs piped) {
    if (paths.stream().filter(PipedInputs::isStandardInput).count() > 1) {
      throw new UserMistake("standard input can be read only once, but is named twice");
    }
    return new Request(
        paths.isEmpty() ? List.of(Path.of("")) : paths,
        terminal.folder(),
        exclude,
        Optional.empty(),
        profiles,
        List.of(),
        catalogues.paths(),
        piped,
        Settings.on(terminal.today().get()).limitedTo(limit));
  }
}
