package dev.plumbline.graph;

import dev.plumbline.document.Document;
import dev.plumbline.ontology.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;

/** One run of the lifter: the steps in their order, and what they hand on. */
final class Lifting {
  private final Vocabulary vocabulary;
  private final Options options;
  private final Problems problems = new Problems();
  private final Classes classes;
  private final Merge merge = new Merge(problems);
  private final Graph graph;
  private final Places places = new Places();
  private final Mentions mentions;

  Lifting(Vocabulary vocabulary, Options options) {
    this.vocabulary = vocabulary;
    this.options = options;
    this.graph = vocabulary.newGraph();
    this.classes = new Classes(vocabulary);
    this.mentions = new Mentions(options.workingFolder());
  }

  Architecture lift(List<Document> documents, Opener opener) {
    var sources = new Inclusion(options, opener, problems).follow(documents);
    var outlining = new Outlining(vocabulary, classes, problems, options.environment());
    outlining.read(sources);
    var outline = outlining.outline();
    if (outline.isBlank() && problems.isEmpty()) {
      nothing(documents);
    }
    var names = settle(outlining, Outlining.imported(sources));
    return new Architecture(
        graph,
        vocabulary,
        places,
        names,
        mentions.all(),
        problems.sorted(),
        List.of(),
        sources.stream().map(source -> source.document().file()).distinct().sorted().toList(),
        opener.sources());
  }

  private void nothing(List<Document> documents) {
    documents.stream()
        .findFirst()
        .ifPresent(
            document ->
                problems.add(
                    Mistake.EMPTY_MODEL,
                    document.root().at(),
                    "nothing is described here; expected components and flows"));
  }

  /** Looks up references, hands facts down, and writes all elements. */
  private Names settle(Outlining outlining, Set<String> imported) {
    var outline = outlining.outline();
    var drafts = outline.present();
    var references = new References(vocabulary, outline.drafts());
    var resolver = new Resolver(references, outline.removed(), imported, problems);
    var kinds = new Kinds(vocabulary, references, problems);
    new Structure(resolver, kinds, problems).settle(drafts);
    var links = links(outline, resolver);
    links.all().forEach(references::add);
    var stated = stated(drafts, links.all(), kinds);
    for (var member : members(stated)) {
      references.add(member);
      drafts.add(member);
      stated.put(member, member.facts());
    }
    var scribe = new Scribe(graph, places, classes);
    stated.forEach(writer(scribe, resolver, kinds)::write);
    new UnresolvedWriter(scribe).write(resolver.unresolved());
    outline.chosen().forEach((system, chosen) -> environment(scribe, system, chosen));
    outline
        .formats()
        .forEach((system, format) -> scribe.add(system, Arch.node("importedFrom"), format));
    Parity.write(outlining.lacks(), scribe);
    tryOut(outlining, resolver, imported);
    var names = Labels.of(drafts, links);
    var prose = new ProseWriter(scribe, mentions);
    outlining
        .bodies()
        .forEach(body -> prose.write(body.file(), body.prose(), body.rest(), body.about(), names));
    return new Names(names, Labels.former(drafts));
  }

  private Links links(Outline outline, Resolver resolver) {
    var links = new Links(resolver, merge, problems);
    outline.flows().forEach(links::add);
    outline.overlaidFlows().forEach(links::overlay);
    return links;
  }

  private void tryOut(Outlining outlining, Resolver resolver, Set<String> imported) {
    var outline = outlining.outline();
    var trial = new Trial(vocabulary, classes, imported, problems);
    trial.kinds(outline.drafts(), resolver);
    for (var stage : outlining.stages().all()) {
      if (!outline.chosen().containsValue(stage.environment())) {
        trial.environment(stage.own(), outline.drafts());
      }
    }
  }

  private Map<Draft, Facts> stated(List<Draft> drafts, List<Draft> flows, Kinds kinds) {
    var inheritance = new Inheritance(vocabulary, kinds, merge);
    var stated = new LinkedHashMap<Draft, Facts>();
    drafts.forEach(draft -> stated.put(draft, inheritance.of(draft)));
    flows.forEach(draft -> stated.put(draft, inheritance.of(draft)));
    return stated;
  }

  private ElementWriter writer(Scribe scribe, Resolver resolver, Kinds kinds) {
    var technologies = new TechnologyWriter(scribe, vocabulary);
    var values = new Values(vocabulary, resolver, problems);
    var facts = new FactWriter(scribe, values, technologies, mentions);
    return new ElementWriter(
        scribe, vocabulary, facts, new KindWriter(scribe, kinds), technologies);
  }

  private static void environment(Scribe scribe, Draft system, Draft chosen) {
    scribe.add(system.node(), Arch.node("environment"), chosen.node());
  }

  private List<Draft> members(Map<Draft, Facts> stated) {
    var members = new Members(vocabulary);
    var all = new ArrayList<Draft>();
    stated.forEach((draft, facts) -> all.addAll(members.promote(draft, facts)));
    return all;
  }
}
