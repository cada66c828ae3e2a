package dev.plumbline.document;

/** The header of a query file: YAML after {@code #+} in the first lines. */
public final class QueryHeader {
  private QueryHeader() {}

  /**
   * Returns the header of a file's text; empty when it has none. Other lines of the header are
   * blank, so that lines and columns are those of the file.
   */
  public static String yaml(String text) {
    var yaml = new StringBuilder();
    for (var line : text.lines().takeWhile(line -> line.startsWith("#")).toList()) {
      yaml.append(line.startsWith("#+") ? "  " + line.substring(2) : "").append('\n');
    }
    return yaml.toString();
  }
}
