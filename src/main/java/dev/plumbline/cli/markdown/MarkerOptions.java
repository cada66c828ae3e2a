package dev.plumbline.cli.markdown;

import dev.plumbline.Request;
import dev.plumbline.cli.option.Choice;
import dev.plumbline.cli.option.ModelArguments;
import dev.plumbline.cli.option.ModelOptions;
import dev.plumbline.cli.option.PictureOptions;
import dev.plumbline.cli.option.UsageMessage;
import dev.plumbline.cli.terminal.Terminal;
import dev.plumbline.cli.terminal.UserMistake;
import dev.plumbline.diagram.layout.Layout;
import dev.plumbline.diagram.paint.Direction;
import dev.plumbline.diagram.paint.Theme;
import dev.plumbline.document.markdown.MarkedText.Marker;
import dev.plumbline.document.markdown.MarkedText.Word;
import dev.plumbline.finding.Location;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The options in a marker: those of {@code diagram} without the ones for files and windows. */
@Command(name = "plumbline:diagram")
final class MarkerOptions {
  @Mixin final PictureOptions picture = new PictureOptions();
  @Mixin private final ModelOptions model = new ModelOptions();

  private final Marker marker;

  private MarkerOptions(Marker marker) {
    this.marker = marker;
  }

  /**
   * Parses the words of a marker as options.
   *
   * @throws MarkerMistake when an option is invalid
   */
  static MarkerOptions of(Marker marker, Path folder) {
    var options = new MarkerOptions(marker);
    var words = marker.words().stream().map(Word::text).toArray(String[]::new);
    try {
      new CommandLine(options)
          .registerConverter(Direction.class, new Choice<>(Direction.values()))
          .registerConverter(Layout.class, new Choice<>(Layout.values()))
          .registerConverter(Theme.class, new Choice<>(Theme.values()))
          .setExpandAtFiles(false)
          .parseArgs(words);
      return options;
    } catch (ParameterException e) {
      throw new MarkerMistake(options.place(e), new UsageMessage(folder).of(e, words));
    }
  }

  /** Returns the request for the command's model, in the environment that the marker names. */
  Request request(ModelArguments arguments, Terminal terminal) {
    try {
      return arguments.request(model, terminal);
    } catch (UserMistake e) {
      throw new MarkerMistake(marker.at(), e.getMessage());
    }
  }

  /** Returns the location of a value in the marker, or else that of the marker. */
  Location place(String value) {
    return find(List.of(value)).orElse(marker.at());
  }

  private Location place(ParameterException mistake) {
    if (mistake instanceof UnmatchedArgumentException unmatched) {
      return place(unmatched.getUnmatched().get(0));
    }
    var value = Optional.ofNullable(mistake.getValue()).map(Object::toString).map(List::of);
    return value
        .flatMap(this::find)
        .or(
            () ->
                mistake.getArgSpec() instanceof OptionSpec option ? find(option) : Optional.empty())
        .orElse(marker.at());
  }

  private Optional<Location> find(OptionSpec option) {
    return find(Arrays.asList(option.names()));
  }

  private Optional<Location> find(List<String> texts) {
    return marker.words().stream()
        .filter(word -> texts.stream().anyMatch(text -> isOrEndsIn(word.text(), text)))
        .findFirst()
        .map(Word::at);
  }

  private static boolean isOrEndsIn(String word, String text) {
    return word.equals(text) || word.endsWith('=' + text) || word.startsWith(text + '=');
  }
}
