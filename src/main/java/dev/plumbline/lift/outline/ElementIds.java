package dev.plumbline.lift.outline;

import dev.plumbline.document.Tree;
import dev.plumbline.graph.Mistake;
import dev.plumbline.graph.Problems;
import dev.plumbline.message.Quotes;
import java.util.Locale;
import java.util.regex.Pattern;

/** Checks ids, and makes them where a description gives none. */
public final class ElementIds {
  private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N}._-]*");
  private static final int LONGEST = 48;

  private ElementIds() {}

  /** Reports an id that has other characters than ids may have. */
  public static void check(Tree.Scalar id, String classIri, Problems problems) {
    boolean anyText = classIri.equals(ClassIris.GLOSSARY_TERM) && !id.text().isBlank();
    if (!anyText && !ID.matcher(id.text()).matches()) {
      problems.add(
          Mistake.INVALID_ID,
          id.at(),
          Quotes.of(id.text()) + " is no id; an id has letters, digits, \".\", \"_\" and \"-\"");
    }
  }

  /** Returns whether a text has the form of an id. */
  public static boolean isOne(String text) {
    return ID.matcher(text).matches();
  }

  /** Returns an id made from the first words of a text: {@code at-most-200-orders}. */
  public static String slug(String text) {
    var words = text.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-");
    var plain = words.replaceAll("^-|-$", "");
    if (plain.length() <= LONGEST) {
      return plain.isEmpty() ? "1" : plain;
    }
    int end = plain.lastIndexOf('-', LONGEST);
    return plain.substring(0, end > 0 ? end : LONGEST);
  }
}
