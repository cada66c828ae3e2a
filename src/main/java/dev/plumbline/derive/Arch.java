package dev.plumbline.derive;

import dev.plumbline.ontology.Vocabulary;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.SKOS;

/** The terms of the vocabulary that derivations in Java read and add. */
final class Arch {
  static final Node TRUE = NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean);
  static final Node FALSE = NodeFactory.createLiteralDT("false", XSDDatatype.XSDboolean);
  static final Node NOTATION = SKOS.notation.asNode();

  static final Node COMPONENT = term("Component");
  static final Node BOUNDARY = term("Boundary");
  static final Node FLOW = term("Flow");

  static final Node DATA = term("Data");

  static final Node NONE = term("none");

  private Arch() {}

  /** Returns the vocabulary's own term of this local name. */
  static Node term(String name) {
    return NodeFactory.createURI(Vocabulary.NAMESPACE + name);
  }

  /** Returns a decimal without trailing zeros, rounded to a billionth. */
  static Node decimal(BigDecimal amount) {
    var rounded = amount.setScale(9, RoundingMode.HALF_EVEN).stripTrailingZeros();
    return NodeFactory.createLiteralDT(rounded.toPlainString(), XSDDatatype.XSDdecimal);
  }

  static Node integer(int count) {
    return NodeFactory.createLiteralDT(Integer.toString(count), XSDDatatype.XSDinteger);
  }

  static Node bool(boolean value) {
    return value ? TRUE : FALSE;
  }
}
