package dev.plumbline.report;

import static dev.plumbline.report.Samples.at;
import static dev.plumbline.report.Samples.component;
import static dev.plumbline.report.Samples.finding;
import static dev.plumbline.report.Samples.gap;
import static dev.plumbline.report.Samples.missing;
import static dev.plumbline.report.Samples.report;
import static dev.plumbline.report.Samples.text;
import static dev.plumbline.report.Samples.violation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.finding.Evidence;
import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Location;
import dev.plumbline.finding.Outcome;
import dev.plumbline.finding.Report;
import dev.plumbline.finding.Rule;
import dev.plumbline.finding.Severity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TextReportTest {
  private static final TextLayout QUIET = new TextLayout(false, 100, false, true);

  @Test
  void showsPlaceMessageCodeReasonsAndFix() {
    var report =
        report(
            List.of(Samples.unencrypted()),
            Map.of("architecture/shop.yaml:42", "  - orders -> billing: http customer"));

    assertThat(text(report, QUIET))
        .isEqualTo(
            """
            architecture/shop.yaml:42:5: error: flow orders -> billing carries personal data from core to partner unencrypted [flow-unencrypted]
               42 |   - orders -> billing: http customer
                  |     ^^^^^^^^^^^^^^^^^ `http` is not encrypted, and no `encryption` is stated
              why: customer is personal (data.yaml:12); core -> partner crosses a trust boundary
              fix: state `encryption: tls` or `mtls`, or record a waiver with a reason and an end
            """);
  }

  @Test
  void namesOnlyTheLineOfEvidenceInTheSameFile() {
    var plain = finding(violation("r"), at(4, 1, 2), component("web"), "bad");
    var evidence = new Evidence("web is public", Optional.of(at(9, 1, 4)));
    var finding =
        new Finding(
            plain.rule(),
            plain.message(),
            plain.at(),
            "",
            plain.element(),
            "",
            List.of(evidence),
            "",
            Optional.empty());

    assertThat(text(report(List.of(finding)), QUIET)).contains("why: web is public (line 9)\n");
  }

  @Test
  void showsWhatIsJoinedToAFinding() {
    assertThat(text(report(List.of(Samples.joined())), QUIET))
        .isEqualTo(
            """
            shop.yaml:2:1: error: order-db has no backup [no-backup]
              also: cart-db, user-db
                    data is lost [effect]
                    a target is missed [effect]
                    a claim is false [effect]
                    and 1 more
              fix: state `no-backup`
            """);
  }

  @Test
  void showsEachOfThemAndHowManyThereAreWhenVerbose() {
    var text = text(report(List.of(Samples.joined())), new TextLayout(false, 100, true, false));

    assertThat(text)
        .contains("  also: cart-db has no backup [no-backup]\n        user-db has no backup")
        .contains("        a plan is a hope [effect]\n")
        .contains("Found 1 violation (1 error).\n6 findings joined to their cause.\n");
    assertThat(text(report(List.of(Samples.joined())), TextLayout.PLAIN))
        .contains("Found 1 violation (1 error).\n")
        .doesNotContain("joined");
  }

  @Test
  void countsWhatIsJoinedToFindingsInOneLine() {
    var owner = gap("owner-missing", Severity.WARNING, "owner");
    var cost = missing(gap("cost-missing", Severity.WARNING, "cost"), 2, "web");
    var one = missing(owner, 2, "web").with(List.of(cost));

    assertThat(text(report(List.of(one)), QUIET))
        .contains("owner [owner-missing]\n  also: web does not state cost [cost-missing]\n");
    assertThat(text(report(List.of(one, missing(owner, 3, "api"))), QUIET))
        .contains("owner is not stated (and 1 that follows from them) [owner-missing]\n");
    var like = missing(owner, 2, "web").with(List.of(cost, missing(owner, 2, "api")));
    assertThat(text(report(List.of(like)), QUIET))
        .isEqualTo(
            "shop.yaml:2:3: warning: web, api: owner is not stated (and 1 that follows from them)"
                + " [owner-missing]\n");
  }

  @Test
  void countsWhatIsJoinedToAFindingOfWhichOnlyTheFirstLineIsShown() {
    var rule = violation("r");
    var findings = new ArrayList<Finding>();
    for (int line = 1; line <= 4; line++) {
      findings.add(finding(rule, at(line, 1, 2), component("web"), "bad " + line));
    }
    findings.set(3, findings.get(3).with(List.of(Samples.unencrypted())));

    assertThat(text(report(findings), QUIET)).endsWith("bad 4 (and 1 that follows from it) [r]\n");
  }

  @Test
  void wrapsReasonsToTheWidth() {
    var narrow = new TextLayout(false, 60, false, true);

    assertThat(text(report(List.of(Samples.unencrypted())), narrow))
        .contains(
            """
              why: customer is personal (data.yaml:12);
                   core -> partner crosses a trust boundary
              fix: state `encryption: tls` or `mtls`, or record a waiver
                   with a reason and an end
            """);
  }

  @Test
  void keepsTheLinesOfAFixThatIsYaml() {
    var rule = violation("r");
    var fixed =
        new Finding(
            rule,
            "bad",
            at(1, 1, 2),
            "",
            component("web"),
            "",
            List.of(),
            "backup:\n  every: 1h\n",
            Optional.empty());

    assertThat(text(report(List.of(fixed)), QUIET))
        .contains("  fix: backup:\n         every: 1h\n");
  }

  @Test
  void saysWhatWasCheckedAndCountsRulesThatAreNotApplicable() {
    assertThat(text(report(List.of()), TextLayout.PLAIN))
        .isEqualTo(
            """
            Checked 4 components, 1 boundary, 3 flows in shop.yaml.
            2 rules: 1 passed, 0 violated, 0 lack facts, 1 not applicable.
            No findings.
            """);
  }

  @Test
  void sumsUpWhatWasFoundAndHowToSeeMore() {
    var owner = gap("owner-missing", Severity.WARNING, "owner");
    var report =
        report(
            List.of(
                Samples.unencrypted(),
                missing(owner, 2, "web"),
                missing(owner, 3, "api"),
                Samples.waived(missing(owner, 4, "db"))));

    assertThat(text(report, TextLayout.PLAIN))
        .endsWith(
            """

            Checked 4 components, 1 boundary, 3 flows in shop.yaml.
            4 rules: 1 passed, 1 violated, 1 lacks facts, 1 not applicable.
            Found 1 violation (1 error) and 2 unstated facts in 1 line (1 warning); 1 waived.
            --verbose shows each of 2 facts; `plumbline explain RULE` says why a rule matters and what to do.
            """)
        .doesNotContain("an old printer");
  }

  @Test
  void showsWaivedFindingsWithTheirReasonWhenVerbose() {
    var owner = gap("owner-missing", Severity.WARNING, "owner");
    var report = report(List.of(Samples.waived(missing(owner, 4, "db"))));

    assertThat(text(report, new TextLayout(false, 100, true, true)))
        .isEqualTo(
            """
            shop.yaml:4:3: waived: db does not state owner [owner-missing]
              why: an old printer, ana, until 2027-01-01 (shop.yaml:90:5)
            """);
  }

  @Test
  void saysThatRulesDidNotRunWhenTheDescriptionHasMistakes() {
    var rule = Rule.ofReader("unknown-key", "A key is not known");
    var problem =
        Finding.ofReader(rule, at(3, 5, 14), "unknown key \"encrypton\" in a flow", "no such key");

    assertThat(text(Samples.problems(List.of(problem)), TextLayout.PLAIN))
        .isEqualTo(
            """
            shop.yaml:3:5: error: unknown key "encrypton" in a flow [unknown-key]

            1 mistake to fix first; the rules were skipped, as they would judge what was misread.
            """);
  }

  @Test
  void namesRulesThatCrashed() {
    var crashed =
        new Outcome(
            violation("bad-rule"),
            Outcome.State.ERROR,
            0,
            0,
            0,
            Duration.ZERO,
            Optional.of("no such function"));
    var report =
        new Report(
            List.of(),
            List.of(),
            List.of(),
            List.of(crashed),
            List.of(),
            Samples.counts(),
            List.of("a.yaml", "b.yaml"),
            (file, line) -> Optional.empty());

    assertThat(text(report, TextLayout.PLAIN))
        .contains("in 2 files.\n")
        .contains("rule bad-rule crashed: no such function\n");
  }

  @Test
  void neverLetsTextFromAModelControlTheTerminal() {
    var evil = "web\u001b[2Jx\u202e\u009b31m\rgone\nnext";
    var finding =
        new Finding(
            violation("r"),
            evil,
            new Location(evil, 1, 1, 1, 5),
            evil,
            component(evil),
            "",
            List.of(new Evidence(evil, Optional.empty())),
            evil,
            Optional.empty());
    var report = report(List.of(finding), Map.of(evil + ":1", evil));

    assertThat(text(report, QUIET).codePoints())
        .noneMatch(point -> point != '\n' && Character.isISOControl(point) || point == 0x202e);
    assertThat(text(report, QUIET)).contains("web\\u001b[2Jx\\u202e\\u009b31m gone next [r]");
  }

  @Test
  void showsEveryNoteOnAFolderBeforeTheFirstOfThoseOnFiles() {
    var notes = new ArrayList<Evidence>();
    for (int line = 1; line <= 7; line++) {
      notes.add(new Evidence("skipped", Optional.of(at(line, 1, 2))));
    }
    notes.add(new Evidence("left out 3 Kubernetes files", Optional.empty()));
    var report =
        new Report(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            notes,
            Map.of(),
            List.of(),
            (file, line) -> Optional.empty());

    assertThat(text(report, TextLayout.PLAIN).lines().filter(line -> line.contains("note:")))
        .hasSize(7)
        .startsWith("note: left out 3 Kubernetes files", "shop.yaml:1:1: note: skipped")
        .endsWith("note: and 2 more notes (--verbose)");
  }

  @Test
  void coloursOnlyWhenAsked() {
    var report = report(List.of(Samples.unencrypted()));

    assertThat(text(report, new TextLayout(true, 100, false, true)))
        .contains("\u001b[1;31merror: \u001b[0m");
    assertThat(text(report, QUIET)).doesNotContain("\u001b");
  }
}
