package dev.plumbline.document.read;

import dev.plumbline.finding.FileNames;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whether a text is Markdown, or else YAML or JSON: by the name of its file, or by itself. */
final class TextKind {
  private static final Pattern KEY = Pattern.compile("[\"']?[\\w$./-]{1,200}[\"']? {0,4}:(\\s.*)?");
  private static final Pattern FENCE = Pattern.compile("(---|\\.\\.\\.)\\s*");
  private static final String COMMENT = "<!--";

  private TextKind() {}

  /**
   * Returns whether the text is Markdown.
   *
   * @param name the file's name; one in angle brackets was piped in and tells nothing
   */
  static boolean isMarkdown(String name, String text) {
    return name.startsWith("<") ? looksLikeMarkdown(text.lines().toList()) : isMarkdown(name);
  }

  /** Returns whether a file of this name is Markdown. */
  static boolean isMarkdown(String name) {
    var lower = FileNames.unquoted(name).toLowerCase(Locale.ROOT);
    return lower.endsWith(".md") || lower.endsWith(".markdown") || lower.endsWith(".mdx");
  }

  /**
   * A text is Markdown when what follows its front matter, or the text itself, begins neither like
   * YAML nor like JSON. A heading may also be a comment of YAML, so that headings alone decide only
   * behind front matter.
   */
  private static boolean looksLikeMarkdown(List<String> lines) {
    int first = next(lines, 0, false);
    if (first == lines.size() || lines.get(first).startsWith(COMMENT)) {
      return first < lines.size();
    }
    if (!FENCE.matcher(lines.get(first)).matches()) {
      int start = next(lines, first, true);
      return start < lines.size() && !beginsModel(lines.get(start));
    }
    int close = first + 1;
    while (close < lines.size() && !FENCE.matcher(lines.get(close)).matches()) {
      close++;
    }
    int body = next(lines, close + 1, false);
    int text = next(lines, close + 1, true);
    return text < lines.size() ? !beginsModel(lines.get(text)) : body < lines.size();
  }

  /** Returns the next line with text; headings are skipped when asked for. */
  private static int next(List<String> lines, int from, boolean skipsHeadings) {
    int at = from;
    while (at < lines.size()
        && (lines.get(at).isBlank() || skipsHeadings && lines.get(at).startsWith("#"))) {
      at++;
    }
    return Math.min(at, lines.size());
  }

  private static boolean beginsModel(String line) {
    var start = line.strip();
    return start.startsWith("{")
        || start.startsWith("[")
        || start.startsWith("%")
        || FENCE.matcher(start).matches()
        || KEY.matcher(start).matches();
  }
}
