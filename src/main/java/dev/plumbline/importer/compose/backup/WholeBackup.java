package dev.plumbline.importer.compose.backup;

import dev.plumbline.document.Tree;
import dev.plumbline.importer.ModelBuilder;
import dev.plumbline.importer.compose.project.Comments;
import dev.plumbline.importer.compose.project.HeadText;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a backup of the whole machine of which only the first comment of a file speaks. */
final class WholeBackup {
  private static final Pattern BACKUPS = Pattern.compile("(?i)(our )?(daily |nightly )?backups?");

  /** What a copy of the machine holds; a word of one store would leave out the others. */
  private static final Pattern WHOLE =
      Pattern.compile(
          "(?i)\\bsnapshots?\\b|\\b(whole|entire|complete)"
              + " (server|machine|disk|host|vm|system)\\b|\\b(images?|backups?|cop(y|ies)) of"
              + " (the|this|our) (server|machine|disk|host|vm)\\b|\\b(everything|all (the"
              + " )?volumes|all of it|all data)\\b");

  private static final Pattern NONE =
      Pattern.compile("(?i)(none|no backups?|not yet|none yet|no)\\s*([.,;!].*)?");

  private static final Pattern DENIED =
      Pattern.compile("(?i)\\b(no|not|never|without|except|but not|planned|to ?do)\\b");

  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "(?i)\\boff[ -]?site\\b|\\b(off|outside|away from) (the|this|our)"
              + " (server|machine|host|building)\\b|\\b((in|at|to|of) )?(another|an ?other|the"
              + " other|a second|a different) (data"
              + " ?cent(er|re)|provider|hoster|site|region|city|town|building|location|country"
              + "|machine|server|host)\\b");

  private static final Pattern UNSURE =
      Pattern.compile(
          "(?i)\\b(no|not|never|without|should|want|planned|later|one day|some day|to ?do|if|no"
              + " longer)\\b[^.;]{0,40}$");

  private WholeBackup() {}

  /** Returns what the comment says of backups in general. */
  static Optional<Comments.Text> note(HeadText head) {
    return head.under(BACKUPS).map(note -> new Comments.Text(note.text(), note.at()));
  }

  /** Returns the words that say that backups lie elsewhere, unless they only wish it. */
  static Optional<Tree.Scalar> elsewhere(Comments.Text comment) {
    return Optional.of(ELSEWHERE.matcher(comment.text()))
        .filter(Matcher::find)
        .filter(found -> !UNSURE.matcher(comment.text().substring(0, found.start())).find())
        .map(found -> new Tree.Scalar(found.group(), comment.at()));
  }

  static void describe(HeadText head, ModelBuilder model) {
    head.under(BACKUPS).ifPresent(note -> describe(note, head, model));
  }

  private static void describe(HeadText.Note note, HeadText head, ModelBuilder model) {
    var text = note.text();
    if (NONE.matcher(text).matches()) {
      model.put("backup", "none", note.at());
    }
    var every = Schedule.in(new Comments.Text(text, note.at()));
    if (every.isEmpty() || !WHOLE.matcher(text).find() || DENIED.matcher(text).find()) {
      return;
    }
    var backup = model.mapping("backup", note.at());
    backup.put("automatic", "yes", note.at());
    backup.put("every", every.get());
    RestoreTest.in(head).ifPresent(tested -> backup.put("restore-tested", tested));
    if (ELSEWHERE.matcher(text).find()) {
      backup.put("location", Destination.ELSEWHERE, note.at());
    }
  }
}
