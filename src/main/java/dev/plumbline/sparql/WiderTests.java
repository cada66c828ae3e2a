package dev.plumbline.sparql;

import dev.plumbline.rdf.Arch;
import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.syntax.ElementGroup;

/**
 * The tests of a query that look at what is stated around an element: in its boundary or system, or
 * at the ends of a flow.
 */
final class WiderTests {
  private static final Set<Node> OUTWARD =
      Set.of(
          Arch.term("inSystem"),
          Arch.term("within"),
          Arch.term("partOf"),
          Arch.term("from"),
          Arch.term("to"));

  private final Set<Node> around = new HashSet<>();
  private final Node counted;

  WiderTests(Query query) {
    counted = query.getProjectVars().get(0);
    QueryGroup.all(query).stream()
        .filter(group -> group.role() != QueryGroup.Role.EXISTS)
        .flatMap(group -> group.parts().stream())
        .map(QueryGroup.Part::triple)
        .filter(triple -> triple != null && leadsOut(triple))
        .forEach(triple -> around.add(triple.getObject()));
  }

  boolean contains(ElementGroup test) {
    return QueryGroup.all(test).get(0).parts().stream()
        .map(QueryGroup.Part::triple)
        .anyMatch(
            triple -> triple != null && (leadsOut(triple) || around.contains(triple.getSubject())));
  }

  private boolean leadsOut(TriplePath triple) {
    return triple.getSubject().equals(counted)
        && (triple.isTriple() ? OUTWARD.contains(triple.getPredicate()) : begins(triple.getPath()));
  }

  private static boolean begins(Path path) {
    return path instanceof P_Link link && OUTWARD.contains(link.getNode())
        || path instanceof P_Seq both && begins(both.getLeft())
        || path instanceof P_Alt either && begins(either.getLeft())
        || path instanceof P_Path1 one && !(one instanceof P_Inverse) && begins(one.getSubPath());
  }
}
