package dev.plumbline.graph;

import java.time.LocalDate;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The day on which a model is judged, as a fact: {@code arch:clock arch:today "2026-11-22"}. */
public final class Clock {
  private static final Node CLOCK = Arch.node("clock");
  private static final Node TODAY = Arch.node("today");

  private Clock() {}

  /** States the day in the architecture's graph, in place of another. */
  public static void set(Architecture architecture, LocalDate today) {
    var graph = architecture.graph();
    graph.remove(CLOCK, TODAY, Node.ANY);
    graph.add(CLOCK, TODAY, NodeFactory.createLiteralDT(today.toString(), XSDDatatype.XSDdate));
  }
}
