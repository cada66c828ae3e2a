package dev.plumbline.importer.compose.project;

import dev.plumbline.document.Comment;
import dev.plumbline.document.Document;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells which files are only for the machines of developers: by their names, by what their first
 * comment says, or because the command for production names the main file alone.
 */
public final class DeveloperFiles {
  private static final Pattern NAME =
      Pattern.compile(
          "(?i)(.*[._-])?(dev|devel|develop|development|developer|local|debug|test|tests|testing|e2e|ci)");

  private static final Pattern SAYS =
      Pattern.compile(
          "(?i)(?<!not )(?<!no )\\b(develop(ment|ers?|ing)|dev|local"
              + " (machine|use|only|set-?up)|locally|debug(ging)?)\\b");

  private static final Pattern NAMES_MAIN =
      Pattern.compile("(?i)compose\\s+(-f|--file)[ =]\\S*compose\\.ya?ml(?!.*override)");

  private DeveloperFiles() {}

  /** Returns whether the file's name says so, or that others leave it out by naming theirs. */
  public static boolean isNamed(String file) {
    return FileNames.variant(file)
        .filter(variant -> variant.equals("override") || NAME.matcher(variant).matches())
        .isPresent();
  }

  /** Returns whether a file that adds to the main one does so for developers only. */
  static boolean adds(Document other, Document main) {
    var variant = FileNames.variant(other.file()).orElse("");
    return NAME.matcher(variant).matches()
        || variant.equals("override")
            && (says(SAYS, Comments.head(other)) || says(NAMES_MAIN, Comments.head(main)));
  }

  private static boolean says(Pattern pattern, List<Comment> comments) {
    return comments.stream().anyMatch(comment -> pattern.matcher(comment.text()).find());
  }
}
