package dev.plumbline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Runs a line of a shell in process: {@code plumbline}, {@code echo}, {@code exit}, {@code test -e
 * FILE && echo WORD}, {@code head -n1 FILE} and variables, separated by semicolons.
 */
final class CommandLine {
  private static final Pattern ASSIGNMENT = Pattern.compile("([a-z])=\\$\\?");
  private static final Pattern EXISTS = Pattern.compile("test -[ef] (\\S+) && (.*)");

  private final CommandTest commands;
  private final Map<String, Integer> variables = new HashMap<>();
  private final StringBuilder printed = new StringBuilder();
  private int exit;

  CommandLine(CommandTest commands) {
    this.commands = commands;
  }

  /**
   * Runs a line whose first command is one of Plumbline.
   *
   * @return the exit code, and all that was printed
   */
  CommandTest.Result run(String line) throws IOException {
    var statements = split(line, ';');
    plumbline(statements.get(0));
    for (var statement : statements.subList(1, statements.size())) {
      statement(statement.strip());
    }
    return new CommandTest.Result(exit, printed.toString(), "");
  }

  private void statement(String text) throws IOException {
    var assignment = ASSIGNMENT.matcher(text);
    var exists = EXISTS.matcher(text);
    if (assignment.matches()) {
      variables.put(assignment.group(1), exit);
    } else if (text.startsWith("plumbline ")) {
      plumbline(text.substring("plumbline ".length()));
    } else if (text.startsWith("echo ")) {
      printed.append(filled(words(text).get(1))).append('\n');
    } else if (text.startsWith("exit ")) {
      exit = Integer.parseInt(filled(text.substring("exit ".length())));
    } else if (text.startsWith("head -n1 ")) {
      printed.append(Files.readAllLines(file(text.substring("head -n1 ".length()))).get(0));
      printed.append('\n');
    } else if (exists.matches()) {
      if (Files.exists(file(exists.group(1)))) {
        statement(exists.group(2));
      }
    } else {
      throw new IllegalArgumentException("cannot run " + text);
    }
  }

  private void plumbline(String text) throws IOException {
    var words = new ArrayList<>(words(text));
    int input = words.indexOf("<");
    commands.in = "";
    if (input >= 0) {
      commands.in = Files.readString(file(words.get(input + 1)));
      words.subList(input, input + 2).clear();
    }
    var result = commands.run(words.toArray(String[]::new));
    exit = result.exit();
    printed.append(result.out()).append(result.err());
  }

  private Path file(String name) {
    return commands.folder.resolve(name);
  }

  private String filled(String text) {
    var filled = text;
    for (var variable : variables.entrySet()) {
      filled = filled.replace("$" + variable.getKey(), String.valueOf(variable.getValue()));
    }
    return filled;
  }

  private static List<String> words(String text) {
    return split(text, ' ').stream()
        .filter(word -> !word.isEmpty())
        .map(word -> word.replaceAll("^(['\"])(.*)\\1$", "$2"))
        .toList();
  }

  /** Splits at separators outside quotes. */
  private static List<String> split(String text, char separator) {
    var parts = new ArrayList<String>();
    var part = new StringBuilder();
    char quote = 0;
    for (char letter : text.toCharArray()) {
      if (quote == 0 && letter == separator) {
        parts.add(part.toString());
        part.setLength(0);
        continue;
      }
      if (letter == quote) {
        quote = 0;
      } else if (quote == 0 && (letter == '\'' || letter == '"')) {
        quote = letter;
      }
      part.append(letter);
    }
    parts.add(part.toString());
    return parts;
  }
}
