package dev.plumbline.sparql;

import dev.plumbline.rdf.Arch;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.expr.E_LogicalAnd;
import org.apache.jena.sparql.expr.E_LogicalNot;
import org.apache.jena.sparql.expr.E_LogicalOr;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.expr.E_SameTerm;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.graph.NodeConst;
import org.apache.jena.sparql.graph.NodeTransform;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.path.PathFactory;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementUnion;
import org.apache.jena.sparql.syntax.PatternVars;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformSubst;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformer;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformNodeElement;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * Turns a query for what does not state a fact into the query for what states that there is none.
 *
 * <p>A query for a gap tests {@code FILTER NOT EXISTS { ?x arch:p ?stated }}, once for each fact
 * that would be an answer. The other query has the same conditions, and in place of these tests
 * that one of the facts is stated to be none, and that no other of them has a value. A fact is
 * stated to be none by {@code arch:none}, by {@code false}, or by a node in the state {@code
 * arch:absent}.
 */
public final class StatedNone {
  private static final Var STATED = Var.alloc("stated");
  private static final Var OTHER = Var.alloc("alternative");

  /** The variable of the node that states the fact, when a path leads to it. */
  public static final String FACT = "fact";

  private static final Var HOLDER = Var.alloc(FACT);
  private static final Var GONE = Var.alloc("gone");

  private final Query unstated;
  private final Set<Var> known;
  private final AskedOnly askedOnly;
  private final WiderTests wider;

  /**
   * Takes a query for what does not state a fact.
   *
   * @param askedOnly the properties and variables of conditions that only say who is asked
   */
  public StatedNone(Query unstated, List<String> askedOnly) {
    this.unstated = unstated;
    this.askedOnly = AskedOnly.of(askedOnly);
    known = Set.copyOf(PatternVars.vars(unstated.getQueryPattern()));
    wider = new WiderTests(unstated);
  }

  /** Returns the query for what states that there is none; it selects these variables. */
  public Query query(List<String> selected) {
    var query = QueryTransformOps.shallowCopy(unstated);
    query.setQueryPattern(none(askedOnly.without(unstated.getQueryPattern())).orElseThrow());
    query.getProject().clear();
    selected.forEach(query::addResultVar);
    query.resetResultVars();
    return query;
  }

  /** Returns the element with its tests turned; nothing for a branch beside one with a test. */
  private Optional<Element> none(Element element) {
    if (element instanceof ElementGroup group) {
      return Optional.of(group(group));
    }
    if (element instanceof ElementUnion union && hasTest(union)) {
      var branches = union.getElements().stream().filter(StatedNone::hasTest).toList();
      return Optional.of(union(branches.stream().map(each -> none(each).orElseThrow()).toList()));
    }
    return Optional.of(element);
  }

  private ElementGroup group(ElementGroup group) {
    var tests = group.getElements().stream().flatMap(each -> tested(each).stream()).toList();
    var turned = new ElementGroup();
    boolean open = !tests.isEmpty();
    for (var part : group.getElements()) {
      if (tested(part).isEmpty()) {
        none(part).ifPresent(turned::addElement);
      } else if (open) {
        open = false;
        turned.addElement(union(tests.stream().flatMap(each -> stated(each).stream()).toList()));
        if (tests.size() > 1 || !isPlain(tests.get(0))) {
          tests.forEach(test -> turned.addElement(noOther(test, tests)));
        }
      }
    }
    return turned;
  }

  /** Returns whether a test names one property of what is known: it has no second value. */
  private static boolean isPlain(ElementGroup test) {
    return test.size() == 1
        && ((ElementPathBlock) test.get(0)).getPattern().size() == 1
        && path(statement(test)) instanceof P_Link;
  }

  private static Element union(List<Element> branches) {
    if (branches.size() == 1) {
      return branches.get(0);
    }
    var union = new ElementUnion();
    branches.forEach(union::addElement);
    return union;
  }

  private static boolean hasTest(Element element) {
    return QueryGroup.all(element).stream()
        .filter(group -> group.role() != QueryGroup.Role.EXISTS)
        .flatMap(group -> group.parts().stream())
        .anyMatch(part -> tested(part.element()).isPresent());
  }

  /** Returns the pattern of a test that nothing is stated. */
  private static Optional<ElementGroup> tested(Element element) {
    return element instanceof ElementFilter filter
            && filter.getExpr() instanceof E_NotExists absent
            && absent.getElement() instanceof ElementGroup pattern
            && pattern.getElements().stream().anyMatch(StatedNone::binds)
        ? Optional.of(pattern)
        : Optional.empty();
  }

  private static boolean binds(Element element) {
    return element instanceof ElementPathBlock block
        && block.getPattern().getList().stream().anyMatch(each -> each.getObject().equals(STATED));
  }

  private static TriplePath statement(ElementGroup test) {
    return test.getElements().stream()
        .filter(StatedNone::binds)
        .map(ElementPathBlock.class::cast)
        .flatMap(block -> block.getPattern().getList().stream())
        .filter(each -> each.getObject().equals(STATED))
        .findFirst()
        .orElseThrow();
  }

  private static Path path(TriplePath triple) {
    return triple.isTriple() ? new P_Link(triple.getPredicate()) : triple.getPath();
  }

  /** Returns the three ways to state none. */
  private static List<Element> stated(ElementGroup test) {
    var path = path(statement(test));
    return List.of(
        with(test, path, Arch.NONE),
        with(test, path, NodeConst.nodeFalse),
        with(test, PathFactory.pathSeq(path, new P_Link(Arch.STATE)), Arch.ABSENT));
  }

  /**
   * Returns the test that no fact has another value. What is stated around an element does not
   * answer for an element that states none itself.
   */
  private Element noOther(ElementGroup test, List<ElementGroup> tests) {
    var own = tests.stream().filter(each -> !wider.contains(each)).toList();
    return own.isEmpty() || !wider.contains(test)
        ? new ElementFilter(noOther(test))
        : new ElementFilter(new E_LogicalOr(anyStated(own), noOther(test)));
  }

  private Expr anyStated(List<ElementGroup> tests) {
    var stated = new ElementGroup();
    stated.addElement(union(tests.stream().flatMap(each -> stated(each).stream()).toList()));
    return new E_Exists(renamed(stated, this::unbound));
  }

  private Expr noOther(ElementGroup test) {
    var other = with(test, path(statement(test)), OTHER);
    other.addElement(new ElementFilter(isOther()));
    var absent = new ElementGroup();
    absent.addElement(block(new TriplePath(OTHER, new P_Link(Arch.STATE), Arch.ABSENT)));
    other.addElement(new ElementFilter(new E_NotExists(absent)));
    return new E_NotExists(renamed(other, this::unbound));
  }

  /** Returns a variable that only tests have by a name that has no value outside this test. */
  private Node unbound(Node node) {
    return !(node instanceof Var variable) || known.contains(variable) || node.equals(OTHER)
        ? node
        : Var.alloc("also_" + variable.getVarName());
  }

  private static Expr isOther() {
    return new E_LogicalAnd(isNot(Arch.NONE), isNot(NodeConst.nodeFalse));
  }

  private static Expr isNot(Node value) {
    return new E_LogicalNot(new E_SameTerm(new ExprVar(OTHER), NodeValue.makeNode(value)));
  }

  /**
   * Returns the pattern of a test with another path and value for the fact. What the test asks of
   * the fact is asked of another value, too; none needs no such condition.
   */
  private static ElementGroup with(ElementGroup test, Path path, Node value) {
    var changed = new ElementGroup();
    for (var part : test.getElements()) {
      if (part instanceof ElementPathBlock block) {
        changed.addElement(with(block, path, value));
      } else if (value.equals(OTHER)) {
        changed.addElement(renamed(part, node -> node.equals(STATED) ? OTHER : node));
      } else if (QueryGroup.all(part).stream().noneMatch(each -> each.vars().contains(STATED))) {
        changed.addElement(part);
      }
    }
    return changed;
  }

  private static Element renamed(Element condition, NodeTransform names) {
    var elements = new ElementTransformSubst(names);
    var expressions = new ExprTransformNodeElement(names, elements);
    return ElementTransformer.transform(condition, elements, expressions);
  }

  private static ElementPathBlock with(ElementPathBlock block, Path path, Node value) {
    var changed = new ElementPathBlock();
    for (var triple : block.getPattern().getList()) {
      if (!triple.getObject().equals(STATED)) {
        changed.addTriplePath(triple);
      } else if (leadsToFact(path, value)) {
        var toFact = (P_Seq) ((P_Seq) path).getLeft();
        changed.addTriplePath(triple(triple.getSubject(), toFact.getLeft(), HOLDER));
        changed.addTriplePath(triple(HOLDER, toFact.getRight(), GONE));
        changed.addTriplePath(triple(GONE, ((P_Seq) path).getRight(), value));
      } else if (path instanceof P_Seq both && isOne(both.getRight())) {
        changed.addTriplePath(triple(triple.getSubject(), both.getLeft(), HOLDER));
        changed.addTriplePath(triple(HOLDER, both.getRight(), value));
      } else {
        changed.addTriplePath(triple(triple.getSubject(), path, value));
      }
    }
    return changed;
  }

  /** Returns whether several steps lead to a fact with a state. */
  private static boolean leadsToFact(Path path, Node value) {
    return value.equals(Arch.ABSENT)
        && path instanceof P_Seq state
        && state.getLeft() instanceof P_Seq both
        && isOne(both.getRight());
  }

  /** Returns whether a path has one step. */
  private static boolean isOne(Path path) {
    return path instanceof P_Link
        || path instanceof P_Alt either && isOne(either.getLeft()) && isOne(either.getRight());
  }

  private static ElementPathBlock block(TriplePath triple) {
    var block = new ElementPathBlock();
    block.addTriplePath(triple(triple.getSubject(), triple.getPath(), triple.getObject()));
    return block;
  }

  private static TriplePath triple(Node subject, Path path, Node object) {
    return path instanceof P_Link link
        ? new TriplePath(Triple.create(subject, link.getNode(), object))
        : new TriplePath(subject, path, object);
  }
}
