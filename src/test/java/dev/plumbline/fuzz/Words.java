package dev.plumbline.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Writes the words that a fuzzer may put into its inputs, in the form of libFuzzer: what the
 * vocabulary and the catalogue name, and the signs of the languages that are read.
 */
final class Words {
  private static final Path DICTIONARY = Path.of("ontology/dictionary.tsv");
  private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9-]{1,30}");

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

  /** Writes the words into a file. */
  static void write(Path file) throws IOException {
    var words = new LinkedHashSet<>(SIGNS);
    try (var lines = Files.lines(DICTIONARY)) {
      lines
          .map(line -> line.split("\t", 3))
          .filter(cells -> cells.length > 1 && WORD.matcher(cells[1]).matches())
          .forEach(cells -> words.add(cells[1]));
    }
    Files.write(file, words.stream().sorted().map(Words::quoted).toList());
  }

  private static String quoted(String word) {
    var text = new StringBuilder("\"");
    for (byte unit : word.getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
      boolean plain = unit >= ' ' && unit <= '~' && unit != '"' && unit != '\\';
      text.append(plain ? String.valueOf((char) unit) : "\\x%02X".formatted(unit & 0xFF));
    }
    return text + "\"";
  }
}
