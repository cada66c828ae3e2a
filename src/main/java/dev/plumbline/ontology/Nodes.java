package dev.plumbline.ontology;

import dev.plumbline.rdf.Arch;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** The terms used in the ontology files. */
final class Nodes {
  static final Node TYPE = RDF.type.asNode();
  static final Node SUB_CLASS_OF = RDFS.subClassOf.asNode();
  static final Node SUB_PROPERTY_OF = RDFS.subPropertyOf.asNode();
  static final Node LABEL = RDFS.label.asNode();
  static final Node COMMENT = RDFS.comment.asNode();
  static final Node RANGE = RDFS.range.asNode();
  static final Node NOTATION = iri("http://www.w3.org/2004/02/skos/core#notation");
  static final Node ALT_LABEL = iri("http://www.w3.org/2004/02/skos/core#altLabel");
  static final Node CLASS = iri("http://www.w3.org/2002/07/owl#Class");

  static final Node KEY = meta("key");
  static final Node ALIAS = meta("alias");
  static final Node ON = meta("on");
  static final Node MANY = meta("many");
  static final Node INHERITED = meta("inherited");
  static final Node THREE_VALUED = meta("threeValued");
  static final Node OPEN = meta("open");
  static final Node TEXT = meta("text");
  static final Node SECTION = meta("section");
  static final Node STRUCTURAL = meta("structural");
  static final Node DERIVED = meta("derived");
  static final Node EXAMPLE = meta("example");
  static final Node ORDER = meta("order");
  static final Node SHORTHAND = meta("shorthand");
  static final Node KEYED = meta("keyed");
  static final Node LEAD = meta("lead");
  static final Node KEYS_OF = meta("keysOf");
  static final Node IMAGE = meta("image");

  static final Node PROVIDES = arch("provides");
  static final Node MANAGED = arch("managed");
  static final Node SPEAKS = arch("speaks");
  static final Node DEFAULT_PORT = arch("defaultPort");
  static final Node RELEASE = arch("release");
  static final Node CYCLE = arch("cycle");

  private Nodes() {}

  static Node arch(String name) {
    return iri(Arch.NAMESPACE + name);
  }

  static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  private static Node meta(String name) {
    return iri("https://plumbline.dev/meta#" + name);
  }
}
