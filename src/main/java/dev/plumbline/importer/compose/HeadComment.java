package dev.plumbline.importer.compose;

import dev.plumbline.document.Comment;
import dev.plumbline.document.Document;
import dev.plumbline.finding.Location;
import dev.plumbline.importer.ModelBuilder;
import dev.plumbline.importer.compose.project.Comments;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes what the first comment of a file says of outages of the whole system. */
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

  private static final Pattern DENIED =
      Pattern.compile("(?i)\\b(not?|never|without|cannot|nobody|no one)\\b[^.;]{0,30}$");

  private HeadComment() {}

  static void describe(Document document, ModelBuilder model) {
    var comments = Comments.head(document);
    if (!comments.isEmpty()) {
      var at = comments.get(0).at();
      says(ONE_MACHINE, "single-host", comments, at, model);
      says(ACCEPTED, "accepts-outage", comments, at, model);
    }
  }

  private static void says(
      Pattern pattern, String key, List<Comment> comments, Location at, ModelBuilder model) {
    var text = comments.stream().map(Comment::text).collect(Collectors.joining(" "));
    var found = pattern.matcher(text);
    if (found.find() && !DENIED.matcher(text.substring(0, found.start())).find()) {
      model.put(key, "yes", at);
    }
  }
}
