package dev.plumbline.derive;

import dev.plumbline.derive.topology.Derived;
import dev.plumbline.graph.DerivedTerms;
import dev.plumbline.rdf.Arch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.path.PathParser;

/** The derived terms as the steps state them. */
final class StepTerms implements DerivedTerms {
  private static final PrefixMapping PREFIXES =
      PrefixMapping.Factory.create().setNsPrefix("arch", Arch.NAMESPACE);

  private final Map<Node, List<Derived>> steps = new HashMap<>();

  StepTerms(List<Derived> all) {
    for (var step : all) {
      step.adds().forEach(term -> steps.computeIfAbsent(term, key -> new ArrayList<>()).add(step));
    }
  }

  @Override
  public boolean has(Node term) {
    return steps.containsKey(term);
  }

  @Override
  public List<Query> queries(Node term) {
    return adding(term).stream()
        .filter(Construct.class::isInstance)
        .map(step -> ((Construct) step).query())
        .toList();
  }

  @Override
  public List<Path> paths(Node term) {
    return adding(term).stream()
        .flatMap(step -> step.explainedBy().getOrDefault(term, List.of()).stream())
        .distinct()
        .map(path -> PathParser.parse(path, PREFIXES))
        .toList();
  }

  private List<Derived> adding(Node term) {
    return steps.getOrDefault(term, List.of());
  }
}
