package dev.plumbline.graph;

import dev.plumbline.ontology.Vocabulary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.GraphMemFactory;

/**
 * Reads what no element takes in this run, such as the facts of a kind without components and what
 * other environments say, so that mistakes in it show all the same.
 */
final class Trial {
  private final Vocabulary vocabulary;
  private final Classes classes;
  private final Set<String> imported;
  private final Problems problems;

  Trial(Vocabulary vocabulary, Classes classes, Set<String> imported, Problems problems) {
    this.vocabulary = vocabulary;
    this.classes = classes;
    this.imported = imported;
    this.problems = problems;
  }

  /** Reads the facts of kinds. */
  void kinds(Collection<Draft> drafts, Resolver resolver) {
    var writer = writer(resolver);
    drafts.stream()
        .filter(draft -> draft.classIri().equals(Arch.KIND))
        .forEach(
            kind -> writer.write(kind.node(), kind, withoutKind(kind.facts()), Optional.empty()));
  }

  /** Reads what an environment says that is not chosen. */
  void environment(Outline upper, Collection<Draft> base) {
    var all = new ArrayList<>(base);
    all.addAll(upper.drafts());
    var references = new References(vocabulary, all);
    var resolver = new Resolver(references, upper.removed(), imported, problems);
    var kinds = new Kinds(vocabulary, references, problems);
    var writer = writer(resolver);
    for (var draft : upper.drafts()) {
      kinds.of(draft);
      writer.write(draft.node(), draft, withoutKind(draft.facts()), Optional.empty());
    }
    for (var flow : upper.flows()) {
      resolver.resolve(flow.from(), Arch.COMPONENT, flow.system(), "from");
      resolver.resolve(flow.to(), Arch.COMPONENT, flow.system(), "to");
      writer.write(flow.system().node(), flow.system(), flow.facts(), Optional.empty());
    }
  }

  private static Facts withoutKind(Facts facts) {
    var rest = facts.copy();
    rest.remove(KindWriter.KIND);
    rest.remove(KindWriter.IS);
    return rest;
  }

  private FactWriter writer(Resolver resolver) {
    var scribe = new Scribe(GraphMemFactory.createGraphMem2(), new Places(), classes);
    var values = new Values(vocabulary, resolver, problems);
    var technologies = new TechnologyWriter(scribe, vocabulary);
    return new FactWriter(scribe, values, technologies, new Mentions(Path.of("")));
  }
}
