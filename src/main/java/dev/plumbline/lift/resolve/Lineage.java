package dev.plumbline.lift.resolve;

import dev.plumbline.lift.outline.StatedElement;
import dev.plumbline.ontology.Term;
import java.util.List;
import java.util.Optional;

/**
 * What a component or a kind is, as far as its kinds say.
 *
 * @param own the model's kinds, the component's own first, then what that one builds on
 * @param built the vocabulary's kind that they all rest on
 */
public record Lineage(List<StatedElement> own, Optional<Term> built) {
  /** The lineage of what has no kind. */
  static final Lineage NONE = new Lineage(List.of(), Optional.empty());

  public Lineage {
    own = List.copyOf(own);
  }
}
