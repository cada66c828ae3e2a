package dev.plumbline.importer.compose;

import dev.plumbline.importer.ModelBuilder;
import dev.plumbline.importer.compose.project.HeadText;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds whom the first comment of a file names: who answers for the system, and who is called. */
final class HeadPeople {
  private static final Pattern OWNER =
      Pattern.compile(
          "(?:^|[.,;:(] ?|\\b(?i:is|are) )(?i:owner|owned by|run by|operated by|maintained"
              + " by|maintainer):? (?<name>(?:the )?[\\p{L}\\d][\\p{L}\\d._@-]*(?: team\\b)?)");

  private static final Pattern ANSWERS =
      Pattern.compile(
          "(?i)owners?|owned by|(our |the )?teams?|maintain(ers?|ed by)|operat(ors?|ed by)|run"
              + " by|contacts?|responsible|(sys)?admins?|support|questions|who to ask|whom to ask");

  private static final Pattern CALLED =
      Pattern.compile("(?i)on[ -]?call|pagers?|call(ed)?( first)?|alerts( go)? to|in an emergency");

  private static final Pattern NOBODY = Pattern.compile("(?i)(nobody|no one|none)\\b.*");

  /** What stands where a name is still to be filled in. */
  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?i)(to ?do|tbd|tba|fix ?me|none|nobody|no one|n/?a|unknown|unclear|open|missing|see"
              + "|please|use|write|if|you|we|join|report|feel|send|create|visit|check|this|there|it|they|read"
              + "|not|still|ask)\\b.*|(?=.*\\?|[^<]*+<.*>|.*\\b(want|wish|should|will|planned|soon|later)\\b).*+");

  /** A name ends before what is said of it. */
  private static final Pattern NAME_END = Pattern.compile("[;,(]|[.!] |[.!]$| - ");

  private static final int LONGEST_NAME = 60;

  private HeadPeople() {}

  static void describe(HeadText head, ModelBuilder model) {
    named(head, model);
    var owner = OWNER.matcher(head.text());
    if (!model.has("owner") && owner.find()) {
      name(owner.group("name").replaceFirst("[.]$", ""))
          .ifPresent(name -> model.put("owner", name, head.at(owner.start("name"))));
    }
  }

  /** Writes whom the notes name. */
  static void named(HeadText head, ModelBuilder model) {
    var called = head.under(CALLED);
    head.under(ANSWERS)
        .or(() -> called)
        .ifPresent(
            note -> name(note.text()).ifPresent(name -> model.put("owner", name, note.at())));
    called.ifPresent(
        note ->
            name(note.text())
                .or(() -> Optional.of("none").filter(none -> isNobody(note.text())))
                .ifPresent(name -> model.put("on-call", name, note.at())));
  }

  private static boolean isNobody(String text) {
    return NOBODY.matcher(text).matches();
  }

  /** Returns the name or role with which a note begins. */
  static Optional<String> name(String text) {
    var name = NAME_END.split(text.strip(), 2)[0].strip();
    return Optional.of(name)
        .filter(found -> found.length() <= LONGEST_NAME)
        .filter(found -> found.codePoints().anyMatch(Character::isLetter))
        .filter(found -> !NO_NAME.matcher(found).matches());
  }
}
