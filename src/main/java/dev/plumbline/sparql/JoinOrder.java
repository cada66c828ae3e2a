package dev.plumbline.sparql;

import dev.plumbline.rdf.Arch;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.main.StageGenerator;
import org.apache.jena.sparql.engine.main.StageGeneratorGeneric;
import org.apache.jena.sparql.engine.optimizer.reorder.PatternTriple;
import org.apache.jena.sparql.engine.optimizer.reorder.ReorderFixed;

/**
 * The order in which a query's triple patterns are asked, for models: an element that is known by
 * now leads to few others, a value such as {@code true} or a class to a good part of the model.
 * Jena takes them for alike.
 */
public final class JoinOrder extends StageGeneratorGeneric {
  /** For the setting {@code ARQ.stageGenerator} of an execution. */
  public static final StageGenerator GENERATOR = new JoinOrder();

  private static final Weights WEIGHTS = new Weights();

  private JoinOrder() {}

  @Override
  public QueryIterator execute(
      BasicPattern pattern, QueryIterator input, ExecutionContext execution) {
    return execute(pattern, WEIGHTS, input, execution);
  }

  private static final class Weights extends ReorderFixed {
    /** Between that of a pattern with a known element and that of a class. */
    private static final double OF_VALUE = 4;

    @Override
    public double weight(PatternTriple pattern) {
      double weight = super.weight(pattern);
      return leadsToMany(pattern) ? Math.max(weight, OF_VALUE) : weight;
    }

    private static boolean leadsToMany(PatternTriple pattern) {
      if (!pattern.subject.isVar() || !pattern.object.isNode()) {
        return false;
      }
      var object = pattern.object.getNode();
      return object.isLiteral() || object.isURI() && Arch.isTerm(object.getURI());
    }
  }
}
