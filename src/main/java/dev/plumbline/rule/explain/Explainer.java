package dev.plumbline.rule.explain;

import dev.plumbline.graph.Architecture;
import dev.plumbline.graph.DerivedTerms;
import dev.plumbline.limit.OutOfTime;
import dev.plumbline.rdf.Arch;
import dev.plumbline.rdf.StandardTerms;
import dev.plumbline.rule.ElementClass;
import dev.plumbline.rule.Fixes;
import dev.plumbline.rule.InvalidSetting;
import dev.plumbline.rule.RuleBook;
import dev.plumbline.rule.RuleFile;
import dev.plumbline.rule.RuleQuery;
import dev.plumbline.rule.check.Check;
import dev.plumbline.rule.check.RuleRun;
import dev.plumbline.rule.check.Selection;
import dev.plumbline.rule.check.Settings;
import dev.plumbline.sparql.Deadline;
import dev.plumbline.sparql.Solution;
import dev.plumbline.sparql.text.InvalidPattern;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryCancelledException;

/** Says why a rule fires on an element, or which of its conditions keeps it from firing. */
public final class Explainer {
  private final Architecture architecture;
  private final RuleBook book;
  private final Settings settings;
  private final Fixes fixes;
  private final DerivedTerms terms;

  /**
   * Makes an explainer of one architecture, checked against these rules with these settings.
   *
   * @param fixes how fixes are written in the format of a file
   * @param terms how the derived facts of the architecture came about
   */
  public Explainer(
      Architecture architecture,
      RuleBook book,
      Settings settings,
      Fixes fixes,
      DerivedTerms terms) {
    this.fixes = fixes;
    this.terms = terms;
    this.architecture = architecture;
    this.book = book;
    this.settings = settings;
  }

  /**
   * Returns why the rule fires on the element that the user names, or why not.
   *
   * @throws InvalidSetting when the name fits no element, or several
   * @throws OutOfTime when a query takes longer than the settings allow
   */
  public Explanation explain(RuleFile rule, String name) {
    var node = element(name, ElementClass.named(rule.rule().element()));
    try {
      return explain(rule, node, Check.seenBy(rule, architecture, book, settings));
    } catch (InvalidPattern e) {
      throw e;
    } catch (QueryCancelledException e) {
      throw new OutOfTime();
    }
  }

  /** Returns the element that is meant: one that the rule is about, or else a component. */
  private Node element(String name, Node type) {
    var names = architecture.names();
    var all = names.find(name);
    var found =
        Stream.of(type, Arch.term("Component"))
            .map(wanted -> all.stream().filter(node -> isA(node, wanted)).toList())
            .filter(some -> !some.isEmpty())
            .findFirst()
            .orElse(all);
    if (found.size() == 1) {
      return found.get(0);
    }
    if (found.isEmpty()) {
      var labels = names.nodes().stream().map(node -> names.of(node).label()).sorted().toList();
      throw Selection.unknown("element", name, labels);
    }
    var ids = found.stream().map(node -> names.of(node).id()).toList();
    throw new InvalidSetting("\"" + name + "\" may be " + String.join(" or ", ids));
  }

  private boolean isA(Node node, Node type) {
    return architecture.graph().contains(node, StandardTerms.TYPE, type);
  }

  private Explanation explain(RuleFile rule, Node node, Architecture seen) {
    var query = RuleQuery.of(rule);
    var name = query.element().getVarName();
    var limit = settings.limit();
    var rows =
        Solution.all(query.bound(), new Deadline(seen.graph(), limit), limit).stream()
            .filter(row -> row.get(name).filter(node::equals).isPresent())
            .toList();
    var findings = new RuleRun(rule, query, seen, fixes).findings(rows);
    var conditions = new Conditions(query.bound());
    var given = Map.of(query.element(), node);
    var origins = new Origins(seen.graph(), terms);
    var steps = new ConditionWalk(seen, conditions, given, origins, limit).steps();
    return new Explanation(rule, seen.names().of(node), findings, steps);
  }
}
