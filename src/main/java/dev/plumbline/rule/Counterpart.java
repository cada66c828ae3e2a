package dev.plumbline.rule;

import dev.plumbline.document.Tree;
import dev.plumbline.finding.Kind;
import dev.plumbline.finding.Location;
import dev.plumbline.sparql.MalformedQuery;
import dev.plumbline.sparql.QueryParser;
import dev.plumbline.sparql.StatedNone;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.Query;

/**
 * The violation that goes with a gap: its fact is not missing but stated to be none.
 *
 * <p>It is a rule like any other. Its header is made of the gap's and of what stands there under
 * {@code none:}; its query is made of the gap's by {@link StatedNone}, and only when it is needed,
 * since few models state a none.
 */
final class Counterpart {
  /** A pattern of a gap's query that would give {@code ?stated} a value. */
  private static final Pattern STATEMENT =
      Pattern.compile("\\{([^{}]*?)(?<=[\\s{])([^\\s{}]++)\\s++\\?stated\\b");

  private static final Pattern LAST_STEP = Pattern.compile("/(\\([^()/]*\\)|[^()|/]+)$");
  private static final Pattern SUBJECT = Pattern.compile("(?:^|\\s\\.\\s)\\s*\\?(\\w+)");
  private static final Pattern COUNTED = Pattern.compile("SELECT\\s+(?:DISTINCT\\s+)?\\?(\\w+)");
  private static final Set<String> OWN =
      Set.of(
          "kind",
          "severities",
          "at",
          "hint",
          "why",
          "evidence",
          "none",
          "needs",
          "default",
          "follows",
          "was");

  private final Tree.Mapping gap;
  private final Tree.Mapping none;
  private final String text;

  private Counterpart(Tree.Mapping gap, Tree.Mapping none, String text) {
    this.gap = gap;
    this.none = none;
    this.text = text;
  }

  /** Returns the id of the violation that is made of a gap, if one is. */
  static Optional<String> id(Tree.Mapping header) {
    return header
        .get("none")
        .filter(Tree.Mapping.class::isInstance)
        .map(Tree.Mapping.class::cast)
        .filter(none -> none.get("message").isPresent())
        .flatMap(none -> none.get("violation"))
        .filter(Tree.Scalar.class::isInstance)
        .map(id -> ((Tree.Scalar) id).text().strip());
  }

  /**
   * Returns the header of the violation.
   *
   * @param id the gap's id
   * @param gap the gap's header, with a {@link #id}
   * @param text the gap's file
   */
  static Tree.Mapping header(String id, Tree.Mapping gap, String text) {
    return new Counterpart(gap, (Tree.Mapping) gap.get("none").orElseThrow(), text).header(id);
  }

  private Tree.Mapping header(String id) {
    var at = none.at();
    var entries = new ArrayList<Tree.Entry>();
    gap.entries().stream()
        .filter(entry -> !OWN.contains(entry.key().text()))
        .filter(entry -> none.entry(entry.key().text()).isEmpty())
        .filter(entry -> !isAskedOnly(entry))
        .forEach(entries::add);
    none.entries().stream()
        .filter(entry -> !entry.key().text().equals("violation"))
        .forEach(entries::add);
    entries.add(entry("kind", scalar(Kind.VIOLATION.id(), at)));
    if (none.get("at").isEmpty()) {
      entries.add(entry("at", list(places(), at)));
    }
    entries.add(entry("gap", scalar(id, at)));
    entries.add(entry("states-none", list(properties(), at)));
    return new Tree.Mapping(entries, gap.at());
  }

  /** Returns whether an entry says what is counted by what the violation does not ask for. */
  private boolean isAskedOnly(Tree.Entry entry) {
    return entry.key().text().equals("population")
        && entry.value() instanceof Tree.Scalar property
        && none.get("asked-only").stream()
            .flatMap(
                terms ->
                    terms instanceof Tree.Sequence list ? list.items().stream() : Stream.of(terms))
            .anyMatch(term -> term.hasSameContent(property));
  }

  private static Tree.Entry entry(String key, Tree value) {
    return new Tree.Entry(scalar(key, value.at()), value);
  }

  private static Tree.Scalar scalar(String text, Location at) {
    return new Tree.Scalar(text, true, at);
  }

  private static Tree list(Set<String> items, Location at) {
    return new Tree.Sequence(items.stream().map(item -> (Tree) scalar(item, at)).toList(), at);
  }

  /** Returns where a none can be stated, as {@code at:} says it. */
  private Set<String> places() {
    var counted = COUNTED.matcher(text);
    var element = counted.find() ? counted.group(1) : "";
    var places = new LinkedHashSet<String>();
    var statement = STATEMENT.matcher(text);
    while (statement.find()) {
      var path = statement.group(2);
      var last = LAST_STEP.matcher(path);
      if (last.find()) {
        names(last.group(1), true).map(name -> StatedNone.FACT + " " + name).forEach(places::add);
      }
      var subject = subject(statement.group(1));
      names(path, true)
          .map(name -> subject.equals(element) ? name : subject + " " + name)
          .forEach(places::add);
    }
    return places;
  }

  private static String subject(String before) {
    var subject = SUBJECT.matcher(before);
    var last = "";
    while (subject.find()) {
      last = subject.group(1);
    }
    return last;
  }

  /** Returns the properties of which one must be none. */
  private Set<String> properties() {
    var properties = new LinkedHashSet<String>();
    var statement = STATEMENT.matcher(text);
    while (statement.find()) {
      names(statement.group(2), false).forEach(properties::add);
    }
    return properties;
  }

  /** Returns the first or the last properties of a path. */
  private static Stream<String> names(String path, boolean first) {
    var cut = first ? "/[^|)]*" : "[^|(]*/";
    return Stream.of(path.replaceAll(cut, "").split("[|()]")).filter(name -> name.contains(":"));
  }

  /**
   * Returns the text of a violation: its description and its query; that of the gap where it cannot
   * be turned.
   *
   * @param gap the text of the gap's file
   */
  static String text(RuleFile violation, String gap) {
    return turnable(gap).map(query -> text(violation, query)).orElse(gap);
  }

  /** Returns the query of a text; empty where it is none of rules, which lint tells. */
  private static Optional<Query> turnable(String text) {
    try {
      return Optional.of(QueryParser.parse(text))
          .filter(Query::isSelectType)
          .filter(query -> !query.getProjectVars().isEmpty());
    } catch (MalformedQuery e) {
      return Optional.empty();
    }
  }

  private static String text(RuleFile violation, Query query) {
    var selected = new LinkedHashSet<String>();
    selected.add(query.getProjectVars().get(0).getVarName());
    var header = violation.header();
    Stream.of(header.texts().message(), header.texts().fix())
        .flatMap(template -> template.names().stream())
        .forEach(selected::add);
    selected.addAll(header.counting().per());
    header.relations().follows().forEach(cause -> cause.variable().ifPresent(selected::add));
    header.grounds().at().stream()
        .flatMap(place -> place.variable().stream())
        .forEach(selected::add);
    violation.rule().parameters().forEach(each -> selected.remove(each.name()));
    return violation
            .rule()
            .description()
            .lines()
            .map("# %s\n"::formatted)
            .collect(Collectors.joining())
        + turned(header, query).query(List.copyOf(selected));
  }

  /** Returns the gap's query, to be turned as the header of the violation says. */
  static StatedNone turned(Header violation, Query gap) {
    return new StatedNone(gap, violation.none().askedOnly());
  }
}
