package dev.plumbline.rule.check;

import dev.plumbline.finding.Area;
import dev.plumbline.finding.Parameter;
import dev.plumbline.message.Nearness;
import dev.plumbline.rule.InvalidSetting;
import dev.plumbline.rule.Parameters;
import dev.plumbline.rule.RuleBook;
import dev.plumbline.rule.RuleFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules of a book that a user's settings choose, with their severities and parameters. */
public final class Selection {
  private final RuleBook book;
  private final Settings settings;

  Selection(RuleBook book, Settings settings) {
    this.book = book;
    this.settings = settings;
  }

  /**
   * Returns the rules to run, in the book's order.
   *
   * @throws InvalidSetting when a setting names what is not there
   */
  List<RuleFile> rules() {
    Stream.of(settings.select(), settings.ignore()).flatMap(List::stream).forEach(this::checkName);
    settings.severities().keySet().forEach(this::checkRule);
    settings.parameters().forEach(this::checkParameters);
    var chosen =
        book.rules().stream()
            .filter(rule -> !isNamed(rule, settings.ignore()))
            .filter(this::isSelected)
            .map(this::adjusted)
            .toList();
    boolean choice = !settings.select().isEmpty() || !settings.ignore().isEmpty();
    if (choice && chosen.stream().noneMatch(this::isAsked)) {
      throw new InvalidSetting("nothing is left to run: " + why());
    }
    return chosen;
  }

  /** Rules about the description itself are no check of it, unless the user names them. */
  private boolean isAsked(RuleFile rule) {
    return rule.rule().area() != Area.MODEL || settings.select().stream().anyMatch(rule::isCalled);
  }

  private String why() {
    if (settings.select().isEmpty()) {
      return "every rule is ignored";
    }
    return settings.ignore().isEmpty()
        ? "every rule that is selected is off unless it is selected by its own name"
        : "every rule that is selected is ignored, too";
  }

  private boolean isSelected(RuleFile rule) {
    if (settings.select().stream().anyMatch(rule::isCalled)) {
      return true;
    }
    return !rule.header().running().off()
        && (settings.select().isEmpty() || isNamed(rule, settings.select()));
  }

  private static boolean isNamed(RuleFile rule, List<String> names) {
    return names.contains(rule.rule().area().id()) || names.stream().anyMatch(rule::isCalled);
  }

  private RuleFile adjusted(RuleFile rule) {
    var severity =
        rule.names().stream()
            .flatMap(name -> Optional.ofNullable(settings.severities().get(name)).stream())
            .findFirst();
    var values = new HashMap<String, String>();
    for (var name : rule.names()) {
      settings.parameters().getOrDefault(name, Map.of()).forEach(values::putIfAbsent);
    }
    var parameters =
        rule.rule().parameters().stream()
            .map(parameter -> set(parameter, values.get(parameter.name())))
            .toList();
    return severity.map(rule::withSeverity).orElse(rule).withParameters(parameters);
  }

  private static Parameter set(Parameter parameter, String value) {
    return value == null
        ? parameter
        : new Parameter(parameter.name(), parameter.type(), value, parameter.help());
  }

  private void checkName(String name) {
    var areas = Area.ofReview().stream().map(Area::id).toList();
    if (!areas.contains(name) && book.find(name).isEmpty()) {
      throw missing("rule or area", name, join(areas, ids()));
    }
  }

  private void checkRule(String id) {
    if (book.find(id).isEmpty()) {
      throw missing("rule", id, ids());
    }
  }

  private void checkParameters(String id, Map<String, String> values) {
    checkRule(id);
    var declared = book.find(id).orElseThrow().rule().parameters();
    for (var value : values.entrySet()) {
      var parameter =
          declared.stream()
              .filter(candidate -> candidate.name().equals(value.getKey()))
              .findFirst()
              .orElseThrow(
                  () ->
                      unknown(
                          "parameter of " + id,
                          value.getKey(),
                          declared.stream().map(Parameter::name).toList()));
      var fault = Parameters.fault(parameter, value.getValue());
      if (fault.isPresent()) {
        throw new InvalidSetting(
            "parameter %s of %s should be %s, but is \"%s\"; %s"
                .formatted(value.getKey(), id, parameter.type(), value.getValue(), fault.get()));
      }
    }
  }

  /** A rule that is not there may be one that cannot be read. */
  private InvalidSetting missing(String what, String name, Collection<String> known) {
    var unknown = unknown(what, name, known);
    return book.problems().stream()
        .findFirst()
        .map(problem -> unknown.getMessage() + "; " + problem.at() + ": " + problem.message())
        .map(InvalidSetting::new)
        .orElse(unknown);
  }

  private List<String> ids() {
    return book.rules().stream().map(RuleFile::id).toList();
  }

  private static List<String> join(Collection<String> first, Collection<String> second) {
    var all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  public static InvalidSetting unknown(String what, String name, Collection<String> known) {
    var meant = Nearness.suggestion(name, known);
    return new InvalidSetting("unknown " + what + " \"" + name + '"' + meant);
  }
}
