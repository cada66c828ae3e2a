package dev.plumbline.sparql;

import java.util.LinkedHashSet;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;

/** Queries made from parts of others. */
public final class PatternQueries {
  private PatternQueries() {}

  /** Returns a query for all variables of a pattern, with the values of some given. */
  public static Query select(Element pattern, Map<Var, Node> given) {
    var group = new ElementGroup();
    if (!given.isEmpty()) {
      group.addElement(data(given));
    }
    group.addElement(pattern);
    var variables = new LinkedHashSet<>(given.keySet());
    variables.addAll(QueryGroup.vars(pattern));
    var select = QueryFactory.make();
    select.setQuerySelectType();
    select.setQueryPattern(group);
    variables.forEach(select::addResultVar);
    return select;
  }

  private static ElementData data(Map<Var, Node> given) {
    var data = new ElementData();
    var row = BindingFactory.builder();
    given.forEach(
        (variable, value) -> {
          data.add(variable);
          row.add(variable, value);
        });
    data.add(row.build());
    return data;
  }
}
