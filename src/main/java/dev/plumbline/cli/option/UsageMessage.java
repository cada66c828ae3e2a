package dev.plumbline.cli.option;

import dev.plumbline.finding.FileNames;
import dev.plumbline.message.Nearness;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Builds the message for wrong arguments, with a suggestion of what was probably meant.
 *
 * @param folder the working folder
 */
public record UsageMessage(Path folder) {

  /** Returns the message for a mistake in the arguments {@code given}. */
  public String of(ParameterException mistake, String[] given) {
    return mistake instanceof UnmatchedArgumentException unmatched
        ? of(unmatched, given)
        : lowerFirst(mistake.getMessage());
  }

  private String of(UnmatchedArgumentException mistake, String[] given) {
    var word = mistake.getUnmatched().get(0);
    var command = mistake.getCommandLine();
    if (word.startsWith("-")) {
      var names = new ArrayList<String>();
      command.getCommandSpec().options().forEach(option -> names.addAll(List.of(option.names())));
      return unknown("option", word, names);
    }
    if (command.getSubcommands().isEmpty()) {
      return "unexpected argument \"" + word + '"';
    }
    if (command.getParent() == null && isPath(word)) {
      return "no command; did you mean \"plumbline check " + String.join(" ", given) + "\"?";
    }
    return unknown("command", word, List.copyOf(command.getSubcommands().keySet()));
  }

  private static String unknown(String what, String word, List<String> known) {
    return "unknown " + what + " \"" + word + '"' + Nearness.suggestion(word, known);
  }

  private boolean isPath(String word) {
    try {
      return Files.exists(folder.resolve(FileNames.path(word)));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static String lowerFirst(String text) {
    return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }
}
