package dev.plumbline.importer.compose;

import dev.plumbline.document.Document;
import dev.plumbline.importer.ModelBuilder;
import dev.plumbline.importer.compose.project.HeadText;
import java.util.regex.Pattern;

/**
 * Writes what the first comment of a file says of the whole system: outages and their loss, how it
 * is delivered, who answers for it, what it costs, and what is only assumed.
 */
final class HeadComment {
  private static final Pattern ONE_MACHINE =
      Pattern.compile(
          "(?i)\\b((one|single)[ -]|(runs?|running|deployed|hosted|lives?) on (a|our|this|the)"
              + " )((small|virtual|rented|physical|single|dedicated|cloud|root|linux|bare[-"
              + " ]metal|own)[ ,-]{0,9}){0,9}(machine|server|host|vm|vps|box|droplet|raspberry"
              + " pi|nuc)\\b(?! (room|farm|name|port))");

  private static final String OUTAGE =
      "\\b(closed (day|hour)s?|outages?|downtimes?|down|days?"
          + " (off|lost)|offline|unavailab\\w*|stand(s|ing)? still|(a|one|two|some|few|several)"
          + " (hours?|days?))\\b";

  private static final Pattern ACCEPTED =
      Pattern.compile(
          "(?i)\\b(accept|tolerat|live[sd]? with|is fine with|are fine with|may be|can be|could"
              + " be)\\w*[^.;]{0,50}?"
              + OUTAGE
              + "|"
              + OUTAGE
              + "(?:(?!\\b(no|not|never)\\b)[^.;]){0,40}?\\b(accept\\w*|tolera\\w*|lived with|is"
              + " fine|are fine|is ok|are ok|does not matter|hurts nobody)");

  /** An outage that is agreed to; words of lost data beside it mean something else. */
  private static final Pattern AGREED =
      Pattern.compile(
          "(?i)\\b(?:away|down|offline|closed|unavailable|out of (?:service|action)|off the"
              + " air)\\b(?: (?:for|of))? (?:at most |about |up to )?(?:an?|one|half an?|two|some|a"
              + " few|\\d{1,2})"
              + " (?:hour|day|night|weekend|week)s?\\b(?:(?!\\b(?:not|never|no)\\b)[^.;]){0,40}?\\b(?:(?:is|are|was|has|have)"
              + " (?:been )?(?:agreed|accepted|approved|decided)|agreed (?:to|on|with|by))\\b");

  private static final String TOLD = "n/a: the comment at the head of the file says it";

  private static final String PIPELINE_NAMES =
      "(?:pipelines?|github actions|gitlab[ -]ci|jenkins|ci(?:/cd)?|woodpecker|drone|argo"
          + " ?cd|buildkite|circleci|(?:forgejo|gitea) actions)\\b";

  private static final Pattern PIPELINE =
      Pattern.compile(
          "(?i)\\b(?:deploy(?:s|ed|ment)?|roll(?:s|ed)?"
              + " out|releas(?:es|ed)|buil(?:ds|t)|ship(?:s|ped)|start(?:s|ed))\\b"
              + "[^.;]{0,80}\\b(?:by|through|from|with|via|in)\\b[^.;]{0,20}\\b"
              + PIPELINE_NAMES
              + "|\\b"
              + PIPELINE_NAMES
              + "(?: (?:of|in|on|at) [\\w./-]{1,80})?(?: (?:then|also|itself|here))?"
              + " (?:logs? (?:on|in)|deploys?|builds?|rolls?|releases?|ships?|runs?|pushes|pulls?"
              + "|brings?|puts?|publishes|installs?|starts?|updates?|copies|applies)\\b");

  private static final Pattern PIPELINE_NAME = Pattern.compile("(?i)\\b" + PIPELINE_NAMES);

  private static final Pattern DELIVERY =
      Pattern.compile(
          "(?i)deploy(ments?|s|ing|ed)?|delivery|releas(e|es|ing)|roll-?outs?|updates?|ci(/cd)?"
              + "|pipelines?|builds?");

  private HeadComment() {}

  static void describe(Document document, ModelBuilder model) {
    var head = HeadText.of(document);
    if (head.isEmpty()) {
      return;
    }
    says(ONE_MACHINE, "single-host", head, model);
    says(ACCEPTED, "accepts-outage", head, model);
    says(AGREED, "accepts-outage", head, model);
    delivered(head, TOLD, model);
    HeadPeople.describe(head, model);
    ToldCosts.describe(head, model);
    HeadTargets.describe(head, TOLD, model);
    Residency.describe(head, model);
    Told.assumed(head.sentences(), "assumption", document, model);
  }

  static void delivered(HeadText head, String where, ModelBuilder model) {
    Told.said(PIPELINE, head.text())
        .map(found -> head.at(found.start()))
        .or(
            () ->
                head.under(DELIVERY)
                    .filter(note -> Told.said(PIPELINE_NAME, note.text()).isPresent())
                    .map(HeadText.Note::at))
        .ifPresent(at -> model.put("delivery", where, at));
  }

  private static void says(Pattern pattern, String key, HeadText head, ModelBuilder model) {
    Told.said(pattern, head.text())
        .ifPresent(found -> model.put(key, "yes", head.at(found.start())));
  }
}
