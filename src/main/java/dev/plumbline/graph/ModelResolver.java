package dev.plumbline.graph;

import dev.plumbline.ontology.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks up references, puts elements into their containers, lets elements inherit facts and reads
 * all values; the third stage of lifting.
 */
final class ModelResolver {
  private final Vocabulary vocabulary;
  private final Classes classes;
  private final Problems problems;

  /**
   * Makes a resolver.
   *
   * @param vocabulary what keys and values mean
   * @param classes its classes
   * @param problems takes mistakes
   */
  ModelResolver(Vocabulary vocabulary, Classes classes, Problems problems) {
    this.vocabulary = vocabulary;
    this.classes = classes;
    this.problems = problems;
  }

  /** Returns what a model means; its elements are put into their containers. */
  ResolvedModel resolve(MergedModel model) {
    var references = new References(vocabulary, model.all());
    var imported = model.described().importedFiles();
    var resolver = new Resolver(references, model.removed(), imported, problems);
    var kinds = new Kinds(vocabulary, references, problems);
    new Structure(resolver, kinds, problems).settle(model.elements());
    var flows = new Links(resolver, problems);
    flows.addAll(model);
    flows.all().forEach(references::add);
    var holding = holding(model.elements(), flows.all(), kinds);
    var members = members(holding);
    members.forEach(references::add);
    members.forEach(member -> holding.put(member, member.facts()));
    var facts = new FactResolver(new ValueReader(vocabulary, resolver, problems));
    var elements = elements(holding, new ElementResolver(classes, kinds, facts));
    var unresolved = List.copyOf(resolver.unresolved());
    new UnusedFacts(vocabulary, model, problems).check(facts);
    var named = new ArrayList<>(model.elements());
    named.addAll(members);
    var names = Labels.of(named, flows, model.described().bodies());
    return new ResolvedModel(model, elements, unresolved, names);
  }

  /** Returns what holds of each element and flow, inherited facts included. */
  private Map<Draft, Facts> holding(List<Draft> elements, List<Draft> flows, Kinds kinds) {
    var inheritance = new Inheritance(vocabulary, kinds);
    var holding = new LinkedHashMap<Draft, Facts>();
    elements.forEach(element -> holding.put(element, inheritance.of(element)));
    flows.forEach(flow -> holding.put(flow, inheritance.of(flow)));
    return holding;
  }

  /** Takes out the facts that are elements themselves. */
  private List<Draft> members(Map<Draft, Facts> holding) {
    var members = new Members(vocabulary);
    var all = new ArrayList<Draft>();
    holding.forEach((element, facts) -> all.addAll(members.promote(element, facts)));
    return all;
  }

  private static List<ResolvedElement> elements(Map<Draft, Facts> holding, ElementResolver each) {
    var elements = new ArrayList<ResolvedElement>(holding.size());
    holding.forEach((element, facts) -> elements.add(each.resolve(element, facts)));
    return elements;
  }
}
