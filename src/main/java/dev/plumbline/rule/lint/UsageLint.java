package dev.plumbline.rule.lint;

import dev.plumbline.rule.Lint;
import dev.plumbline.sparql.QueryGroup;
import dev.plumbline.sparql.QueryMentions;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.vocabulary.RDF;

/**
 * Whether terms stand where their nature lets them: a class or a value in a property's place never
 * matches, and looks clean.
 */
final class UsageLint {
  private final Query query;
  private final List<QueryGroup> groups;
  private final KnownTerms terms;
  private final Linter.Notes notes;

  UsageLint(Query query, List<QueryGroup> groups, KnownTerms terms, Linter.Notes notes) {
    this.query = query;
    this.groups = groups;
    this.terms = terms;
    this.notes = notes;
  }

  void check() {
    groups.stream()
        .flatMap(group -> group.parts().stream())
        .filter(part -> part.triple() != null)
        .map(QueryGroup.Part::triple)
        .forEach(this::check);
  }

  private void check(TriplePath triple) {
    predicates(triple).stream()
        .filter(node -> terms.has(node.getURI()) && !terms.isProperty(node))
        .forEach(node -> add(Lint.NOT_A_PROPERTY, node, "is no property, so that nothing has it"));
    var object = triple.getObject();
    if (!triple.isTriple() || !triple.getPredicate().isURI() || object.isVariable()) {
      return;
    }
    if (triple.getPredicate().equals(RDF.type.asNode())) {
      if (terms.has(object.getURI()) && !terms.isClass(object)) {
        add(Lint.NOT_A_CLASS, object, "is no class, so that nothing is one");
      }
    } else if (!terms.canBe(triple.getPredicate(), object)) {
      var place = object.isURI() ? object : triple.getPredicate();
      var what = shown(object) + " is never a value of " + shown(triple.getPredicate());
      notes.add(Lint.NEVER_A_VALUE, notes.tokens().of(place), what);
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

  private void add(Lint lint, Node node, String what) {
    notes.add(lint, notes.tokens().of(node), shown(node) + " " + what);
  }

  private String shown(Node node) {
    return node.isURI()
        ? '"' + query.shortForm(node.getURI()) + '"'
        : '"' + node.getLiteralLexicalForm() + '"';
  }
}
