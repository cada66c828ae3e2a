package dev.plumbline.rule.check;

import dev.plumbline.finding.Evidence;
import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Location;
import dev.plumbline.finding.Outcome;
import dev.plumbline.finding.Outcome.State;
import dev.plumbline.finding.Report;
import dev.plumbline.graph.Architecture;
import dev.plumbline.graph.Names;
import dev.plumbline.rule.Phase;
import dev.plumbline.rule.RuleBook;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Makes one report of those of a model as it is and in each of its environments.
 *
 * <p>What all have is told once; what only some have says which. A finding that reads otherwise in
 * some is told as where it is worst, with what it says elsewhere as evidence. What is found about a
 * waiver that accepts nothing counts only if it accepts nothing wherever it is stated.
 */
public final class EnvironmentReports {
  /** From the worst to the best, with which the states of a rule are merged. */
  private static final List<State> WORST_FIRST =
      List.of(
          State.ERROR,
          State.TIMEOUT,
          State.NOT_CHECKED,
          State.FAIL,
          State.WAIVED,
          State.PASS,
          State.NOT_RUN,
          State.NOT_APPLICABLE);

  private final RuleBook book;
  private final List<Part> parts = new ArrayList<>();

  /**
   * One of the reports.
   *
   * @param name the environment
   * @param report what was found in it
   * @param names its elements
   * @param mistakes the mistakes that reading it found
   * @param waivers where its waivers name rules and elements
   */
  private record Part(
      String name, Report report, Names names, Set<Finding> mistakes, Set<Location> waivers) {}

  /** What makes findings of two environments the same one. */
  private record Key(String fingerprint, boolean waived) {
    static Key of(Finding finding) {
      return new Key(finding.fingerprint(), finding.waiver().isPresent());
    }
  }

  /**
   * Makes it without any report.
   *
   * @param book the rules of all of them
   */
  public EnvironmentReports(RuleBook book) {
    this.book = book;
  }

  /** Adds the report of an environment, {@link Report#BASE} first. */
  public void add(String environment, Architecture architecture, Report report) {
    parts.add(
        new Part(
            environment,
            report,
            architecture.names(),
            Set.copyOf(architecture.problems()),
            Waivers.places(architecture)));
  }

  /**
   * Returns all of them as one.
   *
   * @param further notes on the whole
   */
  public Report merged(List<Evidence> further) {
    var findings = findings();
    return new Report(
        problems(),
        distinct(Report::unchecked),
        findings,
        outcomes(findings),
        notes(further),
        Check.counts(parts.stream().map(Part::names).toList()),
        List.copyOf(new TreeSet<>(distinct(Report::files))),
        parts.get(0).report().sources(),
        names(parts));
  }

  private static List<String> names(Collection<Part> parts) {
    return parts.stream().map(Part::name).toList();
  }

  private <T> List<T> distinct(Function<Report, List<T>> values) {
    return parts.stream().flatMap(part -> values.apply(part.report()).stream()).distinct().toList();
  }

  private List<Evidence> notes(List<Evidence> further) {
    var notes = new ArrayList<>(distinct(Report::notes));
    notes.addAll(further);
    return notes;
  }

  /** Returns the mistakes; one in a waiver counts only if each that has the waiver tells it. */
  private List<Finding> problems() {
    var having = new LinkedHashMap<Finding, Set<Part>>();
    for (var part : parts) {
      for (var problem : part.report().problems()) {
        having.computeIfAbsent(problem, key -> new LinkedHashSet<>()).add(part);
      }
    }
    var problems = new ArrayList<Finding>();
    having.forEach(
        (problem, in) -> {
          boolean ofReading =
              book.problems().contains(problem)
                  || in.stream().anyMatch(part -> part.mistakes().contains(problem));
          if (ofReading || isInAllThatHaveTheWaiver(problem, in)) {
            problems.add(placed(problem, in));
          }
        });
    return problems;
  }

  private boolean isInAllThatHaveTheWaiver(Finding finding, Set<Part> in) {
    return parts.stream()
        .allMatch(part -> in.contains(part) || !part.waivers().contains(finding.at()));
  }

  private Finding placed(Finding finding, Set<Part> in) {
    return in.size() == parts.size() ? finding : finding.onlyIn(names(in));
  }

  /** Returns each finding once, and joined where it was joined first. */
  private List<Finding> findings() {
    var forms = new LinkedHashMap<Key, Map<Part, Finding>>();
    var mains = new LinkedHashMap<Key, List<Key>>();
    var shownUnder = new LinkedHashMap<Key, Key>();
    for (var part : parts) {
      for (var main : part.report().findings()) {
        var key = Key.of(main);
        forms.computeIfAbsent(key, each -> new LinkedHashMap<>()).put(part, main);
        if (shownUnder.putIfAbsent(key, key) == null) {
          mains.put(key, new ArrayList<>());
        }
        for (var related : main.related()) {
          var other = Key.of(related);
          forms.computeIfAbsent(other, each -> new LinkedHashMap<>()).put(part, related);
          if (shownUnder.putIfAbsent(other, shownUnder.get(key)) == null) {
            mains.get(shownUnder.get(key)).add(other);
          }
        }
      }
    }
    return mains.entrySet().stream()
        .filter(entry -> counts(forms.get(entry.getKey())))
        .map(entry -> one(forms.get(entry.getKey())).with(joined(entry.getValue(), forms)))
        .toList();
  }

  private List<Finding> joined(List<Key> keys, Map<Key, Map<Part, Finding>> forms) {
    return keys.stream().map(forms::get).map(this::one).sorted(Finding.WORST_FIRST).toList();
  }

  /** Returns the worst form of a finding, with what it says in other environments. */
  private Finding one(Map<Part, Finding> forms) {
    var worst = forms.values().stream().min(Comparator.comparing(Finding::severity)).orElseThrow();
    var others = new LinkedHashMap<String, Set<Part>>();
    forms.forEach(
        (part, form) ->
            others.computeIfAbsent(form.message(), text -> new LinkedHashSet<>()).add(part));
    others.remove(worst.message());
    var evidence = new ArrayList<>(worst.evidence());
    others.forEach(
        (message, in) ->
            evidence.add(
                new Evidence(
                    "in " + String.join(", ", names(in)) + ": " + message, Optional.empty())));
    return placed(worst.withEvidence(evidence).with(List.of()), forms.keySet());
  }

  private boolean counts(Map<Part, Finding> forms) {
    var finding = forms.values().iterator().next();
    boolean onWaiver =
        book.find(finding.rule().id())
            .filter(rule -> rule.header().running().phase() == Phase.WAIVERS)
            .isPresent();
    return !onWaiver || isInAllThatHaveTheWaiver(finding, forms.keySet());
  }

  private List<Outcome> outcomes(List<Finding> findings) {
    var byRule = new LinkedHashMap<String, List<Outcome>>();
    for (var part : parts) {
      for (var outcome : part.report().outcomes()) {
        byRule.computeIfAbsent(outcome.rule().id(), id -> new ArrayList<>()).add(outcome);
      }
    }
    var all = findings.stream().flatMap(Finding::each).toList();
    return byRule.values().stream().map(same -> outcome(same, all)).toList();
  }

  private static Outcome outcome(List<Outcome> same, List<Finding> findings) {
    var rule = same.get(0).rule();
    var found = findings.stream().filter(each -> each.rule().id().equals(rule.id())).toList();
    int waived = (int) found.stream().filter(each -> each.waiver().isPresent()).count();
    int failed = found.size() - waived;
    var states = new HashSet<State>();
    same.forEach(outcome -> states.add(outcome.state()));
    var worst = WORST_FIRST.stream().filter(states::contains).findFirst().orElseThrow();
    if (worst == State.FAIL && failed == 0) {
      worst = waived > 0 ? State.WAIVED : State.PASS;
    }
    return new Outcome(
        rule,
        worst,
        same.stream().mapToInt(Outcome::population).max().orElse(0),
        failed,
        waived,
        same.stream().map(Outcome::time).reduce(Duration.ZERO, Duration::plus),
        same.stream().flatMap(outcome -> outcome.trouble().stream()).findFirst());
  }
}
