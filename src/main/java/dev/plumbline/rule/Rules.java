package dev.plumbline.rule;

import dev.plumbline.finding.FileNames;
import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Location;
import dev.plumbline.message.NearFiles;
import dev.plumbline.message.Nearness;
import dev.plumbline.ontology.Vocabulary;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Loads rules: those that come with Plumbline and those of users' folders. */
public final class Rules {
  private Rules() {}

  private static final class Shipped {
    private static final Loaded RULES = load(RuleFolder.builtIn(), true);
  }

  /** Returns the rules that come with Plumbline. */
  public static RuleBook builtIn() {
    return load(List.of());
  }

  /**
   * Loads the rules that come with Plumbline and parses their queries, so that a later check finds
   * them ready. The vocabulary is loaded first, which starts Jena. Rules about a stated none are
   * left out: few models need one.
   */
  public static void prepare() {
    var rules = builtIn().rules();
    Vocabulary.load();
    rules.stream()
        .filter(rule -> !rule.isCounterpart())
        .forEach(rule -> RuleQuery.parsed(rule.text()));
  }

  /** Returns the rules that come with Plumbline and those of the folders. */
  public static RuleBook load(List<Path> folders) {
    var readers = new ArrayList<Loaded>();
    readers.add(Shipped.RULES);
    folders.forEach(folder -> readers.add(load(folder)));
    return merged(readers);
  }

  /** Returns the rules of one folder alone. */
  public static RuleBook only(Path folder) {
    return merged(List.of(load(folder)));
  }

  /** Returns the files of rules in a folder; none when it cannot be read. */
  public static List<Path> files(Path folder) {
    try {
      return RuleFolder.of(folder).files().stream()
          .filter(RuleReader::isRule)
          .map(folder::resolve)
          .toList();
    } catch (UncheckedIOException e) {
      return List.of();
    }
  }

  private record Loaded(List<RuleFile> rules, List<Finding> problems) {
    Loaded with(List<Finding> more) {
      return new Loaded(rules, Stream.concat(problems.stream(), more.stream()).toList());
    }
  }

  private static Loaded load(Path folder) {
    try {
      var files = RuleFolder.of(folder);
      return load(files, false).with(new StrayRules(folder, files).mistakes());
    } catch (UncheckedIOException e) {
      var at = Location.ofFile(FileNames.shown(folder));
      var message = "no folder of rules" + NearFiles.suggestion(folder);
      return new Loaded(List.of(), List.of(Lint.NO_RULES.at(at, message)));
    }
  }

  private static Loaded load(RuleFolder folder, boolean builtIn) {
    var reader = new RuleReader(folder, builtIn);
    var rules = new ArrayList<RuleFile>();
    var compiled = folder.compiled();
    if (compiled.isEmpty()) {
      folder.files().stream()
          .filter(RuleReader::isRule)
          .forEach(path -> rules.addAll(reader.read(path)));
    }
    compiled.forEach((path, rule) -> rules.addAll(reader.read(path, rule.header(), rule.text())));
    return new Loaded(List.copyOf(rules), reader.problems());
  }

  private static RuleBook merged(List<Loaded> all) {
    Map<String, RuleFile> rules = new LinkedHashMap<>();
    var problems = new ArrayList<Finding>();
    for (var loaded : all) {
      problems.addAll(loaded.problems());
      for (var rule : loaded.rules()) {
        var first = rules.putIfAbsent(rule.id(), rule);
        if (first != null) {
          var message = "the rule \"" + rule.id() + "\" is already in " + first.file();
          problems.add(Lint.ID_TAKEN.at(Location.ofFile(rule.file()), message));
        }
      }
    }
    rules.values().forEach(rule -> checkViolation(rule, rules, problems));
    return new RuleBook(List.copyOf(rules.values()), problems);
  }

  /** Notes when the violation that a gap names for a stated none is not there. */
  private static void checkViolation(
      RuleFile gap, Map<String, RuleFile> rules, List<Finding> problems) {
    var id = gap.header().none().violation();
    if (!id.isEmpty() && !rules.containsKey(id)) {
      var message =
          "no rule is called \"" + id + '"' + Nearness.suggestion(id, List.copyOf(rules.keySet()));
      problems.add(Lint.STATED_NONE.at(Location.ofFile(gap.file()), message));
    }
  }
}
