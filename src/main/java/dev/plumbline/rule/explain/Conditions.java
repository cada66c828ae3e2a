package dev.plumbline.rule.explain;

import dev.plumbline.sparql.QueryGroup;
import dev.plumbline.sparql.QueryMentions;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.io.IndentedLineBuffer;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.serializer.FormatterElement;
import org.apache.jena.sparql.serializer.SerializationContext;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementMinus;
import org.apache.jena.sparql.syntax.ElementOptional;
import org.apache.jena.sparql.syntax.ElementPathBlock;

/** What must hold for a rule to fire on an element, one condition after the other. */
public final class Conditions {
  private final Query query;
  private final List<Element> conditions;

  /** Makes conditions of what a query asks for. */
  public Conditions(Query query) {
    this.query = query;
    this.conditions = inOrder(flat(query.getQueryPattern()));
  }

  /** Returns the conditions in an order in which each finds its variables bound. */
  List<Element> all() {
    return conditions;
  }

  /** Takes inner groups apart and leaves out what is optional. */
  public static List<Element> flat(Element element) {
    var flat = new ArrayList<Element>();
    if (element instanceof ElementGroup group) {
      group.getElements().forEach(each -> flat.addAll(flat(each)));
    } else if (element instanceof ElementPathBlock block) {
      for (var triple : block.getPattern()) {
        var single = new ElementPathBlock();
        single.addTriple(triple);
        flat.add(single);
      }
    } else if (!(element instanceof ElementOptional)) {
      flat.add(element);
    }
    return flat;
  }

  /** Moves filters and what they are made of behind the patterns that bind their variables. */
  private static List<Element> inOrder(List<Element> flat) {
    var bindable = new LinkedHashSet<Var>();
    flat.forEach(each -> bindable.addAll(QueryGroup.vars(each)));
    var ordered = new ArrayList<Element>();
    var waiting = new ArrayList<>(flat);
    var bound = new LinkedHashSet<Var>();
    while (!waiting.isEmpty()) {
      var next =
          waiting.stream()
              .filter(each -> bound.containsAll(needed(each, bindable)))
              .findFirst()
              .orElse(waiting.get(0));
      waiting.remove(next);
      ordered.add(next);
      bound.addAll(QueryGroup.vars(next));
    }
    return ordered;
  }

  private static Set<Var> needed(Element element, Set<Var> bindable) {
    var needed = new LinkedHashSet<Var>();
    if (element instanceof ElementFilter filter) {
      needed.addAll(QueryMentions.of(filter.getExpr()));
      if (filter.getExpr() instanceof E_NotExists absent) {
        needed.addAll(QueryGroup.vars(absent.getElement()));
      }
    } else if (element instanceof ElementBind bind) {
      needed.addAll(QueryMentions.of(bind.getExpr()));
    } else if (element instanceof ElementMinus minus) {
      needed.addAll(QueryGroup.vars(minus.getMinusElement()));
    }
    needed.retainAll(bindable);
    return needed;
  }

  /** Returns a condition as the rule writes it. */
  public String text(Element condition) {
    var text = new IndentedLineBuffer();
    FormatterElement.format(text, new SerializationContext(query), condition);
    return text.asString().strip().replaceAll("\\s+", " ");
  }
}
