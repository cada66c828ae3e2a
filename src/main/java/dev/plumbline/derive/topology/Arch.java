package dev.plumbline.derive.topology;

import dev.plumbline.ontology.Vocabulary;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.SKOS;

/** The terms of the vocabulary that derivations in Java read and add. */
public final class Arch {
  public static final Node TRUE = NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean);
  static final Node FALSE = NodeFactory.createLiteralDT("false", XSDDatatype.XSDboolean);
  public static final Node NOTATION = SKOS.notation.asNode();

  public static final Node COMPONENT = term("Component");
  public static final Node BOUNDARY = term("Boundary");
  public static final Node FLOW = term("Flow");

  public static final Node DATA = term("Data");

  public static final Node NONE = term("none");

  private Arch() {}

  /** Returns the vocabulary's own term of this local name. */
  public static Node term(String name) {
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

  public static Node bool(boolean value) {
    return value ? TRUE : FALSE;
  }
}
