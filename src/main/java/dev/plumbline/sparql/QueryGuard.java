package dev.plumbline.sparql;

import dev.plumbline.message.Nearness;
import dev.plumbline.ontology.Vocabulary;
import dev.plumbline.rdf.Arch;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.path.P_Path0;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;

/**
 * Refuses queries that reach outside the model or name what the vocabulary does not have.
 *
 * <p>Looks at the algebra, which holds every part of a query: sub-queries, filters, projected
 * expressions and what stands in an EXISTS of any of them.
 */
final class QueryGuard {
  private static final Set<String> PROPERTIES =
      Set.of(OWL.ObjectProperty.getURI(), OWL.DatatypeProperty.getURI(), RDF.Property.getURI());
  private static final Set<String> CLASSES = Set.of(OWL.Class.getURI());

  private final Vocabulary vocabulary;

  QueryGuard(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  void examine(Query query) {
    if (query.hasDatasetDescription()) {
      throw new InvalidQuery("FROM is refused: a query sees the model and nothing else");
    }
    if (query.getQueryPattern() != null) {
      Walker.walk(Algebra.compile(query), new Patterns(), new Functions());
    }
  }

  private final class Patterns extends OpVisitorBase {
    @Override
    public void visit(OpService service) {
      throw new InvalidQuery("SERVICE is refused: nothing is fetched from the network");
    }

    @Override
    public void visit(OpGraph graph) {
      throw new InvalidQuery("GRAPH is refused: the model is one graph without a name");
    }

    @Override
    public void visit(OpBGP patterns) {
      patterns.getPattern().forEach(QueryGuard.this::examine);
    }

    @Override
    public void visit(OpPath path) {
      var pattern = path.getTriplePath();
      term(pattern.getSubject(), Set.of());
      term(pattern.getObject(), Set.of());
      examine(pattern.getPath());
    }
  }

  private static final class Functions extends ExprVisitorBase {
    @Override
    public void visit(ExprFunctionN function) {
      var iri = function.getFunctionIRI();
      if (iri != null && !iri.startsWith(XSD.getURI())) {
        throw new InvalidQuery("there is no function <" + iri + ">; expected one of SPARQL 1.1");
      }
    }
  }

  private void examine(Triple pattern) {
    term(pattern.getSubject(), Set.of());
    predicate(pattern.getPredicate());
    boolean typed = pattern.getPredicate().equals(RDF.type.asNode());
    term(pattern.getObject(), typed ? CLASSES : Set.of());
  }

  private void examine(Path path) {
    if (path instanceof P_Path0 link) {
      predicate(link.getNode());
    } else if (path instanceof P_Path1 repeated) {
      examine(repeated.getSubPath());
    } else if (path instanceof P_Path2 pair) {
      examine(pair.getLeft());
      examine(pair.getRight());
    }
  }

  /** A predicate that names Java code would run it. */
  private void predicate(Node node) {
    if (node.isURI() && node.getURI().startsWith("java:")) {
      throw new InvalidQuery("<" + node.getURI() + "> is refused: a query runs no other code");
    }
    term(node, PROPERTIES);
  }

  private void term(Node node, Set<String> sorts) {
    if (node == null || !node.isURI() || !Arch.isTerm(node.getURI())) {
      return;
    }
    if (!vocabulary.isDefined(node.getURI())) {
      var name = Arch.local(node.getURI());
      var nearest = Nearness.rank(name, names(sorts)).stream().findFirst();
      throw new InvalidQuery(
          "the vocabulary has no \"arch:%s\"%s"
              .formatted(
                  name, nearest.map(each -> "; did you mean \"arch:" + each + "\"?").orElse("")));
    }
  }

  /** Returns the names of the vocabulary's terms of some sorts, or of all. */
  private Set<String> names(Set<String> sorts) {
    return vocabulary
        .graph()
        .find(Node.ANY, RDF.type.asNode(), Node.ANY)
        .filterKeep(each -> sorts.isEmpty() || sorts.contains(each.getObject().toString()))
        .mapWith(Triple::getSubject)
        .filterKeep(each -> each.isURI() && Arch.isTerm(each.getURI()))
        .mapWith(each -> Arch.local(each.getURI()))
        .toSet();
  }
}
