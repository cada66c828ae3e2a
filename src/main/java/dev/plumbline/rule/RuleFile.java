package dev.plumbline.rule;

import dev.plumbline.finding.Parameter;
import dev.plumbline.finding.Rule;
import dev.plumbline.finding.Severity;
import dev.plumbline.sparql.StatedNone;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.query.Query;

/**
 * A rule as its file states it.
 *
 * @param rule what every output shows of it
 * @param header the rest of its header
 * @param path the path in its folder
 * @param text the whole file, or that of the gap that the rule is made of; header and description
 *     are comments to SPARQL
 * @param builtIn whether it comes with Plumbline
 * @param origin the folder that holds it and its fixtures
 */
public record RuleFile(
    Rule rule, Header header, String path, String text, boolean builtIn, RuleFolder origin) {
  /** The end of a rule file's name. */
  static final String ENDING = ".rq";

  /** Returns the text; that of a rule that is made of a gap is made each time. */
  @Override
  public String text() {
    return isCounterpart() ? Counterpart.text(this, text) : text;
  }

  /** Returns the text of the file as it is written; {@link #file} has its places. */
  public String written() {
    return text;
  }

  /** Returns the path as reports show it; a rule that is made of a gap lies in the gap's file. */
  public String file() {
    return origin.shown(
        isCounterpart() ? path.replace(id() + ENDING, header.none().gap() + ENDING) : path);
  }

  /** Returns whether it is made of a gap, for what states that there is none. */
  public boolean isCounterpart() {
    return !header.none().gap().isEmpty();
  }

  /** Returns the query of the gap that it is made of, to be turned as its header says. */
  public StatedNone turned(Query gap) {
    return Counterpart.turned(header, gap);
  }

  /** Returns the id. */
  public String id() {
    return rule.id();
  }

  /** Returns whether this is its id, or was before. */
  public boolean isCalled(String name) {
    return names().contains(name);
  }

  /** Returns its id, then those that it had before. */
  public List<String> names() {
    return Stream.concat(Stream.of(id()), header.relations().was().stream()).toList();
  }

  RuleFile with(Rule other) {
    return new RuleFile(other, header, path, text, builtIn, origin);
  }

  /** Returns the same rule, all of whose findings have a severity. */
  public RuleFile withSeverity(Severity severity) {
    var same = header.withoutSeverities();
    return new RuleFile(rule.withSeverity(severity), same, path, text, builtIn, origin);
  }

  public RuleFile withParameters(List<Parameter> parameters) {
    return with(
        new Rule(
            rule.id(),
            rule.area(),
            rule.title(),
            rule.kind(),
            rule.severity(),
            rule.element(),
            rule.fact(),
            rule.fix(),
            rule.references(),
            rule.description(),
            parameters));
  }
}
