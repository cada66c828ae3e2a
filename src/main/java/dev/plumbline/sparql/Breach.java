package dev.plumbline.sparql;

import dev.plumbline.ontology.KnownTerms.Sort;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Node;

/** Something in a query that {@link QueryLaw} does not allow. */
public sealed interface Breach {
  /** A clause that asks another graph than the model's, or the network. */
  enum Clause implements Breach {
    FROM,
    GRAPH,
    SERVICE
  }

  /**
   * A call of a function or an aggregate that SPARQL 1.1 does not define.
   *
   * @param iri its name
   */
  record OtherFunction(String iri) implements Breach {}

  /**
   * Code of the query engine, or any Java class, in the place of a property.
   *
   * @param iri its name
   */
  record CodeAsProperty(String iri) implements Breach {}

  /**
   * A term that the ontology does not have, so that nothing matches it.
   *
   * @param iri the term
   * @param sort what it should be by the place where it first stands
   */
  record UnknownTerm(String iri, Sort sort) implements Breach {}

  /**
   * A term in a place where its sort never matches.
   *
   * @param term the term
   * @param sort what it should be: a property or a class
   */
  record WrongSort(Node term, Sort sort) implements Breach {
    /** Returns a message with the term as {@code shown} writes IRIs. */
    public String message(UnaryOperator<String> shown) {
      var what =
          sort == Sort.CLASS
              ? "is no class, so that nothing is one"
              : "is no property, so that nothing has it";
      return quoted(term, shown) + " " + what;
    }
  }

  /**
   * A value that its property cannot have.
   *
   * @param value the term or literal
   * @param property the property
   */
  record NeverAValue(Node value, Node property) implements Breach {
    /** Returns a message with terms as {@code shown} writes IRIs. */
    public String message(UnaryOperator<String> shown) {
      return quoted(value, shown) + " is never a value of " + quoted(property, shown);
    }
  }

  private static String quoted(Node node, UnaryOperator<String> shown) {
    var text = node.isURI() ? shown.apply(node.getURI()) : node.getLiteralLexicalForm();
    return '"' + text + '"';
  }
}
