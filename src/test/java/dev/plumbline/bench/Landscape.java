package dev.plumbline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A model of a given size as a large organisation might write it: many domains alike, each with
 * tiers, stores and some circles of calls, on a common platform. The same size gives the same text.
 */
final class Landscape {
  private static final int DOMAINS_OF_FILE = 20;
  private static final long SEED = 20070731;

  private static final String PLATFORM =
      """
      system: landscape
      name: The landscape
      description: Everything that the company runs.
      owner: team-platform
      targets: {availability: 99.9%, latency-p99: 500ms, load: 500/s, rto: 4h, rpo: 1h}
      delivery: {pipeline: ci.yml, tests: [unit], approval: four-eyes, rollback: automatic}
      infrastructure: {tool: terraform, path: infra/, state: {location: s3, encrypted: yes}}
      costs: {owner: finops, budget: 900000 EUR/month, alert: yes}
      data:
        customer: {class: personal, description: Names and addresses, owner: dpo, residency: EU}
      boundaries:
        internet: {type: internet}
        partners: {type: partner}
        corporate: {type: network}
        platform: {type: network, authentication: mtls}
      components:
        metrics: {kind: metrics-store, technology: prometheus, in: platform, replicas: 2}
        logs: {kind: log-store, technology: loki, in: platform}
        alerts: {kind: alerting, in: platform}
      flows:
        - alerts -> metrics, logs: {over: https}
      controls:
        tls: {text: All data uses TLS, status: implemented, claims: {encryption: tls1.3}}
      glossary: {RTO: Recovery time objective, SKU: Stock keeping unit}
      """;

  private Landscape() {}

  /** Writes a model of about so many components and four times as many flows into a folder. */
  static void write(int components, Path folder) throws IOException {
    Files.createDirectories(folder);
    for (var file : files(components).entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
  }

  /** Returns the text of each file of such a model, by the file's name. */
  static Map<String, String> files(int components) {
    var random = new Random(SEED);
    int count = components / Domain.COMPONENTS;
    var domains =
        IntStream.range(0, count).mapToObj(number -> new Domain(random, number, count)).toList();
    var files = new TreeMap<>(Map.of("platform.yaml", PLATFORM));
    for (int from = 0; from < count; from += DOMAINS_OF_FILE) {
      var some = domains.subList(from, Math.min(count, from + DOMAINS_OF_FILE));
      files.put("domains-%03d.yaml".formatted(from), text(some));
    }
    return files;
  }

  private static String text(List<Domain> domains) {
    return "system: landscape\n"
        + section("data", domains, Domain::data)
        + section("boundaries", domains, Domain::boundaries)
        + section("components", domains, Domain::components)
        + section("flows", domains, Domain::flows)
        + section("assumptions", domains, Domain::assumptions)
        + section("controls", domains, Domain::controls)
        + section("waivers", domains, Domain::waivers);
  }

  private static String section(String key, List<Domain> domains, Function<Domain, String> lines) {
    return domains.stream().map(lines).collect(Collectors.joining("", key + ":\n", ""));
  }
}
