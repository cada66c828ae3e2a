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
    var imported = model.described().importedFiles();
    var lookup = Lookup.among(model.all(), model.removed(), imported, vocabulary, problems);
    new Structure(lookup, problems).settle(model.elements());
    var flows = Links.of(model, lookup.resolver(), problems);
    flows.all().forEach(lookup.references()::add);
    var stated = stated(model.elements(), flows.all(), lookup.kinds());
    var members = new Members(vocabulary).takeOut(stated);
    members.forEach(lookup.references()::add);
    members.forEach(member -> stated.put(member, member.facts()));
    var elements = elements(stated, lookup);
    var unresolved = List.copyOf(lookup.resolver().unresolved());
    new UnusedFacts(vocabulary, model, problems).check(lookup.facts());
    var names = Labels.of(model, members, flows);
    return new ResolvedModel(model, elements, unresolved, names);
  }

  /** Returns what is stated of each element and flow, with what they inherit. */
  private Map<Draft, Facts> stated(List<Draft> elements, List<Draft> flows, Kinds kinds) {
    var inheritance = new Inheritance(vocabulary, kinds);
    var stated = new LinkedHashMap<Draft, Facts>();
    elements.forEach(element -> stated.put(element, inheritance.of(element)));
    flows.forEach(flow -> stated.put(flow, inheritance.of(flow)));
    return stated;
  }

  private List<ResolvedElement> elements(Map<Draft, Facts> stated, Lookup lookup) {
    var resolver = new ElementResolver(classes, lookup);
    var elements = new ArrayList<ResolvedElement>(stated.size());
    stated.forEach((element, facts) -> elements.add(resolver.resolve(element, facts)));
    return elements;
  }
}
