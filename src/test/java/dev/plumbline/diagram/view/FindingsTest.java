package dev.plumbline.diagram.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Plumbline;
import dev.plumbline.Progress;
import dev.plumbline.Request;
import dev.plumbline.diagram.Diagram;
import dev.plumbline.diagram.Diagrams;
import dev.plumbline.diagram.read.DiagramReader;
import dev.plumbline.finding.Finding;
import dev.plumbline.rule.Rules;
import dev.plumbline.rule.check.Check;
import dev.plumbline.rule.check.Settings;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is painted on a picture, or listed under it, is what the check found. */
class FindingsTest {
  @ParameterizedTest
  @ValueSource(strings = {"shop", "sock-shop", "trading", "bare", "undocumented"})
  void losesNoFindingInAnyView(String sample) {
    var settings = Settings.on(LocalDate.of(2026, 11, 22));
    var request = Request.of(List.of(Path.of("samples", sample)), Path.of(""), settings);
    var architecture = Plumbline.read(request, Progress.NONE);
    var report = Plumbline.check(request, architecture, Progress.NONE);
    var open = report.each().stream().filter(finding -> finding.waiver().isEmpty()).toList();

    var whole = DiagramReader.read(architecture, report.findings());

    assertThat(sorted(whole)).isNotEmpty().containsExactlyElementsOf(sorted(open));
    for (var view :
        List.of(OverviewView.of(whole), around(whole), journey(whole), boundary(whole))) {
      assertThat(sorted(view)).describedAs(view.subtitle()).isEqualTo(sorted(open));
    }
  }

  @Test
  void marksEachElementOfFindingsThatAreJoined() {
    var architecture =
        Diagrams.model(
            """
            system: shop
            monitoring: {metrics: none, logs: none, alerts: none}
            components: {orders: service, billing: service}
            """);
    var settings = Settings.on(LocalDate.of(2026, 11, 22));
    var joined = Check.run(architecture, Rules.builtIn(), settings).findings();
    assertThat(joined).anyMatch(finding -> !finding.related().isEmpty());
    var marked = DiagramReader.read(architecture, joined);
    assertThat(marked.nodes())
        .allSatisfy(
            node ->
                assertThat(node.subject().findings())
                    .anyMatch(finding -> finding.rule().id().equals("component-unmonitored")));
  }

  private static Diagram around(Diagram diagram) {
    return Views.around(diagram, diagram.nodes().get(0).id(), 1);
  }

  private static Diagram journey(Diagram diagram) {
    return diagram.edges().stream()
        .flatMap(edge -> edge.data().stream())
        .findFirst()
        .map(data -> Journey.of(diagram, data, Diagrams.NO_READERS))
        .orElse(diagram);
  }

  private static Diagram boundary(Diagram diagram) {
    return diagram.boundaries().stream()
        .findFirst()
        .map(first -> Views.boundary(diagram, first.id()))
        .orElse(diagram);
  }

  private static List<Finding> sorted(Diagram diagram) {
    return sorted(diagram.findings().toList());
  }

  private static List<Finding> sorted(List<Finding> findings) {
    return findings.stream().sorted(Finding.ORDER).toList();
  }

  @Test
  void listsUnderThePictureWhatHasNoPlaceInIt() {
    var shop = Diagrams.shop();

    var picture = Diagrams.text(shop, "svg");

    assertThat(shop.subtitle()).endsWith("10 errors, 1 warning, 5 of them not drawn");
    assertThat(picture)
        .contains("Also found, on what has no place in this picture")
        .contains(">tls-everywhere<", ">card<", "residency-violated");
  }

  @Test
  void countsWhatAViewLeavesOut() {
    var around = Views.around(Diagrams.shop(), "shop/component/catalogue-db", 0);

    assertThat(Diagrams.text(around, "svg")).contains("2 components left out", "3 flows left out");
  }
}
