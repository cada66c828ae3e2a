package dev.plumbline.lift;

import dev.plumbline.document.Document;
import dev.plumbline.finding.Evidence;
import dev.plumbline.finding.FileNames;
import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Sources;
import dev.plumbline.graph.Architecture;
import dev.plumbline.message.Plurals;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Leaves out the systems whose files have mistakes, and those that refer to them, so that the
 * others can be checked.
 */
final class SoundPart {
  /** The lines of a broken file in which the name of its system is looked for. */
  private static final int HEAD = 200;

  private static final Pattern SYSTEM =
      Pattern.compile("^\\{? {0,4}\"?system\"? {0,4}: {0,4}[\"']?([^\"'#,{}]{1,100})");

  private final Function<List<Document>, Architecture> lifter;
  private final Map<String, Evidence> unchecked = new TreeMap<>();

  SoundPart(Function<List<Document>, Architecture> lifter) {
    this.lifter = lifter;
  }

  /**
   * Returns what is sound of the documents, with all mistakes.
   *
   * @param documents what was read
   * @param broken mistakes in files that may belong to a system
   */
  Architecture of(List<Document> documents, List<Finding> broken) {
    var whole = lifter.apply(documents);
    if (broken.isEmpty() && whole.problems().isEmpty()) {
      return whole;
    }
    var open = new ArrayList<>(broken);
    open.addAll(whole.problems());
    var part = whole;
    var left = documents;
    boolean first = true;
    while (!open.isEmpty()) {
      var files = leaveOut(open, part, first);
      var rest = left.stream().filter(document -> !files.contains(document.file())).toList();
      if (rest.isEmpty() || rest.size() == left.size() && !part.problems().isEmpty()) {
        return whole.unsound();
      }
      part = rest.size() == left.size() ? part : lifter.apply(rest);
      left = rest;
      open = new ArrayList<>(part.problems());
      first = false;
    }
    return part.without(List.copyOf(unchecked.values()), whole.problems());
  }

  /** Notes the systems that the mistakes are in; returns the files that are no longer read. */
  private Set<String> leaveOut(List<Finding> mistakes, Architecture part, boolean first) {
    var files = mistakes.stream().map(each -> each.at().file()).collect(Collectors.toSet());
    for (var system : systems(mistakes, part).entrySet()) {
      var of = system.getValue();
      unchecked.putIfAbsent(
          system.getKey(), first ? mistaken(system.getKey(), of) : refers(system));
      files.addAll(part.systems().getOrDefault(system.getKey(), Set.of()));
    }
    return files;
  }

  private static Evidence mistaken(String system, List<Finding> mistakes) {
    var text =
        "%s was not checked, since it has %s"
            .formatted(system, Plurals.count(mistakes.size(), "mistake"));
    return new Evidence(text, Optional.of(mistakes.get(0).at()));
  }

  private static Evidence refers(Map.Entry<String, List<Finding>> system) {
    var text =
        "%s was not checked, since it refers to what was not checked".formatted(system.getKey());
    return new Evidence(text, Optional.of(system.getValue().get(0).at()));
  }

  /** The mistakes by the system that they are in; one that may be in several is in each. */
  private static Map<String, List<Finding>> systems(List<Finding> mistakes, Architecture part) {
    var found = new TreeMap<String, List<Finding>>();
    var ofFile = new HashMap<String, Set<String>>();
    for (var mistake : mistakes) {
      var file = mistake.at().file();
      for (var system : ofFile.computeIfAbsent(file, each -> systems(each, part))) {
        found.computeIfAbsent(system, key -> new ArrayList<>()).add(mistake);
      }
    }
    return found;
  }

  private static Set<String> systems(String file, Architecture part) {
    var holding = new LinkedHashSet<String>();
    part.systems()
        .forEach(
            (system, files) -> {
              if (files.contains(file)) {
                holding.add(system);
              }
            });
    if (!holding.isEmpty()) {
      return holding;
    }
    return named(file, part.sources()).map(Set::of).orElseGet(() -> near(file, part));
  }

  /** Returns the system that a broken file names in what is readable of it. */
  private static Optional<String> named(String file, Sources sources) {
    for (int line = 1; line <= HEAD; line++) {
      var text = sources.line(file, line);
      if (text.isEmpty()) {
        return Optional.empty();
      }
      var matcher = SYSTEM.matcher(text.get());
      if (matcher.find()) {
        return Optional.of(matcher.group(1).strip());
      }
    }
    return Optional.empty();
  }

  /** A broken file may be part of any system that has a file in its folder or above. */
  private static Set<String> near(String file, Architecture part) {
    var folder = folder(file);
    var near = new HashSet<String>();
    part.systems()
        .forEach(
            (system, files) -> {
              if (files.stream().anyMatch(other -> folder.startsWith(folder(other)))) {
                near.add(system);
              }
            });
    return near;
  }

  private static Path folder(String file) {
    return Optional.ofNullable(Path.of("/").resolve(FileNames.path(file)).normalize().getParent())
        .orElse(Path.of("/"));
  }
}
