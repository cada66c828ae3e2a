package dev.plumbline.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes the words that a fuzzer may put into the inputs of a target, in the form of libFuzzer: the
 * signs of the languages that are read, the texts that the code compares its inputs with, and what
 * the vocabulary and the catalogue name.
 */
final class Words {
  private static final Path DICTIONARY = Path.of("ontology/dictionary.tsv");
  private static final Path CODE = Path.of("src/main/java/dev/plumbline");
  private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9-]{1,30}");

  /** A text in code that is no sentence, no format and no regular expression. */
  private static final Pattern LITERAL = Pattern.compile("\"([A-Za-z0-9_./:!@$#=-]{2,40})\"");

  /**
   * Technologies and protocols are so many that they would hide the keys: one of so many is taken.
   */
  private static final int ONE_OF_CATALOGUE = 10;

  private static final Set<String> SIGNS =
      Set.of(
          ": ",
          "- ",
          "\n",
          "\n  ",
          " -> ",
          "---\n",
          "<<: *",
          "&a ",
          "{}",
          "[]",
          "\"",
          "'",
          "|\n",
          ">-\n",
          "# ",
          "~",
          "null",
          "# plumbline: accept ",
          " until 2027-05-01",
          "!reset ",
          "${A:-b}",
          "$$",
          "x-plumbline: ",
          "env_file: ",
          "\r\n",
          "\t",
          "\\u0000",
          "\u0085",
          "\u2028",
          "\uFEFF",
          "<!-- plumbline:diagram -->\n",
          "<!-- /plumbline:diagram -->\n",
          "```\n",
          "| a | b |\n|---|---|\n",
          "## ",
          "**",
          "> ",
          "#+ ",
          "?x ",
          "arch:",
          "SELECT ",
          "WHERE {",
          "FILTER(",
          "NOT EXISTS {",
          "OPTIONAL {",
          "99.9%",
          "300ms",
          "1h 30m",
          "10 GiB",
          "5/min",
          "300 EUR/month",
          "P1D",
          "2026-11-22",
          "\n==> compose.yaml <==\n",
          "\n==> model.yaml <==\n",
          "\n==> .env <==\n",
          "include: [",
          "sources: [");

  private Words() {}

  /** Writes the words for a target into a file. */
  static void write(Path file, Target target) throws IOException {
    var words = new LinkedHashSet<>(SIGNS);
    for (var folder : target.sources()) {
      words.addAll(literals(CODE.resolve(folder)));
    }
    if (target.takesModels()) {
      words.addAll(vocabulary());
    }
    Files.write(file, words.stream().sorted().map(Words::quoted).toList());
  }

  private static List<String> literals(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .flatMap(Words::literalsOf)
          .toList();
    }
  }

  private static Stream<String> literalsOf(Path file) {
    try {
      return LITERAL.matcher(Files.readString(file)).results().map(result -> result.group(1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> vocabulary() throws IOException {
    var words = new LinkedHashSet<String>();
    int entries = 0;
    for (var line : Files.readAllLines(DICTIONARY)) {
      var cells = line.split("\t", 3);
      boolean isOfCatalogue = cells[0].equals("technology") || cells[0].equals("protocol");
      if (WORD.matcher(cells[1]).matches()
          && (!isOfCatalogue || entries++ % ONE_OF_CATALOGUE == 0)) {
        words.add(cells[1]);
      }
    }
    return List.copyOf(words);
  }

  private static String quoted(String word) {
    var text = new StringBuilder("\"");
    for (byte unit : word.getBytes(StandardCharsets.UTF_8)) {
      boolean plain = unit >= ' ' && unit <= '~' && unit != '"' && unit != '\\';
      text.append(plain ? String.valueOf((char) unit) : "\\x%02X".formatted(unit & 0xFF));
    }
    return text + "\"";
  }
}
