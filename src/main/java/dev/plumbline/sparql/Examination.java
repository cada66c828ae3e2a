package dev.plumbline.sparql;

import dev.plumbline.ontology.KnownTerms;
import dev.plumbline.ontology.KnownTerms.Sort;
import dev.plumbline.rdf.StandardTerms;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.aggregate.AggCustom;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.util.MappedLoader;
import org.apache.jena.vocabulary.XSD;

/** Collects the breaches of one query; each is found once. */
final class Examination implements QueryWalk.Visitor {
  private final KnownTerms terms;
  private final Set<Breach> breaches = new LinkedHashSet<>();
  private final Set<String> unknown = new HashSet<>();

  Examination(KnownTerms terms) {
    this.terms = terms;
  }

  List<Breach> breaches() {
    return List.copyOf(breaches);
  }

  @Override
  public void query(Query query) {
    if (query.hasDatasetDescription()) {
      breaches.add(Breach.Clause.FROM);
    }
  }

  @Override
  public void element(Element element) {
    if (element instanceof ElementService) {
      breaches.add(Breach.Clause.SERVICE);
    } else if (element instanceof ElementNamedGraph) {
      breaches.add(Breach.Clause.GRAPH);
    }
  }

  @Override
  public void pattern(TriplePath pattern) {
    predicates(pattern).stream()
        .map(Node::getURI)
        .filter(Examination::isCode)
        .forEach(iri -> breaches.add(new Breach.CodeAsProperty(iri)));
    examine(pattern);
  }

  /**
   * Whether the query engine runs code for a property: its own functions, and every class that an
   * IRI with {@code java:} names. Asks without loading the class.
   */
  private static boolean isCode(String iri) {
    return MappedLoader.mapDynamicURI(iri) != null
        || PropertyFunctionRegistry.get().isRegistered(iri);
  }

  @Override
  public void template(TriplePath triple) {
    examine(triple);
  }

  private void examine(TriplePath triple) {
    term(triple.getSubject(), Sort.ANY);
    predicates(triple).forEach(this::property);
    if (triple.isTriple() && triple.getPredicate().equals(StandardTerms.TYPE)) {
      type(triple.getObject());
    } else {
      term(triple.getObject(), Sort.ANY);
      value(triple);
    }
  }

  private static Set<Node> predicates(TriplePath triple) {
    var predicates = new LinkedHashSet<Node>();
    if (triple.getPath() != null) {
      QueryMentions.addTerms(predicates, triple.getPath());
    } else if (triple.getPredicate().isURI()) {
      predicates.add(triple.getPredicate());
    }
    return predicates;
  }

  private void property(Node predicate) {
    if (isKnown(predicate, Sort.PROPERTY) && !terms.isA(Sort.PROPERTY, predicate)) {
      breaches.add(new Breach.WrongSort(predicate, Sort.PROPERTY));
    }
  }

  private void type(Node object) {
    if (object.isURI() && isKnown(object, Sort.CLASS) && !terms.isA(Sort.CLASS, object)) {
      breaches.add(new Breach.WrongSort(object, Sort.CLASS));
    }
  }

  private void value(TriplePath triple) {
    var object = triple.getObject();
    if (triple.isTriple()
        && triple.getPredicate().isURI()
        && (object.isURI() || object.isLiteral())
        && !terms.canBe(triple.getPredicate(), object)) {
      breaches.add(new Breach.NeverAValue(object, triple.getPredicate()));
    }
  }

  @Override
  public void expression(Expr expression) {
    if (expression.isConstant()) {
      value(expression.getConstant().asNode());
    } else if (expression instanceof ExprFunctionN call && call.getFunctionIRI() != null) {
      function(call.getFunctionIRI());
    } else if (expression instanceof ExprAggregator aggregate
        && aggregate.getAggregator() instanceof AggCustom custom) {
      function(custom.getIRI());
    }
  }

  private void function(String iri) {
    if (!iri.startsWith(XSD.getURI())) {
      breaches.add(new Breach.OtherFunction(iri));
    }
  }

  @Override
  public void value(Node value) {
    term(value, Sort.ANY);
  }

  private void term(Node node, Sort sort) {
    if (node.isURI()) {
      isKnown(node, sort);
    }
  }

  /** Whether the ontology has the term; if not, that is a breach, unless the term is code. */
  private boolean isKnown(Node term, Sort sort) {
    var iri = term.getURI();
    if (terms.has(iri)) {
      return true;
    }
    if (!breaches.contains(new Breach.CodeAsProperty(iri)) && unknown.add(iri)) {
      breaches.add(new Breach.UnknownTerm(iri, sort));
    }
    return false;
  }
}
