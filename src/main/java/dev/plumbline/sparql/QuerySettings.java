package dev.plumbline.sparql;

import dev.plumbline.sparql.text.TextFunctions;
import java.time.Duration;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.util.Symbol;
import org.apache.jena.vocabulary.XSD;

/**
 * The settings with which every query runs: joins in our order, answers that are remembered, and
 * neither network nor other code, even where the query was not checked against {@link QueryLaw}.
 */
public final class QuerySettings {
  private static final Map<Symbol, Object> ALL =
      Map.of(
          ARQ.stageGenerator,
          JoinOrder.GENERATOR,
          ARQ.httpServiceAllowed,
          false,
          ARQ.propertyFunctions,
          false,
          ARQConstants.registryFunctions,
          new StandardFunctions(),
          ARQConstants.sysOptimizerFactory,
          RememberedExists.OPTIMIZER);

  private QuerySettings() {}

  /**
   * Gives each setting to an execution, which keeps it, and starts its time: the engine's own
   * starts after it has planned the query, when it may have tried the first texts.
   */
  public static void applyTo(BiConsumer<Symbol, Object> execution, Duration limit) {
    ALL.forEach(execution);
    execution.accept(TextFunctions.END, System.nanoTime() + limit.toNanos());
  }

  /** Knows the casts to the types of XML Schema, and loads no class for any other name. */
  private static final class StandardFunctions extends FunctionRegistry {
    @Override
    public FunctionFactory get(String iri) {
      return iri.startsWith(XSD.getURI()) ? FunctionRegistry.get().get(iri) : null;
    }
  }
}
