package dev.plumbline.cli.terminal;

import dev.plumbline.report.Printable;
import dev.plumbline.report.Wrapping;
import java.io.PrintWriter;

/** Text for people: headings, paragraphs and code, laid out for the terminal. */
public final class Page {
  private static final int MAX_WIDTH = 100;
  private static final String INDENT = "  ";

  private final PrintWriter out;
  private final boolean color;
  private final int width;

  public Page(Terminal terminal) {
    this.out = terminal.out();
    this.color = terminal.wantsColor();
    this.width = Math.min(MAX_WIDTH, terminal.width());
  }

  /** Prints a line as a heading. */
  public Page heading(String text) {
    out.println(color ? "\u001b[1m" + Printable.of(text) + "\u001b[0m" : Printable.of(text));
    return this;
  }

  /** Prints an empty line. */
  public Page gap() {
    out.println();
    return this;
  }

  /** Prints text, indented and wrapped. */
  public Page text(String text) {
    for (var line : Wrapping.of(Printable.of(text), width - INDENT.length())) {
      out.println(INDENT + line);
    }
    return this;
  }

  /** Prints text as an item of a list: where it is wrapped, the lines after the first hang. */
  public Page item(String text) {
    var lines = Wrapping.of(Printable.of(text), width - 2 * INDENT.length());
    out.println(INDENT + lines.get(0));
    lines.stream().skip(1).forEach(line -> out.println(INDENT + INDENT + line));
    return this;
  }

  /** Prints Markdown: paragraphs are wrapped, everything else keeps its lines. */
  public Page markdown(String text) {
    var paragraph = new StringBuilder();
    boolean fenced = false;
    for (var line : text.lines().toList()) {
      boolean fence = line.strip().startsWith("```");
      if (fenced || fence || !line.matches("[^\\s\\-*|#>\\d].*")) {
        flush(paragraph);
        out.println((INDENT + Printable.of(line)).stripTrailing());
      } else {
        paragraph.append(paragraph.isEmpty() ? "" : " ").append(line.strip());
      }
      fenced ^= fence;
    }
    flush(paragraph);
    return this;
  }

  private void flush(StringBuilder paragraph) {
    if (!paragraph.isEmpty()) {
      text(paragraph.toString());
      paragraph.setLength(0);
    }
  }

  /** Prints code, indented, line by line. */
  public Page code(String text) {
    text.lines().forEach(line -> out.println((INDENT + Printable.of(line)).stripTrailing()));
    return this;
  }
}
