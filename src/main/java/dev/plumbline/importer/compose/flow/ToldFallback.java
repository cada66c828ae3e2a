package dev.plumbline.importer.compose.flow;

import dev.plumbline.importer.ModelBuilder;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Writes what a comment at the settings of a call says is done when nobody answers. */
final class ToldFallback {
  private static final String AWAY =
      "(?:down|away|gone|unreachable|unavailable|offline|broken|out|off|late|slow|fails?|times out|answers? not"
          + "|(?:does|do) not answer|(?:cannot|can not) be reached)";

  /** The condition, and after it what is done. */
  private static final Pattern SAID =
      Pattern.compile(
          "(?i)\\bfall(?:s|ing)? ?back (?:to|on)\\b|\\b(?:if|when|while|as long as|in case)"
              + " [^.;,]{1,40}\\b"
              + AWAY
              + "\\b[,:]? (?=\\p{L}[^.;]{4,})|\\bwithout (?:it|them|the \\p{L}{2,20}|an answer|answer|\\p{Lu}\\p{L}{1,20}),?"
              + " (?=(?:we|they|it|the|an?|users?|visitors?|customers?|orders?|people|all|everything)\\b[^.;]{4,})"
              + "|\\b(?:tries|tried|try) [^.;,]{1,30}, (?:and )?(?:then|else|otherwise|after that) (?=\\p{L}[^.;]{4,})");

  /** That things go wrong is no fallback. */
  private static final Pattern NOTHING =
      Pattern.compile(
          "(?i)\\b(?:stops?|stand(?:s|ing)? still|fails?|failed|errors?|nothing|no (?:plan|fallback|idea)|crash(?:es)?"
              + "|cannot|can't|lost|to ?do|tbd|should|want|hang(?:s)?|wake|call (?:us|me)|ask)\\b");

  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?;])\\s+");

  private ToldFallback() {}

  static void describe(Beside beside, ModelBuilder facts) {
    beside
        .told()
        .flatMap(
            setting ->
                fallback(setting.comment())
                    .map(words -> ModelBuilder.text(words, setting.at()))
                    .stream())
        .findFirst()
        .ifPresent(words -> facts.put("fallback", words));
  }

  private static Optional<String> fallback(String comment) {
    return Stream.of(SENTENCE_END.split(comment)).filter(ToldFallback::isOne).findFirst();
  }

  private static boolean isOne(String sentence) {
    var said = SAID.matcher(sentence);
    return said.find() && !NOTHING.matcher(sentence.substring(said.end())).find();
  }
}
