package dev.plumbline.graph;

import dev.plumbline.rdf.Arch;
import java.time.LocalDate;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The day on which a model is judged, as facts: {@code arch:clock arch:today "2026-11-22"} and,
 * since SPARQL cannot reckon with dates, {@code arch:yearAgo "2025-11-22"}.
 */
public final class Clock {
  private static final Node CLOCK = Arch.term("clock");
  private static final Node TODAY = Arch.term("today");
  private static final Node YEAR_AGO = Arch.term("yearAgo");

  private Clock() {}

  /** States the day in the architecture's graph, in place of another. */
  public static void set(Architecture architecture, LocalDate today) {
    state(architecture, TODAY, today);
    state(architecture, YEAR_AGO, today.minusYears(1));
  }

  private static void state(Architecture architecture, Node property, LocalDate day) {
    var graph = architecture.graph();
    graph.remove(CLOCK, property, Node.ANY);
    graph.add(CLOCK, property, NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate));
  }
}
