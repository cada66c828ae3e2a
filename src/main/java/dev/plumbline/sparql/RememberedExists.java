package dev.plumbline.sparql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpAssign;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpTriple;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprNode;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.ExprVisitor;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.graph.NodeTransform;

/**
 * An {@code EXISTS} or {@code NOT EXISTS} that remembers its answers: they depend only on the
 * values of the variables that its pattern names.
 *
 * <p>Rules ask of each flow what holds of its caller or callee. Where that has very many flows of
 * its own and the answer comes of all of them, asking again for each flow would take time that
 * grows with the square of the flows.
 */
final class RememberedExists extends ExprNode {
  /** Adds remembering to what Jena makes of a query; each execution remembers for itself. */
  static final RewriteFactory OPTIMIZER =
      context -> {
        var usual = Optimize.getFactory().create(context);
        return op ->
            Transformer.transform(new TransformCopy(), new Remembering(), usual.rewrite(op));
      };

  /** After so many answers the earlier ones are forgotten: bounds the memory of one execution. */
  private static final int MOST = 100_000;

  private final ExprFunctionOp test;
  private final List<Var> variables;
  private final Map<List<Node>, NodeValue> answers = new HashMap<>();

  private RememberedExists(ExprFunctionOp test) {
    this.test = test;
    this.variables = List.copyOf(variables(test.getGraphPattern()));
  }

  private static final class Remembering extends ExprTransformCopy {
    @Override
    public Expr transform(ExprFunctionOp test, ExprList arguments, Op pattern) {
      return new RememberedExists((ExprFunctionOp) super.transform(test, arguments, pattern));
    }
  }

  /** Returns all variables that a pattern names, in those of its own tests, too. */
  private static Set<Var> variables(Op pattern) {
    var found = new LinkedHashSet<Var>();
    Walker.walk(pattern, new PatternVariables(found), new VariablesOfExpressions(found));
    return found;
  }

  private static final class VariablesOfExpressions extends ExprVisitorBase {
    private final Set<Var> found;

    VariablesOfExpressions(Set<Var> found) {
      this.found = found;
    }

    @Override
    public void visit(ExprVar variable) {
      found.add(variable.asVar());
    }
  }

  private static final class PatternVariables extends OpVisitorBase {
    private final Set<Var> found;

    PatternVariables(Set<Var> found) {
      this.found = found;
    }

    private void add(Node node) {
      if (Var.isVar(node)) {
        found.add(Var.alloc(node));
      }
    }

    private void add(Triple triple) {
      add(triple.getSubject());
      add(triple.getPredicate());
      add(triple.getObject());
    }

    @Override
    public void visit(OpBGP op) {
      op.getPattern().forEach(this::add);
    }

    @Override
    public void visit(OpTriple op) {
      add(op.getTriple());
    }

    @Override
    public void visit(OpPath op) {
      add(op.getTriplePath().getSubject());
      add(op.getTriplePath().getObject());
    }

    @Override
    public void visit(OpExtend op) {
      found.addAll(op.getVarExprList().getVars());
    }

    @Override
    public void visit(OpAssign op) {
      found.addAll(op.getVarExprList().getVars());
    }

    @Override
    public void visit(OpTable op) {
      found.addAll(op.getTable().getVars());
    }
  }

  @Override
  public NodeValue eval(Binding row, FunctionEnv environment) {
    var values = new ArrayList<Node>(variables.size());
    variables.forEach(variable -> values.add(row.get(variable)));
    var known = answers.get(values);
    if (known != null) {
      return known;
    }
    var answer = test.eval(row, environment);
    if (answers.size() == MOST) {
      answers.clear();
    }
    answers.put(values, answer);
    return answer;
  }

  /** Returns itself: the row that it is asked for holds what would be put in. */
  @Override
  public Expr copySubstitute(Binding row) {
    return this;
  }

  @Override
  public Expr applyNodeTransform(NodeTransform change) {
    return new RememberedExists((ExprFunctionOp) test.applyNodeTransform(change));
  }

  @Override
  public void visit(ExprVisitor visitor) {
    test.visit(visitor);
  }

  @Override
  public boolean isFunction() {
    return true;
  }

  @Override
  public ExprFunctionOp getFunction() {
    return test;
  }

  @Override
  public boolean isGraphPattern() {
    return true;
  }

  @Override
  public Op getGraphPattern() {
    return test.getGraphPattern();
  }

  @Override
  public int hashCode() {
    return test.hashCode();
  }

  @Override
  public boolean equals(Expr other, boolean bySyntax) {
    return other instanceof RememberedExists remembered && test.equals(remembered.test, bySyntax);
  }
}
