package dev.plumbline.rule;

import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Location;
import dev.plumbline.finding.Rule;
import java.util.Locale;

/** What can be wrong with a rule's file, in the order in which it is looked for. */
public enum Lint {
  UNREADABLE_FILE("A rule's file cannot be read"),
  NO_RULES("A folder of rules holds rules"),
  NOT_READ("A file of a folder of rules that is like a rule is one"),
  HEADER_MISSING("A rule starts with a header of #+ lines"),
  HEADER_SYNTAX("A rule's header is YAML"),
  HEADER_UNKNOWN_KEY("A rule's header has keys of a fixed list"),
  HEADER_INCOMPLETE("A rule's header says all that a report needs"),
  HEADER_INVALID_VALUE("A rule's header has values that can be read"),
  STATED_NONE("A gap says what it means that its fact is stated to be none"),
  DESCRIPTION_MISSING("A rule says why it matters"),
  AREA_UNKNOWN("A rule belongs to an area"),
  ID_INVALID("A rule's file name is its id"),
  ID_TAKEN("A rule's id is unique over all areas"),
  QUERY_SYNTAX("A rule is a SPARQL 1.1 query"),
  NOT_A_SELECT("A rule is a SELECT query"),
  STAR_SELECTED("A rule names the variables that it selects"),
  FORBIDDEN_CLAUSE("A rule neither sorts nor cuts, and asks one graph"),
  FORBIDDEN_FUNCTION("A rule uses the functions of standard SPARQL that always answer the same"),
  NAME_NOT_SELECTED("A name in the header is a selected variable"),
  SELECTED_NOT_USED("A selected variable is used in the header"),
  FIRST_VARIABLE("A rule selects the counted element first"),
  FIRST_PATTERN("A rule's first pattern is the class of the counted element"),
  UNKNOWN_TERM("A rule uses terms that the vocabulary has"),
  NOT_A_PROPERTY("What stands in a property's place is a property"),
  NOT_A_CLASS("What an element is said to be is a class"),
  NEVER_A_VALUE("A value is one that its property can have"),
  UNBOUND_VARIABLE("A variable gets its value from a pattern"),
  LOST_VARIABLE("EXISTS in a group of its own uses no variable from outside the group"),
  CROSS_PRODUCT("The patterns of a group hang together"),
  MINUS_SHARES_NOTHING("MINUS shares a variable with what stands before it"),
  ABSENCE_NOT_INNER("NOT EXISTS with variables of its own sits in an inner group"),
  UNANCHORED_PATH("A path of any length starts or ends at something known"),
  OPTIONAL_TOO_EARLY("OPTIONAL comes after what is required"),
  MESSAGE_ONLY_REQUIRED("A value that is used only in a text is OPTIONAL"),
  SEVERITY_UNEXPLAINED("A rule's header says when its query makes a finding more or less severe"),
  PARAMETER_UNUSED("A declared parameter is used"),
  FOLLOWED_UNKNOWN("A rule follows rules that there are"),
  FOLLOWS_CIRCLE("No rule follows itself, not even by way of others"),
  FOLLOWS_MILDER("A rule follows no rule that is milder than it"),
  NAME_TAKEN("An id that a rule had before belongs to no other rule"),
  FIXTURE_MISSING("A rule has a model that shows the problem and one that does not"),
  FIXTURE_FAILS("A rule finds in its fixtures what they announce"),
  DEAD_PART("Each part of a rule's query matters to one of its fixtures");

  private final Rule rule;

  Lint(String title) {
    this.rule = Rule.ofReader(name().toLowerCase(Locale.ROOT).replace('_', '-'), title);
  }

  /** Returns a mistake of this sort. */
  public Finding at(Location at, String message) {
    return Finding.ofReader(rule, at, message, "");
  }

  /** Returns whether a mistake is of this sort. */
  boolean is(Finding mistake) {
    return mistake.rule().id().equals(rule.id());
  }
}
