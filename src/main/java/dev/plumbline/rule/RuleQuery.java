package dev.plumbline.rule;

import dev.plumbline.finding.Parameter;
import dev.plumbline.quantity.Quantity;
import dev.plumbline.sparql.QueryParser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * A rule's query.
 *
 * @param query the query as written
 * @param parameters the values of its parameters, by variable
 */
public record RuleQuery(Query query, Map<Var, Node> parameters) {
  private static final Map<String, Query> PARSED = new ConcurrentHashMap<>();

  /**
   * Parses a rule's query.
   *
   * @throws dev.plumbline.sparql.MalformedQuery when it is not SPARQL 1.1
   */
  public static RuleQuery of(RuleFile rule) {
    var query = parsed(rule.text());
    var parameters = new LinkedHashMap<Var, Node>();
    for (var parameter : rule.rule().parameters()) {
      parameters.put(Var.alloc(Parameters.variable(parameter.name())), value(parameter));
    }
    return new RuleQuery(query, parameters);
  }

  /** Returns the query of a text; it is parsed once. */
  static Query parsed(String text) {
    return PARSED.computeIfAbsent(text, QueryParser::parse);
  }

  private static Node value(Parameter parameter) {
    var number = Parameters.number(parameter);
    if (number.isEmpty()) {
      return NodeFactory.createLiteralString(parameter.value());
    }
    var type = parameter.type().equals("integer") ? XSDDatatype.XSDinteger : XSDDatatype.XSDdecimal;
    return NodeFactory.createLiteralDT(Quantity.NUMBER.write(number.get()), type);
  }

  /** Returns the query with its parameters' values in place of their variables. */
  public Query bound() {
    return parameters.isEmpty() ? query : QueryTransformOps.replaceVars(query, parameters);
  }

  /** Returns the variable of the counted element. */
  public Var element() {
    return query.getProjectVars().get(0);
  }

  /** Returns the selected variables. */
  public List<Var> variables() {
    return query.getProjectVars();
  }

  /** Returns the property that a header names with a prefix. */
  public Node property(String prefixed) {
    return NodeFactory.createURI(query.getPrefixMapping().expandPrefix(prefixed));
  }
}
