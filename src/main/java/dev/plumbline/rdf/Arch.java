package dev.plumbline.rdf;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The vocabulary's own terms, which queries write with the prefix {@code arch:}. */
public final class Arch {
  /** The start of every term's IRI. */
  public static final String NAMESPACE = "https://plumbline.dev/ns#";

  public static final Node COMPONENT = term("Component");
  public static final Node BOUNDARY = term("Boundary");
  public static final Node FLOW = term("Flow");
  public static final Node DATA = term("Data");

  public static final Node ID = term("id");
  public static final Node IN_SYSTEM = term("inSystem");
  public static final Node IN = term("in");
  public static final Node PART_OF = term("partOf");
  public static final Node FROM = term("from");
  public static final Node TO = term("to");
  public static final Node STATE = term("state");
  public static final Node PRESENT = term("present");
  public static final Node ABSENT = term("absent");
  public static final Node NOT_APPLICABLE = term("notApplicable");
  public static final Node REASON = term("reason");
  public static final Node NONE = term("none");
  public static final Node YES = term("yes");

  private Arch() {}

  /** Returns the IRI of the term with this local name. */
  public static String iri(String local) {
    return NAMESPACE + local;
  }

  /** Returns the term with this local name. */
  public static Node term(String local) {
    return NodeFactory.createURI(iri(local));
  }

  /** Returns whether an IRI is that of a term. */
  public static boolean isTerm(String iri) {
    return iri.startsWith(NAMESPACE);
  }

  /** Returns whether a node is a term. */
  public static boolean isTerm(Node node) {
    return node.isURI() && isTerm(node.getURI());
  }

  /** Returns the local name of a term's IRI. */
  public static String local(String iri) {
    return iri.substring(NAMESPACE.length());
  }
}
