package dev.plumbline.rule.lint;

import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Location;
import dev.plumbline.message.Nearness;
import dev.plumbline.rule.Header;
import dev.plumbline.rule.Lint;
import dev.plumbline.rule.RuleBook;
import dev.plumbline.rule.RuleFile;
import dev.plumbline.rule.Rules;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether what rules say of each other is true of all rules that may run together. */
final class BookLint {
  private final Map<String, RuleFile> rules = new LinkedHashMap<>();
  private final List<Finding> notes = new ArrayList<>();
  private final boolean ofUsers;

  /** Makes a lint of the rules of a book; they may also name those that come with Plumbline. */
  BookLint(RuleBook book) {
    book.rules().forEach(rule -> rules.put(rule.id(), rule));
    ofUsers = !isSourceOfShipped();
    Rules.builtIn().rules().forEach(rule -> rules.putIfAbsent(rule.id(), rule));
  }

  /** Returns the mistakes in what the rule says of others. */
  List<Finding> lint(RuleFile rule) {
    notes.clear();
    if (ofUsers && !rule.builtIn()) {
      taken(rule);
    }
    rule.header().relations().follows().forEach(cause -> cause(rule, cause));
    rule.header().relations().was().forEach(name -> earlier(rule, name));
    rule.header().none().askedOnly().forEach(term -> condition(rule, term));
    return notes.stream().distinct().toList();
  }

  /** Whether the book is that of a working copy, whose rules the shipped ones are made of. */
  private boolean isSourceOfShipped() {
    var shipped = Rules.builtIn().rules();
    return shipped.stream().filter(rule -> rules.containsKey(rule.id())).count()
        > shipped.size() / 2;
  }

  /** Notes an id that a rule has, or had, that comes with Plumbline. */
  private void taken(RuleFile rule) {
    var shipped = Rules.builtIn().find(rule.id());
    if (shipped.isPresent()) {
      var other = shipped.get();
      var renamed = other.id().equals(rule.id()) ? "" : ", which was called so before";
      var message =
          "\"%s\" is the id of a rule that comes with Plumbline, in %s%s; give the file another name"
              .formatted(rule.id(), other.file(), renamed);
      var lint = renamed.isEmpty() ? Lint.ID_TAKEN : Lint.NAME_TAKEN;
      notes.add(lint.at(Location.ofFile(rule.file()), message));
    }
  }

  private void cause(RuleFile rule, Header.Cause cause) {
    var followed = rules.get(cause.rule());
    if (followed == null) {
      note(Lint.FOLLOWED_UNKNOWN, rule, cause.rule(), unknown(cause.rule()));
      return;
    }
    if (followed != rule) {
      circle(rule, followed)
          .ifPresent(
              way -> note(Lint.FOLLOWS_CIRCLE, rule, cause.rule(), "follows itself: " + way));
    }
    if (!followed.rule().severity().isAtLeast(rule.rule().severity())) {
      var message = "%s of severity %s should not follow %s of severity %s";
      note(
          Lint.FOLLOWS_MILDER,
          rule,
          cause.rule(),
          message.formatted(rule.id(), severity(rule), followed.id(), severity(followed)));
    }
  }

  /** Notes a term by which no condition of the gap is known. */
  private void condition(RuleFile rule, String term) {
    var gap = rules.get(rule.header().none().gap());
    var name = term.contains(":") ? term : "?" + term;
    if (gap != null && !gap.written().matches("(?s).*\\Q" + name + "\\E\\b.*")) {
      note(Lint.STATED_NONE, rule, term, "no condition of " + gap.id() + " has " + name);
    }
  }

  private static String severity(RuleFile rule) {
    return rule.rule().severity().id();
  }

  private String unknown(String id) {
    var now = rules.values().stream().filter(rule -> rule.isCalled(id)).findFirst();
    return now.map(rule -> "\"%s\" is now called \"%s\"".formatted(id, rule.id()))
        .orElseGet(
            () -> "no rule is called \"" + id + '"' + Nearness.suggestion(id, rules.keySet()));
  }

  /** Returns the shortest way on which a rule follows itself, when it starts with {@code next}. */
  private Optional<String> circle(RuleFile rule, RuleFile next) {
    var ways = new ArrayDeque<List<String>>();
    var met = new HashSet<String>();
    ways.add(List.of(rule.id(), next.id()));
    while (!ways.isEmpty()) {
      var way = ways.remove();
      var last = way.get(way.size() - 1);
      if (last.equals(rule.id())) {
        return Optional.of(String.join(" -> ", way));
      }
      if (met.add(last) && rules.containsKey(last)) {
        for (var cause : rules.get(last).header().relations().follows()) {
          var longer = new ArrayList<>(way);
          longer.add(cause.rule());
          ways.add(longer);
        }
      }
    }
    return Optional.empty();
  }

  private void earlier(RuleFile rule, String name) {
    var living = rules.containsKey(name);
    var owners = rules.values().stream().filter(other -> other.names().contains(name)).toList();
    var claims = rule.header().relations().was().stream().filter(name::equals).count();
    if (living) {
      note(Lint.NAME_TAKEN, rule, name, "\"" + name + "\" is the id of a rule");
    } else if (owners.size() > 1) {
      var other = owners.stream().filter(each -> !each.id().equals(rule.id())).findFirst();
      note(
          Lint.NAME_TAKEN,
          rule,
          name,
          "\"" + name + "\" was also the id of " + other.orElseThrow().id());
    } else if (claims > 1) {
      note(Lint.NAME_TAKEN, rule, name, "\"" + name + "\" is listed twice");
    }
  }

  private void note(Lint lint, RuleFile rule, String word, String message) {
    notes.add(lint.at(place(rule, word), message));
  }

  /**
   * Returns where the header writes a name under one of the keys that name other rules or terms; a
   * rule that is made of a gap has these under {@code none:}.
   */
  private static Location place(RuleFile rule, String word) {
    var lines = rule.written().lines().takeWhile(line -> line.startsWith("#+")).toList();
    var key = rule.isCounterpart() ? "#\\+ {0,3}[a-z].*" : "#\\+ ?[a-z].*";
    var naming = "#\\+" + (rule.isCounterpart() ? " {2,3}" : " ?") + "(follows|was|asked-only):.*";
    boolean within = false;
    for (int i = 0; i < lines.size(); i++) {
      within = lines.get(i).matches(key) ? lines.get(i).matches(naming) : within;
      var column = within ? lines.get(i).indexOf(word) : -1;
      if (column >= 0) {
        return new Location(rule.file(), i + 1, column + 1, i + 1, column + 1 + word.length());
      }
    }
    return Location.ofFile(rule.file());
  }
}
