package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.finding.Finding;
import dev.plumbline.rule.check.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is found on a flow, and what a waiver accepts, stays where it is while others come and go.
 */
class FlowIdentityTest {
  private static final String HEAD =
      """
      system: shop
      boundaries: {ours: {type: network, contains: [a, c]}, theirs: {type: partner, contains: [b]}}
      data: {x: personal, y: personal, z: internal}
      components: {a: service, b: {kind: external-system}, c: service}
      """;
  private static final int MODELS = 12;

  @TempDir Path folder;

  /** A flow as one line; the line says all of it. */
  private static List<String> flows(Random random, int number) {
    var flows = new LinkedHashSet<String>();
    var named = new TreeSet<String>();
    while (flows.size() < number) {
      var ends = List.of("a -> b", "a -> b", "a -> c", "c -> b").get(random.nextInt(4));
      var protocol = List.of("http", "https", "ftp").get(random.nextInt(3));
      var data = List.of("x", "y", "z", "[x, y]").get(random.nextInt(4));
      var name = random.nextInt(3) == 0 ? ", name: n" + random.nextInt(20) : "";
      if (name.isEmpty() || named.add(ends + name)) {
        flows.add("%s: {over: %s, data: %s%s}".formatted(ends, protocol, data, name));
      }
    }
    return List.copyOf(flows);
  }

  @Test
  void keepsFingerprintsWhenFlowsAreShuffledInsertedMovedAndIndented() {
    var random = new Random(7);
    for (int model = 0; model < MODELS; model++) {
      var all = flows(random, 9);
      var first = all.subList(0, 6);
      var before = fingerprints(first, List.of(), "  ");
      var shuffled = new ArrayList<>(first);
      Collections.shuffle(shuffled, random);

      assertThat(fingerprints(shuffled, List.of(), "      ")).isEqualTo(before);
      assertThat(fingerprints(shuffled.subList(0, 3), shuffled.subList(3, 6), "  "))
          .isEqualTo(before);
      var more = new ArrayList<>(all);
      Collections.shuffle(more, random);
      assertThat(fingerprints(more, List.of(), "  ")).containsAllEntriesOf(before);
    }
  }

  @Test
  void keepsTheTargetOfAWaiver() {
    var random = new Random(11);
    for (int model = 0; model < MODELS; model++) {
      var all = flows(random, 9);
      var wanted = "a -> b: {over: http, data: x, name: target}";
      var address = "a -> b (target)";
      for (int others = 0; others < 9; others += 4) {
        var flows = new ArrayList<>(all.subList(0, others));
        flows.add(random.nextInt(flows.size() + 1), wanted);

        assertThat(waived(flows, address)).as(flows.toString()).containsExactly(wanted);
      }
    }
  }

  /** The fingerprints of what is found on each flow, by the line of the flow. */
  private Map<String, Set<String>> fingerprints(
      List<String> here, List<String> elsewhere, String indent) {
    write("flows.yaml", HEAD + section(here, indent));
    write("more.yaml", "system: shop\n" + section(elsewhere, indent));
    var found = new TreeMap<String, Set<String>>();
    for (var finding : findings()) {
      found
          .computeIfAbsent(line(finding), line -> new TreeSet<>())
          .add(finding.rule().id() + " " + finding.fingerprint());
    }
    return found;
  }

  private List<String> waived(List<String> flows, String address) {
    var waiver =
        "waivers: [{rule: flow-unencrypted, element: \"%s\", reason: r, owner: o, until:"
            + " 2027-05-01}]\n";
    write("flows.yaml", HEAD + section(flows, "  ") + waiver.formatted(address));
    write("more.yaml", "system: shop\n");
    return findings().stream()
        .filter(finding -> finding.waiver().isPresent())
        .map(this::line)
        .distinct()
        .toList();
  }

  private List<Finding> findings() {
    var settings = Settings.on(LocalDate.of(2026, 11, 30)).selecting(List.of("security"));
    var report = Plumbline.check(Request.of(List.of(Path.of(".")), folder, settings));
    assertThat(report.problems()).isEmpty();
    return report.each().stream()
        .filter(finding -> finding.element().type().equals("flow"))
        .toList();
  }

  private String line(Finding finding) {
    try {
      var lines = Files.readAllLines(folder.resolve(finding.at().file()));
      return lines.get(finding.at().line() - 1).strip().substring(2);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String section(List<String> flows, String indent) {
    return flows.isEmpty()
        ? ""
        : flows.stream()
            .map(flow -> indent + "- " + flow + "\n")
            .collect(Collectors.joining("", "flows:\n", ""));
  }

  private void write(String name, String text) {
    try {
      Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
