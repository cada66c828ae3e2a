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

/** Makes elements of facts that are elements as well, such as the {@code api} of a component. */
final class MemberElements {
  private final Vocabulary vocabulary;

  MemberElements(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Takes those facts out of what is stated of elements, and returns them as elements. */
  List<StatedElement> takeOut(Map<StatedElement, StatementList> stated) {
    var members = new ArrayList<StatedElement>();
    stated.forEach((owner, facts) -> members.addAll(takeOut(owner, facts)));
    return members;
  }

  /** Those of a kind stay, since they are its components'. */
  private List<StatedElement> takeOut(StatedElement owner, StatementList stated) {
    var promoted = new ArrayList<StatedElement>();
    if (owner.classIri().equals(ClassIris.KIND)) {
      return promoted;
    }
    for (var statement : List.copyOf(stated.all())) {
      if (statement.property().form() == Form.FACT
          && statement.content() instanceof Content.Group group
          && vocabulary.isA(statement.property().range().orElseThrow(), ClassIris.ELEMENT)) {
        stated.remove(statement.property().iri());
        promoted.add(member(owner, statement, group));
      }
    }
    return promoted;
  }

  private static StatedElement member(
      StatedElement owner, Statement statement, Content.Group group) {
    var classIri = statement.property().range().orElseThrow();
    var node = Iris.element(owner.system().node(), TypeNames.of(classIri), owner.path());
    var system = Optional.of(owner.system());
    var draft = new StatedElement(node, classIri, owner.path(), system, statement.at());
    for (var fact : group.facts().all()) {
      draft.facts().put(statement.via().map(fact::comeBy).orElse(fact));
    }
    draft
        .placements()
        .add(new StatedElement.Placement(owner, statement.at(), Optional.of(statement.property())));
    return draft;
  }
}
