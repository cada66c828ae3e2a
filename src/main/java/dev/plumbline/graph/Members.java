package dev.plumbline.graph;

import dev.plumbline.ontology.Form;
import dev.plumbline.ontology.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes elements of facts that are elements as well, such as the {@code api} of a component. */
final class Members {
  private final Vocabulary vocabulary;

  Members(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Takes those facts out of what is stated of elements, and returns them as elements. */
  List<Draft> takeOut(Map<Draft, Facts> stated) {
    var members = new ArrayList<Draft>();
    stated.forEach((owner, facts) -> members.addAll(takeOut(owner, facts)));
    return members;
  }

  /** Those of a kind stay, since they are its components'. */
  private List<Draft> takeOut(Draft owner, Facts stated) {
    var promoted = new ArrayList<Draft>();
    if (owner.classIri().equals(Arch.KIND)) {
      return promoted;
    }
    for (var statement : List.copyOf(stated.all())) {
      if (statement.property().form() == Form.FACT
          && statement.content() instanceof Content.Group group
          && vocabulary.isA(statement.property().range().orElseThrow(), Arch.ELEMENT)) {
        stated.remove(statement.property().iri());
        promoted.add(member(owner, statement, group));
      }
    }
    return promoted;
  }

  private static Draft member(Draft owner, Statement statement, Content.Group group) {
    var classIri = statement.property().range().orElseThrow();
    var node = Iris.element(owner.system().node(), TypeNames.of(classIri), owner.path());
    var system = Optional.of(owner.system());
    var draft = new Draft(node, classIri, owner.path(), system, statement.at());
    for (var fact : group.facts().all()) {
      draft.facts().put(statement.via().map(fact::comeBy).orElse(fact));
    }
    draft
        .placements()
        .add(new Draft.Placement(owner, statement.at(), Optional.of(statement.property())));
    return draft;
  }
}
