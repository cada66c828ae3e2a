package dev.plumbline.rdf;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Values that derivations add, each always written in the same way. */
public final class Literals {
  public static final Node TRUE = NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean);
  public static final Node FALSE = NodeFactory.createLiteralDT("false", XSDDatatype.XSDboolean);

  private static final int DIGITS = 9;

  private Literals() {}

  public static Node of(boolean value) {
    return value ? TRUE : FALSE;
  }

  public static Node of(int count) {
    return NodeFactory.createLiteralDT(Integer.toString(count), XSDDatatype.XSDinteger);
  }

  /** Returns a decimal without zeros at its end, rounded to a billionth. */
  public static Node of(BigDecimal amount) {
    var rounded = amount.setScale(DIGITS, RoundingMode.HALF_EVEN).stripTrailingZeros();
    return NodeFactory.createLiteralDT(rounded.toPlainString(), XSDDatatype.XSDdecimal);
  }

  public static Node of(String text) {
    return NodeFactory.createLiteralString(text);
  }
}
