package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.finding.Finding;
import dev.plumbline.importer.Corpus;
import dev.plumbline.rule.check.Settings;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What is found in Compose files of public projects, each of which is checked once. */
final class ComposeFindings {
  private static final Map<String, List<Finding>> CHECKED = new ConcurrentHashMap<>();

  private ComposeFindings() {}

  /** Returns on which elements a rule fires; {@code -} stands for the system. */
  static List<String> elements(String name, String rule) {
    return of(name).stream()
        .filter(finding -> finding.rule().id().equals(rule))
        .map(Finding::element)
        .map(element -> element.type().equals("system") ? "-" : element.label())
        .toList();
  }

  /** Returns the findings of a file by its short name. */
  static List<Finding> of(String name) {
    return CHECKED.computeIfAbsent(file(name), ComposeFindings::check);
  }

  private static List<Finding> check(String file) {
    var folder = Corpus.folder("compose");
    var settings = Settings.on(LocalDate.of(2026, 11, 22));
    var report = Plumbline.check(Request.of(List.of(Path.of(file)), folder, settings));
    assertThat(report.problems()).isEmpty();
    assertThat(report.counts()).containsKey("component");
    return report.each().stream().filter(finding -> finding.waiver().isEmpty()).toList();
  }

  private static String file(String name) {
    var otel = "_bundle__open-telemetry__opentelemetry-demo__opentelemetry-demo/compose";
    var laradock = "_bundle__laradock__laradock__laradock/";
    return switch (name) {
      case "sock-shop" ->
          "microservices-demo__microservices-demo__deploy__docker-compose__docker-compose.yml";
      case "petclinic" -> "spring-petclinic__spring-petclinic-microservices__docker-compose.yml";
      case "piggymetrics" -> "sqshq__piggymetrics__docker-compose.yml";
      case "opentelemetry-demo" -> otel + ".yaml";
      case "laradock" -> laradock + "docker-compose.yml";
      default -> {
        var part = name.substring(name.indexOf('/') + 1);
        yield name.startsWith("laradock/")
            ? laradock + part + "/compose.yml"
            : name.startsWith("opentelemetry-demo/")
                ? otel + "." + part + ".yaml"
                : "docker__awesome-compose__" + name + "__compose." + ending(name);
      }
    };
  }

  private static String ending(String name) {
    return name.startsWith("wasmedge") ? "yml" : "yaml";
  }
}
