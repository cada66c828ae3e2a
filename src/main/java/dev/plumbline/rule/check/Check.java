package dev.plumbline.rule.check;

import dev.plumbline.finding.Area;
import dev.plumbline.finding.Element;
import dev.plumbline.finding.Evidence;
import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Outcome;
import dev.plumbline.finding.Outcome.State;
import dev.plumbline.finding.Report;
import dev.plumbline.graph.Architecture;
import dev.plumbline.graph.Names;
import dev.plumbline.rule.Fixes;
import dev.plumbline.rule.InvalidSetting;
import dev.plumbline.rule.Phase;
import dev.plumbline.rule.RuleBook;
import dev.plumbline.rule.RuleFile;
import dev.plumbline.rule.check.RuleRunner.Result;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.compose.Union;

/** One check of an architecture against rules: choose, run, waive, join, report. */
public final class Check {
  /** The classes whose elements reports count, in reading order. */
  private static final List<String> COUNTED =
      List.of(
          "system",
          "boundary",
          "component",
          "flow",
          "data",
          "api",
          "assumption",
          "decision",
          "risk",
          "control");

  private final Architecture architecture;
  private final RuleBook book;
  private final Settings settings;
  private final Fixes fixes;
  private final Waivers waivers;
  private final MissingFacts missing;
  private final List<Result> results = new ArrayList<>();

  private Check(Architecture architecture, RuleBook book, Settings settings, Fixes fixes) {
    this.architecture = architecture;
    this.book = book;
    this.settings = settings;
    this.fixes = fixes;
    this.waivers = new Waivers(architecture, book, settings.today());
    this.missing = new MissingFacts(architecture.stopped());
  }

  /**
   * Returns what the rules find. Mistakes in the descriptions and in users' rules are the report's
   * problems; when there are any, only rules about the description itself run.
   *
   * @throws InvalidSetting when a setting names a rule, area or parameter that is not there
   */
  public static Report run(Architecture architecture, RuleBook book, Settings settings) {
    return run(architecture, book, settings, Fixes.OF_RULES);
  }

  /**
   * Does the same, with fixes as the formats write them that the architecture is described in.
   *
   * @throws InvalidSetting when a setting names a rule, area or parameter that is not there
   */
  public static Report run(
      Architecture architecture, RuleBook book, Settings settings, Fixes fixes) {
    var rules = new Selection(book, settings).rules();
    return new Check(architecture, book, settings, fixes).run(rules, true);
  }

  /**
   * Returns what each rule finds by itself; what has the same cause is not joined.
   *
   * @throws InvalidSetting when a setting names a rule, area or parameter that is not there
   */
  public static Report unjoined(Architecture architecture, RuleBook book, Settings settings) {
    var rules = new Selection(book, settings).rules();
    return new Check(architecture, book, settings, Fixes.OF_RULES).run(rules, false);
  }

  private Report run(List<RuleFile> rules, boolean joined) {
    var problems = new ArrayList<>(architecture.problems());
    problems.addAll(book.problems());
    run(rules, Phase.INPUT, architecture.graph());
    if (architecture.sound() && book.problems().isEmpty()) {
      run(rules, Phase.MODEL, architecture.graph());
      problems.addAll(waivers.mistakes());
      run(rules, Phase.WAIVERS, waived(rules));
    } else {
      notRun(rules);
    }
    problems.addAll(unfinished(rules));
    return report(problems, joined);
  }

  private List<Finding> unfinished(List<RuleFile> rules) {
    var unfinished = new Unfinished(architecture, settings.limit());
    var problems = new ArrayList<Finding>();
    var all = new HashSet<String>();
    for (var step : architecture.stopped()) {
      var needing =
          rules.stream()
              .filter(rule -> missing.stopping(rule).filter(step::equals).isPresent())
              .map(RuleFile::id)
              .toList();
      problems.add(unfinished.of(step, needing));
      all.addAll(needing);
    }
    var outcomes = results.stream().map(Result::outcome).toList();
    problems.addAll(unfinished.of(outcomes, all, rules));
    return problems;
  }

  private void notRun(List<RuleFile> rules) {
    rules.stream()
        .filter(rule -> rule.header().running().phase() != Phase.INPUT)
        .map(rule -> new Result(Outcome.notRun(rule.rule()), List.of()))
        .forEach(results::add);
  }

  /** Returns the graph with what the findings so far make of the waivers. */
  private Graph waived(List<RuleFile> rules) {
    return new Union(architecture.graph(), waivers.facts(judging(rules)));
  }

  /** Returns those rules that have judged; what the others would find may be what is waived. */
  private List<RuleFile> judging(List<RuleFile> rules) {
    var unfinished =
        results.stream()
            .map(Result::outcome)
            .filter(outcome -> !outcome.state().isFinished())
            .map(outcome -> outcome.rule().id())
            .collect(Collectors.toSet());
    return rules.stream().filter(rule -> !unfinished.contains(rule.id())).toList();
  }

  /** Returns what a rule sees: for those about waivers, the others have run before. */
  public static Architecture seenBy(
      RuleFile rule, Architecture architecture, RuleBook book, Settings settings) {
    if (rule.header().running().phase() != Phase.WAIVERS) {
      return architecture;
    }
    var check = new Check(architecture, book, settings, Fixes.OF_RULES);
    var rules = new Selection(book, settings).rules();
    check.run(rules, Phase.MODEL, architecture.graph());
    return architecture.withGraph(check.waived(rules));
  }

  private void run(List<RuleFile> rules, Phase phase, Graph graph) {
    var chosen = rules.stream().filter(rule -> rule.header().running().phase() == phase).toList();
    if (!chosen.isEmpty()) {
      var runner = new RuleRunner(architecture, graph, settings, fixes, missing);
      runner.run(chosen).stream().map(this::waived).forEach(results::add);
    }
  }

  private Result waived(Result result) {
    var findings = waivers.apply(result.findings());
    int waived =
        (int) findings.stream().filter(found -> found.finding().waiver().isPresent()).count();
    var outcome = result.outcome();
    var state = waived > 0 && waived == findings.size() ? State.WAIVED : outcome.state();
    return new Result(
        new Outcome(
            outcome.rule(),
            state,
            outcome.population(),
            findings.size() - waived,
            waived,
            outcome.time(),
            outcome.trouble()),
        findings);
  }

  private Report report(List<Finding> problems, boolean joined) {
    var found = results.stream().flatMap(result -> result.findings().stream()).toList();
    var outcomes =
        results.stream()
            .map(Result::outcome)
            .sorted(
                Comparator.<Outcome, Area>comparing(outcome -> outcome.rule().area())
                    .thenComparing(outcome -> outcome.rule().id()))
            .toList();
    return new Report(
        problems,
        architecture.unchecked(),
        joined ? Joins.join(found) : found.stream().map(Found::finding).toList(),
        outcomes,
        notes(),
        counts(),
        architecture.files(),
        architecture.sources());
  }

  private List<Evidence> notes() {
    var notes = new ArrayList<>(architecture.notes());
    notes.addAll(new UnknownTechnologies(architecture).notes());
    settings.names().stream()
        .flatMap(name -> book.renamed(name).stream())
        .forEach(text -> notes.add(new Evidence(text, Optional.empty())));
    notes.addAll(waivers.renamed());
    return notes;
  }

  private Map<String, Integer> counts() {
    return counts(List.of(architecture.names()));
  }

  /** Returns how many elements of each class are counted that have one of these names. */
  static Map<String, Integer> counts(List<Names> all) {
    var elements =
        all.stream()
            .flatMap(names -> names.nodes().stream().map(names::of))
            .collect(
                Collectors.groupingBy(
                    Element::type, Collectors.mapping(Element::id, Collectors.toSet())));
    var counts = new LinkedHashMap<String, Integer>();
    for (var type : COUNTED) {
      int count = elements.getOrDefault(type, Set.of()).size();
      if (count > 0) {
        counts.put(type, count);
      }
    }
    return counts;
  }
}
