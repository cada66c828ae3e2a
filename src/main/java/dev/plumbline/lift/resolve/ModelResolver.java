package dev.plumbline.lift.resolve;

import dev.plumbline.graph.Problems;
import dev.plumbline.lift.outline.ClassHierarchy;
import dev.plumbline.lift.outline.MergedModel;
import dev.plumbline.lift.outline.StatedElement;
import dev.plumbline.lift.outline.StatementList;
import dev.plumbline.ontology.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks up references, puts elements into their containers, lets elements inherit facts and reads
 * all values; the third stage of lifting.
 */
public final class ModelResolver {
  private final Vocabulary vocabulary;
  private final ClassHierarchy classes;
  private final Problems problems;

  /**
   * Makes a resolver.
   *
   * @param vocabulary what keys and values mean
   * @param classes its classes
   * @param problems takes mistakes
   */
  public ModelResolver(Vocabulary vocabulary, ClassHierarchy classes, Problems problems) {
    this.vocabulary = vocabulary;
    this.classes = classes;
    this.problems = problems;
  }

  /** Returns what a model means; its elements are put into their containers. */
  public ResolvedModel resolve(MergedModel model) {
    var imported = model.described().importedFiles();
    var lookup = Lookup.among(model.all(), model.removed(), imported, vocabulary, problems);
    new ContainmentResolver(lookup, problems).settle(model.elements());
    var flows = FlowLinks.of(model, lookup.resolver(), problems);
    flows.all().forEach(lookup.references()::add);
    var stated = stated(model.elements(), flows.all(), lookup.kinds());
    var members = new MemberElements(vocabulary).takeOut(stated);
    members.forEach(lookup.references()::add);
    members.forEach(member -> stated.put(member, member.facts()));
    var elements = elements(stated, lookup);
    var unresolved = List.copyOf(lookup.resolver().unresolved());
    new UnusedFacts(vocabulary, model, problems).check(lookup.facts());
    var names = ElementLabels.of(model, members, flows);
    return new ResolvedModel(model, elements, unresolved, names);
  }

  /** Returns what is stated of each element and flow, with what they inherit. */
  private Map<StatedElement, StatementList> stated(
      List<StatedElement> elements, List<StatedElement> flows, Kinds kinds) {
    var inheritance = new Inheritance(vocabulary, kinds);
    var stated = new LinkedHashMap<StatedElement, StatementList>();
    elements.forEach(element -> stated.put(element, inheritance.of(element)));
    flows.forEach(flow -> stated.put(flow, inheritance.of(flow)));
    return stated;
  }

  private List<ResolvedElement> elements(Map<StatedElement, StatementList> stated, Lookup lookup) {
    var resolver = new ElementResolver(classes, lookup);
    var elements = new ArrayList<ResolvedElement>(stated.size());
    stated.forEach((element, facts) -> elements.add(resolver.resolve(element, facts)));
    return elements;
  }
}
