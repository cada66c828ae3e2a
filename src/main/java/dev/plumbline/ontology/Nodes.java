package dev.plumbline.ontology;

import dev.plumbline.rdf.Arch;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDFS;

/** The terms used in the ontology files. */
final class Nodes {
  static final Node SUB_CLASS_OF = RDFS.subClassOf.asNode();
  static final Node SUB_PROPERTY_OF = RDFS.subPropertyOf.asNode();
  static final Node COMMENT = RDFS.comment.asNode();
  static final Node RANGE = RDFS.range.asNode();
  static final Node ALT_LABEL = iri("http://www.w3.org/2004/02/skos/core#altLabel");
  static final Node CLASS = iri("http://www.w3.org/2002/07/owl#Class");

  static final Node KEY = meta("key");
  static final Node ALIAS = meta("alias");
  static final Node ON = meta("on");
  static final Node ENTRY_KEY = meta("entryKey");
  static final Node ENTRY_ON = meta("entryOn");
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
  static final Node JOINED = meta("joined");
  static final Node PAST = meta("past");
  static final Node PER = meta("per");
  static final Node MOST = meta("most");
  static final Node LEAST = meta("least");
  static final Node ABOVE_ZERO = meta("aboveZero");
  static final Node LONG = meta("long");
  static final Node UP_TO = meta("upTo");
  static final Node BESIDE = meta("beside");
  static final Node SPELLED = meta("spelled");
  static final Node MEANT = meta("meant");
  static final Node HEADING = meta("heading");
  static final Node ADVICE = meta("advice");

  static final Node PROVIDES = Arch.term("provides");
  static final Node MANAGED = Arch.term("managed");
  static final Node ENCRYPTED = Arch.term("encrypted");
  static final Node CAPABILITY = Arch.term("capability");
  static final Node ASKS_WHEN_TOLD = Arch.term("asksWhenTold");
  static final Node CHECKED_IMAGE = Arch.term("checkedImage");
  static final Node OPEN_BEFORE = Arch.term("openBefore");
  static final Node SPEAKS = Arch.term("speaks");
  static final Node DEFAULT_PORT = Arch.term("defaultPort");
  static final Node RELEASE = Arch.term("release");
  static final Node CYCLE = Arch.term("cycle");
  static final Node END_OF_LIFE = Arch.term("endOfLife");

  private Nodes() {}

  static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  private static Node meta(String name) {
    return iri("https://plumbline.dev/meta#" + name);
  }
}
