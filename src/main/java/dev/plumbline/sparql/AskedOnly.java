package dev.plumbline.sparql;

import dev.plumbline.ontology.Prefixes;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementUnion;

/**
 * The conditions of a query for what is not stated that only say who is asked, such as {@code ?x
 * arch:critical true}. A stated none counts even where nobody is asked for the fact.
 *
 * @param terms the properties and variables by which such a condition is known
 */
record AskedOnly(Set<Node> terms) {
  AskedOnly {
    terms = Set.copyOf(terms);
  }

  /** Takes prefixed names of properties, and names of variables. */
  static AskedOnly of(List<String> names) {
    return new AskedOnly(names.stream().map(AskedOnly::term).collect(Collectors.toSet()));
  }

  private static Node term(String name) {
    return Prefixes.fullName(name).map(NodeFactory::createURI).orElseGet(() -> Var.alloc(name));
  }

  /** Returns the pattern without these conditions; what stands inside an EXISTS goes as a whole. */
  Element without(Element pattern) {
    if (terms.isEmpty()) {
      return pattern;
    }
    if (pattern instanceof ElementGroup group) {
      var rest = new ElementGroup();
      group.getElements().stream()
          .filter(part -> part instanceof ElementPathBlock || isStructure(part) || !names(part))
          .map(this::without)
          .forEach(rest::addElement);
      return rest;
    }
    if (pattern instanceof ElementUnion union) {
      var rest = new ElementUnion();
      union.getElements().stream().map(this::without).forEach(rest::addElement);
      return rest;
    }
    return pattern instanceof ElementPathBlock block ? triples(block) : pattern;
  }

  private static boolean isStructure(Element part) {
    return part instanceof ElementGroup || part instanceof ElementUnion;
  }

  private ElementPathBlock triples(ElementPathBlock block) {
    var rest = new ElementPathBlock();
    for (var triple : block.getPattern()) {
      if (!names(triple)) {
        rest.addTriplePath(triple);
      }
    }
    return rest;
  }

  private boolean names(TriplePath triple) {
    return terms.contains(triple.getSubject())
        || terms.contains(triple.getObject())
        || last(triple).filter(terms::contains).isPresent();
  }

  /** Returns the property, or the last of a path. */
  private static Optional<Node> last(TriplePath triple) {
    if (triple.isTriple()) {
      return Optional.of(triple.getPredicate());
    }
    return triple.getPath() instanceof P_Seq path && path.getRight() instanceof P_Link link
        ? Optional.of(link.getNode())
        : Optional.empty();
  }

  /** Returns whether a filter, an OPTIONAL or the like uses one of the terms. */
  private boolean names(Element part) {
    if (part instanceof ElementFilter filter
        && !Collections.disjoint(filter.getExpr().getVarsMentioned(), terms)) {
      return true;
    }
    return QueryGroup.all(part).stream()
        .anyMatch(
            group ->
                !Collections.disjoint(group.vars(), terms)
                    || group.parts().stream()
                        .anyMatch(each -> each.triple() != null && names(each.triple())));
  }
}
