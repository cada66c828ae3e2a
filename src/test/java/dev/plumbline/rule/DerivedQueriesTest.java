package dev.plumbline.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.derive.Derivation;
import dev.plumbline.document.Tree;
import dev.plumbline.graph.DerivedTerms;
import dev.plumbline.ontology.Vocabulary;
import dev.plumbline.rdf.StandardTerms;
import dev.plumbline.sparql.QueryGroup;
import dev.plumbline.sparql.QueryMentions;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Headers of derived queries, held against the queries below them. */
class DerivedQueriesTest {
  private static final RuleFolder FOLDER = RuleFolder.of(Path.of("ontology/derived"));
  private static final DerivedTerms DERIVED = Derivation.terms();
  private static final Vocabulary VOCABULARY = Vocabulary.load();

  private static List<String> files() {
    return FOLDER.files();
  }

  private static Set<String> stated(String file, String key) {
    var header = new RuleReader(FOLDER, true).header(file, FOLDER.read(file)).orElseThrow();
    return header.get(key).stream()
        .flatMap(list -> ((Tree.Sequence) list).items().stream())
        .map(term -> ((Tree.Scalar) term).text())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Query query(String file) {
    return QueryFactory.create(FOLDER.read(file));
  }

  private static Set<String> names(Stream<Node> terms) {
    return terms
        .map(term -> "arch:" + term.getLocalName())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @MethodSource("files")
  void addsIsWhatTheTemplateAdds(String file) {
    assertThat(stated(file, "adds")).isEqualTo(names(added(query(file)).stream()));
  }

  @ParameterizedTest
  @MethodSource("files")
  void needsIsWhatThePatternReadsOfWhatIsDerived(String file) {
    var read = read(query(file)).stream().filter(DERIVED::has);
    assertThat(stated(file, "needs")).isEqualTo(names(read));
  }

  @ParameterizedTest
  @MethodSource("files")
  void theOntologyMarksWhatIsAdded(String file) {
    assertThat(added(query(file))).allMatch(DerivedQueriesTest::isMarked, "is marked as derived");
  }

  /** Returns whether the term is derived only, or authors or the ontology itself state it, too. */
  private static boolean isMarked(Node term) {
    return VOCABULARY.isDerived(term.getURI())
        || VOCABULARY.property(term.getURI()).isPresent()
        || VOCABULARY.graph().contains(Node.ANY, term, Node.ANY);
  }

  /** Returns the terms of the template; a variable stands for all that the pattern gives it. */
  private static Set<Node> added(Query query) {
    var added = new HashSet<Node>();
    for (var triple : query.getConstructTemplate().getTriples()) {
      var term =
          triple.getPredicate().equals(StandardTerms.TYPE)
              ? triple.getObject()
              : triple.getPredicate();
      added.addAll(term.isVariable() ? values(query, term) : Set.of(term));
    }
    return added;
  }

  private static Set<Node> values(Query query, Node variable) {
    var values = new HashSet<Node>();
    for (var group : QueryGroup.all(query)) {
      for (var element : group.elements()) {
        if (element instanceof ElementBind bind && bind.getVar().equals(variable)) {
          QueryMentions.addTerms(values, bind.getExpr());
        } else if (element instanceof ElementData data) {
          data.getRows().forEach(row -> values.add(row.get(variable.getName())));
        }
      }
    }
    values.remove(null);
    return values;
  }

  /** Returns the terms that the pattern asks for: properties, and classes of elements. */
  private static Set<Node> read(Query query) {
    var named =
        query.getConstructTemplate().getTriples().stream()
            .map(triple -> triple.getPredicate())
            .filter(Node::isVariable)
            .collect(Collectors.toSet());
    var read = new HashSet<Node>();
    QueryMentions.expressions(query).forEach(expr -> QueryMentions.addTerms(read, expr));
    for (var group : QueryGroup.all(query)) {
      group.parts().forEach(part -> read.addAll(read(part, named)));
    }
    return read;
  }

  private static Set<Node> read(QueryGroup.Part part, Set<Node> named) {
    var read = new HashSet<>(QueryMentions.terms(part));
    var triple = part.triple();
    if (triple != null) {
      read.remove(triple.getSubject());
      if (!StandardTerms.TYPE.equals(triple.getPredicate())) {
        read.remove(triple.getObject());
      }
    } else if (part.element() instanceof ElementBind bind && named.contains(bind.getVar())) {
      read.clear();
    } else if (part.element() instanceof ElementData data) {
      data.getVars().stream()
          .filter(named::contains)
          .forEach(variable -> data.getRows().forEach(row -> read.remove(row.get(variable))));
    }
    return read;
  }
}
