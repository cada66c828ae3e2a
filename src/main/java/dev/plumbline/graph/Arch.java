package dev.plumbline.graph;

import dev.plumbline.ontology.Vocabulary;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** The terms that lifting knows by name; all others come from the vocabulary's keys. */
public final class Arch {
  public static final String SYSTEM = Vocabulary.NAMESPACE + "System";
  public static final String COMPONENT = Vocabulary.NAMESPACE + "Component";
  public static final String BOUNDARY = Vocabulary.NAMESPACE + "Boundary";
  public static final String FLOW = Vocabulary.NAMESPACE + "Flow";
  public static final String DATA = Vocabulary.NAMESPACE + "Data";
  public static final String KIND = Vocabulary.NAMESPACE + "Kind";
  public static final String ENVIRONMENT = Vocabulary.NAMESPACE + "Environment";
  public static final String GLOSSARY_TERM = Vocabulary.NAMESPACE + "GlossaryTerm";
  public static final String FACT = Vocabulary.NAMESPACE + "Fact";
  public static final String ELEMENT = Vocabulary.NAMESPACE + "Element";
  public static final String STAGE = Vocabulary.NAMESPACE + "Stage";
  public static final String PROTOCOL = Vocabulary.NAMESPACE + "Protocol";
  public static final String TECHNOLOGY = Vocabulary.NAMESPACE + "Technology";
  public static final String COMPONENT_KIND = Vocabulary.NAMESPACE + "ComponentKind";

  public static final Node TYPE = RDF.type.asNode();
  public static final Node LABEL = RDFS.label.asNode();
  public static final Node ID = node("id");
  public static final Node IN_SYSTEM = node("inSystem");
  public static final Node IN = node("in");
  public static final Node PART_OF = node("partOf");
  public static final Node FROM = node("from");
  public static final Node TO = node("to");
  public static final Node STATE = node("state");
  public static final Node PRESENT = node("present");
  public static final Node ABSENT = node("absent");
  public static final Node NOT_APPLICABLE = node("notApplicable");
  public static final Node REASON = node("reason");
  public static final Node NONE = node("none");
  public static final Node YES = node("yes");

  private Arch() {}

  /** Returns the vocabulary's term with this local name. */
  public static Node node(String local) {
    return NodeFactory.createURI(Vocabulary.NAMESPACE + local);
  }
}
