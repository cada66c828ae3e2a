package dev.plumbline.importer.compose;

import dev.plumbline.document.Comment;
import dev.plumbline.document.Document;
import dev.plumbline.finding.Location;
import dev.plumbline.importer.ModelBuilder;
import dev.plumbline.importer.compose.project.Comments;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes what the first comment of a file says of the whole system: outages and their loss, how it
 * is delivered, what it costs, and what is only assumed.
 */
final class HeadComment {
  private static final Pattern ONE_MACHINE =
      Pattern.compile(
          "(?i)\\b((one|single)[ -]|(runs?|running|deployed|hosted|lives?) on (a|our|this|the)"
              + " )((small|virtual|rented|physical|single|dedicated|cloud|root|linux|bare[-"
              + " ]metal|own)[ ,-]*)*(machine|server|host|vm|vps|box|droplet|raspberry"
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

  private static final String TOLD = "n/a: the comment at the head of the file says it";

  private static final Pattern PIPELINE =
      Pattern.compile(
          "(?i)\\b(deploy(s|ed|ment)?|roll(s|ed)?"
              + " out|releas(es|ed)|buil(ds|t)|ship(s|ped)|start(s|ed))\\b"
              + "[^.;]{0,80}\\b(by|through|from|with|via|in)\\b[^.;]{0,20}\\b(pipelines?|github"
              + " actions|gitlab[ -]ci|jenkins|ci(/cd)?|woodpecker|drone|argo ?cd)\\b");

  private static final Pattern OWNER =
      Pattern.compile(
          "(?:^|[.,;:(] ?|\\b(?i:is|are) )(?i:owner|owned by|run by|operated by|maintained"
              + " by|maintainer):? (?<name>(?:the )?[\\p{L}\\d][\\p{L}\\d._@-]*(?: team\\b)?)");

  private HeadComment() {}

  static void describe(Document document, ModelBuilder model) {
    var comments = Comments.head(document);
    if (!comments.isEmpty()) {
      var at = comments.get(0).at();
      var text = comments.stream().map(Comment::text).collect(Collectors.joining(" "));
      says(ONE_MACHINE, "single-host", text, at, model);
      says(ACCEPTED, "accepts-outage", text, at, model);
      if (Told.said(PIPELINE, text).isPresent()) {
        model.put("delivery", TOLD, at);
      }
      var owner = OWNER.matcher(text);
      if (owner.find()) {
        model.put("owner", owner.group("name").replaceFirst("[.]$", ""), at);
      }
      ToldCosts.describe(text, at, model);
      Told.loss(text).ifPresent(time -> model.mapping("targets", at).put("rpo", time, at));
      Told.assumed(text, "assumption", at, model);
    }
  }

  private static void says(
      Pattern pattern, String key, String text, Location at, ModelBuilder model) {
    if (Told.said(pattern, text).isPresent()) {
      model.put(key, "yes", at);
    }
  }
}
