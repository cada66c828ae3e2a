package dev.plumbline;

import dev.plumbline.input.PipedInputs;
import dev.plumbline.rule.check.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What to check, and how.
 *
 * @param paths files and folders, relative to the working folder or absolute; a folder is read
 *     whole; {@code -} is standard input
 * @param folder the working folder, to which reports show paths relatively
 * @param exclude patterns of files and folders to leave out, in the form of {@code .gitignore},
 *     relative to the working folder
 * @param environment the environment whose overlay is read; without one, the base model
 * @param profiles the profiles that are started; components of others run only when asked for
 * @param rules folders with rules of the user's own
 * @param piped reads those of the paths that are neither files nor folders
 * @param catalogues files and folders with an organisation's own words
 * @param settings which rules run and how, and the day on which the check is made
 */
public record Request(
    List<Path> paths,
    Path folder,
    List<String> exclude,
    Optional<String> environment,
    List<String> profiles,
    List<Path> rules,
    List<Path> catalogues,
    PipedInputs piped,
    Settings settings) {
  public Request {
    paths = List.copyOf(paths);
    exclude = List.copyOf(exclude);
    profiles = List.copyOf(profiles);
    folder = folder.toAbsolutePath().normalize();
    rules = List.copyOf(rules);
    catalogues = List.copyOf(catalogues);
  }

  /** Returns a request to check the paths with every rule and no overlay. */
  public static Request of(List<Path> paths, Path folder, Settings settings) {
    return new Request(
        paths,
        folder,
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        PipedInputs.none(),
        settings);
  }

  /** Returns this request for another environment, or for the model as it is. */
  public Request in(Optional<String> otherEnvironment) {
    return new Request(
        paths, folder, exclude, otherEnvironment, profiles, rules, catalogues, piped, settings);
  }

  /** Returns this request with rules of the user's own and other settings. */
  public Request with(List<Path> ownRules, Settings otherSettings) {
    return new Request(
        paths, folder, exclude, environment, profiles, ownRules, catalogues, piped, otherSettings);
  }

  /** Returns this request with an organisation's own words. */
  public Request withCatalogues(List<Path> ownWords) {
    return new Request(
        paths, folder, exclude, environment, profiles, rules, ownWords, piped, settings);
  }

  /** Returns how long one rule, query, step or drawing may take. */
  public Duration limit() {
    return settings.limit();
  }
}
