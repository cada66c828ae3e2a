package dev.plumbline.report;

import static dev.plumbline.report.Samples.at;
import static dev.plumbline.report.Samples.component;
import static dev.plumbline.report.Samples.finding;
import static dev.plumbline.report.Samples.gap;
import static dev.plumbline.report.Samples.missing;
import static dev.plumbline.report.Samples.report;
import static dev.plumbline.report.Samples.text;
import static dev.plumbline.report.Samples.violation;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is alike is told once. */
class FoldingTest {
  private static final TextLayout QUIET = new TextLayout(false, 100, false, true);

  @Test
  void foldsTheGapsOfOneElementWorstFirst() {
    var backup = gap("backup-unstated", Severity.WARNING, "backup");
    var rto = gap("rto-unstated", Severity.INFO, "rto");
    var owner = gap("owner-missing", Severity.ERROR, "owner");

    assertThat(
            text(
                report(
                    List.of(
                        missing(backup, 7, "order-db"),
                        missing(rto, 7, "order-db"),
                        missing(owner, 7, "order-db"))),
                QUIET))
        .isEqualTo("shop.yaml:7:3: error: order-db: 3 facts are not stated: owner, backup, rto\n");
  }

  @Test
  void tellsASingleGapWithItsFix() {
    var backup = gap("backup-unstated", Severity.WARNING, "backup");

    assertThat(text(report(List.of(missing(backup, 7, "order-db"))), QUIET))
        .isEqualTo(
            """
            shop.yaml:7:3: warning: order-db does not state backup [backup-unstated]
              fix: state `backup-unstated`
            """);
  }

  @Test
  void foldsElementsThatLeaveOutTheSameFacts() {
    var owner = gap("owner-missing", Severity.WARNING, "owner");
    var logs = gap("logs-missing", Severity.WARNING, "logs");
    var rto = gap("rto-unstated", Severity.INFO, "rto");
    var gaps = new ArrayList<Finding>();
    for (var component : List.of("web", "api", "jobs", "db")) {
      gaps.add(missing(owner, 5, component));
      gaps.add(missing(logs, 5, component));
    }
    gaps.add(missing(rto, 8, "db"));

    assertThat(text(report(gaps), QUIET))
        .isEqualTo(
            """
            shop.yaml:5:3: warning: all 4 components: 2 facts are not stated: logs, owner
            shop.yaml:8:3: info: db does not state rto [rto-unstated]
              fix: state `rto-unstated`
            """);
  }

  @Test
  void namesSomeOfManyElementsAndCountsTheRest() {
    var owner = gap("owner-missing", Severity.WARNING, "owner");
    var gaps =
        IntStream.rangeClosed(1, 30).mapToObj(i -> missing(owner, i, "service-" + i)).toList();

    assertThat(text(report(gaps), QUIET))
        .isEqualTo(
            "shop.yaml:1:3: warning: service-1, service-2 and 28 more components: owner is not"
                + " stated [owner-missing]\n");
  }

  @Test
  void cutsAFoldedLineAtTheWidth() {
    var gaps =
        IntStream.rangeClosed(10, 49)
            .mapToObj(i -> missing(gap("r" + i, Severity.INFO, "fact-" + i), 1, "db"))
            .toList();
    var line = text(report(gaps), QUIET);

    assertThat(line).startsWith("shop.yaml:1:3: info: db: 40 facts are not stated: fact-10, ");
    assertThat(line).endsWith(" and 36 more\n").hasSizeLessThanOrEqualTo(101);
  }

  @Test
  void tellsFurtherFindingsOfARuleInOneLine() {
    var rule = violation("flow-unencrypted");
    var findings =
        IntStream.rangeClosed(1, 5)
            .mapToObj(i -> finding(rule, at(i, 1, 2), component("c" + i), "c" + i + " is bad"))
            .toList();

    var lines = IntStream.rangeClosed(1, 5).boxed().collect(toMap(i -> "shop.yaml:" + i, i -> "x"));

    assertThat(text(report(findings, lines), QUIET))
        .containsPattern("(?s)c3 is bad.*\\^.*c4 is bad");
    assertThat(text(report(findings, lines), QUIET).lines().filter(line -> line.contains("^")))
        .hasSize(3);
    assertThat(text(report(findings, lines), new TextLayout(false, 100, true, true)).lines())
        .filteredOn(line -> line.contains("^"))
        .hasSize(5);
  }

  @Test
  void givesTheSameAdviceOnce() {
    var rule = violation("flow-unencrypted");
    var findings =
        List.of(
            finding(rule, at(1, 1, 2), component("a"), "a is bad"),
            finding(rule, at(2, 1, 2), component("b"), "b is bad"));

    assertThat(text(report(findings), QUIET)).containsOnlyOnce("fix:");
  }

  @Test
  void leavesFixesOfGapsToExplainWhenThereAreMany() {
    var gaps =
        IntStream.rangeClosed(1, 4)
            .mapToObj(i -> missing(gap("r" + i, Severity.INFO, "fact-" + i), i, "c" + i))
            .toList();

    assertThat(text(report(gaps), QUIET)).doesNotContain("fix:");
    assertThat(text(report(gaps.subList(0, 3)), QUIET)).contains("fix:");
  }
}
