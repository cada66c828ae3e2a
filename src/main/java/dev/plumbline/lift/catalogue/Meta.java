package dev.plumbline.lift.catalogue;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms by which a catalogue's entries are stated. */
final class Meta {
  static final Node NOTATION = skos("notation");
  static final Node ALT_LABEL = skos("altLabel");

  private static final String NAMESPACE = "https://plumbline.dev/meta#";

  private Meta() {}

  /** Returns the IRI of an annotation. */
  static String iri(String name) {
    return NAMESPACE + name;
  }

  /** Returns an annotation. */
  static Node term(String name) {
    return NodeFactory.createURI(iri(name));
  }

  private static Node skos(String name) {
    return NodeFactory.createURI("http://www.w3.org/2004/02/skos/core#" + name);
  }
}
