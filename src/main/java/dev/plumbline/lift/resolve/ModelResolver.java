package dev.plumbline.lift.resolve;

import dev.plumbline.graph.Problems;
import dev.plumbline.lift.outline.ClassHierarchy;
import dev.plumbline.lift.outline.MergedModel;
import dev.plumbline.lift.outline.Nearby;
import dev.plumbline.lift.outline.Overruled;
import dev.plumbline.ontology.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks up references, puts elements into their containers, lets elements inherit facts and reads
 * all values; the third stage of lifting.
 */
public final class ModelResolver {
  private final Vocabulary vocabulary;
  private final ClassHierarchy classes;
  private final Nearby nearby;
  private final Problems problems;

  /**
   * Makes a resolver.
   *
   * @param vocabulary what keys and values mean
   * @param classes its classes
   * @param nearby tells where names are defined that the model does not define
   * @param problems collects mistakes
   */
  public ModelResolver(
      Vocabulary vocabulary, ClassHierarchy classes, Nearby nearby, Problems problems) {
    this.vocabulary = vocabulary;
    this.classes = classes;
    this.nearby = nearby;
    this.problems = problems;
  }

  /** Returns what a model means; its elements are put into their containers. */
  public ResolvedModel resolve(MergedModel model) {
    var lookup = Lookup.among(model, vocabulary, nearby, problems);
    new BareTechnologies(vocabulary, lookup.references()).read(model.all());
    new ContainmentResolver(lookup, problems).resolve(model.elements());
    var flows = FlowLinks.of(model, lookup.resolver(), problems, vocabulary);
    flows.all().forEach(lookup.references()::add);
    var overruled = new ArrayList<>(Overruled.of(model.elements()));
    overruled.addAll(Overruled.of(flows.all()));
    var stated = new Inheritance(vocabulary, lookup).of(model.elements(), flows.all());
    var members = new MemberElements(vocabulary).takeOut(stated);
    members.forEach(lookup.references()::add);
    members.forEach(member -> stated.put(member, member.facts()));
    var elements = new ElementResolver(classes, lookup).resolve(stated);
    // Taken before the unused facts are checked, whose references no rule reports.
    var unresolved = List.copyOf(lookup.resolver().unresolved());
    new UnusedFacts(vocabulary, model, problems).check(lookup.facts());
    new OverlayNames(model.described(), problems).check();
    var names = ElementLabels.of(model, members, flows);
    return new ResolvedModel(model, elements, unresolved, flows.repeated(), overruled, names);
  }
}
