package dev.plumbline.rule.check;

import dev.plumbline.graph.StoppedStep;
import dev.plumbline.rule.Header;
import dev.plumbline.rule.PlaceReference;
import dev.plumbline.rule.RuleFile;
import dev.plumbline.rule.RuleQuery;
import dev.plumbline.sparql.QueryGroup;
import dev.plumbline.sparql.QueryMentions;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.syntax.ElementData;

/**
 * Which rules cannot be judged, since they ask for facts that the graph lacks: the step of deriving
 * that adds them ran out of time.
 */
final class MissingFacts {
  private final List<StoppedStep> stopped;
  private final Map<String, Optional<StoppedStep>> known = new ConcurrentHashMap<>();

  MissingFacts(List<StoppedStep> stopped) {
    this.stopped = stopped;
  }

  /** Returns the first step that was stopped and that the rule needs. */
  Optional<StoppedStep> stopping(RuleFile rule) {
    return stopped.isEmpty()
        ? Optional.empty()
        : known.computeIfAbsent(rule.id(), id -> find(rule));
  }

  private Optional<StoppedStep> find(RuleFile rule) {
    var query = RuleQuery.of(rule);
    var groups = QueryGroup.all(query.query());
    if (asksForAny(groups)) {
      return Optional.of(stopped.get(0));
    }
    var terms = terms(rule, query, groups);
    return stopped.stream()
        .filter(step -> !Collections.disjoint(step.missing(), terms))
        .findFirst();
  }

  /** Whether a query asks for any property, which may be one that is missing. */
  private static boolean asksForAny(Collection<QueryGroup> groups) {
    var open = new HashSet<Node>();
    var listed = new HashSet<Node>();
    for (var part :
        (Iterable<QueryGroup.Part>)
            groups.stream().flatMap(each -> each.parts().stream())::iterator) {
      var triple = part.triple();
      if (triple != null && triple.getPredicate() != null && triple.getPredicate().isVariable()) {
        open.add(triple.getPredicate());
      } else if (part.element() instanceof ElementData values) {
        listed.addAll(values.getVars());
      }
    }
    return !listed.containsAll(open);
  }

  /** Returns what the rule speaks of: in its query, and in its header by a prefixed name. */
  private static Set<Node> terms(RuleFile rule, RuleQuery query, Collection<QueryGroup> groups) {
    var terms = new HashSet<Node>();
    groups.forEach(group -> group.parts().forEach(part -> terms.addAll(QueryMentions.terms(part))));
    QueryMentions.expressions(query.query()).forEach(expr -> QueryMentions.addTerms(terms, expr));
    var header = rule.header();
    var places =
        Stream.concat(
            header.grounds().at().stream(), header.grounds().why().stream().map(Header.Reason::at));
    Stream.of(
            places.flatMap(MissingFacts::property),
            header.counting().population().stream(),
            header.none().properties().stream())
        .flatMap(names -> names)
        .forEach(name -> terms.add(query.property(name)));
    return terms;
  }

  private static Stream<String> property(PlaceReference place) {
    return place.property().stream();
  }
}
