package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * How much of what a reviewer must find in systems that nobody tuned is found, and how much of what
 * is found is false. A finding that no reader has judged counts as false.
 */
class JudgedSystemsTest {
  /** What holds today of the systems, from all of which rules have learnt; it only gets better. */
  private static final double RECALL = 0.98;

  private static final double FALSE_ALARMS = 0.012;

  @Test
  void findsWhatAReviewerMustFind() {
    var systems = JudgedSystem.names().stream().map(JudgedSystem::of).toList();
    var table = table(systems);
    System.getLogger("judged").log(System.Logger.Level.INFO, table);

    assertThat(systems).allSatisfy(each -> assertThat(each.unknownVerdicts()).isEmpty());
    assertThat(share(told(systems), faults(systems))).as(table).isGreaterThanOrEqualTo(RECALL);
    assertThat(share(wrong(systems), found(systems))).as(table).isLessThanOrEqualTo(FALSE_ALARMS);
  }

  private static String table(List<JudgedSystem> systems) {
    var table = new StringBuilder("system: faults told of all, false alarms of findings\n");
    for (var each : systems) {
      table.append(
          "%s: %d of %d, %d of %d%n"
              .formatted(
                  each.name(),
                  each.told().size(),
                  each.faults().size(),
                  each.falseAlarms().size(),
                  each.findings().size()));
    }
    return table
        .append(
            "all: %.1f %% told, %.1f %% false"
                .formatted(
                    100 * share(told(systems), faults(systems)),
                    100 * share(wrong(systems), found(systems))))
        .toString();
  }

  private static int told(List<JudgedSystem> systems) {
    return systems.stream().mapToInt(each -> each.told().size()).sum();
  }

  private static int faults(List<JudgedSystem> systems) {
    return systems.stream().mapToInt(each -> each.faults().size()).sum();
  }

  private static int wrong(List<JudgedSystem> systems) {
    return systems.stream().mapToInt(each -> each.falseAlarms().size()).sum();
  }

  private static int found(List<JudgedSystem> systems) {
    return systems.stream().mapToInt(each -> each.findings().size()).sum();
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
