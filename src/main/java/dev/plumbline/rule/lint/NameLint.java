package dev.plumbline.rule.lint;

import dev.plumbline.finding.Parameter;
import dev.plumbline.message.Nearness;
import dev.plumbline.rdf.StandardTerms;
import dev.plumbline.rule.ElementClass;
import dev.plumbline.rule.Header;
import dev.plumbline.rule.Lint;
import dev.plumbline.rule.Parameters;
import dev.plumbline.rule.RuleFile;
import dev.plumbline.rule.RuleQuery;
import dev.plumbline.rule.Severities;
import dev.plumbline.sparql.QueryGroup;
import dev.plumbline.sparql.QueryMentions;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;

/** Whether header and query speak of the same variables, parameters and counted element. */
final class NameLint {
  /** A variable that money is shown with, though no template names it. */
  private static final String CURRENCY = "currency";

  private final RuleFile rule;
  private final RuleQuery query;
  private final List<QueryGroup> groups;
  private final Linter.Notes notes;

  NameLint(RuleFile rule, RuleQuery query, List<QueryGroup> groups, Linter.Notes notes) {
    this.rule = rule;
    this.query = query;
    this.groups = groups;
    this.notes = notes;
  }

  void check() {
    var selected = names(query.variables());
    var used = used(rule.header());
    used.stream().filter(name -> !isKnown(name, selected)).forEach(this::notSelected);
    selected.stream()
        .skip(1)
        .filter(name -> !used.contains(name) && !name.equals(CURRENCY))
        .forEach(this::notUsed);
    firstPattern();
    parameters();
  }

  private static Set<String> names(List<Var> variables) {
    return variables.stream()
        .map(Var::getVarName)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Returns every name that a header uses. */
  static Set<String> used(Header header) {
    var names = new LinkedHashSet<>(inTexts(header));
    var anchors =
        Stream.concat(
            header.grounds().at().stream(), header.grounds().why().stream().map(Header.Reason::at));
    anchors.flatMap(anchor -> anchor.variable().stream()).forEach(names::add);
    header.grounds().trail().ifPresent(trail -> names.add(trail.variable()));
    names.addAll(header.counting().per());
    names.addAll(header.counting().needs());
    if (header.severities().differ()) {
      names.add(Severities.VARIABLE);
    }
    header.relations().follows().stream()
        .flatMap(cause -> cause.variable().stream())
        .forEach(names::add);
    return names;
  }

  /** Returns the names that stand in a header's texts. */
  static Set<String> inTexts(Header header) {
    var texts = Stream.of(header.texts().message(), header.texts().hint(), header.texts().fix());
    var why = header.grounds().why().stream().map(Header.Reason::text);
    return Stream.of(texts, why)
        .flatMap(Function.identity())
        .flatMap(template -> template.names().stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private boolean isKnown(String name, Set<String> selected) {
    return selected.contains(name)
        || rule.rule().parameters().stream().anyMatch(each -> each.name().equals(name));
  }

  private void notSelected(String name) {
    var meant = Nearness.suggestion(name, names(query.variables()));
    var message = "the header uses \"" + name + "\", which the query does not select" + meant;
    notes.add(Lint.NAME_NOT_SELECTED, notes.tokens().inHeader(name), message);
  }

  private void notUsed(String name) {
    var message = "?" + name + " is selected, but the header does not use it";
    notes.add(Lint.SELECTED_NOT_USED, notes.tokens().of("?" + name), message);
  }

  private void firstPattern() {
    var type = ElementClass.named(rule.rule().element());
    var element = query.element();
    var first =
        groups.stream()
            .flatMap(group -> group.parts().stream())
            .flatMap(part -> Optional.ofNullable(part.triple()).stream())
            .findFirst();
    if (first.isEmpty() || !first.get().getSubject().equals(element)) {
      var message = "select the subject of the first pattern first; ?%s is not it";
      notes.add(
          Lint.FIRST_VARIABLE,
          notes.tokens().of((Node) element),
          message.formatted(element.getVarName()));
    } else if (!isType(first.get(), type)) {
      var message = "the first pattern should be ?%s a arch:%s, the class that element: names";
      notes.add(
          Lint.FIRST_PATTERN,
          notes.tokens().of("WHERE"),
          message.formatted(element.getVarName(), type.getLocalName()));
    }
  }

  private static boolean isType(TriplePath pattern, Node type) {
    return pattern.isTriple()
        && pattern.getPredicate().equals(StandardTerms.TYPE)
        && pattern.getObject().equals(type);
  }

  private void parameters() {
    var mentioned = QueryMentions.all(groups, query.query());
    for (Parameter parameter : rule.rule().parameters()) {
      var variable = Parameters.variable(parameter.name());
      if (!mentioned.contains(Var.alloc(variable))) {
        var message = "parameter \"%s\" is declared, but the query has no ?%s";
        notes.add(
            Lint.PARAMETER_UNUSED,
            notes.tokens().inHeader(parameter.name()),
            message.formatted(parameter.name(), variable));
      }
    }
  }
}
