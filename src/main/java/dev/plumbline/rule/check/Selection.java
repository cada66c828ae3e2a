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
    return book.rules().stream()
        .filter(rule -> !isNamed(rule, settings.ignore()))
        .filter(this::isSelected)
        .map(this::adjusted)
        .toList();
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
      throw unknown("rule or area", name, join(areas, ids()));
    }
  }

  private void checkRule(String id) {
    if (book.find(id).isEmpty()) {
      throw unknown("rule", id, ids());
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
