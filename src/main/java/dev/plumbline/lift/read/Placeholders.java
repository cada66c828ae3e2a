package dev.plumbline.lift.read;

import dev.plumbline.document.Tree;
import dev.plumbline.ontology.Form;
import dev.plumbline.ontology.Property;
import java.util.regex.Pattern;

/** Words that hold the place of a value that is still to be found out: they state nothing. */
final class Placeholders {
  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "(?:TODO|FIXME|TBD|TBA|TBC|XXX)(?:[:( -].{0,200})?|(?i:tbd|tba|tbc)|\\?{1,5}");

  private Placeholders() {}

  /** Returns whether the value holds a place; plain text that is no answer to a question may. */
  static boolean isOne(Property property, Tree value) {
    return value instanceof Tree.Scalar scalar
        && (property.threeValued() || property.form() != Form.TEXT)
        && PLACEHOLDER.matcher(scalar.text().strip()).matches();
  }
}
