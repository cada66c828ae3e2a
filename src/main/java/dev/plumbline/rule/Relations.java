package dev.plumbline.rule;

import dev.plumbline.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** When a rule is how severe, and what it has to do with the others of its book, in sentences. */
public final class Relations {
  private Relations() {}

  /**
   * Returns a sentence each for the cases in which it is more or less severe, the rules that it
   * follows, those that follow it, and the ids that it had before.
   *
   * @param shown how the id of a rule is written
   * @param words how a text of the rule's author is written
   */
  public static List<String> of(
      RuleFile rule, RuleBook book, UnaryOperator<String> shown, UnaryOperator<String> words) {
    var follows = rule.header().relations().follows();
    var sentences = new ArrayList<String>();
    rule.header()
        .severities()
        .cases()
        .forEach(
            (severity, when) ->
                sentences.add(article(severity) + " when " + words.apply(when) + "."));
    if (!follows.isEmpty()) {
      sentences.add(
          follows.stream()
              .map(cause -> shown.apply(cause.rule()) + ", on the " + element(rule, cause))
              .collect(
                  Collectors.joining(
                      "; ", "Follows: ", ": where both find something, one finding is shown.")));
    }
    none(rule, shown, words).ifPresent(sentences::add);
    var followers = book.rules().stream().filter(other -> follows(other, rule)).toList();
    if (!followers.isEmpty()) {
      sentences.add(
          followers.stream()
              .map(other -> shown.apply(other.id()))
              .collect(Collectors.joining(", ", "Followed by: ", ".")));
    }
    if (!rule.header().relations().was().isEmpty()) {
      sentences.add(
          "Was called: " + words.apply(String.join(", ", rule.header().relations().was())) + ".");
    }
    return sentences;
  }

  private static String article(Severity severity) {
    return severity == Severity.WARNING ? "A warning" : "An " + severity.id();
  }

  /** Returns what a stated none is worth, or of which gap the rule is made. */
  private static Optional<String> none(
      RuleFile rule, UnaryOperator<String> shown, UnaryOperator<String> words) {
    var none = rule.header().none();
    if (!none.answer().isEmpty()) {
      return Optional.of(
          "A stated none is an answer: " + words.apply(none.answer().replaceAll("\\.$", "")) + ".");
    }
    if (!none.violation().isEmpty()) {
      return Optional.of("A stated none is told by: " + shown.apply(none.violation()) + ".");
    }
    return none.gap().isEmpty()
        ? Optional.empty()
        : Optional.of("Where nothing is stated: " + shown.apply(none.gap()) + ".");
  }

  private static boolean follows(RuleFile rule, RuleFile other) {
    return rule.header().relations().follows().stream()
        .anyMatch(cause -> cause.rule().equals(other.id()));
  }

  /** Returns the words of a variable such as {@code otherStore}, or the counted element's. */
  private static String element(RuleFile rule, Header.Cause cause) {
    return cause
        .variable()
        .map(name -> name.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ").toLowerCase(Locale.ROOT))
        .orElseGet(() -> "same " + rule.rule().element().replace('-', ' '));
  }
}
