package dev.plumbline.lift.resolve;

import dev.plumbline.lift.outline.ClassIris;
import dev.plumbline.lift.outline.Content;
import dev.plumbline.lift.outline.Iris;
import dev.plumbline.lift.outline.StatedElement;
import dev.plumbline.lift.outline.Statement;
import dev.plumbline.lift.outline.StatementList;
import dev.plumbline.lift.outline.TypeNames;
import dev.plumbline.ontology.Form;
import dev.plumbline.ontology.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns facts that are elements as well, such as the {@code api} of a component, into elements. */
final class MemberElements {
  private final Vocabulary vocabulary;

  MemberElements(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Removes those facts from what is stated of elements, and returns them as elements. */
  List<StatedElement> takeOut(Map<StatedElement, StatementList> stated) {
    var members = new ArrayList<StatedElement>();
    stated.forEach((owner, facts) -> members.addAll(takeOut(owner, facts)));
    return members;
  }

  /** A kind keeps such facts, because its components inherit them. */
  private List<StatedElement> takeOut(StatedElement owner, StatementList stated) {
    var members = new ArrayList<StatedElement>();
    if (owner.classIri().equals(ClassIris.KIND)) {
      return members;
    }
    for (var statement : List.copyOf(stated.all())) {
      if (statement.property().form() == Form.FACT
          && statement.content() instanceof Content.Group group
          && vocabulary.isA(statement.property().range().orElseThrow(), ClassIris.ELEMENT)) {
        stated.remove(statement.property().iri());
        members.add(member(owner, statement, group));
      }
    }
    return members;
  }

  private static StatedElement member(
      StatedElement owner, Statement statement, Content.Group group) {
    var classIri = statement.property().range().orElseThrow();
    var node = Iris.element(owner.system().node(), TypeNames.of(classIri), owner.path());
    var system = Optional.of(owner.system());
    var element = new StatedElement(node, classIri, owner.path(), system, statement.at());
    for (var fact : group.facts().all()) {
      element.facts().put(statement.via().map(fact::withVia).orElse(fact));
    }
    element
        .placements()
        .add(new StatedElement.Placement(owner, statement.at(), Optional.of(statement.property())));
    return element;
  }
}
