package dev.plumbline.importer.compose;

import dev.plumbline.importer.ModelBuilder;
import dev.plumbline.importer.compose.project.Comments;
import dev.plumbline.importer.compose.project.HeadText;
import java.util.regex.Pattern;

/** Finds the sentence that promises in which part of the world all data stays. */
final class Residency {
  private static final Pattern STAYS =
      Pattern.compile(
          "(?i)\\b(?:everything|all(?: of)?(?: the| our)? (?:\\w{1,20} )?(?:data|records|files|copies)"
              + "|(?:personal|customer|patient|user|our|the) data|data)\\b[^.;:]{0,30}?"
              + "\\b(?:(?:stays?|remains?|lies?|(?:is|are) (?:kept|stored|held)) (?:with)?in"
              + "|never leaves?|(?:does|do) not leave) (?:the )?"
              + "(?<place>EU|European Union|EEA|Germany|France|Ireland|Netherlands|Austria|Spain|Italy|Sweden"
              + "|Finland|Denmark|Belgium|Poland|Switzerland|United Kingdom|UK)\\b");

  private static final Pattern WISHED =
      Pattern.compile(
          "(?i)\\b(should|want|wish|would|could|may|planned|later|some day|if|except|not all)\\b");

  private Residency() {}

  static void describe(HeadText head, ModelBuilder model) {
    head.sentences().stream()
        .filter(sentence -> !WISHED.matcher(sentence.text()).find())
        .filter(sentence -> Told.said(STAYS, sentence.text()).isPresent())
        .findFirst()
        .ifPresent(sentence -> write(sentence, model));
  }

  private static void write(Comments.Text sentence, ModelBuilder model) {
    var at = sentence.at();
    var place = Told.said(STAYS, sentence.text()).orElseThrow().group("place");
    model
        .mapping("controls", at)
        .mapping("residency", at)
        .put("text", sentence.text(), at)
        .mapping("claims", at)
        .put("residency", place.equals("UK") ? "United Kingdom" : place, at);
  }
}
