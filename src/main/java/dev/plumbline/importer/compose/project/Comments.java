package dev.plumbline.importer.compose.project;

import dev.plumbline.document.Comment;
import dev.plumbline.document.Document;
import dev.plumbline.document.Tree;
import dev.plumbline.finding.Location;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds what the comments at a key say about it: those directly above it, or the one beside it. */
public final class Comments {
  /** A setting that is switched off, an instruction to a tool, or work that is left. */
  private static final Pattern NO_DESCRIPTION =
      Pattern.compile(
          "(?is)(- ?)?[\\w.$/{}<-]+:(\\s*|\\s+[\\[{\"'&*].*|\\s+\\S+)"
              + "|(command|entrypoint|test|healthcheck|environment|labels|volumes|ports|build):.*"
              + "|-\\s.*|[\\w.-]+=\\S*|\\W.*"
              + "|(yaml-language-server|renovate|hadolint|yamllint|checkov|kics|trivy|nosec)\\b.*"
              + "|.*\\b(TODO|FIXME|uncomment)\\b.*");

  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{N}'’-]*");

  /** Fewer words are a heading. */
  private static final int WORDS = 3;

  private Comments() {}

  /** A text and where it stands. */
  public record Text(String text, Location at) {}

  /** Returns the description of what stands under a key of the project. */
  public static Optional<Text> at(Tree.Scalar key, Project project) {
    var comments = project.fileOf(key.at().file()).comments();
    return described(above(key, comments)).or(() -> described(beside(key, comments)));
  }

  /** Returns the comments before the first key of a document. */
  public static List<Comment> head(Document document) {
    var first =
        document.root() instanceof Tree.Mapping root && !root.entries().isEmpty()
            ? root.entries().get(0).key().at().line()
            : 1;
    return document.comments().stream().filter(comment -> comment.at().line() < first).toList();
  }

  /** Returns the comments on the lines just above the key, indented as it is. */
  private static List<Comment> above(Tree.Scalar key, List<Comment> comments) {
    var found = new ArrayList<Comment>();
    var line = key.at().line() - 1;
    for (int index = comments.size() - 1; index >= 0; index--) {
      var at = comments.get(index).at();
      if (at.line() == line && at.column() == key.at().column()) {
        found.add(comments.get(index));
        line--;
      }
    }
    Collections.reverse(found);
    return found;
  }

  private static List<Comment> beside(Tree.Scalar key, List<Comment> comments) {
    return comments.stream().filter(comment -> comment.at().line() == key.at().line()).toList();
  }

  private static Optional<Text> described(List<Comment> comments) {
    if (comments.isEmpty()
        || comments.stream().anyMatch(one -> NO_DESCRIPTION.matcher(one.text()).matches())) {
      return Optional.empty();
    }
    var text = comments.stream().map(Comment::text).collect(Collectors.joining(" ")).strip();
    return WORD.matcher(text).results().count() < WORDS
        ? Optional.empty()
        : Optional.of(new Text(text, comments.get(0).at()));
  }
}
