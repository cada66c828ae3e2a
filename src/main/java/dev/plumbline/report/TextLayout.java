package dev.plumbline.report;

/**
 * The layout of a report for people.
 *
 * @param color whether to write ANSI colours
 * @param width the columns of a line; text is wrapped to them
 * @param verbose whether to show each gap, all notes and waived findings, without grouping
 * @param quiet whether to leave out notes and the summary
 */
public record TextLayout(boolean color, int width, boolean verbose, boolean quiet) {
  /** The layout for files: no colours, 100 columns. */
  public static final TextLayout PLAIN = new TextLayout(false, 100, false, false);

  private static final int MIN_WIDTH = 40;

  public TextLayout {
    width = Math.max(width, MIN_WIDTH);
  }
}
