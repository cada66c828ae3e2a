package dev.plumbline.derive.prose;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.NodeFactory;

/** "We reckon that it stays under 200 GB (checked last in March 2025)": an assumption's age. */
final class CheckedForm implements Sayings.Form {
  private static final Pattern ASSUMED =
      Pattern.compile(
          "(?i)\\b(?:we|I|everybody)"
              + " (?:reckon|assume|expect|believe|guess|hope|suppose|think)\\b"
              + "|\\b(?:assumed|expected|believed|supposed) (?:to|that)\\b");
  private static final String CHECKED =
      "(?:checked|looked at|measured|counted|verified|reviewed|tested)";
  private static final List<String> MONTHS =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");
  private static final Pattern LAST =
      Pattern.compile(
          "(?i)\\b(?:"
              + CHECKED
              + " last|last "
              + CHECKED
              + ") (?:in|on) (?:(\\d{1,2})\\.? )?(?:("
              + String.join("|", MONTHS)
              + ") )?(20\\d\\d)\\b");

  @Override
  public void read(Clause clause, Saying saying) {
    var last = LAST.matcher(clause.text());
    if (ASSUMED.matcher(clause.text()).find() && last.find()) {
      var day = NodeFactory.createLiteralDT(lastDay(last), XSDDatatype.XSDdate);
      saying.add(clause, clause.writing().about(), Sayings.SAYS_CHECKED_ON, day);
    }
  }

  /** Returns the last day that the words may mean. */
  private static String lastDay(Matcher last) {
    var name = last.group(2) == null ? "december" : last.group(2).toLowerCase(Locale.ROOT);
    var month = YearMonth.of(Integer.parseInt(last.group(3)), MONTHS.indexOf(name) + 1);
    int day = last.group(1) == null ? 0 : Integer.parseInt(last.group(1));
    return month.isValidDay(day) ? month.atDay(day).toString() : month.atEndOfMonth().toString();
  }
}
