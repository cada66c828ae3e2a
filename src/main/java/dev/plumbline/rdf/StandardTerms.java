package dev.plumbline.rdf;

import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** Terms of RDF, RDF Schema and SKOS as nodes. */
public final class StandardTerms {
  public static final Node TYPE = RDF.type.asNode();
  public static final Node LABEL = RDFS.label.asNode();
  public static final Node NOTATION = SKOS.notation.asNode();

  private StandardTerms() {}
}
