package dev.plumbline.importer.compose.project;

import dev.plumbline.document.Acceptance;
import dev.plumbline.document.Comment;
import dev.plumbline.document.Document;
import dev.plumbline.document.Tree;
import dev.plumbline.finding.Location;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what the comments at a key say about it: those directly above it, or the one beside it. */
public final class Comments {
  /** A setting that is switched off, an instruction to a tool, or work that is left. */
  private static final String SETTING =
      "(- ?)?[\\w.$/{}<-]+:(\\s*|\\s+[\\[{\"'&*].*|\\s+\\S+)"
          + "|(command|entrypoint|test|healthcheck|environment|labels|volumes|ports|build):.*"
          + "|(-\\s+)?[\\w.-]+=\\S*|-\\s+[\"']?[/.$\\d].*"
          + "|(yaml-language-server|renovate|hadolint|yamllint|checkov|kics|trivy|nosec)\\b.*"
          + "|.*\\b(TODO|FIXME|uncomment)\\b.*";

  /** Prose may go on with a bracket, a quote or an item of a list; it does not begin so. */
  private static final Pattern NO_BEGINNING =
      Pattern.compile("(?is)" + SETTING + "|(?![(\\[\"'`“‘«]\\p{L})\\W.*");

  private static final Pattern NO_DESCRIPTION =
      Pattern.compile("(?is)" + SETTING + "|(?![(\\[\"'`“‘«]\\p{L}|[-*•] \\p{L})\\W.*");

  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{N}'’-]*");

  /** Fewer words may be a heading. */
  private static final int WORDS = 3;

  private static final Pattern PLURAL = Pattern.compile("(?i).{2,40}(?<![isu])s");

  /** Words that do not say what something is for. */
  private static final Pattern HEADING =
      Pattern.compile(
          "(?i)services|infra(structure)?|(data)?base|storage|monitoring|observability"
              + "|back-?end|front-?end|app|application|service|server|container|main|core|dev"
              + "|development|prod|production|internal|external|optional|data|new|old|legacy|deprecated"
              + "|experimental|our|own|the|an?|and|for|of|end|begin|start|todo");

  private Comments() {}

  /** A text and where it stands. */
  public record Text(String text, Location at) {}

  /** Returns the description of what stands under a key of the project. */
  public static Optional<Text> at(Tree.Scalar key, Project project) {
    var document = project.fileOf(key.at().file());
    return described(above(key, document.comments()), key, project)
        .or(() -> described(beside(key, told(document)), key, project));
  }

  /** Returns the comments that tell a reader something. */
  private static List<Comment> told(Document document) {
    return document.comments().stream().filter(comment -> !Acceptance.isOne(comment)).toList();
  }

  /** Returns the comment above or beside a setting; empty when there is none. */
  public static String ofSetting(Tree.Scalar key, Project project) {
    var comments = project.fileOf(key.at().file()).comments();
    return Stream.concat(above(key, comments).stream(), beside(key, comments).stream())
        .map(Comment::text)
        .collect(Collectors.joining(" "));
  }

  /** Returns the comments before the first key of a document. */
  public static List<Comment> head(Document document) {
    var first =
        document.root() instanceof Tree.Mapping root && !root.entries().isEmpty()
            ? root.entries().get(0).key().at().line()
            : 1;
    return told(document).stream().filter(comment -> comment.at().line() < first).toList();
  }

  /** Returns the comments on the lines just above the key, indented as it is. */
  private static List<Comment> above(Tree.Scalar key, List<Comment> comments) {
    var found = new ArrayList<Comment>();
    var line = key.at().line() - 1;
    for (int index = before(line + 1, comments) - 1; index >= 0; index--) {
      var at = comments.get(index).at();
      if (at.line() < line) {
        break;
      }
      if (at.line() == line && at.column() == key.at().column()) {
        line--;
        if (!Acceptance.isOne(comments.get(index))) {
          found.add(comments.get(index));
        }
      }
    }
    Collections.reverse(found);
    return found;
  }

  private static List<Comment> beside(Tree.Scalar key, List<Comment> comments) {
    int line = key.at().line();
    return comments.subList(before(line, comments), before(line + 1, comments));
  }

  /** Returns how many comments stand before a line; they are in the order of the file. */
  private static int before(int line, List<Comment> comments) {
    int from = 0;
    int to = comments.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (comments.get(middle).at().line() < line) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  private static Optional<Text> described(
      List<Comment> comments, Tree.Scalar key, Project project) {
    if (comments.isEmpty()
        || NO_BEGINNING.matcher(comments.get(0).text()).matches()
        || comments.stream().anyMatch(one -> NO_DESCRIPTION.matcher(one.text()).matches())) {
      return Optional.empty();
    }
    var text = comments.stream().map(Comment::text).collect(Collectors.joining(" ")).strip();
    var words = WORD.matcher(text).results().map(MatchResult::group).toList();
    return words.size() < WORDS && isHeading(words, names(key, project))
        ? Optional.empty()
        : Optional.of(new Text(text, comments.get(0).at()));
  }

  /** Returns whether a few words stand for a group, or say only what the key or image is called. */
  private static boolean isHeading(List<String> words, String names) {
    return words.isEmpty()
        || PLURAL.matcher(words.get(words.size() - 1)).matches()
        || words.stream()
            .allMatch(
                word ->
                    HEADING.matcher(word).matches()
                        || names.contains(word.toLowerCase(Locale.ROOT)));
  }

  private static String names(Tree.Scalar key, Project project) {
    var image =
        project.services().values().stream()
            .filter(service -> service.key().equals(key))
            .flatMap(service -> Fields.scalar(service.body(), "image").stream())
            .map(Tree.Scalar::text)
            .findFirst();
    return (key.text() + " " + image.orElse("")).toLowerCase(Locale.ROOT);
  }
}
