package dev.plumbline.cli;

import dev.plumbline.finding.FileNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The arguments of the process, none of their bytes lost. Java turns a byte that is no UTF-8 into
 * U+FFFD; Linux keeps it.
 */
final class RawArguments {
  private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");
  private static final char REPLACEMENT = 0xFFFD;

  private RawArguments() {}

  /** Returns the arguments; names that are no UTF-8 are as {@link FileNames} shows them. */
  static String[] of(String... arguments) {
    if (Arrays.stream(arguments).noneMatch(text -> text.indexOf(REPLACEMENT) >= 0)) {
      return arguments;
    }
    try {
      return of(Files.readAllBytes(COMMAND_LINE), arguments);
    } catch (IOException e) {
      return arguments; // Not Linux: there, names are always text.
    }
  }

  /** Does the same with the bytes of a command line, each part of which ends in a zero byte. */
  static String[] of(byte[] commandLine, String... arguments) {
    var raw = split(commandLine);
    int before = raw.size() - arguments.length;
    var all = arguments.clone();
    for (int i = 0; before >= 0 && i < all.length; i++) {
      if (all[i].indexOf(REPLACEMENT) >= 0) {
        all[i] = shown(raw.get(before + i));
      }
    }
    return all;
  }

  private static List<byte[]> split(byte[] commandLine) {
    var parts = new ArrayList<byte[]>();
    int start = 0;
    for (int i = 0; i < commandLine.length; i++) {
      if (commandLine[i] == 0) {
        parts.add(Arrays.copyOfRange(commandLine, start, i));
        start = i + 1;
      }
    }
    return parts;
  }

  /** Of {@code -o json=NAME}, only the name is in quotes. */
  private static String shown(byte[] argument) {
    int name = 0;
    for (int i = 0; i < argument.length && argument[i] >= 0; i++) {
      name = argument[i] == '=' ? i + 1 : name;
    }
    var prefix = new String(argument, 0, name, java.nio.charset.StandardCharsets.US_ASCII);
    return prefix + FileNames.shown(Arrays.copyOfRange(argument, name, argument.length));
  }
}
