package dev.plumbline.rule.check;

import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Location;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Joins findings that have one cause: those of a rule to those of the rules that it follows, and
 * those of one rule that rest on one inherited statement to the first of them.
 *
 * <p>Every finding is kept, and joined to one that is shown and at least as severe. Waived findings
 * neither join nor are joined.
 */
final class Joins {
  private static final Comparator<Found> ORDER =
      Comparator.comparing(Found::finding, Finding.ORDER);

  private final List<Found> open;
  private final Map<Found.Cause, Found> first = new HashMap<>();
  private final Map<Found, Found> mains = new IdentityHashMap<>();

  private Joins(List<Found> open) {
    this.open = open;
    for (var found : open) {
      first.putIfAbsent(tie(found), found);
    }
  }

  private static Found.Cause tie(Found found) {
    return new Found.Cause(found.finding().rule().id(), found.finding().element().id());
  }

  /** Returns the findings, those that have the same cause joined. */
  static List<Finding> join(List<Found> all) {
    var open = all.stream().filter(Joins::isOpen).sorted(ORDER).toList();
    var joined = new ArrayList<>(new Joins(open).joined());
    all.stream().filter(found -> !isOpen(found)).map(Found::finding).forEach(joined::add);
    return joined;
  }

  private static boolean isOpen(Found found) {
    return found.finding().waiver().isEmpty();
  }

  private List<Finding> joined() {
    open.forEach(this::follow);
    heirs().forEach(this::inherit);
    Map<Found, List<Finding>> related = new IdentityHashMap<>();
    for (var found : open) {
      var shown = main(found);
      if (shown != found) {
        related.computeIfAbsent(shown, each -> new ArrayList<>()).add(found.finding());
      }
    }
    return open.stream()
        .filter(found -> main(found) == found)
        .map(found -> found.finding().with(sorted(related.getOrDefault(found, List.of()))))
        .toList();
  }

  private static List<Finding> sorted(List<Finding> findings) {
    return findings.stream().sorted(Finding.WORST_FIRST).toList();
  }

  /** Joins a finding to its cause when each of its rows has one; to the first of several. */
  private void follow(Found found) {
    var causes = found.causes().stream().map(row -> cause(found, row)).toList();
    if (!causes.isEmpty() && causes.stream().allMatch(Optional::isPresent)) {
      mains.put(found, causes.stream().map(Optional::get).min(ORDER).orElseThrow());
    }
  }

  /** Returns the first of the causes that there is; in no case one that comes of the finding. */
  private Optional<Found> cause(Found found, List<Found.Cause> row) {
    return row.stream()
        .flatMap(cause -> Optional.ofNullable(first.get(cause)).stream())
        .filter(cause -> isAsBad(cause, found) && main(cause) != found)
        .findFirst();
  }

  private static boolean isAsBad(Found cause, Found found) {
    return cause.finding().severity().isAtLeast(found.finding().severity());
  }

  /** A rule, and a place where it finds something stated. */
  private record Statement(String rule, Location at) {}

  /** Returns the findings of one rule on one statement; those that do not inherit it first. */
  private Iterable<List<Found>> heirs() {
    Map<Statement, List<Found>> statements = new LinkedHashMap<>();
    for (var found : open) {
      if (main(found) == found) {
        var finding = found.finding();
        var statement = new Statement(finding.rule().id(), finding.at());
        statements.computeIfAbsent(statement, each -> new ArrayList<>()).add(found);
      }
    }
    statements.values().forEach(group -> group.sort(Comparator.comparing(Found::inherited)));
    return statements.values();
  }

  private void inherit(List<Found> group) {
    group.stream()
        .skip(1)
        .filter(found -> found.inherited() && isAsBad(group.get(0), found))
        .forEach(found -> mains.put(found, group.get(0)));
  }

  /** Returns the finding under which a finding is shown: itself when it stands alone. */
  private Found main(Found found) {
    var shown = found;
    while (mains.containsKey(shown)) {
      shown = mains.get(shown);
    }
    return shown;
  }
}
