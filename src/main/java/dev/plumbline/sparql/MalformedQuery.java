package dev.plumbline.sparql;

import dev.plumbline.message.Nearness;
import dev.plumbline.ontology.Prefixes;
import java.util.regex.Pattern;

/** A text that is not SPARQL 1.1, and where it stops being so. */
public final class MalformedQuery extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private static final Pattern UNEXPECTED = Pattern.compile("Encountered \" \\S+ \"(.*?) \"\"");
  private static final Pattern UNREADABLE = Pattern.compile("after prefix \"(.*)\"");
  private static final Pattern UNRESOLVED =
      Pattern.compile("Unresolved prefixed name: ([^:\\s]*):");
  private static final Pattern PLACE = Pattern.compile("^Line \\d+, column \\d+: ");
  private static final String PLACE_INSIDE =
      "(?i)(?:,? ?at)? ?\\(?line \\d+, ?col(?:umn)? \\d+\\)?[:.]? ?";

  private final int line;
  private final int column;

  MalformedQuery(int line, int column, RuntimeException cause) {
    super(cause.getMessage(), cause);
    this.line = line;
    this.column = column;
  }

  /** Returns the line, from 1, or 0 when the parser names no place. */
  public int line() {
    return line;
  }

  /** Returns the column, from 1. */
  public int column() {
    return column;
  }

  /** Returns what the parser says, without the place. */
  String said() {
    var what = getMessage().lines().findFirst().orElse("no SPARQL 1.1 query");
    return (line < 1 ? what : what.replaceFirst(PLACE_INSIDE, " ").strip()) + prefix(what);
  }

  /** Returns the prefix that was probably meant by one that is not known. */
  private static String prefix(String message) {
    var unresolved = UNRESOLVED.matcher(message);
    return unresolved.find()
        ? Nearness.suggestion(unresolved.group(1), Prefixes.byName().keySet())
        : "";
  }

  /** Returns what the parser means, without the place and without its own terms. */
  public String meant() {
    var message = getMessage().lines().findFirst().orElse("");
    var unexpected = UNEXPECTED.matcher(message);
    if (unexpected.find()) {
      return "unexpected \"" + unexpected.group(1) + '"';
    }
    var unreadable = UNREADABLE.matcher(message);
    return unreadable.find()
        ? "cannot be read as SPARQL: " + unreadable.group(1).replace("\\\"", "\"")
        : PLACE.matcher(message).replaceFirst("") + prefix(message);
  }
}
