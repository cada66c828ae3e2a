package dev.plumbline.importer.compose;

import dev.plumbline.document.Document;
import dev.plumbline.importer.ModelBuilder;
import dev.plumbline.importer.compose.project.Comments;
import dev.plumbline.importer.compose.project.Days;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what comments say in plain words: how much may be lost, and what is only assumed. */
final class Told {
  static final String NO_PLACE = "n/a: a comment has no place for it";

  private static final Pattern DENIED =
      Pattern.compile("(?i)\\b(not?|never|without|cannot|nobody|no one)\\b[^.;]{0,30}$");

  private static final Pattern ASSUMED =
      Pattern.compile(
          "(?i)\\b(we|i) (think|assume|believe|guess|suppose|expect|reckon)\\b(?! (of|about|so)\\b)"
              + "|\\bassum(ption|ptions|ed|ing)\\b[: ]");

  private static final Pattern CHECKED =
      Pattern.compile(
          "(?i)\\b(?:checked|verified|measured|confirmed|looked at)\\b"
              + "(?! (?:again|anew|next|by|before|until|not later)\\b)(?: last)?(?: (?:in|on|at))?"
              + " (?<day>[^.;,)]{4,20})");

  private static final Pattern LABEL = Pattern.compile("^\\p{L}[\\p{L} /&-]{1,24}:\\s+");

  private static final Pattern LOSS =
      Pattern.compile(
          "(?i)\\b(?:may|can|could|might|must|agreed to) (?:not )?lose (?<most>at most |up to |no"
              + " more than |not more than |only |the )?(?<number>an?|one|two|three|four|six|last|half an?|\\d{1,4})"
              + " (?<unit>minute|hour|day|week)s?\\b"
              + "|\\b(?:at most |up to |no more than |not more than )(?<upTo>an?|one|two|three|four|six|half an?"
              + "|\\d{1,4}) (?<of>minute|hour|day|week)s?"
              + "(?:'s|’s)? (?:of|worth of) [\\w' -]{0,30}?\\b(?:is |are |may be |can be |be |get"
              + " )?lost\\b");

  private static final Pattern DUE =
      Pattern.compile(
          "(?i)\\b(?:look(?:ed)? at (?:it |this |that )?(?:again|anew)|review(?:ed)?(?: it|"
              + " this)?(?: again)?|check(?:ed)?(?: it| this)? again|revisit(?:ed)?(?: it|"
              + " this)?|re-?check(?:ed)?|re-?examined?|valid) (?:(?:next|latest|due)"
              + " )?(?:by|before|until|in|on|not later than) (?:the end of"
              + " )?(?<day>[^.;,)]{4,20})");

  private static final Map<String, String> NUMBERS =
      Map.of("two", "2", "three", "3", "four", "4", "six", "6");

  private Told() {}

  /** Returns where a text says something first, unless it denies it there. */
  static Optional<Matcher> said(Pattern wording, String text) {
    return Optional.of(wording.matcher(text))
        .filter(Matcher::find)
        .filter(found -> !DENIED.matcher(text.substring(0, found.start())).find());
  }

  /** Returns where a text says how long the time is whose data may be lost, as number and unit. */
  static Optional<Matcher> lost(String text) {
    return said(LOSS, text);
  }

  private static Optional<String> loss(String text) {
    return lost(text).flatMap(Told::time);
  }

  /** Returns the time that was found, as number and unit. */
  static Optional<String> time(Matcher lost) {
    return lost.group("number") == null
        ? time(lost.group("upTo"), lost.group("of"))
        : time(lost.group("number"), lost.group("unit"));
  }

  static Optional<String> time(String stated, String name) {
    var unit = name.toLowerCase(Locale.ROOT).charAt(0);
    var number = stated.toLowerCase(Locale.ROOT);
    if (number.startsWith("half")) {
      return Optional.ofNullable(
          switch (unit) {
            case 'd' -> "12h";
            case 'h' -> "30m";
            default -> null;
          });
    }
    return Optional.of(
        (number.matches("\\d+") ? number : NUMBERS.getOrDefault(number, "1")) + unit);
  }

  /** Writes the sentences that say of themselves that they are only assumed. */
  static void assumed(
      List<Comments.Text> sentences, String name, Document document, ModelBuilder model) {
    var count = 0;
    for (var index = 0; index < sentences.size(); index++) {
      var sentence = sentences.get(index);
      if (said(ASSUMED, sentence.text()).isPresent()) {
        count++;
        assumed(sentence, name + "-" + count, document, model);
        due(sentences.subList(index, sentences.size()), name + "-" + count, model);
      }
    }
  }

  /** Writes by when an assumption is looked at again: it, or one of the next two sentences. */
  private static void due(List<Comments.Text> from, String name, ModelBuilder model) {
    for (var index = 0; index < Math.min(from.size(), 3); index++) {
      var sentence = from.get(index);
      if (index > 0 && said(ASSUMED, sentence.text()).isPresent()) {
        return;
      }
      var due = DUE.matcher(sentence.text());
      if (due.find()) {
        Days.in(due.group("day"))
            .ifPresent(
                day -> {
                  var at = sentence.at();
                  model.mapping("assumptions", at).mapping(name, at).put("review-by", day, at);
                });
        return;
      }
    }
  }

  private static void assumed(
      Comments.Text sentence, String name, Document document, ModelBuilder model) {
    var at = sentence.at();
    var text = LABEL.matcher(sentence.text().strip()).replaceFirst("");
    var assumption =
        model
            .mapping("assumptions", at)
            .mapping(name, at)
            .put("text", text, at)
            .put("owner", NO_PLACE, at)
            .put("if-wrong", NO_PLACE, at);
    Exceeded.by(document, text)
        .ifPresent(more -> assumption.put("exceeded-by", more.text(), more.at()));
    var checked = CHECKED.matcher(text);
    if (checked.find()) {
      Days.in(checked.group("day")).ifPresent(day -> assumption.put("verified-on", day, at));
    }
  }

  /** Writes what the comment at a service says. */
  static void describe(
      Comments.Text comment,
      String service,
      boolean isStore,
      Document document,
      ModelBuilder model) {
    var at = comment.at();
    loss(comment.text())
        .ifPresent(
            time -> {
              if (isStore) {
                model.mapping("components", at).mapping(service, at).put("rpo", time, at);
              } else {
                model.mapping("targets", at).put("rpo", time, at);
              }
            });
    var sentences = comment.text().split("(?<=[.!?])\\s+");
    assumed(
        Stream.of(sentences).map(text -> new Comments.Text(text, at)).toList(),
        "assumption-" + service,
        document,
        model);
  }
}
