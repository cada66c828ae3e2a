package dev.plumbline;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.plumbline.finding.Finding;
import dev.plumbline.rule.check.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A system of {@code samples/judged} with its sheet, the verdicts of readers on findings, and what
 * is found today.
 *
 * @param name the system's name
 * @param faults the ids of the faults on the sheet
 * @param verdicts what a reader said of a rule's finding on an element, by both, with a tab between
 * @param findings what is shown today
 */
record JudgedSystem(
    String name, Set<String> faults, Map<String, String> verdicts, List<Finding> findings) {
  private static final Path FOLDER = Path.of("samples/judged");
  private static final String SHEET = ".sheet.yaml";
  private static final Set<String> NO_FAULT = Set.of("true", "repeat", "false");

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Sheet(List<Fault> faults) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Fault(String id) {}

  /** Returns the names of all systems. */
  static List<String> names() {
    try (var files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(SHEET))
          .map(name -> name.substring(0, name.length() - SHEET.length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Checks a system. */
  static JudgedSystem of(String name) {
    var settings = Settings.on(LocalDate.of(2026, 11, 22));
    var report = Plumbline.check(Request.of(paths(name), Path.of(""), settings));
    if (!report.problems().isEmpty()) {
      throw new IllegalStateException(report.problems().toString());
    }
    return new JudgedSystem(name, faults(name), verdicts(name), report.open());
  }

  /** Returns the files of a system; a folder is named as a whole unless a model lies in it. */
  private static List<Path> paths(String name) {
    var described =
        Stream.of("architecture.yaml", "compose.yaml")
            .map(file -> FOLDER.resolve(name).resolve(file))
            .filter(Files::exists)
            .toList();
    return described.size() > 1
        ? described
        : Stream.of(name + ".yaml", name + ".md", name)
            .map(FOLDER::resolve)
            .filter(Files::exists)
            .limit(1)
            .toList();
  }

  private static Set<String> faults(String name) {
    try {
      var sheet = new YAMLMapper().readValue(FOLDER.resolve(name + SHEET).toFile(), Sheet.class);
      var ids = new HashSet<String>();
      sheet.faults().forEach(fault -> ids.add(fault.id()));
      return ids;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> verdicts(String name) {
    var verdicts = new HashMap<String, String>();
    try {
      for (var line : Files.readAllLines(FOLDER.resolve(name + ".verdicts.tsv"))) {
        var cells = line.split("\t", -1);
        verdicts.put(cells[0] + '\t' + cells[1], cells[2]);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return verdicts;
  }

  /** Returns the verdicts on a finding, joined findings included; what nobody judged is false. */
  private Stream<String> verdicts(Finding finding) {
    return Stream.concat(Stream.of(finding), finding.related().stream())
        .map(each -> verdicts.getOrDefault(key(each), "false"))
        .flatMap(verdict -> Arrays.stream(verdict.split("\\s*,\\s*")));
  }

  static String key(Finding finding) {
    return finding.rule().id() + '\t' + finding.element().id();
  }

  /** Returns the faults that some finding tells. */
  Set<String> told() {
    var told = new HashSet<String>();
    findings.forEach(finding -> verdicts(finding).filter(faults::contains).forEach(told::add));
    return told;
  }

  /** Returns the findings that a reader called false, or that no reader has judged. */
  List<Finding> falseAlarms() {
    return findings.stream()
        .filter(finding -> verdicts.getOrDefault(key(finding), "false").equals("false"))
        .toList();
  }

  /** Returns verdicts that name neither a fault of the sheet nor one of the other words. */
  List<String> unknownVerdicts() {
    return verdicts.entrySet().stream()
        .filter(
            each ->
                Arrays.stream(each.getValue().split("\\s*,\\s*"))
                    .anyMatch(word -> !faults.contains(word) && !NO_FAULT.contains(word)))
        .map(each -> each.getKey() + ": " + each.getValue())
        .toList();
  }
}
