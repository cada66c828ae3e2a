package dev.plumbline.derive.algorithm;

import dev.plumbline.derive.topology.DerivedFacts;
import dev.plumbline.quantity.Quantity;
import dev.plumbline.rdf.Arch;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;

/**
 * How a caller tries one call.
 *
 * @param timeout how long one attempt may last, in seconds
 * @param delays the pauses between the attempts together, in seconds
 */
record Tries(OptionalDouble timeout, int attempts, double delays) {
  static final Tries ONCE = new Tries(OptionalDouble.empty(), 1, 0);

  private static final Node TIMEOUT = Arch.term("timeout");
  private static final Node RETRY = Arch.term("retry");
  private static final Node ATTEMPTS = Arch.term("attempts");
  private static final Node DELAY = Arch.term("delay");
  private static final Node MAX_DELAY = Arch.term("maxDelay");
  private static final Node BACKOFF = Arch.term("backoff");
  private static final Node EXPONENTIAL = Arch.term("exponential");
  private static final Node LINEAR = Arch.term("linear");

  /** More attempts than this are as many as that: enough for every finding. */
  private static final int MOST = 1_000;

  static Tries of(DerivedFacts facts, Node flow) {
    var timeout = facts.number(flow, TIMEOUT);
    var retry = facts.object(flow, RETRY);
    if (retry.isEmpty()) {
      return new Tries(timeout, 1, 0);
    }
    int attempts = (int) Math.min(MOST, Math.max(1, facts.number(retry.get(), ATTEMPTS).orElse(1)));
    return new Tries(timeout, attempts, delays(facts, retry.get(), attempts));
  }

  private static double delays(DerivedFacts facts, Node retry, int attempts) {
    double delay = facts.number(retry, DELAY).orElse(0);
    double most = facts.number(retry, MAX_DELAY).orElse(Double.MAX_VALUE);
    var exponential = facts.has(retry, BACKOFF, EXPONENTIAL);
    var linear = facts.has(retry, BACKOFF, LINEAR);
    return IntStream.range(0, attempts - 1)
        .mapToDouble(
            gap ->
                Math.min(
                    most, delay * (exponential ? 1L << Math.min(gap, 30) : linear ? gap + 1 : 1)))
        .sum();
  }

  /** Returns how long the caller waits when the callee may take as long as {@code below}. */
  double wait(double below) {
    double one = timeout.orElse(below);
    return one == 0 ? 0 : attempts * one + delays;
  }

  String text() {
    var limit =
        timeout.isPresent()
            ? "timeout " + Quantity.DURATION.write(timeout.getAsDouble())
            : "no timeout";
    var tries = attempts == 1 ? "" : ", " + attempts + " attempts";
    var pauses = delays == 0 ? "" : ", " + Quantity.DURATION.write(delays) + " of waiting in all";
    return limit + tries + pauses;
  }
}
