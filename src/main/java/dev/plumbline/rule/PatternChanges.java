package dev.plumbline.rule;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementMinus;
import org.apache.jena.sparql.syntax.ElementOptional;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementUnion;
import org.apache.jena.sparql.util.FmtUtils;

/**
 * The small changes of a query's pattern, in the order of its text: a triple, filter, alternative,
 * optional part, binding or value less, and the changes of paths and expressions.
 */
final class PatternChanges {
  private final Query query;
  private final Conditions conditions;
  private final PathChanges paths;

  PatternChanges(Query query) {
    this.query = query;
    this.conditions = new Conditions(query);
    this.paths = new PathChanges(query);
  }

  /** Returns what becomes of the element by each change inside it. */
  List<Change<Element>> of(Element element) {
    var changes = new ArrayList<Change<Element>>();
    if (element instanceof ElementGroup group) {
      inGroup(group, changes);
    } else if (element instanceof ElementPathBlock block) {
      inBlock(block, true, changes);
    } else if (element instanceof ElementUnion union) {
      inUnion(union, changes);
    } else if (element instanceof ElementOptional optional) {
      of(optional.getOptionalElement())
          .forEach(inner -> changes.add(inner.in(ElementOptional::new)));
    } else if (element instanceof ElementMinus minus) {
      of(minus.getMinusElement()).forEach(inner -> changes.add(inner.in(ElementMinus::new)));
    } else if (element instanceof ElementFilter filter) {
      expressions(filter)
          .of(filter.getExpr())
          .forEach(inner -> changes.add(inner.in(ElementFilter::new)));
    } else if (element instanceof ElementBind bind) {
      expressions(bind)
          .of(bind.getExpr())
          .forEach(inner -> changes.add(inner.in(expr -> new ElementBind(bind.getVar(), expr))));
    } else if (element instanceof ElementData data) {
      inData(data, changes);
    } else if (element instanceof ElementSubQuery sub) {
      of(sub.getQuery().getQueryPattern())
          .forEach(inner -> changes.add(inner.in(pattern -> asked(sub.getQuery(), pattern))));
    }
    return changes;
  }

  private ExpressionChanges expressions(Element part) {
    return new ExpressionChanges(this::of, this::text, part);
  }

  private String text(Expr expr) {
    return conditions.text(new ElementFilter(expr)).replaceFirst("^FILTER ", "");
  }

  private static Element asked(Query sub, Element pattern) {
    var changed = QueryFactory.create(sub);
    changed.setQueryPattern(pattern);
    return new ElementSubQuery(changed);
  }

  private void inGroup(ElementGroup group, List<Change<Element>> changes) {
    var parts = group.getElements();
    for (int i = 0; i < parts.size(); i++) {
      int index = i;
      var part = parts.get(i);
      if (parts.size() > 1 && isWhole(part)) {
        changes.add(leftOut(part, part, replaced(group, i, null)));
      }
      var inner = new ArrayList<Change<Element>>();
      if (part instanceof ElementPathBlock block) {
        inBlock(block, parts.size() == 1, inner);
      } else {
        inner.addAll(of(part));
      }
      inner.forEach(change -> changes.add(change.in(left -> replaced(group, index, left))));
    }
  }

  private Change<Element> leftOut(Element removed, Object part, Element rest) {
    return Change.leftOut(conditions.text(removed), part, rest);
  }

  /** Whether a part is left out as a whole: not what consists of parts that are left out. */
  private static boolean isWhole(Element part) {
    return !(part instanceof ElementGroup) && !(part instanceof ElementPathBlock);
  }

  private static Element replaced(ElementGroup group, int index, Element replacement) {
    var copy = new ElementGroup();
    for (int i = 0; i < group.size(); i++) {
      if (i != index) {
        copy.addElement(group.get(i));
      } else if (replacement != null) {
        copy.addElement(replacement);
      }
    }
    return copy;
  }

  private void inBlock(ElementPathBlock block, boolean alone, List<Change<Element>> changes) {
    var triples = block.getPattern().getList();
    for (int i = 0; i < triples.size(); i++) {
      int index = i;
      var triple = triples.get(i);
      if (!alone || triples.size() > 1) {
        changes.add(leftOut(block(List.of(triple)), triple, without(triples, i)));
      }
      paths
          .of(triple)
          .forEach(change -> changes.add(change.in(other -> replaced(triples, index, other))));
    }
  }

  private static Element without(List<TriplePath> triples, int index) {
    var rest = new ArrayList<>(triples);
    rest.remove(index);
    return rest.isEmpty() ? new ElementGroup() : block(rest);
  }

  private static Element replaced(List<TriplePath> triples, int index, TriplePath other) {
    var changed = new ArrayList<>(triples);
    changed.set(index, other);
    return block(changed);
  }

  private static Element block(List<TriplePath> triples) {
    var block = new ElementPathBlock();
    triples.forEach(block::addTriplePath);
    return block;
  }

  private void inUnion(ElementUnion union, List<Change<Element>> changes) {
    var branches = union.getElements();
    for (int i = 0; i < branches.size(); i++) {
      int index = i;
      changes.add(leftOut(branches.get(i), branches.get(i), replaced(union, i, null)));
      of(branches.get(i))
          .forEach(inner -> changes.add(inner.in(branch -> replaced(union, index, branch))));
    }
  }

  private static Element replaced(ElementUnion union, int index, Element replacement) {
    var branches = new ElementUnion();
    for (int i = 0; i < union.getElements().size(); i++) {
      if (i != index) {
        branches.addElement(union.getElements().get(i));
      } else if (replacement != null) {
        branches.addElement(replacement);
      }
    }
    return branches;
  }

  private void inData(ElementData data, List<Change<Element>> changes) {
    for (var row : data.getRows()) {
      var fewer = new ElementData();
      data.getVars().forEach(fewer::add);
      data.getRows().stream().filter(each -> each != row).forEach(fewer::add);
      var values = data.getVars().stream().map(row::get).toList();
      var text =
          values.stream().map(node -> FmtUtils.stringForNode(node, query.getPrefixMapping()));
      changes.add(Change.leftOut(String.join(" ", text.toList()), data, fewer));
    }
  }
}
