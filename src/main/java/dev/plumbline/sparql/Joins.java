package dev.plumbline.sparql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementMinus;
import org.apache.jena.sparql.syntax.ElementSubQuery;

/** Which parts of a group hang together by the variables that they share. */
public final class Joins {
  /** Stands for what is known when the group is entered. */
  private static final Var OUTSIDE = Var.alloc("outside the group");

  private final Set<Var> given;
  private final Set<Var> fixed;
  private final List<Set<Var>> islands = new ArrayList<>();

  public Joins(QueryGroup group, Set<Var> parameters) {
    this.given = group.given();
    this.fixed = new HashSet<>(parameters);
    group.parts().stream().filter(Joins::isSingle).forEach(this::fix);
    group.parts().stream().filter(Joins::joins).forEach(this::join);
  }

  /** Whether the part gives at most a few rows, whatever the model: it may stand alone. */
  private static boolean isSingle(QueryGroup.Part part) {
    if (part.triple() != null) {
      return !part.triple().getSubject().isVariable();
    }
    if (part.element() instanceof ElementData data) {
      return data.getRows().size() == 1;
    }
    if (part.element() instanceof ElementBind bind) {
      return bind.getExpr().isConstant();
    }
    return part.element() instanceof ElementSubQuery sub
        && !sub.getQuery().hasGroupBy()
        && sub.getQuery().hasAggregators();
  }

  private void fix(QueryGroup.Part part) {
    fixed.addAll(QueryGroup.vars(part.element()));
  }

  private static boolean joins(QueryGroup.Part part) {
    return !(part.element() instanceof ElementFilter) && !(part.element() instanceof ElementMinus);
  }

  private void join(QueryGroup.Part part) {
    var joined = new LinkedHashSet<>(QueryGroup.vars(part.element()));
    if (part.element() instanceof ElementBind bind) {
      QueryMentions.of(bind.getExpr()).stream()
          .filter(variable -> !fixed.contains(variable))
          .findFirst()
          .ifPresent(joined::add);
    }
    joined.removeAll(fixed);
    if (joined.removeAll(given)) {
      joined.add(OUTSIDE);
    }
    if (joined.isEmpty()) {
      return;
    }
    var met = islands.stream().filter(island -> !Collections.disjoint(island, joined)).toList();
    islands.removeAll(met);
    var island = new LinkedHashSet<Var>();
    met.forEach(island::addAll);
    island.addAll(joined);
    islands.add(island);
  }

  /** Returns the variables of a part that hangs apart from the first, if there is one. */
  public Set<Var> apart() {
    return islands.size() < 2 ? Set.of() : islands.get(islands.size() - 1);
  }

  /** Returns whether the group hangs together, and with what is known when it is entered. */
  public boolean areWhole() {
    return islands.size() < 2
        && (given.isEmpty() || islands.stream().allMatch(island -> island.contains(OUTSIDE)));
  }

  public static String shown(Set<Var> variables) {
    return variables.stream()
        .map(each -> "?" + each.getVarName())
        .collect(Collectors.joining(", "));
  }
}
