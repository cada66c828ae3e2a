package dev.plumbline.importer.compose;

import dev.plumbline.finding.Location;
import dev.plumbline.importer.ModelBuilder;
import dev.plumbline.importer.compose.backup.RestoreTest;
import dev.plumbline.importer.compose.project.Days;
import dev.plumbline.importer.compose.project.HeadText;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what the first comment of a file says of load, of loss and recovery, and of a plan. */
final class HeadTargets {
  private static final String TIME =
      "(?<number>an?|one|half an?|\\d{1,3}) ?(?<unit>minute|min|hour|day|week|h|d)s?\\b";

  private static final Pattern RTO =
      Pattern.compile("(?i)\\bRTO\\b(?: of| is| =|:)? (?:at most )?" + TIME);
  private static final Pattern RPO =
      Pattern.compile("(?i)\\bRPO\\b(?: of| is| =|:)? (?:at most )?" + TIME);

  private static final Pattern RECOVERY =
      Pattern.compile(
          "(?i)(disaster )?recover(y|ing)|disasters?|dr|emergency|rebuild(ing)?|restor(e|es|ing)"
              + "|(if|when) it (all )?(burns|breaks|fails|dies|is down|is gone)|outages?");

  private static final Pattern BACK =
      Pattern.compile(
          "(?i)\\b(?:back|running|up|online|rebuilt|restored|again)\\b[^.;]{0,20}\\b(?:within|in|after)"
              + " (?:at most |about |under )?"
              + TIME);

  private static final Pattern PAST =
      Pattern.compile("(?i)\\b(was|were|took|last|once)\\b[^.;]{0,30}$");

  /** A plan says what to do, or where that is written. */
  private static final Pattern PLAN =
      Pattern.compile(
          "(?i)https?://\\S|\\S\\.(md|sh|txt|pdf|adoc|html)\\b|\\bplaybooks?\\b|\\brunbooks?\\b|\\b(install|rent|order|boot|set"
              + " up|rebuild|run|copy|fetch|start)\\b[^.;]{1,80}\\b(then|and)\\b");

  private static final Pattern MADE_BY_CODE =
      Pattern.compile(
          "(?i)\\b(set"
              + " ?up|built|rebuilt|installed|provisioned|configured|made|written)\\b[^.;]{0,20}\\b(by|with|from|through|in)"
              + " (an? |our |the )?(ansible|terraform|opentofu|pulumi|nixos"
              + "|nix|puppet|salt|chef|cloud-init|playbooks?)\\b");

  private static final Pattern LOAD =
      Pattern.compile(
          "(?i)(expected |peak |usual )?(load|traffic|performance|capacity|throughput|latency"
              + "|response times?|speed|slos?|targets?)( targets?| goals?)?");

  private static final Pattern FIGURE =
      Pattern.compile(
          "\\d[\\d.,]{0,12}\\s?(%|k\\b|ms\\b|s\\b|\\p{L}{1,12}\\s?/|/|(?!(EUR|USD|GBP|CHF)\\b)\\p{L}{3,})");

  private static final Pattern LOAD_TEST =
      Pattern.compile(
          "(?i)\\b(?:(?:load|stress|performance)[ -]?test(?:s|ed)?|k6|locust|gatling|jmeter|vegeta)\\b[^.;]{0,80}");

  /** A try with a number, which beside a rate is one of the load. */
  private static final Pattern TRIED_WITH =
      Pattern.compile(
          "(?i)\\b(?:tried|tested|measured) (?:with|at|up to) (?:\\w{1,12} ){0,2}\\d[\\d.,]{0,9}\\b[^.;]{0,60}");

  private static final int NEAR = 160;

  /** So many of all pages come within so long: a target of latency. */
  private static final Pattern WITHIN =
      Pattern.compile(
          "(?i)\\b\\d{1,2}(?:\\.\\d{1,3})? ?(?:%|percent) of (?:all |the |our )?(?:\\w{1,20} )?"
              + "(?:pages?|requests?|answers?|calls?|searches|queries|orders|responses?|views?|messages)\\b[^.;,]{0,30}?\\b(?:within|under|below|in"
              + " (?:less than|under)|faster than|in) \\d{1,5}(?:\\.\\d{1,3})?"
              + " ?(?:ms|s|milliseconds?|seconds?)\\b|\\bp9[059]\\b[^.;,]{0,20}"
              + " ?\\d{1,5}(?:\\.\\d{1,3})? ?(?:ms|s)\\b");

  private static final Pattern RATE =
      Pattern.compile(
          "(?i)\\b\\d[\\d.,]{0,9} (?:\\w{1,20}"
              + " )?(?:requests?|pages|calls|searches|queries|messages|events|visits|page views)"
              + " (?:a|per|each) (?:second|minute|hour)\\b");

  private static final Pattern SUPPOSED =
      Pattern.compile(
          "(?i)\\b(could|would|might|should|if|limit(s|ed)?|allows?|blocks?|crawlers?|bots?)\\b[^.;]{0,40}$");

  private static final Pattern UNKNOWN =
      Pattern.compile("(?i)(unknown|unclear|not|never|nobody|no one|none|to ?do|tbd|\\?)\\b?.*");

  private HeadTargets() {}

  /** Writes them; {@code where} says in words where they are told. */
  static void describe(HeadText head, String where, ModelBuilder model) {
    var lost = Told.lost(head.text());
    lost.ifPresent(
        found -> {
          var at = head.at(found.start());
          Told.time(found).ifPresent(time -> model.mapping("targets", at).put("rpo", time, at));
        });
    Told.said(RPO, head.text())
        .filter(any -> lost.isEmpty())
        .ifPresent(found -> put("rpo", found, head.at(found.start()), model));
    var objective = Told.said(RTO, head.text());
    objective.ifPresent(found -> put("rto", found, head.at(found.start()), model));
    var recovery = head.under(RECOVERY);
    recovery
        .filter(note -> objective.isEmpty())
        .ifPresent(
            note ->
                Told.said(BACK, note.text())
                    .filter(found -> !isPast(found, note.text()))
                    .ifPresent(found -> put("rto", found, note.at(), model)));
    recovery
        .filter(note -> Told.said(PLAN, note.text()).isPresent())
        .map(HeadText.Note::at)
        .or(() -> madeAnew(head))
        .ifPresent(at -> model.put("recovery-plan", where, at));
    tested(head, model);
    head.under(LOAD)
        .filter(note -> FIGURE.matcher(note.text()).find())
        .filter(note -> !UNKNOWN.matcher(note.text()).matches())
        .map(HeadText.Note::at)
        .or(() -> answeredIn(head))
        .ifPresent(at -> model.mapping("targets", at).put("load", where, at));
  }

  /** Returns where sentences state a load or a time of answer without a label. */
  private static Optional<Location> answeredIn(HeadText head) {
    return head.under(LOAD).isPresent()
        ? Optional.empty()
        : Told.said(WITHIN, head.text())
            .or(() -> Told.said(RATE, head.text()))
            .filter(found -> !SUPPOSED.matcher(head.text().substring(0, found.start())).find())
            .map(found -> head.at(found.start()));
  }

  private static void tested(HeadText head, ModelBuilder model) {
    Told.said(LOAD_TEST, head.text())
        .or(() -> triedWith(head.text()))
        .ifPresent(
            found -> {
              var at = head.at(found.start());
              Days.in(found.group())
                  .ifPresent(day -> model.mapping("load-test", at).put("tested", day, at));
            });
  }

  /** Returns where a text says that more than the rate before was tried. */
  private static Optional<Matcher> triedWith(String text) {
    return Told.said(TRIED_WITH, text)
        .filter(
            found ->
                RATE.matcher(text.substring(Math.max(0, found.start() - NEAR), found.start()))
                    .find());
  }

  private static boolean isPast(Matcher found, String text) {
    return PAST.matcher(text.substring(0, found.start())).find();
  }

  /** What code sets up anew and what was restored for a try is a plan that has been exercised. */
  private static Optional<Location> madeAnew(HeadText head) {
    return Told.said(MADE_BY_CODE, head.text())
        .filter(
            found -> RestoreTest.in(head).filter(test -> !test.text().equals("none")).isPresent())
        .map(found -> head.at(found.start()));
  }

  private static void put(String key, Matcher found, Location at, ModelBuilder model) {
    Told.time(found.group("number"), found.group("unit"))
        .ifPresent(time -> model.mapping("targets", at).put(key, time, at));
  }
}
