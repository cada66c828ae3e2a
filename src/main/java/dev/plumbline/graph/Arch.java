package dev.plumbline.graph;

import dev.plumbline.ontology.Vocabulary;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** The terms that lifting knows by name; all others come from the vocabulary's keys. */
final class Arch {
  static final String SYSTEM = Vocabulary.NAMESPACE + "System";
  static final String COMPONENT = Vocabulary.NAMESPACE + "Component";
  static final String BOUNDARY = Vocabulary.NAMESPACE + "Boundary";
  static final String FLOW = Vocabulary.NAMESPACE + "Flow";
  static final String DATA = Vocabulary.NAMESPACE + "Data";
  static final String KIND = Vocabulary.NAMESPACE + "Kind";
  static final String ENVIRONMENT = Vocabulary.NAMESPACE + "Environment";
  static final String GLOSSARY_TERM = Vocabulary.NAMESPACE + "GlossaryTerm";
  static final String FACT = Vocabulary.NAMESPACE + "Fact";
  static final String ELEMENT = Vocabulary.NAMESPACE + "Element";
  static final String STAGE = Vocabulary.NAMESPACE + "Stage";
  static final String PROTOCOL = Vocabulary.NAMESPACE + "Protocol";
  static final String TECHNOLOGY = Vocabulary.NAMESPACE + "Technology";
  static final String COMPONENT_KIND = Vocabulary.NAMESPACE + "ComponentKind";

  static final Node TYPE = RDF.type.asNode();
  static final Node LABEL = RDFS.label.asNode();
  static final Node ID = node("id");
  static final Node IN_SYSTEM = node("inSystem");
  static final Node IN = node("in");
  static final Node PART_OF = node("partOf");
  static final Node FROM = node("from");
  static final Node TO = node("to");
  static final Node STATE = node("state");
  static final Node PRESENT = node("present");
  static final Node ABSENT = node("absent");
  static final Node NOT_APPLICABLE = node("notApplicable");
  static final Node REASON = node("reason");
  static final Node NONE = node("none");
  static final Node YES = node("yes");

  private Arch() {}

  /** Returns the vocabulary's term with this local name. */
  static Node node(String local) {
    return NodeFactory.createURI(Vocabulary.NAMESPACE + local);
  }
}
